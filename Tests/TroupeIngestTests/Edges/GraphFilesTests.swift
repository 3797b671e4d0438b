import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

/// Files of NetworkX, igraph, pandas, SciPy and others: what is in them, `tools/README.md` says.
@Suite struct GraphFilesTests {
    private static let edges = [
        "Lisa & Co-alina_shop 3.0", "Lisa & Co-李娜 0.5", "alina_shop-李娜 2.0", "says \"hi\"-李娜 1.0",
    ]

    @Test(arguments: [
        ("networkx.graphml", EdgeFormat.graphML, false), ("igraph.graphml", .graphML, true),
        ("yed.graphml", .graphML, true), ("networkx.gexf", .gexf, false), ("gephi.gexf", .gexf, true),
        ("networkx.gml", .gml, true), ("igraph.gml", .gml, true), ("networkx.net", .pajek, true),
        ("igraph.net", .pajek, true), ("networkx.dot", .dot, true), ("igraph.dot", .dot, true),
        ("pandas-matrix.csv", .matrix, false), ("networkx-semicolons.txt", .list, false),
    ])
    func `every program's file gives the same network, shown by name`(
        name: String, format: EdgeFormat, hasIdentifiers: Bool
    ) throws {
        let list = try readEdges(from: .file(networks + "/tools/" + name))
        #expect(list.undirected == Self.edges)
        let isolate = format == .list ? [] : ["lonely"]
        #expect(
            (0..<list.nodes.count).map { list.nodes[$0] } == ["Lisa & Co", "alina_shop"] + isolate + [
                "says \"hi\"", "李娜",
            ])
        #expect(list.source.format == format)
        #expect(!list.isDirected)
        #expect((list.identifiers != nil) == hasIdentifiers)
        #expect(list.source.remarks == (name == "gephi.gexf" ? [.fraction: 13] : [:]))
    }

    @Test func `ids stay joinable beside names`() throws {
        let list = try readEdges(from: .file(networks + "/igraph-names/coordinated.graphml"))
        let ids = try #require(list.identifiers)
        #expect(list.source.columns["name"] == "name")
        // By hand: the names in bytewise order, and the ids that the file gives them.
        #expect(
            (0..<list.nodes.count).map { list.nodes[$0] + " " + ids[$0] } == [
                "alpha_shop n0", "beta_shop n1", "delta_shop n3", "eps_fan n4", "eta_fan n6", "gamma_shop n2",
                "lonely_one n8", "theta_fan n7", "zeta_fan n5",
            ])
        #expect(list.count == 13)
        let gephi = try readEdges(from: .file(networks + "/forms/gephi.graphml"))
        #expect(gephi.described == "shop_one-shop_two 3.0")
        #expect(gephi.identifiers.map { ids in (0..<2).map { ids[$0] } } == ["1", "2"])
    }

    @Test(arguments: [
        "networkx-directed.graphml", "networkx-directed.gexf", "networkx-directed.gml",
        "networkx-directed.net", "networkx-directed.dot",
    ])
    func `directions are kept`(name: String) throws {
        let list = try readEdges(from: .file(networks + "/tools/" + name))
        #expect(list.described == "a-b 2.0, b-a 1.0, b-c 4.0")
        #expect(list.isDirected)
    }

    @Test func `MatrixMarket's rows are nodes by number`() throws {
        let list = try readEdges(from: .file(networks + "/tools/scipy.mtx"))
        #expect(list.undirected == ["1-2 3.0", "1-3 2.0", "2-3 0.5", "3-4 1.0"])
        #expect(list.nodes.count == 5 && !list.isDirected && list.source.format == .matrixMarket)
    }

    @Test(arguments: [
        ("matrix-issue-333.csv", EdgeFormat.matrix, "A-A 1.1, A-B 4.3, B-A 1.4, B-B 2.0, B-C 1.1, C-A 1.0, C-C 3.1"),
        ("matrix.csv", .matrix, "a-b 2.0, a-c 1.0, b-c 3.0"), ("mtx.mtx", .matrixMarket, "1-2 0.5, 2-3 1.5"),
        ("net.dot", .dot, "a-b, b-c"), ("net.gexf", .gexf, "a-b"), ("net.gml", .gml, "a-b"),
        ("net.net", .pajek, "a-b 1.0, b-c 1.0"), ("nx-edgelist-empty.txt", .list, "u1-u2 1.0, u2-u3 1.0"),
        ("nx-edgelist-numbers.txt", .list, "1-2 3.0, 2-3 1.0"), ("nx-edgelist.txt", .list, "u1-u2 3.0, u2-u3 1.0"),
    ])
    func `small files of other programs are read as what they are`(
        name: String, format: EdgeFormat, expected: String
    ) throws {
        let list = try readEdges(from: .file(networks + "/forms/" + name))
        #expect(list.described == expected)
        #expect(list.source.format == format)
        #expect(list.isDirected == (name == "matrix-issue-333.csv"))
    }
}

extension EdgeList {
    /// The edges as `a-b weight`, the ends of each and the edges in order.
    fileprivate var undirected: [String] {
        (0..<count).map { edge in
            let ends = [sources[edge], targets[edge]].sorted().map { nodes[Int($0)] }
            return "\(ends[0])-\(ends[1]) \(weights?[edge] ?? 1)"
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
