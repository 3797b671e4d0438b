/// The network that an analysis looked at, as its documents name it.
package struct NetworkRecord: Codable, Sendable, Hashable {
    /// The file it was read from.
    package var input: Input
    /// The number of nodes.
    package var nodes: Int
    /// The number of ties, ties of one pair on several layers once.
    package var ties: Int
    /// The sum of the weights of all ties, layers as they are weighed.
    package var weight: Double
    /// Nodes without a tie.
    package var isolatedNodes: Int
    /// Edges from a node to itself, which were left out.
    package var droppedLoops: Int
    /// Edges that another edge of the same pair and layer took up; weights are added. With direction, an edge and its
    /// reverse are two edges.
    package var mergedEdges: Int
    /// Pairs that are tied in both directions on a layer; nil without direction.
    package var mutualPairs: Int?
    /// The layers, in order of name; one without a name when the file tells none.
    package var layers: [Layer]

    /// A record of a network.
    package init(
        input: Input, nodes: Int, ties: Int, weight: Double, isolatedNodes: Int, droppedLoops: Int, mergedEdges: Int,
        mutualPairs: Int? = nil, layers: [Layer]
    ) {
        self.input = input
        self.nodes = nodes
        self.ties = ties
        self.weight = weight
        self.isolatedNodes = isolatedNodes
        self.droppedLoops = droppedLoops
        self.mergedEdges = mergedEdges
        self.mutualPairs = mutualPairs
        self.layers = layers
    }

    /// The file a network was read from.
    package struct Input: Codable, Sendable, Hashable {
        /// The name: the last part of the path.
        package var name: String
        /// SHA-256 of the bytes as stored.
        package var sha256: String
        /// The number of bytes as stored.
        package var byteCount: Int64
        /// `table`, `list`, `matrix`, `graphml`, `gexf`, `pajek`, `gml`, `dot` or `matrixmarket`.
        package var format: String
        /// The columns read, by what they hold.
        package var columns: [String: String]
        /// What was mended or left out in reading, with counts above zero; see docs/networks.md.
        package var remarks: [String: Int]

        /// A record of a file.
        package init(
            name: String, sha256: String, byteCount: Int64, format: String, columns: [String: String],
            remarks: [String: Int]
        ) {
            self.name = name
            self.sha256 = sha256
            self.byteCount = byteCount
            self.format = format
            self.columns = columns
            self.remarks = remarks
        }
    }

    /// A layer of a network.
    package struct Layer: Codable, Sendable, Hashable {
        /// The name; empty when the file tells none.
        package var name: String
        /// How much it counts beside the others.
        package var weight: Double
        /// The number of its ties.
        package var ties: Int

        /// A record of a layer.
        package init(name: String, weight: Double, ties: Int) {
            self.name = name
            self.weight = weight
            self.ties = ties
        }
    }
}
