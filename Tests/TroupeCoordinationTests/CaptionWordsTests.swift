import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct CaptionWordsTests {
    /// By hand.
    @Test(arguments: [
        ("#ab The mayor said it https://t.example/x1Y #ab", "The mayor said it"),
        ("see www.Example.org/a, and bit.ly/3xYz now", "see and now"),
        ("thanks @Alina.sg! a@b.example stays", "thanks ! a@b.example stays"),
        ("and/or 1/2 C# #", "and/or 1/2 C#"), ("今天真好＃旅行 @某人 看这里", "今天真好 看这里"),
        ("#话题#今天真好", "今天真好"), ("看https://t.cn/abc看这里", "看看这里"), ("#only #tags", ""), ("plain  text", "plain  text"),
        ("(https://a.example/x)", "("), ("HTTPS://A.example/x tail", "tail"),
    ])
    func `links, hashtags and mentions are no words`(text: String, expected: String) {
        #expect(CaptionWords.words(of: text) == expected)
    }

    @Test func `copies with their own hashtag, link and counter are one object, named by its words`() throws {
        let posts = PostTable([
            Use("#one The mayor said that it was late https://t.example/aaa #one", "a", 0, layer: "caption"),
            Use("#two the mayor said that it was LATE! https://t.example/bbb 17", "b", 9, layer: "caption"),
            Use("#fyp", "a", 20, layer: "caption"), Use("#fyp", "b", 25, layer: "caption"),
            Use("#foryou", "b", 30, layer: "caption"),
        ])
        var selection = LayerSelection()
        selection.names = ["folded-caption"]
        let layer = try selection.apply(to: posts).posts.layers[0]
        #expect(layer.objectOfUse == [0, 0, 1, 1, 2])
        #expect(layer.objects[0] == "The mayor said that it was late")
        #expect(layer.objects[1] == "#fyp")
    }

    @Test func `every caption column has a folded layer of its own`() throws {
        var selection = LayerSelection()
        selection.names = ["folded-title", "folded-message", "folded-caption"]
        let posts = PostTable([
            Use("A title of ten letters", "a", 0, layer: "title"), Use("A message of more", "a", 0, layer: "message"),
        ])
        let layers = try selection.apply(to: posts).posts.layers
        #expect(layers.map(\.layer.name) == ["folded-title", "folded-message", "folded-caption"])
        #expect(layers[1].objects[0] == "A message of more")
        #expect(layers.allSatisfy { LayerKind($0.layer) == .caption })
    }

    @Test func `hashtags do not make a short text specific`() {
        let tags = "Look at this #" + String(repeating: "abcdefghij", count: 5)
        #expect(!ObjectSpecificity.isSpecific(tags, kind: .caption))
        #expect(ObjectSpecificity.isSpecific("The mayor said that it was late and that he had to go", kind: .caption))
    }
}
