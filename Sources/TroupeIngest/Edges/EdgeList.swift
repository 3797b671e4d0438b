package import TroupeModel

/// The edges of a network as a file holds them, the ends named.
///
/// Nodes are numbered by the order of their names' UTF-8 bytes, so that the order of lines does not reach the numbers.
package struct EdgeList: Sendable {
    /// The names of the nodes, ascending bytewise.
    package var nodes: TextPool
    /// For each node the id by which the file joins it, where the names are labels; nil where names are ids.
    package var identifiers: TextPool?
    /// For each edge the number of one end; of a directed edge where it starts.
    package let sources: [UInt32]
    /// For each edge the number of the other end.
    package let targets: [UInt32]
    /// For each edge its weight, finite and zero or above; nil when the file holds none.
    package let weights: [Double]?
    /// The names of the layers, ascending bytewise; one without a name when the file tells none.
    package let layers: [String]
    /// For each edge the number of its layer; nil when there is one layer.
    package let layer: [UInt16]?
    /// Whether the file says that its edges have a direction.
    package let isDirected: Bool
    /// What the list was read from.
    package let source: EdgeSourceRecord

    /// The number of edges as the file has them, parallel ones one by one.
    package var count: Int { sources.count }
}

/// The source of an edge list, and what in it held the edges.
package struct EdgeSourceRecord: Sendable, Hashable {
    /// The name for people: the last part of the path, or `standard input`.
    package var name: String
    /// SHA-256 (FIPS 180-4) of the bytes as stored, in lower-case hexadecimal; of a gzip file, the file's own.
    package var sha256 = ""
    /// The number of bytes as stored.
    package var byteCount: Int64 = 0
    /// The form that was recognised.
    package var format: EdgeFormat
    /// The columns, keys or attributes that were read, by what they were taken for: `source`, `target`, `weight`,
    /// `layer`, and `name` for the labels by which nodes are named.
    package var columns: [String: String] = [:]
    /// What must be told of the reading, with counts above zero.
    package var remarks: [EdgeRemark: Int] = [:]
}

/// The forms of networks that are read; each is told by content.
package enum EdgeFormat: String, Sendable, Hashable, CaseIterable {
    /// A table with a header: CSV, TSV or with semicolons.
    case table
    /// Lines of two names and perhaps a weight between blanks, as the lists of SNAP, KONECT and NetworkX; `#` and `%`
    /// comment.
    case list
    /// A table whose rows and columns are nodes, as Gephi, R and pandas write it.
    case matrix
    /// GraphML (graphml.graphdrawing.org, 2007).
    case graphML = "graphml"
    /// GEXF 1.1 to 1.3 (gexf.net).
    case gexf
    /// JSON: node-link data of networkx and D3, and the serialization of graphology.
    case json
    /// Pajek's networks (mrvar.fdv.uni-lj.si/pajek, reference manual).
    case pajek
    /// GML (Himsolt, "GML: A portable graph file format", 1997).
    case gml
    /// DOT (graphviz.org/doc/info/lang.html).
    case dot
    /// Coordinate matrices of the Matrix Market (math.nist.gov/MatrixMarket/formats.html).
    case matrixMarket = "matrixmarket"

    /// The forms in words, for messages.
    static let known =
        "a table with a header, lines of two names between blanks, a matrix with names, GraphML, GEXF, JSON "
        + "(node-link or "
        + "graphology), GML, Pajek, DOT or MatrixMarket"
}

/// Edges on their way into a list, the ends still numbered as they appeared.
struct EdgeColumns {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    /// As many as edges, or none.
    var weights: [Double] = []
    var layers: [UInt16] = []
    var isDirected = false
}

extension EdgeList {
    /// A list of edges whose names and layers are numbered in any order.
    init(
        _ edges: EdgeColumns, names: TextPool, identifiers: TextPool?, layerNames: TextPool, source: EdgeSourceRecord
    ) {
        let (nodes, number) = Self.sorted(names)
        self.nodes = nodes
        self.identifiers = identifiers.map { identifiers in
            var place = [Int](repeating: 0, count: number.count)
            for (node, sorted) in number.enumerated() { place[Int(sorted)] = node }
            var pool = TextPool()
            for node in place { pool.append(identifiers.bytes[identifiers.range(of: node)]) }
            return pool
        }
        sources = edges.sources.map { number[Int($0)] }
        targets = edges.targets.map { number[Int($0)] }
        weights = edges.weights.isEmpty ? nil : edges.weights
        if layerNames.count > 1 {
            let (sortedLayers, layerNumber) = Self.sorted(layerNames)
            layers = (0..<sortedLayers.count).map { sortedLayers[$0] }
            layer = edges.layers.map { UInt16(layerNumber[Int($0)]) }
        } else {
            layers = [layerNames.count == 1 ? layerNames[0] : ""]
            layer = nil
        }
        isDirected = edges.isDirected
        self.source = source
    }

    /// The texts ascending bytewise, and for each its new number.
    private static func sorted(_ texts: TextPool) -> (texts: TextPool, number: [UInt32]) {
        let order = texts.bytes.withUnsafeBufferPointer { bytes in
            (0..<texts.count).sorted {
                bytes[texts.range(of: $0)].lexicographicallyPrecedes(bytes[texts.range(of: $1)])
            }
        }
        var result = TextPool()
        var number = [UInt32](repeating: 0, count: order.count)
        for (place, text) in order.enumerated() {
            number[text] = UInt32(place)
            result.append(texts.bytes[texts.range(of: text)])
        }
        return (result, number)
    }
}
