import Crypto
import Foundation
import TroupeModel

/// The key behind pseudonyms: whoever has it can tell whether a name they know is meant, nobody else can; without it
/// nobody ever can. The same key gives the same pseudonyms in every case.
public struct PseudonymKey: Sendable {
    private let key: SymmetricKey

    /// A key of at least 16 bytes.
    public init?(_ bytes: [UInt8]) {
        let key = SymmetricKey(data: bytes)
        guard key.bitCount >= 128 else { return nil }
        self.key = key
    }

    /// A new random key of 32 bytes.
    public static func random() -> [UInt8] {
        SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    }

    /// The pseudonym of a text: `p` and the first 16 hexadecimal digits of HMAC-SHA-256 (RFC 2104, FIPS 198-1) of the kind of
    /// thing, a NUL and the text.
    ///
    /// - Parameter kind: What it is, such as `account:tiktok` or a layer's name; the same text as something else has another
    ///   pseudonym.
    public func pseudonym(_ kind: String, _ text: String) -> String {
        "p" + Hexadecimal.text(code(kind, text).prefix(8))
    }

    /// A number that stands for a term, to look for what was purged without knowing it.
    func number(of term: String) -> Int64 {
        code("term", term).prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }

    /// What tells whether another key is the same.
    var check: String { Hexadecimal.text(code("key", "").prefix(8)) }

    private func code(_ kind: String, _ text: String) -> HashedAuthenticationCode<SHA256> {
        HMAC<SHA256>.authenticationCode(for: Data((kind + "\0" + text).utf8), using: key)
    }
}
