import Dispatch
import Synchronization
import Testing
import TroupeGraph

@Suite struct LeidenTests {
    private func options(seed: UInt64 = 1, iterations: Int = 3) -> LeidenOptions {
        var options = LeidenOptions()
        options.seed = seed
        options.iterations = iterations
        return options
    }

    @Test(arguments: UInt64(1)...5)
    func `the karate club has four communities and modularity 0.4198`(seed: UInt64) throws {
        // Brandes et al. 2008 prove 0.4198 to be the best; igraph 1.0.0 finds 0.41978961209730437.
        let graph = try TestGraphs.graph(TestGraphs.karate, nodes: 34)
        let found = leiden(graph, options: options(seed: seed, iterations: 10))
        #expect(found.communityCount == 4)
        #expect(abs(modularity(of: found, in: graph) - 0.41978961209730437) < 1e-12)
    }

    @Test func `small graphs come apart where they must`() throws {
        let triangles = try TestGraphs.graph(TestGraphs.twoTriangles, nodes: 8)
        // Nodes 6 and 7 are isolated.
        #expect(leiden(triangles).membership == [0, 0, 0, 1, 1, 1, 2, 3])
        let clique = try TestGraphs.graph([(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)], nodes: 4)
        #expect(leiden(clique).communityCount == 1)
        #expect(leiden(try Graph(nodeCount: 0, edges: [])).communityCount == 0)
        #expect(leiden(try Graph(nodeCount: 1, edges: [])).membership == [0])
        #expect(leiden(try Graph(nodeCount: 2, edges: [Edge(0, 0), Edge(1, 1)])).communityCount == 2)
    }

    @Test func `a ring of cliques is no worse than igraph makes it`() throws {
        // igraph 1.0.0, best of ten seeds: 0.8870707 with 16 communities, cliques in pairs: the resolution limit of
        // modularity (Fortunato & Barthélemy 2007).
        let graph = try TestGraphs.ringOfCliques(30, size: 5)
        #expect(modularity(of: leiden(graph, options: options()), in: graph) >= 0.8870707070707068 - 0.002)
    }

    /// igraph 1.0.0, best of ten seeds (Tests/Oracles/communities.py).
    @Test(arguments: [
        (UInt64(1), 200, 900, 8, 801, 0.6125856769929144), (2, 1000, 4000, 20, 3800, 0.6556740554187115),
        (3, 60, 400, 4, 287, 0.5377931415504792),
    ])
    func `random graphs are partitioned as well as by igraph`(
        seed: UInt64, nodes: Int, edges: Int, groups: Int, merged: Int, quality: Double
    ) throws {
        let graph = try Graph(
            nodeCount: nodes, edges: TestGraphs.random(seed: seed, nodes: nodes, edges: edges, groups: groups))
        #expect(graph.edgeCount == merged)
        let found = (UInt64(1)...10).map { leiden(graph, options: options(seed: $0)) }
        let best = found.map { modularity(of: $0, in: graph) }.max() ?? 0
        #expect(best >= quality - 0.0005)
        #expect(found.contains { $0.communityCount == groups })
    }

    @Test(arguments: UInt64(1)...60)
    func `every community is connected`(seed: UInt64) throws {
        let nodes = 40
        let graph = try Graph(
            nodeCount: nodes, edges: TestGraphs.random(seed: seed, nodes: nodes, edges: 70, groups: 4))
        let found = leiden(graph, options: options(seed: seed))
        for members in found.members() {
            let inside = Set(members)
            var reached: Set<NodeIndex> = [members[0]]
            var pending = [members[0]]
            while let node = pending.popLast() {
                for neighbor in graph.neighbors(of: node) where inside.contains(neighbor) {
                    if reached.insert(neighbor).inserted { pending.append(neighbor) }
                }
            }
            #expect(reached == inside)
        }
    }

    @Test func `threads and the order of edges do not change the result`() throws {
        let edges = TestGraphs.random(seed: 9, nodes: 300, edges: 1500, groups: 10)
        let expected = leiden(try Graph(nodeCount: 300, edges: edges), options: options())
        var steps = Steps(seed: 3)
        let shuffled = try Graph(nodeCount: 300, edges: edges.shuffled(using: &steps))
        let differing = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            if leiden(shuffled, options: options()) != expected { differing.add(1, ordering: .relaxed) }
        }
        #expect(differing.load(ordering: .relaxed) == 0)
    }

    @Test func `relabelled nodes of a clearly divided graph keep their communities`() throws {
        let graph = try TestGraphs.ringOfCliques(6, size: 8)
        let found = leiden(graph, options: options())
        var steps = Steps(seed: 8)
        let renamed = (0..<48).map { NodeIndex($0) }.shuffled(using: &steps)
        let other = try Graph(
            nodeCount: 48,
            edges: graph.edges.map { Edge(renamed[Int($0.source)], renamed[Int($0.target)], weight: $0.weight) })
        let again = leiden(other, options: options())
        let translated = Partition(labels: renamed.map { again[$0] }, order: .size)
        #expect(translated == found)
        #expect(found.communityCount == 6)
    }
}
