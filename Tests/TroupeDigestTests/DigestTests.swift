import Foundation
import Testing
import TroupeDigest

/// Digests beside the published ones.
@Suite struct DigestTests {
    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// NIST, "Secure Hash Standard: example values" and CAVP's short messages.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func `SHA-256 gives NIST's values`(message: String, digest: String) {
        #expect(hexadecimal(SHA256.hash(data: Array(message.utf8))) == digest)
    }

    @Test func `a million letters in uneven pieces give NIST's value`() {
        var hasher = SHA256()
        var left = 1_000_000
        var piece = 1
        while left > 0 {
            hasher.update(data: Array(repeating: UInt8(ascii: "a"), count: min(piece, left)))
            left -= min(piece, left)
            piece = piece * 7 % 4099 + 1
        }
        let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(hexadecimal(hasher.finalize()) == digest)
    }

    @Test func `a digest may be taken in between, and a copy goes its own way`() {
        var one = SHA256()
        one.update(data: Array("ab".utf8))
        var other = one
        other.update(data: Array("x".utf8))
        _ = one.finalize()
        one.update(data: Array("c".utf8))
        #expect(one.finalize() == SHA256.hash(data: Array("abc".utf8)))
        #expect(other.finalize() == SHA256.hash(data: Array("abx".utf8)))
    }

    @Test func `SHA-1 gives NIST's value`() {
        #expect(hexadecimal(SHA1.hash(data: Array("abc".utf8))) == "a9993e364706816aba3e25717850c26c9cd0d89d")
    }

    /// RFC 4231, test cases 1, 2 and 6: a short key, a shorter one, one longer than a block.
    @Test func `HMAC-SHA-256 gives the values of RFC 4231`() {
        let cases: [(key: [UInt8], message: String, code: String)] = [
            (
                Array(repeating: 0x0B, count: 20), "Hi There",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
            ),
            (
                Array("Jefe".utf8), "what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            (
                Array(repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            ),
        ]
        for one in cases {
            #expect(hexadecimal(AuthenticationKey(one.key).code(of: Array(one.message.utf8))) == one.code)
        }
    }
}
