import Foundation
import TroupeDigest

/// UUIDs of version 5, which are hashes of names (RFC 9562, 5.5).
enum NameBasedIdentifier {
    /// The UUID of a name in a namespace, in lower case.
    static func text(namespace: String, name: String) -> String {
        guard let space = UUID(uuidString: namespace) else {
            preconditionFailure("namespaces are UUIDs of this program's own source")
        }
        let bytes = withUnsafeBytes(of: space.uuid) { Data($0) } + Data(name.utf8)
        // SHA-1 is what version 5 is made of; nothing here is kept secret by it.
        var digest = Array(SHA1.hash(data: bytes).prefix(16))
        digest[6] = digest[6] & 0x0F | 0x50
        digest[8] = digest[8] & 0x3F | 0x80
        let uuid = digest.withUnsafeBytes { $0.loadUnaligned(as: uuid_t.self) }
        return UUID(uuid: uuid).uuidString.lowercased()
    }
}
