import TroupeGraph
import TroupeIngest
import TroupeModel
import TroupeReport

/// The largest number of layers that a job searches together.
let maximumLayerCountOfNetworks = maximumLayerCount

/// A network ready to be analysed: graphs whose nodes are numbered by how they are tied, and the names beside them.
///
/// Numbering by structure (see `canonicalOrder(of:)`) makes the results independent of the order of lines and, where
/// nodes that are tied alike can change places, of the names.
struct Network {
    /// The layers, in order of name, as they are weighed.
    let layers: [GraphLayer]
    /// The names of the layers; one without a name when the file tells none. Names that differ in their bytes but not
    /// to Unicode (é as one character or as two) carry their number from the second on, so that no dictionary joins
    /// them.
    let layerNames: [String]
    /// All layers as one graph.
    let joined: Graph
    let edges: EdgeList
    let droppedLoops: Int
    /// Edges that another of the same pair and layer took up; with direction, of the same pair in the same order.
    let mergedEdges: Int
    /// Pairs tied in both directions on a layer; nil without direction.
    let mutualPairs: Int?
    /// The layers' numbers in the file and how they are weighed.
    private let chosen: [(layer: Int, weight: Double)]
    /// For each node the number of its name.
    private let order: [NodeIndex]
    /// For each name the node.
    private let place: [NodeIndex]

    /// A network of chosen layers.
    ///
    /// - Parameter isDirected: Whether an edge and its reverse are two edges. Graphs are undirected even so; see
    ///   ``directed()``.
    init(
        _ edges: EdgeList, layers chosen: [(layer: Int, weight: Double)], isDirected: Bool
    ) throws(TroupeError) {
        var graphs: [Graph] = []
        var (loops, taken, different) = (0, 0, 0)
        for (layer, _) in chosen {
            var builder = GraphBuilder(loops: .drop)
            var pairs: [UInt64] = []
            do {
                for edge in 0..<edges.count where edges.layer.map({ Int($0[edge]) == layer }) ?? true {
                    let (source, target) = (edges.sources[edge], edges.targets[edge])
                    if source == target { loops += 1 }
                    if isDirected, source != target { pairs.append(UInt64(source) << 32 | UInt64(target)) }
                    try builder.add(Edge(source, target, weight: edges.weights?[edge] ?? 1))
                }
                different += Self.distinctCount(&pairs)
                taken += builder.edgeCount
                graphs.append(try builder.graph(nodeCount: edges.nodes.count))
            } catch GraphError.totalWeightOverflow {
                throw Self.tooLarge(edges)
            } catch {
                throw TroupeError(.failure, "\(edges.source.name.visible): \(error)")
            }
        }
        guard zip(graphs, chosen).reduce(0, { $0 + 2 * $1.0.totalWeight * $1.1.weight }).isFinite else {
            throw Self.tooLarge(edges)
        }
        let order = canonicalOrder(of: graphs)
        var place = [NodeIndex](repeating: 0, count: order.count)
        for (node, name) in order.enumerated() { place[Int(name)] = NodeIndex(node) }
        self.order = order
        self.place = place
        self.edges = edges
        droppedLoops = loops
        let pairs = graphs.reduce(0) { $0 + $1.edgeCount }
        mergedEdges = taken - (isDirected ? different : pairs)
        mutualPairs = isDirected ? different - pairs : nil
        self.chosen = chosen
        layers = zip(graphs, chosen).map { GraphLayer($0.renumbered(by: order), weight: $1.weight) }
        var names: [String] = []
        for (layer, _) in chosen {
            let name = edges.layers[layer]
            names.append(names.contains(name) ? "\(name) (\(names.count + 1))" : name)
        }
        layerNames = names
        joined = CommunitySearch(layers: layers).joined()
    }

    private static func tooLarge(_ edges: EdgeList) -> TroupeError {
        TroupeError(.badInput, "\(edges.source.name.visible): the weights are too large to be added; scale them down")
    }

    private static func distinctCount(_ pairs: inout [UInt64]) -> Int {
        pairs.sort()
        return zip(pairs, pairs.dropFirst()).reduce(pairs.isEmpty ? 0 : 1) { $1.0 == $1.1 ? $0 : $0 + 1 }
    }

    /// The name of a node.
    func name(of node: NodeIndex) -> String { edges.nodes[Int(order[Int(node)])] }

    /// Whether nodes have ids other than their names.
    var hasIdentifiers: Bool { edges.identifiers != nil }

    /// The cells of a table that say which node a row is of: its name and, where nodes have ids, the id.
    func cells(of node: NodeIndex) -> [CSVCell] {
        let number = Int(order[Int(node)])
        return [.text(edges.nodes[number])] + (edges.identifiers.map { [.text($0[number])] } ?? [])
    }

    /// The names of the columns of those cells.
    var nodeColumns: [String] { hasIdentifiers ? ["node", "id"] : ["node"] }

    /// The id of a node by which its file joins it; nil where names are ids.
    func identifier(of node: NodeIndex) -> String? { edges.identifiers?[Int(order[Int(node)])] }

    /// The nodes in order of their names.
    var nodesByName: [NodeIndex] { place }

    /// The number of nodes.
    var nodeCount: Int { order.count }

    /// The edges of the chosen layers, as they are weighed, with the direction that the file gives them.
    func directed() throws(TroupeError) -> DirectedGraph {
        var weightOfLayer: [Int: Double] = [:]
        for (layer, weight) in chosen { weightOfLayer[layer] = weight }
        let directed = (0..<edges.count).compactMap { edge -> Edge? in
            guard let factor = edges.layer.map({ weightOfLayer[Int($0[edge])] }) ?? chosen.first?.weight else {
                return nil
            }
            return Edge(
                place[Int(edges.sources[edge])], place[Int(edges.targets[edge])],
                weight: factor * (edges.weights?[edge] ?? 1))
        }
        do {
            return try DirectedGraph(nodeCount: nodeCount, edges: directed, loops: .drop)
        } catch {
            throw Self.tooLarge(edges)
        }
    }

    /// What documents say of the network.
    var record: NetworkRecord {
        let source = edges.source
        return NetworkRecord(
            input: NetworkRecord.Input(
                name: source.name, sha256: source.sha256, byteCount: source.byteCount, format: source.format.rawValue,
                columns: source.columns,
                remarks: Dictionary(
                    source.remarks.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })),
            nodes: nodeCount, ties: joined.edgeCount, weight: joined.totalWeight,
            isolatedNodes: (0..<NodeIndex(nodeCount)).count { joined.degree(of: $0) == 0 },
            droppedLoops: droppedLoops, mergedEdges: mergedEdges, mutualPairs: mutualPairs,
            layers: zip(layerNames, layers).map {
                NetworkRecord.Layer(name: $0, weight: $1.weight, ties: $1.graph.edgeCount)
            })
    }

    /// What must be said of how the file was read.
    var notes: [String] {
        var notes: [String] = []
        if droppedLoops > 0 {
            notes.append(
                PlainText.count(droppedLoops, "edge", "edges") + " from a node to itself "
                    + (droppedLoops == 1 ? "was" : "were") + " left out.")
        }
        if mergedEdges > 0 {
            notes.append(
                PlainText.count(mergedEdges, "edge", "edges")
                    + " repeated a pair; the weights of such edges were added.")
        }
        if let mutualPairs, mutualPairs > 0 {
            notes.append(
                PlainText.count(mutualPairs, "pair is", "pairs are")
                    + " tied in both directions; what counts ties without direction adds the two weights.")
        }
        if hasIdentifiers, let key = edges.source.columns["name"] {
            notes.append("Nodes are shown by their \(key.visible); tables have their ids too.")
        }
        for remark in EdgeRemark.allCases {
            if let count = edges.source.remarks[remark] { notes.append(Self.note(remark, count)) }
        }
        return notes
    }

    private static func note(_ remark: EdgeRemark, _ count: Int) -> String {
        let times = PlainText.count(count, "time", "times")
        let (edges, nodes) = (PlainText.count(count, "edge", "edges"), PlainText.count(count, "node", "nodes"))
        let were = count == 1 ? "was" : "were"
        return switch remark {
        case .removedNUL: "\(times) a name held NULs, which were left out."
        case .fraction: "\(times) a name ended in a fraction of zero, which was taken off: 123.0 is 123."
        case .unusualBlanks: "\(times) a name had invisible or unusual blanks at an end, which were taken off."
        case .missingEnd: "\(edges) \(were) left out: an end has no name (empty, NA, nan, null and the like)."
        case .missingNode: "\(nodes) \(were) left out: an empty name, NA, nan, null and the like stand for none."
        case .unusedLabels: "Labels are not shown, since some are missing or stand twice; nodes are named by their ids."
        case .mixedDirections:
            "\(edges) without direction \(were) read from source to target, since other edges have one."
        case .asymmetricPairs:
            "The matrix is not symmetric (\(PlainText.count(count, "pair", "pairs")) of cells differ): it is read as "
                + "directed, from row to column."
        }
    }
}
