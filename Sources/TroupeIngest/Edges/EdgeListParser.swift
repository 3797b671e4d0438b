import TroupeModel

/// Turns lines of two names, and perhaps a weight, into edges. Fields stand between blanks or tabs, or between commas
/// or semicolons where the names are numbers; further fields are not read.
struct EdgeListParser {
    private let file: String
    private var line: Int
    private let separator: Separator
    private let hasWeights: Bool

    private enum Separator: Equatable {
        case blanks
        case byte(UInt8)
    }

    /// A parser for a file without a header, told by its first line; nil if that is no edge.
    ///
    /// - Parameter line: The number of that line.
    init?(firstLineOf bytes: UnsafeBufferPointer<UInt8>, file: String, line: Int) {
        self.file = file
        self.line = line
        let first = UnsafeBufferPointer(rebasing: bytes.prefix { $0 != lineFeed }).withoutLineEnd
        let byBlanks = Self.fields(of: first, separator: .blanks)
        let isWritten = { (field: UnsafeBufferPointer<UInt8>) in
            field.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == quote }
        }
        var (separator, fields) = (Separator.blanks, byBlanks)
        if byBlanks.contains(where: isWritten) {
            // A comma can also stand between the names of an unknown header: only numbers are surely none.
            separator = .byte(first.contains(UInt8(ascii: ",")) ? UInt8(ascii: ",") : UInt8(ascii: ";"))
            fields = Self.fields(of: first, separator: separator)
            guard fields.allSatisfy({ (try? EdgeProblem.weight($0).get()) != nil }) else { return nil }
        }
        guard fields.count >= 2 else { return nil }
        // Words in the place of a weight are a header, or no edges.
        if fields.count > 2, (try? EdgeProblem.weight(fields[2]).get()) == nil,
            (try? EdgeProblem.weight(fields[0]).get()) == nil
        {
            return nil
        }
        self.separator = separator
        hasWeights = fields.count > 2
    }

    /// Parses the whole lines of a block from `next` on, and sets `next` to where the rest begins.
    mutating func parse(
        _ block: ParsedBlock, from next: inout Int, into collector: inout EdgeCollector
    ) throws(IngestError) {
        var batch = EdgeBatch()
        while next < block.text.count {
            guard let end = block.text[next...].firstIndex(of: lineFeed) ?? (block.isLast ? block.text.count : nil)
            else { break }
            let text = UnsafeBufferPointer(rebasing: block.text[next..<end]).withoutLineEnd.trimmed
            if let first = text.first, !Self.startsComment(first) { try take(text, block, &batch) }
            next = min(end + 1, block.text.count)
            line += 1
        }
        try collector.take(batch)
    }

    private func take(
        _ text: UnsafeBufferPointer<UInt8>, _ block: ParsedBlock, _ batch: inout EdgeBatch
    ) throws(IngestError) {
        let fields = Self.fields(of: text, separator: separator)
        let expected = hasWeights ? 3 : 2
        guard fields.count >= expected else {
            throw .badEdge(file: file, line: line, problem: .fieldCount(found: fields.count, expected: expected))
        }
        for name in fields[..<2] {
            if name.isEmpty { throw .badEdge(file: file, line: line, problem: .emptyNode) }
            var mending = FieldText.Mending()
            let start = name.baseAddress! - block.text.baseAddress!
            let field = RecordScanner.Field(start: start, end: start + name.count, hasDoubledQuotes: false)
            batch.ends.append(block.fields.text(field, &mending))
            if mending.removedNUL || mending.repairedUTF8 { batch.mendedNames += 1 }
        }
        if hasWeights {
            switch EdgeProblem.weight(fields[2]) {
            case .success(let value): batch.weights.append(value)
            case .failure(let problem): throw .badEdge(file: file, line: line, problem: problem)
            }
        }
        batch.lines.append(line)
    }

    /// Up to three fields of a line.
    private static func fields(
        of text: UnsafeBufferPointer<UInt8>, separator: Separator
    ) -> [UnsafeBufferPointer<UInt8>] {
        var fields: [UnsafeBufferPointer<UInt8>] = []
        var place = 0
        while place < text.count, fields.count < 3 {
            if separator == .blanks {
                while place < text.count, text[place] == 0x20 || text[place] == 0x09 { place += 1 }
                if place == text.count { break }
            }
            let start = place
            while place < text.count {
                let byte = text[place]
                if separator == .blanks ? byte == 0x20 || byte == 0x09 : separator == .byte(byte) { break }
                place += 1
            }
            fields.append(UnsafeBufferPointer(rebasing: text[start..<place]).trimmed)
            place += 1
        }
        return fields
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

extension UnsafeBufferPointer<UInt8> {
    /// Without the CR of a CRLF.
    fileprivate var withoutLineEnd: UnsafeBufferPointer<UInt8> {
        last == carriageReturn ? UnsafeBufferPointer(rebasing: dropLast()) : self
    }
}
