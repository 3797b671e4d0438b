/// The bytes of an embedding: 128 numbers of 32 bits (IEEE 754), lowest byte first.
package enum FaceEmbedding {
    /// How many numbers it has.
    package static let dimensions = 128
    /// How many bytes.
    package static let byteCount = 512

    /// Reads an embedding; nil of another length, or of anything that is not a number of ordinary size.
    package static func read(_ bytes: [UInt8]) -> [Float]? {
        guard bytes.count == byteCount else { return nil }
        var embedding: [Float] = []
        embedding.reserveCapacity(dimensions)
        for at in stride(from: 0, to: byteCount, by: 4) {
            let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) }
            let number = Float(bitPattern: bits)
            // The net's numbers are below 1; the squares of larger ones must still be numbers.
            guard number.isFinite, abs(number) <= 1000 else { return nil }
            embedding.append(number)
        }
        return embedding
    }

    /// The bytes of an embedding.
    package static func bytes(_ embedding: [Float]) -> [UInt8] {
        embedding.flatMap { number in
            (0..<4).map { UInt8(truncatingIfNeeded: number.bitPattern >> UInt32(8 * $0)) }
        }
    }
}
