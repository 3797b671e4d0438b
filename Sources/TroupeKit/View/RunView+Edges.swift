import TroupeCoordination
import TroupeGraph
import TroupeIngest
import TroupeModel
import TroupeReport

extension RunView {
    /// The picture of a network that was read: its nodes and ties, without posts.
    ///
    /// Edges of one pair are one tie, whose weight is their sum; with direction, edges from one end to the other.
    ///
    /// - Throws: ``TroupeError`` if weights are too large to be added.
    init(_ edges: EdgeList) throws(TroupeError) {
        let isDirected = edges.isDirected
        var weights: [UInt64: Double] = [:]
        var layers: [UInt64: Set<[UInt8]>] = [:]
        for edge in 0..<edges.count {
            var (a, b) = (edges.sources[edge], edges.targets[edge])
            if !isDirected, a > b { (a, b) = (b, a) }
            let pair = UInt64(a) << 32 | UInt64(b)
            weights[pair, default: 0] += edges.weights?[edge] ?? 1
            let layer = edges.layers[edges.layer.map { Int($0[edge]) } ?? 0]
            if !layer.isEmpty { layers[pair, default: []].insert(Array(layer.utf8)) }
        }
        guard weights.values.reduce(0, +).isFinite else {
            throw TroupeError(
                .badInput, "\(edges.source.name.visible): the weights are too large to be added; scale them down")
        }
        self.init(
            basis: Basis(
                data: RunRecord.DataSummary(
                    posts: 0, accounts: edges.nodes.count, objects: [:], firstTime: "", lastTime: "", precision: "",
                    note: nil), sources: [edges.source.name], dataHash: edges.source.sha256, version: troupeVersion,
                settings: nil, window: 0, results: nil, outcome: nil),
            evidence: NoEvidence())
        basis.isNetwork = true
        let nodes = (0..<edges.nodes.count).map { node in
            Account(
                platform: "", id: edges.identifiers?[node] ?? edges.nodes[node], label: edges.nodes[node],
                community: nil)
        }
        let place = take(nodes)
        self.isDirected = isDirected
        ties = weights.sorted { $0.key < $1.key }.enumerated().map { number, pair in
            let ends = (place[Int(pair.key >> 32)], place[Int(pair.key & 0xFFFF_FFFF)])
            let (a, b) = isDirected || ends.0 <= ends.1 ? ends : (ends.1, ends.0)
            var tie = Tie(
                number: number, a: a, b: b, support: Int(saturating: min(pair.value.rounded(), 1e9)), postPairs: 0,
                layers: (layers[pair.key] ?? []).sorted { $0.lexicographicallyPrecedes($1) }
                    .map { String(decoding: $0, as: UTF8.self) }, occasions: nil,
                expected: nil, p: nil, q: nil)
            tie.weight = pair.value
            return tie
        }
        settleTies()
    }

    /// Divides a network that was read into communities (Leiden, one run), so that a figure can show its parts; what
    /// else is known of communities `troupe communities` says.
    mutating func divide(seed: UInt64) throws(TroupeError) {
        let graph: Graph
        do {
            graph = try Graph(
                nodeCount: accounts.count, sources: ties.map { NodeIndex($0.a) },
                targets: ties.map { NodeIndex($0.b) }, weights: ties.map { $0.weight ?? Double($0.support) },
                loops: .drop)
        } catch {
            throw TroupeError(.badInput, "the network cannot be divided: \(error)")
        }
        let partition = CommunitySearch(layers: [GraphLayer(graph)], options: LeidenOptions(seed: seed))
            .partition(seed: seed)
        var members = [[Int]](repeating: [], count: partition.communityCount)
        for place in accounts.indices { members[Int(partition[NodeIndex(place)])].append(place) }
        // Communities are numbered by their size; a node alone is in none.
        let shown = members.filter { $0.count > 1 }
        communities = shown.indices.map { Community(letter: NetworkCommunity.label($0)) }
        for (community, members) in shown.enumerated() {
            for place in members { accounts[place].community = community }
        }
    }
}

/// What stands behind the ties of a network that was read.
private struct NoEvidence: EvidenceOfTies {
    func coActions(ofTie number: Int) -> [RunView.CoAction] { [] }
}
