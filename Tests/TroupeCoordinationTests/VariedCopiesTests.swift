import Testing
import TroupeTestSupport

@testable import TroupeCoordination
@testable import TroupeModel

@Suite struct VariedCopiesTests {
    private static let words = "every morning the cranes of our harbour lift a better life ashore"

    private static func random(_ seed: UInt64) -> [Use] {
        let endings = ["", "!", " 7", " 🌸", "  ..."]
        return RandomUses(seed: seed, count: 200).uses.map { use in
            let number = use.object.utf8.reduce(0) { $0 &* 31 &+ Int($1) }
            let text = "\(words) \(String(repeating: "again ", count: number % 6))\(endings[number % 5])"
            return Use(text, use.account, use.seconds, layer: use.layer)
        }
    }

    /// Second source: every pair of posts looked at.
    @Test(arguments: 1...10)
    func `copies are those that a look at every pair of posts finds`(seed: UInt64) {
        let uses = Self.random(seed)
        let captions = uses.filter { $0.layer == "caption" }
        let copies = captions.filter { use in
            captions.contains {
                abs(use.seconds - $0.seconds) <= 60 && $0.account != use.account && $0.object != use.object
                    && CaptionFolding.foldedUnicode($0.object) == CaptionFolding.foldedUnicode(use.object)
            }
        }
        let found = VariedCopies(PostTable(uses), window: 60_000)
        #expect(found.posts == copies.count)
        #expect(found.accounts == Set(copies.map(\.account)).count)
        #expect(found.posts > 0 && found.posts < captions.count)
    }

    @Test func `equal texts, short texts, one account and other moments are no varied copies`() {
        let words = Self.words
        let posts = PostTable([
            Use(words, "a", 0, layer: "caption"), Use(words, "b", 10, layer: "caption"),
            Use("so true", "c", 0, layer: "caption"), Use("so true!", "d", 1, layer: "caption"),
            Use(words + " 1", "b", 500, layer: "caption"), Use(words + " 2", "b", 501, layer: "caption"),
            Use(words + " 3", "c", 900, layer: "caption"), Use(words + " 4", "a", 961, layer: "caption"),
        ])
        #expect(VariedCopies(posts, window: 60_000).posts == 0)
        // One second more, and the last two are.
        let wider = VariedCopies(posts, window: 61_000)
        #expect(wider.posts == 2)
        #expect(wider.accounts == 2)
    }

    @Test func `a layer that looks through the differences needs no warning`() throws {
        let posts = PostTable(Self.random(1))
        var selection = LayerSelection()
        selection.names = ["caption", "folded-caption"]
        #expect(VariedCopies(try selection.apply(to: posts).posts, window: 60_000).posts == 0)
        selection.names = ["caption", "link"]
        #expect(VariedCopies(try selection.apply(to: posts).posts, window: 60_000).posts > 0)
    }
}
