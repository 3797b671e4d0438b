/// A network as it leaves the program: nodes and edges with named, typed values. Every export is written from one.
///
/// Attributes that no node or edge has are left out, and ids are unique.
package struct AttributedNetwork: Sendable {
    /// What the values of an attribute are.
    package enum Kind: Sendable, Hashable {
        case text
        case integer
        case decimal
        case flag

        /// The name of the type in GEXF 1.3, GraphML and CX2, which agree on these.
        package var typeName: String {
            switch self {
            case .text: "string"
            case .integer: "long"
            case .decimal: "double"
            case .flag: "boolean"
            }
        }
    }

    /// A value; decimals are finite.
    package enum Value: Sendable, Hashable {
        case text(String)
        case integer(Int)
        case decimal(Double)
        case flag(Bool)
    }

    /// A named attribute.
    package struct Attribute: Sendable, Hashable {
        /// Its name, in `snake_case`.
        package var name: String
        /// What its values are.
        package var kind: Kind

        /// An attribute.
        package init(_ name: String, _ kind: Kind) { (self.name, self.kind) = (name, kind) }
    }

    /// A colour.
    package struct Color: Sendable, Hashable {
        /// Red, from 0 to 255.
        package var red: UInt8
        /// Green.
        package var green: UInt8
        /// Blue.
        package var blue: UInt8

        /// The colour written as `#rrggbb`; black for anything else.
        package init(_ written: String) {
            let value = UInt32(written.dropFirst(), radix: 16) ?? 0
            (red, green, blue) = (
                UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
                UInt8(truncatingIfNeeded: value)
            )
        }

        /// As `#rrggbb`, in lower case.
        package var hexadecimal: String { "#" + Hexadecimal.text([red, green, blue]) }
    }

    /// Days from the first to the last, both included, as days since 1970-01-01.
    package typealias Days = ClosedRange<Int64>

    /// A node.
    package struct Node: Sendable {
        /// Its id; no other node has it.
        package var id: String
        /// Its name for people; several may share one.
        package var label: String
        /// A value for each attribute; nil where it has none.
        package var values: [Value?]
        /// The colour of its community.
        package var color: Color
        /// Its diameter, in the unit of ``x`` and ``y``.
        package var size: Double
        /// Its place from left to right.
        package var x: Double
        /// Its place from bottom to top.
        package var y: Double
        /// When it acted together with others, ascending.
        package var days: [Days]

        /// A node.
        package init(
            id: String, label: String, values: [Value?], color: Color, size: Double, x: Double, y: Double, days: [Days]
        ) {
            (self.id, self.label, self.values) = (id, label, values)
            (self.color, self.size, self.x, self.y, self.days) = (color, size, x, y, days)
        }
    }

    /// An edge.
    package struct Edge: Sendable {
        /// The place of one end in ``AttributedNetwork/nodes``; of a directed edge where it starts.
        package var source: Int
        /// The place of the other end.
        package var target: Int
        /// Its weight, finite and zero or above.
        package var weight: Double
        /// A value for each attribute; nil where it has none.
        package var values: [Value?]
        /// When its ends acted together, ascending.
        package var days: [Days]

        /// An edge.
        package init(source: Int, target: Int, weight: Double, values: [Value?], days: [Days]) {
            (self.source, self.target, self.weight) = (source, target, weight)
            (self.values, self.days) = (values, days)
        }
    }

    /// What the network is, in one line.
    package var title = ""
    /// How it was made, line by line.
    package var method: [String] = []
    /// What made it: `troupe 0.1.0`.
    package var creator = ""
    /// Whether edges have a direction.
    package var isDirected = false
    /// The attributes of nodes.
    package var nodeAttributes: [Attribute] = []
    /// The attributes of edges.
    package var edgeAttributes: [Attribute] = []
    /// The nodes.
    package var nodes: [Node] = []
    /// The edges.
    package var edges: [Edge] = []
    /// What the run holds and a network cannot: parts of a sentence.
    package var leftOut: [String] = []

    /// A network without nodes.
    package init() {}

    /// Whether any node or edge is known to exist at some time only.
    package var hasDays: Bool { nodes.contains { !$0.days.isEmpty } || edges.contains { !$0.days.isEmpty } }

    /// Leaves out the attributes of which there is no value.
    package mutating func dropEmptyAttributes() {
        let ofNodes = nodeAttributes.indices.filter { place in nodes.contains { $0.values[place] != nil } }
        nodeAttributes = ofNodes.map { nodeAttributes[$0] }
        for node in nodes.indices { nodes[node].values = ofNodes.map { nodes[node].values[$0] } }
        let ofEdges = edgeAttributes.indices.filter { place in edges.contains { $0.values[place] != nil } }
        edgeAttributes = ofEdges.map { edgeAttributes[$0] }
        for edge in edges.indices { edges[edge].values = ofEdges.map { edges[edge].values[$0] } }
    }
}

extension AttributedNetwork.Value {
    /// The value as text: numbers with the fewest digits that read back as the same number.
    package var text: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .decimal(let number): "\(number)"
        case .flag(let flag): flag ? "true" : "false"
        }
    }
}
