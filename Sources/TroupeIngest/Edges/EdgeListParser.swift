import TroupeModel

/// Turns lines of two names, and perhaps a weight or NetworkX's attributes, into edges. Fields stand between blanks or
/// tabs, or between commas or semicolons where the names are numbers or attributes follow.
///
/// The first line may name the columns. R writes names between quotes, and before each line its number, of which the
/// header says nothing.
struct EdgeListParser {
    /// The columns read, by what they hold; empty without a header.
    let columns: [String: String]
    private let file: String
    private var line: Int
    private let separator: Separator
    private var layout: Layout
    /// Whether the next line is the header.
    private var isAtHeader: Bool
    private var fields: [RecordScanner.Field] = []

    private enum Separator: Equatable {
        case blanks
        case tab
        case byte(UInt8)
    }

    /// Which fields are read.
    private struct Layout {
        var source = 0
        var target = 1
        var weight: Int?
        var layer: Int?
        var hasAttributes = false
        /// The number of fields of a line; one without a header may have more where it has a weight.
        var count: Int
        var isExact = true
        /// Whether R's numbers of lines may stand before the fields that the header names.
        var mayShift = false
    }

    /// A parser for a list, told by its first lines; nil if these are no edges.
    ///
    /// - Parameters:
    ///   - bytes: The text from the first line that is no comment.
    ///   - names: The columns asked for; nil goes by the header.
    ///   - line: The number of that line.
    /// - Throws: `IngestError.badEdge` if the line is that of a matrix without names.
    init?(
        firstLineOf bytes: UnsafeBufferPointer<UInt8>, names: EdgeColumnNames?, file: String, line: Int
    ) throws(IngestError) {
        self.file = file
        self.line = line
        let first = 0..<(bytes.firstIndex(of: lineFeed) ?? bytes.count)
        var fields: [RecordScanner.Field] = []
        let cut = { (range: Range<Int>, separator: Separator) -> Bool in
            Self.cut(bytes, range, separator, into: &fields)
        }
        let text = { (field: RecordScanner.Field) in UnsafeBufferPointer(rebasing: bytes[field.start..<field.end]) }
        let isNumber = { (field: RecordScanner.Field) in (try? EdgeProblem.weight(text(field)).get()) != nil }
        let hasAttributes = { fields.count > 2 && text(fields[2]).first == UInt8(ascii: "{") }
        guard cut(first, .blanks) else { return nil }
        var separator = Separator.blanks
        let isSeparated = { (field: RecordScanner.Field) in
            text(field).contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
        }
        if fields.prefix(2).contains(where: isSeparated), !hasAttributes() {
            // A comma can also stand between the names of an unknown header: only numbers are surely none.
            separator = .byte(bytes[first].contains(UInt8(ascii: ",")) ? UInt8(ascii: ",") : UInt8(ascii: ";"))
            guard cut(first, separator), hasAttributes() || fields.allSatisfy(isNumber) else { return nil }
        } else if bytes[first].contains(UInt8(ascii: "\t")), fields.count > 2, !isNumber(fields[2]), !hasAttributes() {
            // Names with blanks between tabs.
            separator = .tab
            guard cut(first, .tab) else { return nil }
        }
        self.separator = separator
        let words = fields.map { String(decoding: text($0), as: UTF8.self) }
        let header = Header(columns: words, delimiter: .tab)
        if let known = names ?? EdgeColumnNames(recognising: header),
            names != nil || known.source.utf8.count > 1 || known.weight != nil
        {
            layout = Layout(
                source: try header.field(named: known.source, file: file),
                target: try header.field(named: known.target, file: file), count: words.count, mayShift: true)
            if let name = known.weight { layout.weight = try header.field(named: name, file: file) }
            if let name = known.layer { layout.layer = try header.field(named: name, file: file) }
            var columns = ["source": words[layout.source], "target": words[layout.target]]
            columns["weight"] = layout.weight.map { words[$0] }
            columns["layer"] = layout.layer.map { words[$0] }
            (self.columns, isAtHeader) = (columns, true)
            return
        }
        (columns, isAtHeader) = ([:], false)
        guard fields.count >= 2 else { return nil }
        let count = fields.count
        layout = Layout(count: count)
        if hasAttributes() {
            layout.hasAttributes = true
            layout.count = 3
            return
        }
        if fields.allSatisfy(isNumber) {
            if count > 4 || count > 2 && Self.isSymmetric(bytes, separator, count) {
                throw .badEdge(file: file, line: line, problem: .bareMatrix(count))
            }
        } else if count > 2 {
            // Words in the place of a weight are a header, or no edges.
            guard isNumber(fields[2]) else { return nil }
        } else if !fields.contains(where: isNumber), Self.areNumbers(bytes, after: first.upperBound, separator) {
            // Words above numbers are the names of columns, and not known.
            return nil
        }
        if count > 2 { (layout.weight, layout.count, layout.isExact) = (2, 3, false) }
    }

    /// Parses the whole lines of a block from `next` on, and sets `next` to where the rest begins.
    mutating func parse(
        _ block: ParsedBlock, from next: inout Int, into collector: inout EdgeCollector
    ) throws(IngestError) {
        var batch = EdgeBatch()
        while next < block.text.count {
            guard let end = block.text[next...].firstIndex(of: lineFeed) ?? (block.isLast ? block.text.count : nil)
            else { break }
            let first = block.text[next..<end].first { !$0.isBlank }
            if isAtHeader {
                isAtHeader = false
            } else if let first, !Self.startsComment(first) {
                do throws(EdgeProblem) {
                    try take(next..<end, block, &batch)
                } catch {
                    throw .badEdge(file: file, line: line, problem: error)
                }
            }
            next = min(end + 1, block.text.count)
            line += 1
        }
        try collector.take(batch)
    }

    private mutating func take(
        _ range: Range<Int>, _ block: ParsedBlock, _ batch: inout EdgeBatch
    ) throws(EdgeProblem) {
        guard Self.cut(block.text, range, separator, into: &fields) else { throw .unreadable }
        if layout.mayShift {
            layout.mayShift = false
            if fields.count == layout.count + 1 {
                layout.source += 1
                layout.target += 1
                layout.weight = layout.weight.map { $0 + 1 }
                layout.layer = layout.layer.map { $0 + 1 }
                layout.count += 1
            }
        }
        guard fields.count == layout.count || !layout.isExact && fields.count > layout.count else {
            throw .fieldCount(found: fields.count, expected: layout.count)
        }
        guard try batch.take(fields[layout.source], fields[layout.target], of: block, line: line) else { return }
        func text(_ number: Int) -> UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(rebasing: block.text[fields[number].start..<fields[number].end])
        }
        if layout.hasAttributes {
            guard let attributes = NetworkXAttributes(text(2)) else { throw .unreadable }
            batch.weights.append(try attributes.weight.map { EdgeProblem.weight($0) }?.get() ?? 1)
        } else if let weight = layout.weight {
            batch.weights.append(try EdgeProblem.weight(text(weight), comma: separator == .byte(0x3B)).get())
        }
        if let layer = layout.layer {
            var mending = FieldText.Mending()
            batch.layers.append(block.fields.text(fields[layer], &mending))
        }
    }

    /// The fields of a line, blanks at their ends taken off. What begins with a brace behind two names is one field.
    ///
    /// - Returns: False if a quote does not end.
    private static func cut(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ separator: Separator,
        into fields: inout [RecordScanner.Field]
    ) -> Bool {
        fields.removeAll(keepingCapacity: true)
        var (place, end) = (range.lowerBound, range.upperBound)
        while end > place, bytes[end - 1].isBlank, bytes[end - 1] != 0x09 || separator == .blanks { end -= 1 }
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 && separator != .tab }
        let ends = { (byte: UInt8) in
            switch separator {
            case .blanks: byte == 0x20 || byte == 0x09
            case .tab: byte == 0x09
            case .byte(let sign): byte == sign
            }
        }
        while true {
            while place < end, isBlank(bytes[place]) { place += 1 }
            if place >= end, separator == .blanks { return true }
            var field = RecordScanner.Field(start: place, end: end, hasDoubledQuotes: false)
            if fields.count == 2, place < end, bytes[place] == UInt8(ascii: "{") {
                fields.append(field)
                return true
            }
            if place < end, bytes[place] == quote {
                field.start += 1
                place += 1
                while place < end, bytes[place] != quote || place + 1 < end && bytes[place + 1] == quote {
                    if bytes[place] == quote { field.hasDoubledQuotes = true }
                    place += bytes[place] == quote || bytes[place] == UInt8(ascii: "\\") && place + 1 < end ? 2 : 1
                }
                guard place < end else { return false }
                field.end = place
                place += 1
                while place < end, isBlank(bytes[place]), !ends(bytes[place]) { place += 1 }
                guard place == end || ends(bytes[place]) else { return false }
            } else {
                while place < end, !ends(bytes[place]) { place += 1 }
                field.end = place
                while field.end > field.start, isBlank(bytes[field.end - 1]) { field.end -= 1 }
            }
            fields.append(field)
            if place >= end { return true }
            place += 1
        }
    }

    /// Whether the text, whole in sight, is a symmetric square of numbers with zeros on its diagonal.
    private static func isSymmetric(
        _ bytes: UnsafeBufferPointer<UInt8>, _ separator: Separator, _ count: Int
    ) -> Bool {
        var rows: [[Double]] = []
        var fields: [RecordScanner.Field] = []
        var start = 0
        while start < bytes.count, rows.count <= count {
            let end = bytes[start...].firstIndex(of: lineFeed) ?? bytes.count
            if bytes[start..<end].contains(where: { !$0.isBlank }) {
                guard cut(bytes, start..<end, separator, into: &fields) else { return false }
                rows.append(
                    fields.compactMap {
                        try? EdgeProblem.weight(UnsafeBufferPointer(rebasing: bytes[$0.start..<$0.end])).get()
                    })
            }
            start = end + 1
        }
        guard rows.count == count, rows.allSatisfy({ $0.count == count }) else { return false }
        return rows.indices.allSatisfy { row in
            rows.indices.allSatisfy { rows[row][$0] == rows[$0][row] && rows[row][row] == 0 }
        }
    }

    /// Whether the next lines, up to ten of those in sight, are numbers, and there is one.
    private static func areNumbers(
        _ bytes: UnsafeBufferPointer<UInt8>, after start: Int, _ separator: Separator
    ) -> Bool {
        var fields: [RecordScanner.Field] = []
        var (start, met) = (start + 1, 0)
        while start < bytes.count, met < 10 {
            let end = bytes[start...].firstIndex(of: lineFeed) ?? bytes.count
            if let first = bytes[start..<end].first(where: { !$0.isBlank }), !startsComment(first) {
                guard cut(bytes, start..<end, separator, into: &fields), fields.count >= 2,
                    fields.prefix(2).allSatisfy({ bytes[$0.start..<$0.end].allSatisfy { $0 &- 48 < 10 } })
                else { return false }
                met += 1
            }
            start = end + 1
        }
        return met > 0
    }

    private static func startsComment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%") }

    /// Where the first line that is neither empty nor a comment begins, and its number; nil when more bytes are needed.
    static func skippingComments(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
    ) -> (start: Int, line: Int)? {
        var (place, line) = (start, 1)
        while place < bytes.count {
            let first = bytes[place]
            guard startsComment(first) || first == lineFeed || first == carriageReturn else { return (place, line) }
            guard let end = bytes[place...].firstIndex(of: lineFeed) else { break }
            place = end + 1
            line += 1
        }
        return isLast ? (bytes.count, line) : nil
    }
}
