import CZlib

/// What came of a step of unpacking.
enum InflateStep {
    /// So many bytes were unpacked.
    case bytes(Int)
    /// All input is used up.
    case needsInput
    /// The input is not of this kind, or its checksum is wrong.
    case damaged
    /// Something else than a further member or padding follows.
    case trailingData
}

/// Unpacks a stream piece by piece.
protocol StreamInflater: AnyObject {
    /// Whether the input so far ends where a member of the stream ends.
    var isBetweenMembers: Bool { get }
    /// Takes more input; only when all is used up, or before the first step.
    func feed(_ bytes: [UInt8])
    /// Unpacks into `room`, which is not empty.
    func unpack(into room: UnsafeMutableRawBufferPointer) -> InflateStep
}

/// Unpacks gzip, member after member, with zlib.
final class Inflater: StreamInflater {
    private var stream = z_stream()
    private var input: [UInt8] = []
    private var next = 0
    private var isReady: Bool

    private(set) var isBetweenMembers = false

    init() {
        isReady = troupe_inflate_init(&stream) == Z_OK
    }

    deinit {
        if isReady { inflateEnd(&stream) }
    }

    func feed(_ bytes: [UInt8]) {
        input = Array(input[next...]) + bytes
        next = 0
    }

    func unpack(into room: UnsafeMutableRawBufferPointer) -> InflateStep {
        guard isReady else { return .damaged }
        if isBetweenMembers {
            // Zeros pad tapes and disks; gzip itself ignores them.
            while next < input.count, input[next] == 0 { next += 1 }
            guard next < input.count else { return .needsInput }
            guard input[next] == 0x1F else { return .trailingData }
            guard inflateReset(&stream) == Z_OK else { return .damaged }
            isBetweenMembers = false
        }
        guard next < input.count else { return .needsInput }
        var result = Z_OK
        let limit = min(room.count, Int(UInt32.max))
        let rest = input.count - next
        input.withUnsafeMutableBufferPointer { bytes in
            // zlib reads at most `avail_in` bytes from `next_in` and writes at most `avail_out` to `next_out`.
            stream.next_in = bytes.baseAddress! + next
            stream.avail_in = UInt32(rest)
            stream.next_out = room.baseAddress!.assumingMemoryBound(to: UInt8.self)
            stream.avail_out = UInt32(limit)
            result = inflate(&stream, Z_NO_FLUSH)
        }
        next += rest - Int(stream.avail_in)
        let unpacked = limit - Int(stream.avail_out)
        switch result {
        case Z_STREAM_END: isBetweenMembers = true
        case Z_OK: break
        case Z_BUF_ERROR where unpacked == 0 && next == input.count: return .needsInput
        default: return .damaged
        }
        return .bytes(unpacked)
    }
}
