import TroupeGraph
import TroupeIngest
import TroupeModel
import TroupeReport

/// The largest number of layers that a job searches together.
let maximumLayerCountOfNetworks = maximumLayerCount

/// A network ready to be analysed: graphs whose nodes are numbered by how they are tied, and the names beside them.
///
/// Numbering by structure (see `canonicalOrder(of:)`) makes the results independent of the order of lines and, but for
/// nodes that are tied alike, of the names.
struct Network {
    /// The layers, in order of name, as they are weighed.
    let layers: [GraphLayer]
    /// The names of the layers; one without a name when the file tells none.
    let layerNames: [String]
    /// All layers as one graph.
    let joined: Graph
    let edges: EdgeList
    let droppedLoops: Int
    let mergedEdges: Int
    /// For each node the number of its name.
    private let order: [NodeIndex]
    /// For each name the node.
    private let place: [NodeIndex]

    init(_ edges: EdgeList, layers chosen: [(layer: Int, weight: Double)]) throws(TroupeError) {
        var graphs: [Graph] = []
        var (loops, taken) = (0, 0)
        for (layer, _) in chosen {
            var builder = GraphBuilder(loops: .drop)
            do {
                for edge in 0..<edges.count where edges.layer.map({ Int($0[edge]) == layer }) ?? true {
                    let (source, target) = (edges.sources[edge], edges.targets[edge])
                    if source == target { loops += 1 }
                    try builder.add(Edge(source, target, weight: edges.weights?[edge] ?? 1))
                }
                taken += builder.edgeCount
                graphs.append(try builder.graph(nodeCount: edges.nodes.count))
            } catch GraphError.totalWeightOverflow {
                throw TroupeError(
                    .badInput, "\(edges.source.name.visible): the weights are too large to be added; scale them down")
            } catch {
                throw TroupeError(.failure, "\(edges.source.name.visible): \(error)")
            }
        }
        let order = canonicalOrder(of: graphs)
        var place = [NodeIndex](repeating: 0, count: order.count)
        for (node, name) in order.enumerated() { place[Int(name)] = NodeIndex(node) }
        self.order = order
        self.place = place
        self.edges = edges
        droppedLoops = loops
        mergedEdges = taken - graphs.reduce(0) { $0 + $1.edgeCount }
        layers = zip(graphs, chosen).map { GraphLayer($0.renumbered(by: order), weight: $1.weight) }
        layerNames = chosen.map { edges.layers[$0.layer] }
        joined = CommunitySearch(layers: layers).joined()
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

    /// The edges of all layers with the direction that the file gives them.
    func directed() throws(TroupeError) -> DirectedGraph {
        let directed = (0..<edges.count).map { edge in
            Edge(
                place[Int(edges.sources[edge])], place[Int(edges.targets[edge])], weight: edges.weights?[edge] ?? 1)
        }
        do {
            return try DirectedGraph(nodeCount: nodeCount, edges: directed, loops: .drop)
        } catch {
            throw TroupeError(.badInput, "\(edges.source.name.visible): the weights are too large to be added")
        }
    }

    /// What documents say of the network.
    var record: NetworkRecord {
        let source = edges.source
        return NetworkRecord(
            input: NetworkRecord.Input(
                name: source.name, sha256: source.sha256, byteCount: source.byteCount, format: source.format.rawValue,
                columns: source.columns,
                remarks: Dictionary(uniqueKeysWithValues: source.remarks.map { ($0.key.rawValue, $0.value) })),
            nodes: nodeCount, ties: joined.edgeCount, weight: joined.totalWeight,
            isolatedNodes: (0..<NodeIndex(nodeCount)).count { joined.degree(of: $0) == 0 },
            droppedLoops: droppedLoops, mergedEdges: mergedEdges,
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
