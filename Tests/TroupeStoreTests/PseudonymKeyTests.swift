import Testing
import TroupeModel

@testable import TroupeStore

@Suite struct PseudonymKeyTests {
    private let long =
        "Every morning the cranes of our harbour lift a better life ashore, and nobody asks who pays for it"

    private func key(_ byte: UInt8 = 7) throws -> PseudonymKey {
        try #require(PseudonymKey(Array(repeating: byte, count: 32)))
    }

    @Test func `pseudonyms of captions are folded alike exactly where the captions are`() throws {
        let key = try key()
        let captions = [
            long, long.uppercased() + "!", long + " 17", "#tag " + long + " https://t.example/a", "fresh honey here",
            "Fresh honey, here 2", "fresh honey there", "wow", "wow!", "#fyp", "俄罗斯蜂蜜今天特价", "俄罗斯蜂蜜 今天特价!",
        ]
        let pseudonyms = captions.map(key.pseudonym(ofText:))
        #expect(Set(pseudonyms).count == captions.count)
        for (one, first) in zip(captions, pseudonyms) {
            for (other, second) in zip(captions, pseudonyms) {
                let isLong = CaptionLength.letters(of: CaptionFolding.foldWords(one)) >= CaptionFolding.shortest
                let areAlike = CaptionFolding.foldWords(one) == CaptionFolding.foldWords(other)
                #expect(
                    (CaptionFolding.foldWords(first) == CaptionFolding.foldWords(second))
                        == (isLong ? areAlike : one == other), "\(one) | \(other)")
            }
        }
    }

    @Test func `a long caption has a pseudonym that counts as long, and a short one has not`() throws {
        let key = try key()
        func isLong(_ text: String) -> Bool {
            CaptionLength.letters(of: CaptionWords.words(of: text)) >= CaptionLength.specific
        }
        for text in [long, "short words", "短", "#" + long] {
            #expect(isLong(key.pseudonym(ofText: text)) == isLong(text), "\(text)")
        }
    }

    @Test func `another key gives other pseudonyms`() throws {
        #expect(try key().pseudonym(ofText: long) != key(8).pseudonym(ofText: long))
        #expect(try key().pseudonym("caption", long) == key().pseudonym(ofText: long))
    }
}
