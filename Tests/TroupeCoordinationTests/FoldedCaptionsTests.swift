import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct FoldedCaptionsTests {
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
