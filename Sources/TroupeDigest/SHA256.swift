#if canImport(CryptoKit)
    import CryptoKit
    package import Foundation
#else
    import COpenSSL
    package import Foundation
#endif

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece: libcrypto's on Linux, CryptoKit's on macOS.
package struct SHA256: Sendable {
    /// Bytes of a digest.
    package static let byteCount = 32

    #if canImport(CryptoKit)
        private var context = CryptoKit.SHA256()
    #else
        private var context = SHA256_CTX()
    #endif

    /// A digest of nothing yet.
    package init() {
        #if !canImport(CryptoKit)
            precondition(SHA256_Init(&context) == 1, "libcrypto cannot begin SHA-256")
        #endif
    }

    /// Takes more bytes.
    package mutating func update(bufferPointer bytes: UnsafeRawBufferPointer) {
        #if canImport(CryptoKit)
            context.update(bufferPointer: bytes)
        #else
            precondition(SHA256_Update(&context, bytes.baseAddress, bytes.count) == 1, "libcrypto cannot go on")
        #endif
    }

    /// Takes more bytes.
    package mutating func update(data: some ContiguousBytes) {
        data.withUnsafeBytes { update(bufferPointer: $0) }
    }

    /// The digest of all bytes so far; more may follow.
    package func finalize() -> [UInt8] {
        #if canImport(CryptoKit)
            return Array(context.finalize())
        #else
            var copy = context
            return [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
                precondition(SHA256_Final(buffer.baseAddress, &copy) == 1, "libcrypto cannot end SHA-256")
                count = Self.byteCount
            }
        #endif
    }

    /// The digest of bytes that are all there.
    package static func hash(data: some ContiguousBytes) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: data)
        return hasher.finalize()
    }
}
