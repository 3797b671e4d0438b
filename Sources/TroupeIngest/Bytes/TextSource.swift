import CZlib
import TroupeDigest
import TroupeModel

/// The text of a source: its bytes, unpacked if they are gzip (RFC 1952) or zstd (RFC 8878) and decoded if they are in
/// another encoding than UTF-8, and a hash of them as stored.
final class TextSource {
    private let source: ByteSource
    private let name: String
    // The first bytes, read to tell gzip from plain; plain text starts with them.
    private var head: [UInt8]
    private var inflater: (any StreamInflater)?
    private var unpackedBytes: Int64 = 0
    private var hasher = SHA256()
    private var decoded: DecodedText?
    /// Bytes read from the source so far, as stored.
    private(set) var storedBytes: Int64 = 0

    /// Whether the bytes are gzip or zstd: told by their first ones, never by the name.
    let isCompressed: Bool

    /// Opens a source.
    ///
    /// - Parameter encoding: What the text is in; nil if its bytes are given on as they are, as for UTF-8.
    init(_ source: PostSource, encoding: TextEncoding? = nil) throws(IngestError) {
        self.source = try ByteSource(source)
        name = source.name
        decoded = encoding.map { [name = source.name] in DecodedText(encoding: $0, file: name) }
        head = [UInt8](repeating: 0, count: 4)
        let count = try Self.fill(&head, with: self.source.read)
        head.removeLast(4 - count)
        if head.starts(with: [0x1F, 0x8B]) {
            inflater = Inflater()
        } else if head == [0x28, 0xB5, 0x2F, 0xFD] {
            inflater = ZstdInflater()
        }
        isCompressed = inflater != nil
        storedBytes = Int64(head.count)
        hasher.update(data: head)
        if isCompressed { inflater?.feed(head) }
    }

    /// The number of bytes as stored; nil where it cannot be told.
    var totalBytes: Int64? { source.totalBytes }

    /// SHA-256 (FIPS 180-4) of the bytes as stored, once all are read, in hexadecimal.
    func sha256() -> String {
        Hexadecimal.text(hasher.finalize())
    }

    /// Fills `room` from its start with text; fewer bytes than there is room for mean that the text has ended.
    func read(into room: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
        guard let decoded else { return try readBytes(into: room) }
        return try decoded.read(into: room) { () throws(IngestError) in
            var bytes = [UInt8](repeating: 0, count: 1 << 16)
            let count = try Self.fill(&bytes, with: readBytes)
            bytes.removeLast(bytes.count - count)
            return bytes
        }
    }

    /// Fills `room` with the unpacked bytes, before they are decoded.
    private func readBytes(into room: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
        if isCompressed { return try inflate(into: room) }
        let start = min(head.count, room.count)
        head.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<start])) }
        head.removeFirst(start)
        let rest = UnsafeMutableRawBufferPointer(rebasing: room[start...])
        let count = rest.isEmpty ? 0 : try source.read(into: rest)
        hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: rest[..<count]))
        storedBytes += Int64(count)
        return start + count
    }

    private func inflate(into room: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
        guard let inflater else { return 0 }
        var filled = 0
        while filled < room.count {
            switch inflater.unpack(into: UnsafeMutableRawBufferPointer(rebasing: room[filled...])) {
            case .bytes(let count):
                filled += count
                unpackedBytes += Int64(count)
                if unpackedBytes > Int64(ZipArchive.sizeLimit),
                    unpackedBytes / max(1, storedBytes) > Int64(ZipArchive.ratioLimit)
                {
                    throw .badCompression(file: name, problem: .bomb)
                }
            case .needsInput:
                var packed = [UInt8](repeating: 0, count: 1 << 18)
                let count = try Self.fill(&packed, with: source.read)
                packed.removeLast(packed.count - count)
                if packed.isEmpty {
                    guard inflater.isBetweenMembers else { throw .badCompression(file: name, problem: .cutShort) }
                    return filled
                }
                hasher.update(data: packed)
                storedBytes += Int64(packed.count)
                inflater.feed(packed)
            case .damaged: throw .badCompression(file: name, problem: .damaged)
            case .trailingData: throw .badCompression(file: name, problem: .trailingData)
            }
        }
        return filled
    }

    private static func fill(
        _ bytes: inout [UInt8], with read: (UnsafeMutableRawBufferPointer) throws(IngestError) -> Int
    ) throws(IngestError) -> Int {
        var failure: IngestError?
        let count = bytes.withUnsafeMutableBytes { room -> Int in
            do throws(IngestError) {
                return try read(room)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return count
    }
}
