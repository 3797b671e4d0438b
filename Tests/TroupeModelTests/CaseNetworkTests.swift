import Testing
import TroupeModel

/// Walks over a case network against slow, obvious versions on random networks.
@Suite struct CaseNetworkTests {
    /// Two personas with one face, three accounts, a platform.
    private func small() -> CaseNetwork {
        var builder = CaseNetworkBuilder()
        let platform = builder.add(.platform, key: "tiktok".utf8, row: 1)
        let accounts = ["a", "b", "c"].map { builder.add(.account, prefix: "tiktok", key: $0.utf8, row: 1) }
        let personas = ["alina", "lisa"].map { builder.add(.persona, key: $0.utf8, row: 1, title: $0.uppercased()) }
        let face = builder.add(.asset, prefix: "face", key: "F1".utf8, row: 1)
        for account in accounts { builder.add(CaseNetwork.Edge(.on, from: account, to: platform)) }
        builder.add(CaseNetwork.Edge(.plays, from: accounts[0], to: personas[0]))
        builder.add(CaseNetwork.Edge(.plays, from: accounts[1], to: personas[1]))
        for account in accounts[0...1] { builder.add(CaseNetwork.Edge(.uses, from: account, to: face, count: 3)) }
        return builder.network()
    }

    @Test func `names lead to nodes and back`() throws {
        let network = small()
        for node in 0..<CaseNetwork.Node(network.count) { #expect(network.node(named: network.name(of: node)) == node) }
        #expect(network.node(named: "a") == network.node(named: "tiktok:a"))
        #expect(network.node(named: "nobody") == nil && network.node(named: "face:F2") == nil)
        let lisa = try #require(network.node(named: "persona:lisa"))
        #expect(network.title(of: lisa) == "LISA")
    }

    @Test func `nothing is reached through a platform`() throws {
        let network = small()
        let lonely = try #require(network.node(named: "tiktok:c"))
        #expect(network.ego(lonely, hops: 3).map { network.name(of: $0.node) } == ["tiktok:c", "platform:tiktok"])
        let other = try #require(network.node(named: "tiktok:a"))
        #expect(network.path(from: lonely, to: other) == nil)
    }

    @Test func `one face with two names is a motif`() throws {
        let network = small()
        let found = network.motifs(centre: "face", via: "account", outer: "persona")
        #expect(found.count == 1 && found.first?.outer.map(network.name(of:)) == ["persona:alina", "persona:lisa"])
        let a = try #require(network.node(named: "tiktok:a"))
        #expect(network.motifs(centre: "face", via: "account", outer: "persona", leavingOut: { $0 == a }).isEmpty)
        let alina = try #require(network.node(named: "persona:alina"))
        let lisa = try #require(network.node(named: "persona:lisa"))
        let path = try #require(network.path(from: alina, to: lisa))
        #expect(
            path.map { network.name(of: $0.node) } == [
                "persona:alina", "tiktok:a", "face:F1", "tiktok:b", "persona:lisa",
            ])
    }

    @Test(arguments: 1...20)
    func `egos and paths are those of plain breadth-first search`(seed: UInt64) throws {
        var generator = Seeded(state: seed)
        var builder = CaseNetworkBuilder()
        let count = 30
        for node in 0..<count { _ = builder.add(.account, prefix: "x", key: "\(node)".utf8, row: 0) }
        var joined = Array(repeating: Set<Int>(), count: count)
        for _ in 0..<35 {
            let (a, b) = (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
            builder.add(CaseNetwork.Edge(.link, from: UInt32(a), to: UInt32(b)))
            joined[a].insert(b)
            joined[b].insert(a)
        }
        let network = builder.network()
        var distance = Array(repeating: -1, count: count)
        distance[0] = 0
        for step in 0..<count {
            for node in 0..<count where distance[node] == step {
                for other in joined[node] where distance[other] < 0 { distance[other] = step + 1 }
            }
        }
        for hops in 1...4 {
            let reached = network.ego(0, hops: hops)
            #expect(Set(reached.map { Int($0.node) }) == Set((0..<count).filter { (0...hops).contains(distance[$0]) }))
            #expect(reached.allSatisfy { $0.hop == distance[Int($0.node)] })
        }
        for end in 0..<count {
            let path = network.path(from: 0, to: UInt32(end))
            #expect(path.map { $0.count - 1 } ?? -1 == distance[end])
            for (one, other) in zip(path ?? [], (path ?? []).dropFirst()) {
                #expect(joined[Int(one.node)].contains(Int(other.node)))
            }
        }
    }

    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }
}
