import TroupeGraph
import TroupeModel
import TroupeStore

/// The functions with which questions walk the network of a case.
struct GraphFunctions {
    let graph: CaseGraph

    /// All of them.
    var tables: [TableFunction] {
        [neighbors, ego, path, motif, communities, communityOf, tiesOf, evidence]
    }

    private var neighbors: TableFunction {
        TableFunction(
            "neighbors", "everything joined to a node, and how", parameters: ["of"],
            columns: ["node", "kind", "title", "edge", "count", "strength", "first", "last", "state", "source"]
        ) { arguments in
            let network = try graph.network()
            let node = try graph.node(arguments[0])
            return network.edgeNumbers(at: node).map { number in
                let edge = network.edges[Int(number)]
                let other = network.other(edge, than: node)
                return network.cells(of: other) + [
                    .text(edge.kind.name), .integer(Int64(edge.count)), .real(Double(edge.strength)),
                    time(edge.first), time(edge.last), .text(edge.state.rawValue), .text(source(of: edge)),
                ]
            }
        }
    }

    var ego: TableFunction {
        TableFunction(
            "ego", "everything within some steps of a node (default 1), not through platforms",
            parameters: ["of", "hops"], needed: 1, columns: ["node", "kind", "title", "hop"]
        ) { arguments in
            let network = try graph.network()
            let hops = Int(arguments[1].number ?? 1)
            return network.ego(try graph.node(arguments[0]), hops: hops).map {
                network.cells(of: $0.node) + [.integer(Int64($0.hop))]
            }
        }
    }

    private var path: TableFunction {
        TableFunction(
            "path", "a shortest way between two nodes, through rare things before common ones",
            parameters: ["a", "b"], columns: ["step", "node", "kind", "title", "edge"]
        ) { arguments in
            let network = try graph.network()
            let found = network.path(from: try graph.node(arguments[0]), to: try graph.node(arguments[1])) ?? []
            return found.enumerated().map { step, place in
                let edge = place.edge.map { CaseValue.text(network.edges[Int($0)].kind.name) } ?? .null
                return [.integer(Int64(step))] + network.cells(of: place.node) + [edge]
            }
        }
    }

    private var motif: TableFunction {
        TableFunction(
            "motif",
            "nodes of one kind to which several of another are joined over a third: motif('face', 'account', "
                + "'persona')",
            parameters: ["centre", "via", "outer"],
            columns: ["node", "title", "via_count", "outer_count", "via_nodes", "outer_nodes"]
        ) { arguments in
            let network = try graph.network()
            let words = arguments.map { $0.text ?? "" }
            let victims = Set(network.edges.filter { $0.kind == .victim }.map(\.from))
            let found = network.motifs(
                centre: words[0], via: words[1], outer: words[2], leavingOut: victims.contains)
            return found.map { motif in
                [
                    .text(network.name(of: motif.centre)), .text(network.title(of: motif.centre)),
                    .integer(Int64(motif.via.count)), .integer(Int64(motif.outer.count)),
                    .text(motif.via.map(network.name(of:)).joined(separator: " ")),
                    .text(motif.outer.map(network.name(of:)).joined(separator: " ")),
                ]
            }
        }
    }

    private var communities: TableFunction {
        TableFunction(
            "communities",
            "communities (Leiden) over nodes of these kinds, such as 'account face=3 music=0.5'; a number weighs the "
                + "edges at a kind",
            parameters: ["kinds", "resolution", "seed"], needed: 1, columns: ["node", "kind", "title", "community"]
        ) { arguments in
            let network = try graph.network()
            let found = try TypedCommunities(
                kinds: arguments[0].text ?? "", resolution: arguments[1].number ?? 1,
                seed: UInt64(max(0, arguments[2].number ?? 1))
            ).communities(of: network)
            return found.map { network.cells(of: $0.node) + [.integer(Int64($0.community + 1))] }
        }
    }

    private var communityOf: TableFunction {
        TableFunction(
            "community_of", "the community of an account in the current run", parameters: ["of"],
            columns: ["account", "community", "size"]
        ) { arguments in
            let network = try graph.network()
            let node = try graph.node(arguments[0])
            let communities = try graph.communities()
            guard let community = communities[node] else { return [] }
            let size = communities.values.count { $0 == community }
            return [[.text(network.name(of: node)), .text(community), .integer(Int64(size))]]
        }
    }

    private var tiesOf: TableFunction {
        TableFunction(
            "ties_of", "the ties of an account in the current run", parameters: ["of"],
            columns: ["account", "support", "post_pairs", "layers", "p", "q", "community"]
        ) { arguments in
            try graph.file.tieRows(of: try graph.network().name(of: try graph.node(arguments[0])))
        }
    }

    private var evidence: TableFunction {
        TableFunction(
            "evidence", "the co-actions of two accounts in the current run", parameters: ["a", "b"],
            columns: [
                "layer", "object", "first_account", "first_post", "first_time", "second_account", "second_post",
                "second_time", "gap_seconds",
            ]
        ) { arguments in
            let network = try graph.network()
            let names = try arguments.map { network.name(of: try graph.node($0)) }
            return try graph.file.coActionRows(of: names[0], and: names[1])
        }
    }

    /// Where an edge comes from: the posts, a run, or an entry of the cast by its row.
    private func source(of edge: CaseNetwork.Edge) -> String {
        switch edge.kind {
        case .on, .uses, .contains, .wrote: "posts"
        case .tie: "run \(edge.source)"
        case .plays: "\(CastKind.personaAccount.rawValue) #\(edge.source)"
        case .shows: "\(CastKind.personaAsset.rawValue) #\(edge.source)"
        case .sells: "\(CastKind.product.rawValue) #\(edge.source)"
        case .claims: "\(CastKind.claim.rawValue) #\(edge.source)"
        case .happened: "\(CastKind.event.rawValue) #\(edge.source)"
        case .tells: CastKind.coding.rawValue
        case .link: "\(CastKind.link.rawValue) #\(edge.source)"
        case .victim: "\(CastKind.accountRole.rawValue) #\(edge.source)"
        }
    }

    private func time(_ milliseconds: Int64) -> CaseValue {
        milliseconds == .min ? .null : .text(UTCText.time(milliseconds))
    }
}

extension CaseNetwork {
    /// A node's name, kind and title.
    func cells(of node: Node) -> [CaseValue] {
        [.text(name(of: node)), .text(kindName(of: node)), .text(title(of: node))]
    }
}
