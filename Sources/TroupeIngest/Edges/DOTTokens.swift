/// Cuts DOT into ids and signs.
struct DOTTokens {
    /// One part of the text.
    enum Token {
        /// A name, number or text; quotes make even a keyword one.
        case id([UInt8], isQuoted: Bool)
        /// Text between `<` and `>`.
        case html
        /// `--`, or `->`.
        case edge(hasArrow: Bool)
        /// One of `{ } [ ] ; , = :`.
        case sign(UInt8)
        case end

        /// Whether this is a keyword, regardless of case.
        func isKeyword(_ word: String) -> Bool {
            if case .id(let id, false) = self { id.isWord(word) } else { false }
        }
    }

    private var cursor: TextCursor
    /// The next token. One that cannot be read ends the text here; ``take()`` then throws.
    private(set) var next = Token.end
    private var problem: IngestError?
    /// The line of the token taken last.
    private var taken = 1

    init(_ bytes: [UInt8], file: String) {
        cursor = TextCursor(bytes, file: file)
        advance()
    }

    /// The line of the token taken last.
    func line() -> Int { taken }

    /// An error at that line.
    func error(_ reason: String) -> IngestError { .badGraph(file: cursor.file, line: taken, reason: reason) }

    /// Takes the next token.
    mutating func take() throws(IngestError) -> Token {
        if let problem { throw problem }
        let token = next
        taken = cursor.line()
        advance()
        return token
    }

    /// Takes the next token if it is this sign.
    mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard problem == nil, case .sign(UInt8(ascii: sign)) = next else { return false }
        taken = cursor.line()
        advance()
        return true
    }

    /// The value of an attribute; nil if it is HTML.
    mutating func value() throws(IngestError) -> [UInt8]? {
        switch try take() {
        case .id(let value, _): return value
        case .html: return nil
        default: throw error("an attribute has no value")
        }
    }

    private mutating func advance() {
        do throws(IngestError) {
            next = try read()
        } catch {
            (next, problem) = (.end, error)
        }
    }

    private mutating func read() throws(IngestError) -> Token {
        try skipComments()
        guard let byte = cursor.next else { return .end }
        switch byte {
        case quote: return .id(try quoted(), isQuoted: true)
        case UInt8(ascii: "<"):
            try skipHTML()
            return .html
        case _ where Array("{}[];,=:".utf8).contains(byte):
            cursor.place += 1
            return .sign(byte)
        case _ where cursor.skip("--"): return .edge(hasArrow: false)
        case _ where cursor.skip("->"): return .edge(hasArrow: true)
        case UInt8(ascii: "-"), UInt8(ascii: "."), 0x30...0x39:
            let start = cursor.place
            cursor.place += 1
            cursor.skip { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") }
            return .id(Array(cursor.bytes[start..<cursor.place]), isQuoted: false)
        case _ where Self.isOfName(byte): return .id(cursor.take(while: Self.isOfName), isQuoted: false)
        default: throw cursor.error("this is no DOT; put names with other characters than letters and digits in quotes")
        }
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    /// Moves over blanks, `//`, `/* */` and lines that begin with `#`.
    private mutating func skipComments() throws(IngestError) {
        while true {
            cursor.skipBlanks()
            if cursor.isAt("//") || cursor.next == UInt8(ascii: "#") {
                _ = cursor.takeLine()
            } else if cursor.isAt("/*") {
                let start = cursor
                guard cursor.skip("/*"), cursor.skip(past: "*/") else {
                    cursor = start
                    throw cursor.error("a comment that begins with /* does not end")
                }
            } else {
                return
            }
        }
    }

    /// A text between quotes, with those that `+` adds.
    private mutating func quoted() throws(IngestError) -> [UInt8] {
        var text: [UInt8] = []
        while cursor.skip("\"") {
            while let byte = cursor.next, byte != quote {
                cursor.place += 1
                guard byte == UInt8(ascii: "\\"), let escaped = cursor.next else {
                    text.append(byte)
                    continue
                }
                // Only \" is an escape of the language, and a line end after a backslash is no part of the text.
                cursor.place += 1
                if escaped == carriageReturn, cursor.skip("\n") { continue }
                if escaped == lineFeed { continue }
                if escaped != quote { text.append(byte) }
                text.append(escaped)
            }
            guard cursor.skip("\"") else { throw cursor.error("a text between quotes does not end") }
            let end = cursor.place
            try skipComments()
            guard cursor.skip("+") else {
                cursor.place = end
                return text
            }
            try skipComments()
        }
        throw cursor.error("no text between quotes follows the +")
    }

    private mutating func skipHTML() throws(IngestError) {
        var depth = 0
        while let byte = cursor.next {
            cursor.place += 1
            if byte == UInt8(ascii: "<") { depth += 1 }
            if byte == UInt8(ascii: ">") { depth -= 1 }
            if depth == 0 { return }
        }
        throw cursor.error("a text between < and > does not end")
    }
}
