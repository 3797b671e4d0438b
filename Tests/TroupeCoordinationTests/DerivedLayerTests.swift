import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct DerivedLayerTests {
    @Test(arguments: [
        ("Buy #Honey and #俄罗斯 now! #a_b #", ["honey", "俄罗斯", "a_b"]), ("mail#x", []), ("##two", ["two"]),
        ("＃wide", ["wide"]),
    ])
    func `hashtags are found in any script`(text: String, expected: [String]) {
        #expect(CaptionParts.hashtags(text) == expected)
    }

    @Test func `mentions are found, addresses are not`() {
        #expect(CaptionParts.mentions("thanks @Alina.sg. write a@b.example, @b_2!") == ["alina.sg", "b_2"])
    }

    @Test func `five hashtags in one order are a sequence`() {
        #expect(CaptionParts.hashtagSequence("#a #b #c #d") == nil)
        #expect(CaptionParts.hashtagSequence("#A x #b #c #d #e") == "#a #b #c #d #e")
    }

    @Test func `phrases are the first and last words of long texts`() {
        let text = "Hello dear friends this is your Alina speaking from Singapore again today"
        #expect(CaptionParts.openingPhrase(text) == "hellodearfriendsthisis")
        #expect(CaptionParts.closingPhrase(text) == "speakingfromsingaporeagaintoday")
        #expect(CaptionParts.openingPhrase("too short to have one") == nil)
        #expect(CaptionParts.openingPhrase("亲爱的中国家人们大家好我的家乡没有这么好的高铁我爱这片土地") == "亲爱的中国家人们大家")
    }

    @Test(arguments: [
        ("HTTP://WWW.Example.org:80/A/?utm_source=x&id=7&fbclid=y#top", "https://example.org/A?id=7"),
        ("https://example.org/", "https://example.org"), ("example.org/a", "https://example.org/a"),
        ("https://vm.tiktok.com/ZMabc/", "https://vm.tiktok.com/ZMabc"), ("no link", "no link"),
        ("https://u:p@example.org/x#!/page", "https://example.org/x#!/page"),
    ])
    func `links have one form`(link: String, expected: String) {
        #expect(CanonicalLink.canonical(link) == expected)
    }

    @Test func `links and hosts are found`() {
        #expect(
            CanonicalLink.links(in: "see https://a.example/x), or (http://b.example/y?z=1. http:// nothing") == [
                "https://a.example/x", "http://b.example/y?z=1",
            ])
        #expect(CanonicalLink.domain("https://WWW.Shop.example/x") == "shop.example")
        #expect(CanonicalLink.domain("nothing") == nil)
    }

    @Test(arguments: [("Alina.SG01", "alina.sg#"), ("a1b22", "a#b#"), ("12345", nil), ("plain", nil)])
    func `handle families`(handle: String, expected: String?) {
        #expect(LayerSelection.handleFamily(handle) == expected)
    }

    @Test func `layers are chosen, derived, in order, and refused by name`() throws {
        let posts = PostTable([
            Use("Hello dear #A #b #c #d #e", "x1", 0, layer: "caption"),
            Use("hello DEAR #a #b #c #d #e 2", "x2", 9, layer: "caption"),
            Use("https://a.example/?utm_source=1", "x1", 20, layer: "link"), Use("a.example", "y", 30, layer: "link"),
        ])
        var selection = LayerSelection()
        selection.names = [
            "folded-caption", "hashtag-sequence", "canonical-link", "link-domain", "handle-family", "link",
        ]
        let chosen = try selection.apply(to: posts).posts
        #expect(chosen.layers.map(\.layer.name) == selection.names)
        #expect(chosen.layers.map(\.objects.count) == [1, 1, 1, 1, 1, 2])
        #expect(chosen.layers[0].postOfUse == [0, 1])
        #expect(chosen.layers[4].postOfUse == [0, 1, 2])
        selection.names = ["nonsense"]
        #expect(throws: LayerSelection.Problem.unknownLayer("nonsense", present: ["caption", "link"])) {
            try selection.apply(to: posts)
        }
        selection.names = ["near-image"]
        #expect(throws: LayerSelection.Problem.noSource(.nearImage, present: ["caption", "link"])) {
            try selection.apply(to: posts)
        }
    }

    @Test func `the stop list and short captions are left out and counted`() throws {
        let posts = PostTable([
            Use("Happy new year", "a", 0, layer: "caption"), Use("happy NEW year!", "b", 1, layer: "caption"),
            Use("hi", "a", 5, layer: "caption"), Use("a text that stays", "b", 6, layer: "caption"),
            Use("hi", "b", 6, layer: "tag"),
        ])
        var selection = LayerSelection()
        selection.stopList = ["Happy new year"]
        selection.minimumLength = 5
        let outcome = try selection.apply(to: posts)
        #expect(outcome.stopped == 2)
        #expect(outcome.short == 1)
        #expect(outcome.posts.layers.map(\.postOfUse) == [[3], [4]])
    }
}
