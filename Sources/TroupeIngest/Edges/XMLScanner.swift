/// Reads the elements of an XML 1.0 document (w3.org/TR/xml), one after the other: as much of XML as graph files use.
///
/// Names of elements lose the prefix that the root has. Comments, processing instructions and document types are passed
/// over. Documents that declare entities are refused, since a few lines of them can unfold to any size; so are other
/// encodings than UTF-8, and elements nested deeper than ``depthLimit``.
struct XMLScanner {
    /// What comes next.
    enum Event {
        /// An element begins; ``text`` is kept from here on if the reader asks for it.
        case start(String, Attributes)
        /// An element ends.
        case end(String)
        /// The root has ended.
        case finished
    }

    /// The attributes of an element, entities put in.
    struct Attributes {
        fileprivate var pairs: [(name: String, value: [UInt8])] = []

        /// The value of an attribute; nil if there is none.
        subscript(name: String) -> [UInt8]? { pairs.first { $0.name == name }?.value }

        /// The value as text; empty if there is none.
        func text(_ name: String) -> String { self[name].map { String(decoding: $0, as: UTF8.self) } ?? "" }
    }

    /// The deepest nesting that is read: that of libxml2.
    static let depthLimit = 256

    private var cursor: TextCursor
    private var open: [String] = []
    private var prefix = ""
    private var isFinished = false
    /// The element that began and ended in one tag.
    private var closing: String?
    /// Characters since it was last emptied; nil keeps none.
    var text: [UInt8]?

    init(_ bytes: [UInt8], file: String) { cursor = TextCursor(bytes, file: file) }

    /// The name of the root element of a document that starts with these bytes; nil if it is not in sight.
    static func root(startOf bytes: [UInt8]) -> String? {
        var scanner = XMLScanner(bytes, file: "")
        guard case .start(let name, _) = try? scanner.next() else { return nil }
        return name
    }

    /// The line of the place.
    mutating func line() -> Int { cursor.line() }

    /// An error at the place.
    mutating func error(_ reason: String) -> IngestError { cursor.error(reason) }

    /// The next event.
    mutating func next() throws(IngestError) -> Event {
        if let name = closing {
            closing = nil
            return end(name)
        }
        while !isFinished {
            let start = cursor.place
            cursor.skip { $0 != UInt8(ascii: "<") }
            try keep(cursor.bytes[start..<cursor.place])
            guard !cursor.isAtEnd else { break }
            if cursor.skip("<!--") {
                try pass("-->")
            } else if cursor.skip("<![CDATA[") {
                let start = cursor.place
                try pass("]]>")
                text?.append(contentsOf: cursor.bytes[start..<(cursor.place - 3)])
            } else if cursor.isAt("<?") {
                try instruction()
            } else if cursor.isAt("<!DOCTYPE") {
                try documentType()
            } else if cursor.skip("</") {
                let name = local(try self.name())
                cursor.skipBlanks()
                guard cursor.skip(">"), open.last == name else { throw broken() }
                return end(name)
            } else {
                cursor.place += 1
                return try startTag()
            }
        }
        guard isFinished else { throw broken() }
        return .finished
    }

    private mutating func end(_ name: String) -> Event {
        open.removeLast()
        isFinished = open.isEmpty
        return .end(name)
    }

    private mutating func startTag() throws(IngestError) -> Event {
        let written = try name()
        if open.isEmpty, let colon = written.utf8.lastIndex(of: UInt8(ascii: ":")) {
            prefix = String(written[...colon])
        }
        let name = local(written)
        guard open.count < Self.depthLimit else {
            throw error("elements are nested more than \(Self.depthLimit) deep; export the network again")
        }
        var attributes = Attributes()
        while true {
            cursor.skipBlanks()
            if cursor.skip(">") { break }
            if cursor.skip("/>") {
                closing = name
                break
            }
            let attribute = try self.name()
            cursor.skipBlanks()
            guard cursor.skip("=") else { throw broken() }
            cursor.skipBlanks()
            guard let mark = cursor.next, mark == quote || mark == UInt8(ascii: "'") else { throw broken() }
            cursor.place += 1
            let raw = cursor.take { $0 != mark && $0 != UInt8(ascii: "<") }
            guard cursor.next == mark, attributes[attribute] == nil, let value = raw.withoutEntities() else {
                throw broken()
            }
            cursor.place += 1
            attributes.pairs.append((attribute, value))
        }
        open.append(name)
        return .start(name, attributes)
    }

    private mutating func name() throws(IngestError) -> String {
        let name = cursor.take { !$0.isBlank && !Self.endsName.contains($0) }
        guard let first = name.first, first > 0x40 || first == UInt8(ascii: ":") else { throw broken() }
        return String(decoding: name, as: UTF8.self)
    }

    private static let endsName = Array("<>/=\"'&?!".utf8)

    private func local(_ name: String) -> String {
        !prefix.isEmpty && name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    }

    private mutating func keep(_ raw: ArraySlice<UInt8>) throws(IngestError) {
        if open.isEmpty {
            guard raw.allSatisfy({ $0.isBlank }) else { throw broken() }
        } else if text != nil {
            guard let plain = Array(raw).withoutEntities() else { throw broken() }
            text?.append(contentsOf: plain)
        }
    }

    private mutating func pass(_ end: String) throws(IngestError) {
        guard cursor.skip(past: end) else { throw broken() }
    }

    /// Passes over `<?…?>`; a declaration must name UTF-8.
    private mutating func instruction() throws(IngestError) {
        let isDeclaration = cursor.isAt("<?xml ")
        let start = cursor.place
        try pass("?>")
        guard isDeclaration else { return }
        let declaration = String(decoding: cursor.bytes[start..<cursor.place], as: UTF8.self)
        let words = declaration.split { "=\"' \t\r\n?".contains($0) }
        guard let place = words.firstIndex(of: "encoding"), place + 1 < words.count else { return }
        let encoding = words[place + 1].lowercased()
        guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding) || cursor.bytes.allSatisfy({ $0 < 0x80 }) else {
            throw error("the document is in \(encoding.shown); save it as UTF-8")
        }
    }

    private mutating func documentType() throws(IngestError) {
        cursor.skip { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
        guard cursor.skip(">") else {
            throw error("the document declares entities or elements of its own; save it without a DTD")
        }
    }

    private mutating func broken() -> IngestError { error("the XML is not well-formed; export the network again") }
}
