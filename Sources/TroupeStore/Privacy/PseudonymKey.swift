import Foundation
import TroupeDigest
import TroupeModel

/// The key behind pseudonyms: whoever has it can tell whether a name they know is meant, nobody else can; without it
/// nobody ever can. The same key gives the same pseudonyms in every case.
package struct PseudonymKey: Sendable {
    private let key: AuthenticationKey

    /// A key of at least 16 bytes.
    package init?(_ bytes: [UInt8]) {
        let key = AuthenticationKey(bytes)
        guard key.byteCount >= 16 else { return nil }
        self.key = key
    }

    /// A new random key of 32 bytes.
    package static func random() -> [UInt8] { AuthenticationKey.randomBytes(32) }

    /// The pseudonym of a text: `p` and the first 16 hexadecimal digits of HMAC-SHA-256 (RFC 2104, FIPS 198-1) of the
    /// kind of thing, a NUL and the text; of a caption ``pseudonym(ofText:)``.
    ///
    /// - Parameter kind: What it is, such as `account:tiktok` or a layer's name; the same text as something else has
    ///   another pseudonym.
    package func pseudonym(_ kind: String, _ text: String) -> String {
        switch kind {
        case "caption": pseudonym(ofText: text)
        case "folded-caption": pseudonymousWords(of: text)
        default: "p" + Hexadecimal.text(code(kind, text).prefix(8))
        }
    }

    /// The pseudonym of a caption or transcript, which keeps what the analysis asks of it: texts with the same folded
    /// words (see ``CaptionFolding``) have pseudonyms with the same folded words, other spellings have other
    /// pseudonyms, and a long text has a long one.
    package func pseudonym(ofText text: String) -> String {
        let words = pseudonymousWords(of: text)
        return Self.isShort(text) ? words : words + " " + spelling(of: text)
    }

    /// What stands for the folded words of a text, or for the whole of one too short to be folded: `p`, 16 hexadecimal
    /// digits or three times as many, and a letter, so that a number which follows is a counter.
    private func pseudonymousWords(of text: String) -> String {
        let words = CaptionWords.words(of: text)
        let isLong = CaptionLength.letters(of: words) >= CaptionLength.specific
        let kept = Self.isShort(text) ? code("caption", text) : code("words", CaptionFolding.fold(words))
        return "p" + Hexadecimal.text(kept.prefix(isLong ? 24 : 8)) + "w"
    }

    private static func isShort(_ text: String) -> Bool {
        CaptionLength.letters(of: CaptionFolding.foldWords(text)) < CaptionFolding.shortest
    }

    /// A number that stands for the spelling of a text, which folding drops as it drops counters.
    func spelling(of text: String) -> String {
        "\(code("spelling", text).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) })"
    }

    /// A number that stands for a term, to look for what was purged without knowing it.
    func number(of term: String) -> Int64 {
        code("term", term).prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }

    /// What tells whether another key is the same.
    var check: String { Hexadecimal.text(code("key", "").prefix(8)) }

    private func code(_ kind: String, _ text: String) -> [UInt8] {
        key.code(of: Array((kind + "\0" + text).utf8))
    }
}
