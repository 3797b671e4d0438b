/// A text in another encoding as UTF-8, piece by piece.
///
/// A byte order mark decides, whatever encoding was named (WHATWG, Encoding Standard, 6.1), and is left out. A sequence
/// that is cut between two pieces of the input is carried over.
final class DecodedText {
    private let file: String
    private var encoding: TextEncoding
    private var decoder: TextDecoder?
    private var output = [CChar](repeating: 0, count: 1 << 16)
    private var taken = 0
    private var filled = 0
    private var line = 1
    private var hasEnded = false
    private var isAtStart = true

    init(encoding: TextEncoding, file: String) {
        self.encoding = encoding
        self.file = file
    }

    /// Fills `room` from its start with text; fewer bytes than there is room for mean that the text has ended.
    ///
    /// - Parameter input: Gives the next bytes of the text as stored; none at its end.
    /// - Throws: `IngestError.badEncoding` at bytes that are not of the encoding.
    func read(
        into room: UnsafeMutableRawBufferPointer, from input: () throws(IngestError) -> [UInt8]
    ) throws(IngestError) -> Int {
        var count = 0
        while count < room.count {
            if taken == filled {
                guard !hasEnded else { break }
                try decodeMore(from: input)
                continue
            }
            let part = min(room.count - count, filled - taken)
            output.withUnsafeBytes { bytes in
                UnsafeMutableRawBufferPointer(rebasing: room[count...])
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[taken..<(taken + part)]))
            }
            taken += part
            count += part
        }
        return count
    }

    private func decodeMore(from input: () throws(IngestError) -> [UInt8]) throws(IngestError) {
        if decoder == nil { decoder = try start(from: input) }
        guard let decoder else { return }
        let (count, step) = output.withUnsafeMutableBufferPointer { decoder.decode(into: $0) }
        (taken, filled) = (0, count)
        line += output[..<count].count { $0 == 10 }
        // What an encoding has for U+FEFF, decoded.
        if isAtStart, count > 0 {
            isAtStart = false
            if output[..<count].starts(with: byteOrderMark.map { CChar(bitPattern: $0) }) { taken = 3 }
        }
        switch step {
        case .needsRoom: return
        case .illFormed: throw .badEncoding(file: file, encoding: encoding, line: line)
        case .needsInput:
            let more = try input()
            guard more.isEmpty else { return decoder.feed(more) }
            guard decoder.rest.isEmpty else { throw .badEncoding(file: file, encoding: encoding, line: line) }
            hasEnded = true
            output.append(contentsOf: [CChar](repeating: 0, count: 64))
            filled += output.withUnsafeMutableBufferPointer { decoder.finish(into: .init(rebasing: $0[filled...])) }
        }
    }

    /// Opens the decoder for the encoding that the first bytes tell, or that was named.
    private func start(from input: () throws(IngestError) -> [UInt8]) throws(IngestError) -> TextDecoder {
        var head = try input()
        while head.count < 4 {
            let more = try input()
            if more.isEmpty { break }
            head += more
        }
        // UTF-32 in this order begins like UTF-16.
        if !encoding.name.contains("32") {
            let marks: [([UInt8], TextEncoding)] = [
                (byteOrderMark, .utf8), ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
            ]
            if let (mark, told) = marks.first(where: { head.starts(with: $0.0) }) {
                encoding = told
                head.removeFirst(mark.count)
            } else if encoding == .utf16 {
                let isBig = head.withUnsafeBufferPointer { TextEncoding.wide($0) } == .utf16BigEndian
                encoding = isBig ? .utf16BigEndian : .utf16LittleEndian
            }
        }
        guard let opened = TextDecoder(encoding) else { throw .unknownEncoding(encoding.name) }
        opened.feed(head)
        return opened
    }
}
