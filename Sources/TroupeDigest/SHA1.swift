#if canImport(CryptoKit)
    import CryptoKit
    package import Foundation
#else
    import COpenSSL
    package import Foundation
#endif

/// SHA-1 (FIPS 180-4), for identifiers that are made of names (RFC 9562, version 5). It protects nothing.
package enum SHA1 {
    /// The 20 bytes of the digest.
    package static func hash(data: some ContiguousBytes) -> [UInt8] {
        #if canImport(CryptoKit)
            return data.withUnsafeBytes { bytes in
                var hasher = Insecure.SHA1()
                hasher.update(bufferPointer: bytes)
                return Array(hasher.finalize())
            }
        #else
            return data.withUnsafeBytes { bytes in
                [UInt8](unsafeUninitializedCapacity: 20) { buffer, count in
                    _ = COpenSSL.SHA1(bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count, buffer.baseAddress)
                    count = 20
                }
            }
        #endif
    }
}
