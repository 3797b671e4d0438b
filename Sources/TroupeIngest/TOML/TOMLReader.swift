/// Reads TOML 1.0 (toml.io): bytes in, values or the line that is wrong out. Whatever the bytes, it ends, and in memory
/// that grows with their number alone.
struct TOMLReader {
    /// Arrays and tables inside each other beyond this are refused.
    static let deepest = 64

    let bytes: [UInt8]
    var place = 0
    private let root = TOMLNode(.header, at: 0)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// The whole document.
    mutating func document() throws(TOMLProblem) -> TOMLTable {
        var current = root
        while true {
            skipBlanksAndLines()
            guard let byte = peek else { break }
            if byte == UInt8(ascii: "#") {
                try skipComment()
            } else if byte == UInt8(ascii: "[") {
                current = try header()
                try endOfLine()
            } else {
                try pair(into: current, depth: 0)
                try endOfLine()
            }
        }
        return root.table
    }

    // MARK: Bytes

    var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Whether these bytes come next.
    func comes(_ text: StaticString, at offset: Int = 0) -> Bool {
        text.withUTF8Buffer { bytes[min(bytes.count, place + offset)...].starts(with: $0) }
    }

    func problem(_ reason: String) -> TOMLProblem {
        TOMLProblem(line: 1 + bytes[..<min(place, bytes.count)].count { $0 == 0x0A }, reason: reason)
    }

    mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x09 { place += 1 }
    }

    mutating func skipBlanksAndLines() {
        while let byte = peek {
            if byte == 0x20 || byte == 0x09 || byte == 0x0A {
                place += 1
            } else if comes("\r\n") {
                place += 2
            } else {
                return
            }
        }
    }

    mutating func skipComment() throws(TOMLProblem) {
        let start = place
        while let byte = peek, byte != 0x0A, !comes("\r\n") {
            guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else { throw problem("a control character") }
            place += 1
        }
        guard String(validating: bytes[start..<place], as: UTF8.self) != nil else { throw problem("is not UTF-8") }
    }

    /// Blanks, lines and comments, as they may stand inside of arrays.
    mutating func skipAll() throws(TOMLProblem) {
        while true {
            skipBlanksAndLines()
            guard peek == UInt8(ascii: "#") else { return }
            try skipComment()
        }
    }

    private mutating func endOfLine() throws(TOMLProblem) {
        skipBlanks()
        if peek == UInt8(ascii: "#") { try skipComment() }
        guard peek == nil || peek == 0x0A || comes("\r\n") else {
            throw problem("something stands after the value; write each key on its own line")
        }
    }

    // MARK: Tables

    /// `[a.b]` or `[[a.b]]`: the table that the keys below it belong to.
    private mutating func header() throws(TOMLProblem) -> TOMLNode {
        let start = place
        let isArray = comes("[[")
        place += isArray ? 2 : 1
        let path = try keyPath()
        guard comes(isArray ? "]]" : "]") else { throw problem("a heading does not end with \(isArray ? "]]" : "]")") }
        place += isArray ? 2 : 1
        var node = root
        for key in path.dropLast() {
            switch node.entries[key] {
            case nil:
                let made = TOMLNode(.implicit, at: start)
                node.add(.node(made), as: key, at: start)
                node = made
            case .node(let known) where known.origin != .inline: node = known
            case .nodes(let list): node = list[list.count - 1]
            default: throw problem("\(key.shown) is a value, so that nothing can stand below it")
            }
        }
        let last = path[path.count - 1]
        if isArray {
            let made = TOMLNode(.header, at: start)
            switch node.entries[last] {
            case nil: node.add(.nodes([made]), as: last, at: start)
            case .nodes(var list):
                node.entries[last] = nil
                list.append(made)
                node.entries[last] = .nodes(list)
            default: throw problem("\(last.shown) is there already, and is no array of tables")
            }
            return made
        }
        switch node.entries[last] {
        case nil:
            let made = TOMLNode(.header, at: start)
            node.add(.node(made), as: last, at: start)
            return made
        case .node(let known) where known.origin == .implicit:
            known.origin = .header
            return known
        default: throw problem("\(last.shown) is there twice")
        }
    }

    /// `a.b = value`.
    mutating func pair(into table: TOMLNode, depth: Int) throws(TOMLProblem) {
        skipBlanks()
        let start = place
        let path = try keyPath()
        guard peek == UInt8(ascii: "=") else { throw problem("a key without \"=\"") }
        place += 1
        skipBlanks()
        var node = table
        for key in path.dropLast() {
            switch node.entries[key] {
            case nil:
                let made = TOMLNode(.dotted, at: start)
                node.add(.node(made), as: key, at: start)
                node = made
            case .node(let known) where known.origin == .dotted: node = known
            default: throw problem("\(key.shown) is there already")
            }
        }
        let last = path[path.count - 1]
        guard node.entries[last] == nil else { throw problem("\(last.shown) is there twice") }
        node.add(try value(depth: depth), as: last, at: start)
    }

    /// Keys with dots between them.
    private mutating func keyPath() throws(TOMLProblem) -> [String] {
        var path: [String] = []
        while true {
            skipBlanks()
            path.append(try key())
            skipBlanks()
            guard peek == UInt8(ascii: ".") else { return path }
            guard path.count < Self.deepest else { throw problem("more than \(Self.deepest) keys in a row") }
            place += 1
        }
    }

    private mutating func key() throws(TOMLProblem) -> String {
        if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") {
            guard !comes("\"\"\""), !comes("'''") else { throw problem("a key over several lines") }
            return try string()
        }
        let start = place
        while let byte = peek, Self.isBare(byte) { place += 1 }
        guard place > start else { throw problem("no key; put other letters than a-z, 0-9, - and _ between quotes") }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

/// A table while a document is read.
final class TOMLNode {
    /// How it came to be, which decides what may still be added.
    enum Origin {
        /// By its own heading.
        case header
        /// By the heading of a table below it; may get one of its own.
        case implicit
        /// By a key with dots.
        case dotted
        /// Between braces; is whole.
        case inline
    }

    enum Entry {
        case value(TOMLValue)
        case node(TOMLNode)
        case nodes([TOMLNode])
    }

    var origin: Origin
    var entries: [String: Entry] = [:]
    private var places: [String: Int] = [:]
    private let start: Int

    init(_ origin: Origin, at start: Int) {
        self.origin = origin
        self.start = start
    }

    /// Adds what stands at a place of the document.
    func add(_ entry: Entry, as key: String, at place: Int) {
        entries[key] = entry
        places[key] = place
    }

    /// What was read.
    var table: TOMLTable {
        TOMLTable(
            entries.mapValues { entry in
                switch entry {
                case .value(let value): value
                case .node(let node): .table(node.table)
                case .nodes(let nodes): .array(nodes.map { .table($0.table) })
                }
            }, places: places, start: start)
    }
}
