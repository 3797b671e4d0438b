import Foundation
import Testing

@testable import TroupeReport

@Suite struct ExplorerDocumentTests {
    private func builder() -> ExplorerBuilder {
        ExplorerBuilder(title: "t", key: "k", window: 60_000, method: [:], leftOut: [:])
    }

    /// Counted by hand: two accounts, one tie of two co-actions on one object.
    @Test func `columns hold what was added`() {
        var builder = builder()
        let a = builder.addNode("one", name: "tiktok:1", kind: "account", platform: "tiktok", community: nil)
        let b = builder.addNode("two", name: "douyin:2", kind: "account", platform: "douyin", isGone: true)
        var link = ExplorerBuilder.Link(a, b, kind: "tie")
        link.layers = ["caption"]
        (link.support, link.p) = (1, 1.23456e-7)
        let object = builder.text("same words")
        for second in [0, 5] {
            link.evidence.append(
                .init(
                    layer: "caption", object: object,
                    first: builder.addPost(
                        account: a, time: Int64(second) * 1000, id: "p\(second)", source: "s, line 1"),
                    second: builder.addPost(account: b, time: Int64(second) * 1000 + 500, id: "q\(second)", source: nil)
                ))
        }
        builder.add(link)
        let document = builder.finished(seed: 1, workers: 1)
        #expect(document.nodes.label == ["one", "two"])
        #expect(document.nodes.status == [2, 1])
        #expect(document.links.p == [1.23e-7])
        #expect(document.links.evidence == [0, 2])
        #expect(document.evidence == [0, 0, 0, 1, 0, 0, 2, 3])
        #expect(document.posts.time == [0, 0.5, 5, 5.5])
        #expect(document.objects.map { document.strings[$0] } == ["same words"])
        #expect(
            document.posts.source.map { $0 < 0 ? nil : document.strings[$0] } == ["s, line 1", nil, "s, line 1", nil])
        #expect(document.nodes.strength == [1, 1])
    }

    /// The discs by hand: their area is the number of accounts, so that radii go by its root.
    @Test func `communities have discs apart from each other that hold their accounts`() {
        var builder = builder()
        let sizes = [40, 12, 12, 5, 3]
        builder.add(sizes.enumerated().map { .init(letter: ["A", "B", "C", "D", "E"][$0], size: $1) })
        for (community, size) in sizes.enumerated() {
            let own = (0..<size).map {
                builder.addNode(
                    "n\(community).\($0)", name: "n\(community).\($0)", kind: "account", community: community)
            }
            for (one, next) in zip(own, own.dropFirst()) { builder.add(.init(one, next, kind: "tie")) }
        }
        let alone = builder.addNode("x", name: "x", kind: "account")
        let document = builder.finished(seed: 1, workers: 2)
        let discs = document.communities
        #expect(abs(Double(discs[0].r) / Double(discs[1].r) - (40.0 / 12).squareRoot()) < 0.02)
        for (one, disc) in discs.enumerated() {
            for other in discs[(one + 1)...] {
                let (dx, dy) = (Double(disc.x - other.x), Double(disc.y - other.y))
                #expect((dx * dx + dy * dy).squareRoot() > Double(disc.r + other.r))
            }
            for node in document.nodes.label.indices where document.nodes.community[node] == one {
                let (dx, dy) = (Double(document.nodes.x[node] - disc.x), Double(document.nodes.y[node] - disc.y))
                #expect((dx * dx + dy * dy).squareRoot() < 0.8 * Double(disc.r), "\(node)")
            }
        }
        #expect(document.nodes.y[alone] > (discs.map { $0.y + $0.r }.max() ?? 0))
    }

    @Test func `what does not fit is left out, weakest first, and told`() throws {
        var builder = builder()
        let nodes = (0..<500).map { builder.addNode("n\($0)", name: "n\($0)", kind: "account") }
        var count = 0
        for a in 0..<500 {
            for b in (a + 1)..<min(500, a + 180) {
                count += 1
                var link = ExplorerBuilder.Link(nodes[a], nodes[b], kind: "tie")
                link.support = 1 + (a + b) % 7
                link.evidence = [
                    .init(
                        layer: "caption", object: builder.text("a caption of some length, number \(count)"),
                        first: builder.addPost(account: a, time: 0, id: "\(count)", source: nil),
                        second: builder.addPost(account: b, time: 1, id: "-\(count)", source: nil))
                ]
                builder.add(link)
            }
        }
        let document = builder.finished(seed: 1, workers: 2)
        let left = count - document.links.a.count
        #expect(left > 0)
        #expect(document.links.a.count <= ExplorerBuilder.mostLinks)
        #expect(
            document.leftOut["en"] == [
                "\(PlainText.count(left)) ties of the weaker ones; every account keeps its strongest, and all are in ties.csv"
            ])
        let bytes = try ExplorerPage(document).html { _ in "hash" }.count
        #expect(bytes < 15_000_000)
        // Every account has at least three ties left, and where few are left out they are of the weakest.
        var degree = [Int](repeating: 0, count: 500)
        for end in document.links.a + document.links.b { degree[end] += 1 }
        #expect((degree.min() ?? 0) >= 3)
        let strongest = (0..<500).reduce(0) { sum, a in
            sum + ((a + 1)..<min(500, a + 180)).count { (a + $0) % 7 == 6 }
        }
        #expect(document.links.support.count { $0 == 7 } == strongest)
    }

    @Test func `no text of the data can end its block`() throws {
        var builder = builder()
        _ = builder.addNode("</script><script>alert(1)</script>\u{2028}", name: "<!--", kind: "account")
        let page = String(
            decoding: try ExplorerPage(builder.finished(seed: 1, workers: 1)).html { _ in "hash" }, as: UTF8.self)
        let island = try #require(
            page.components(separatedBy: "id=\"data\">").last?.components(separatedBy: "</script>").first)
        #expect(!island.contains("<") && !island.contains("\u{2028}"))
        let read = try #require(try JSONSerialization.jsonObject(with: Data(island.utf8)) as? [String: Any])
        let nodes = try #require(read["nodes"] as? [String: Any])
        #expect(nodes["name"] as? [String] == ["<!--"])
    }

    @Test(arguments: [
        ("https://shop.example/a?b=1", "hxxps://shop[.]example/a?b=1"), ("HTTP://A.b", "hxxp://A[.]b"),
        ("see http://x.y and https://z.w.", "see hxxp://x[.]y and hxxps://z[.]w[.]"), ("no address.", "no address."),
        ("ftp://a.b/c.d", "ftp://a[.]b/c.d"),
    ])
    func `addresses do not open`(text: String, expected: String) { #expect(defanged(text) == expected) }
}
