import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct ObjectSpecificityTests {
    @Test(arguments: [
        ("good morning", "caption", false),
        ("Alina's favourite cream, now in Singapore for 9 dollars", "caption", true),
        // By hand: fourteen Chinese characters count three each.
        ("俄罗斯娜娜推荐这款手工蜂蜜吧", "caption", true), ("早上好", "caption", false), ("#goal", "hashtag", false),
        ("https://example.org", "link", false), ("https://example.org/", "link", false),
        ("https://example.org/a?x=1", "link", true), ("example.org/page", "link", true), ("12345", "music", false),
        ("f00ba4", "phash_id", true), ("t1", "repost", true), ("o17", "object", true), ("x", "domain_id", false),
    ])
    func `the kind and the length of an object say whether strangers would make it alike`(
        text: String, layer: String, expected: Bool
    ) {
        #expect(ObjectSpecificity.isSpecific(text, kind: LayerKind(Layer(layer))) == expected)
    }

    @Test(arguments: [(49, true), (50, true), (51, false)])
    func `what more than fifty accounts have used is generic`(accounts: Int, expected: Bool) {
        let uses = (0..<accounts).map { Use("o", "a\($0)", Int64($0 * 1000)) }
        let posts = PostTable(uses)
        let detector = TieDetector(posts, window: 60_000)
        var rule = ObjectSpecificity(posts, index: detector.index, numbering: detector.numbering)
        #expect(rule.isSpecific(0) == expected)
    }

    @Test(arguments: [
        ("caption", LayerKind.caption), ("Captions", .caption), ("hashtag_id", .hashtag), ("url_id", .link),
        ("hashtag-sequence", .hashtagSequence), ("folded caption", .caption), ("phash_id", .image),
        ("music_id", .music), ("object", .other), ("retweet", .repost), ("near-caption", .caption),
        ("caption-hashtag", .hashtag),
        ("caption-link", .link), ("link-domain", .domain), ("near-image", .image), ("opening-phrase", .phrase),
        ("caption-mention", .mention), ("something", .other),
        ("handle family", .handleFamily), ("sound", .music),
    ])
    func `the name of a layer tells its kind`(name: String, kind: LayerKind) {
        #expect(LayerKind(Layer(name)) == kind)
    }
}
