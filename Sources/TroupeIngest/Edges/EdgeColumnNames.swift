/// Which columns of a table hold the ends of an edge, its weight and its layer.
package struct EdgeColumnNames: Sendable, Hashable {
    /// The column of one end.
    package var source: String
    /// The column of the other end.
    package var target: String
    /// The column of the weight, if there is one.
    package var weight: String?
    /// The column of the layer, if there is one.
    package var layer: String?

    /// These columns.
    package init(source: String, target: String, weight: String? = nil, layer: String? = nil) {
        self.source = source
        self.target = target
        self.weight = weight
        self.layer = layer
    }

    /// The columns written as `source=…,target=…[,weight=…][,layer=…]`, in any order.
    ///
    /// - Throws: `IngestError.badEdgeColumns` if a part is unknown, empty, missing or given twice.
    package init(parsing text: String) throws(IngestError) {
        var parts: [String: String] = [:]
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = String(sides[0]).trimmed.lowercased()
            guard ["source", "target", "weight", "layer"].contains(key) else {
                throw .badEdgeColumns(reason: "\u{201C}\(key.shown)\u{201D} is not a part of a mapping")
            }
            let name = sides.count == 2 ? String(sides[1]).trimmed : ""
            if name.isEmpty { throw .badEdgeColumns(reason: "\(key) has no column name") }
            if parts.updateValue(name, forKey: key) != nil { throw .badEdgeColumns(reason: "\(key) is given twice") }
        }
        guard let source = parts["source"] else { throw .badEdgeColumns(reason: "source is missing") }
        guard let target = parts["target"] else { throw .badEdgeColumns(reason: "target is missing") }
        self.init(source: source, target: target, weight: parts["weight"], layer: parts["layer"])
    }

    /// Names of the two ends that are known, in lower case: of Gephi, igraph, CooRTweet, the coordination network
    /// toolkit, SNAP, and of troupe's own tables.
    private static let knownEnds = [
        ("source", "target"), ("account_a", "account_b"), ("from", "to"), ("user_1", "user_2"), ("node1", "node2"),
        ("node_1", "node_2"), ("src", "dst"), ("fromnodeid", "tonodeid"), ("id1", "id2"), ("a", "b"), ("u", "v"),
    ]
    private static let knownWeights = ["weight", "edge_weight", "support", "w"]

    /// The columns that a header tells by itself; nil if it names no known pair of ends.
    init?(recognising header: Header) {
        let names = header.columns.map { $0.lowercased() }
        guard let ends = Self.knownEnds.first(where: { names.contains($0.0) && names.contains($0.1) }) else {
            return nil
        }
        self.init(
            source: ends.0, target: ends.1, weight: Self.knownWeights.first(where: names.contains),
            layer: names.contains("layer") ? "layer" : nil)
    }
}
