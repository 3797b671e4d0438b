import Testing
import TroupeGraph

@Suite struct CommunityMeasuresTests {
    /// Expected values: networkx 3.6.1 (`density`, `cut_size`, `conductance`) on the karate club without weights;
    /// centralisation from the degrees networkx gives, by Freeman's formula.
    @Test func `karate communities measure as networkx says`() throws {
        let graph = try TestGraphs.graph(TestGraphs.karate, nodes: 34)
        let second: Set = [0, 1, 2, 3, 7, 9, 11, 12, 13, 17, 19, 21]
        let third: Set = [4, 5, 6, 10, 16]
        let fourth: Set = [23, 24, 25, 27, 28, 31]
        let labels = (0..<34).map { second.contains($0) ? 1 : third.contains($0) ? 3 : fourth.contains($0) ? 2 : 0 }
        let measures = communityMeasures(of: Partition(labels: labels, order: .size), in: graph)
        // Largest first: twelve, eleven, six and five members.
        let expected: [(size: Int, ties: Int, cut: Double, density: Double, conductance: Double, central: Double)] = [
            (12, 24, 14, 0.36363636363636365, 0.22580645161290322, 0.6545454545454545),
            (11, 20, 14, 0.36363636363636365, 0.25925925925925924, 0.7777777777777778),
            (6, 7, 10, 0.4666666666666667, 0.4166666666666667, 0.2), (5, 6, 4, 0.6, 0.25, 0.25),
        ]
        for (measure, expected) in zip(measures, expected) {
            #expect(measure.size == expected.size)
            #expect(measure.innerTies == expected.ties)
            #expect(measure.cutWeight == expected.cut)
            #expect(abs((measure.density ?? 0) - expected.density) < 1e-12)
            #expect(abs((measure.conductance ?? 0) - expected.conductance) < 1e-12)
            #expect(abs((measure.centralisation ?? 0) - expected.central) < 1e-12)
        }
    }

    @Test func `a star is centralised and a clique is not, by Freeman's own extremes`() throws {
        let star = try TestGraphs.graph([(0, 1), (0, 2), (0, 3), (0, 4)], nodes: 5)
        let clique = try TestGraphs.graph([(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)], nodes: 4)
        let whole = communityMeasures(of: Partition(labels: [0, 0, 0, 0, 0]), in: star)
        #expect(whole[0].centralisation == 1)
        #expect(whole[0].conductance == 0)
        #expect(communityMeasures(of: Partition(labels: [0, 0, 0, 0]), in: clique)[0].centralisation == 0)
    }

    @Test func `two triangles held as one community fall into parts`() throws {
        let graph = try Graph(
            nodeCount: 7, edges: TestGraphs.twoTriangles.map { Edge($0.0, $0.1, weight: 3) } + [Edge(0, 0)])
        let measures = communityMeasures(
            of: Partition(labels: [0, 0, 0, 0, 0, 0, 1]), in: graph, dividing: true)
        // By hand, all weights 3 and the loop of weight 1 in the strength of node 0 counted by modularity alone.
        #expect(measures[0].synchronisation == 3)
        #expect(measures[0].innerTies == 7)
        #expect(measures[0].modularity > 0.3)
        #expect(measures[1].size == 1)
        #expect(measures[1].density == nil)
        #expect(measures[1].conductance == nil)
        #expect(measures[1].centralisation == nil)
    }

    @Test func `any number of threads finds the same parts`() throws {
        // Thirty cliques of three to twenty nodes, each tied to the next: many of them are alike.
        var edges: [Edge] = []
        var labels: [UInt32] = []
        for clique in 0..<30 {
            let start = UInt32(labels.count)
            let size = UInt32(3 + clique % 18)
            for one in 0..<size { for other in 0..<one { edges.append(Edge(start + one, start + other)) } }
            labels += [UInt32](repeating: UInt32(clique / 3), count: Int(size))
            if start > 0 { edges.append(Edge(start - 1, start)) }
        }
        let graph = try Graph(nodeCount: labels.count, edges: edges)
        let partition = Partition(labels: labels, order: .size)
        let measures = communityMeasures(of: partition, in: graph, dividing: true)
        #expect(measures == communityMeasures(of: partition, in: graph, dividing: true, workers: 4))
        // Second source: the inside of each, searched alone.
        for (measure, members) in zip(measures, partition.members()) {
            let inside = graph.subgraph(of: members)
            let best = (UInt64(1)...10).map {
                modularity(of: leiden(inside, options: LeidenOptions(seed: $0)), in: inside)
            }.max()
            #expect(measure.modularity == best)
        }
    }
}
