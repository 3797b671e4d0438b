import CZlib

/// Packs bytes as a zlib stream (RFC 1950).
enum Deflater {
    static func deflate(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let bound = compressBound(UInt(bytes.count))
        return [UInt8](unsafeUninitializedCapacity: Int(bound)) { room, count in
            var length = bound
            // zlib writes at most `length` bytes, which the bound makes enough.
            let code = compress2(room.baseAddress, &length, bytes.baseAddress, UInt(bytes.count), 6)
            count = code == Z_OK ? Int(length) : 0
        }
    }
}
