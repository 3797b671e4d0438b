import CZlib

/// Packs bytes as a zlib stream (RFC 1950).
enum Deflater {
    /// - Parameter level: How hard zlib tries, 1 (fast) to 9.
    static func deflate(_ bytes: UnsafeBufferPointer<UInt8>, level: Int32 = 6) -> [UInt8] {
        let bound = compressBound(UInt(bytes.count))
        return [UInt8](unsafeUninitializedCapacity: Int(bound)) { room, count in
            var length = bound
            // zlib writes at most `length` bytes, which the bound makes enough.
            let code = compress2(room.baseAddress, &length, bytes.baseAddress, UInt(bytes.count), level)
            count = code == Z_OK ? Int(length) : 0
        }
    }
}

/// Packs bytes as one member of a gzip file (RFC 1952). Members one after the other are a file again, and what they
/// hold is what stands in all of them; no name and no time are kept, so the same bytes give the same member.
package func gzipMember(of bytes: [UInt8]) -> [UInt8] {
    // Identification, deflate, no flags, no time, no extra flags, unknown system.
    var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    bytes.withUnsafeBufferPointer { buffer in
        // A zlib stream has two bytes before what is deflated and a checksum of four behind it.
        member += Deflater.deflate(buffer, level: 1).dropFirst(2).dropLast(4)
        let checksum = UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(buffer.count)))
        for number in [checksum, UInt32(truncatingIfNeeded: buffer.count)] {
            for shift in [0, 8, 16, 24] as [UInt32] { member.append(UInt8(truncatingIfNeeded: number >> shift)) }
        }
    }
    return member
}
