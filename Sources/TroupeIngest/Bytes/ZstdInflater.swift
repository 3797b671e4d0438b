import CZstd

/// Unpacks zstd (RFC 8878), frame after frame, with libzstd.
final class ZstdInflater: StreamInflater {
    private let stream: OpaquePointer?
    private var input: [UInt8] = []
    private var next = 0

    private(set) var isBetweenMembers = false

    init() {
        stream = ZSTD_createDStream()
    }

    deinit { ZSTD_freeDStream(stream) }

    func feed(_ bytes: [UInt8]) {
        input = Array(input[next...]) + bytes
        next = 0
    }

    func unpack(into room: UnsafeMutableRawBufferPointer) -> InflateStep {
        guard let stream else { return .damaged }
        guard next < input.count else { return .needsInput }
        return input.withUnsafeBytes { bytes in
            // libzstd reads and writes within the sizes that the two buffers name.
            var source = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: next)
            var target = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
            let result = ZSTD_decompressStream(stream, &target, &source)
            next = source.pos
            if ZSTD_isError(result) != 0 { return isBetweenMembers ? .trailingData : .damaged }
            isBetweenMembers = result == 0
            return target.pos == 0 && next == bytes.count ? .needsInput : .bytes(target.pos)
        }
    }
}
