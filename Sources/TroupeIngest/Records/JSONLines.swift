import TroupeModel

/// JSON values one a line. A damaged line is left out; the rest is read.
final class JSONLines: RecordLayout {
    private let format: JSONRecordFormat
    private var parser = JSONParser()
    private var line = 0
    // Whether the rest of a line that is over the limit is still to be left out.
    private var isSkipping = false

    var card: FormatCard { format.card }
    var timeColumn: String? { format.timeColumn }

    init(_ format: JSONRecordFormat) {
        self.format = format
    }

    func read(_ block: [UInt8], isLast: Bool, into writer: inout RecordWriter) throws(IngestError) -> Int {
        block.withUnsafeBufferPointer { bytes in
            var start = 0
            if isSkipping {
                guard let end = LineEnd.find(in: bytes, from: 0) else { return bytes.count }
                isSkipping = false
                start = end + 1
            }
            while start < bytes.count {
                guard let end = LineEnd.find(in: bytes, from: start) ?? (isLast ? bytes.count : nil) else { break }
                line += 1
                record(UnsafeBufferPointer(rebasing: bytes[start..<end]), into: &writer)
                start = min(end + 1, bytes.count)
            }
            return start
        }
    }

    private func record(_ bytes: UnsafeBufferPointer<UInt8>, into writer: inout RecordWriter) {
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        writer.begin(record: line, line: line)
        do {
            try parser.withValue(of: bytes) { format.read($0, in: nil, into: &writer) }
        } catch {
            let reason = (error as? JSONFault)?.reason.rawValue ?? ""
            writer.note(.badJSON, reason)
        }
        writer.end(raw: bytes)
    }

    /// Leaves out a line that is over the limit.
    func skipRecord(in rest: [UInt8], into writer: inout RecordWriter) -> Int {
        line += 1
        writer.begin(record: line, line: line)
        writer.note(.recordTooLong)
        writer.end()
        isSkipping = true
        return rest.count
    }
}

/// Line feeds in bytes.
enum LineEnd {
    /// The offset of the next line feed, eight bytes a step.
    static func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let low: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(bytes)
        var at = start
        while at + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) ^ (low &* 0x0A)
            let found = (word &- low) & ~word & high
            if found != 0 { return at + found.trailingZeroBitCount / 8 }
            at += 8
        }
        while at < bytes.count {
            if bytes[at] == lineFeed { return at }
            at += 1
        }
        return nil
    }
}
