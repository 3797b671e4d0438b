public import TroupeModel

/// The edges of a network as a file holds them, the ends named.
///
/// Nodes are numbered by the order of their names' UTF-8 bytes, so that the order of lines does not reach the numbers.
public struct EdgeList: Sendable {
    /// The names of the nodes, ascending bytewise.
    public var nodes: TextPool
    /// For each edge the number of one end; of a directed edge where it starts.
    public let sources: [UInt32]
    /// For each edge the number of the other end.
    public let targets: [UInt32]
    /// For each edge its weight, finite and zero or above; nil when the file holds none.
    public let weights: [Double]?
    /// The names of the layers, ascending bytewise; one without a name when the file tells none.
    public let layers: [String]
    /// For each edge the number of its layer; nil when there is one layer.
    public let layer: [UInt16]?
    /// Whether the file says that its edges have a direction.
    public let isDirected: Bool
    /// What the list was read from.
    public let source: EdgeSourceRecord

    /// The number of edges as the file has them, parallel ones one by one.
    public var count: Int { sources.count }
}

/// The source of an edge list, and what in it held the edges.
public struct EdgeSourceRecord: Sendable, Hashable {
    /// The name for people: the last part of the path, or `standard input`.
    public var name: String
    /// SHA-256 (FIPS 180-4) of the bytes as stored, in lower-case hexadecimal; of a gzip file, the file's own.
    public var sha256 = ""
    /// The number of bytes as stored.
    public var byteCount: Int64 = 0
    /// The form that was recognised.
    public var format: EdgeFormat
    /// The columns, or GraphML keys, that were read, by what they were taken for: `source`, `target`, `weight`, `layer`.
    public var columns: [String: String] = [:]
    /// Names with bytes that are no UTF-8 or with NULs; the first are read as U+FFFD, the second left out.
    public var mendedNames = 0
}

/// The forms of edge lists that are read.
public enum EdgeFormat: String, Sendable, Hashable {
    /// A table with a header: CSV, TSV or with semicolons.
    case table
    /// Lines of two names and perhaps a weight between blanks, as the lists of SNAP and KONECT; `#` and `%` comment.
    case list
    /// GraphML (graphml.graphdrawing.org, 2007).
    case graphML = "graphml"
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
    init(_ edges: EdgeColumns, names: TextPool, layerNames: TextPool, source: EdgeSourceRecord) {
        let (nodes, number) = Self.sorted(names)
        self.nodes = nodes
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
