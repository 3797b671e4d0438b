/// A key of HMAC-SHA-256 (RFC 2104, FIPS 198-1).
package struct AuthenticationKey: Sendable {
    // What has taken in the key's block already, padded for inside and outside.
    private let inner: SHA256
    private let outer: SHA256
    /// Bytes of the key.
    package let byteCount: Int

    private static let blockSize = 64

    /// A key of any length.
    package init(_ bytes: [UInt8]) {
        byteCount = bytes.count
        var block = bytes.count > Self.blockSize ? SHA256.hash(data: bytes) : bytes
        block += Array(repeating: 0, count: Self.blockSize - block.count)
        inner = Self.begun(block.map { $0 ^ 0x36 })
        outer = Self.begun(block.map { $0 ^ 0x5C })
    }

    private static func begun(_ block: [UInt8]) -> SHA256 {
        var hasher = SHA256()
        hasher.update(data: block)
        return hasher
    }

    /// The code of a message, 32 bytes.
    package func code(of message: [UInt8]) -> [UInt8] {
        var (inside, outside) = (inner, outer)
        inside.update(data: message)
        outside.update(data: inside.finalize())
        return outside.finalize()
    }

    /// Random bytes for a new key, from the system.
    package static func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
