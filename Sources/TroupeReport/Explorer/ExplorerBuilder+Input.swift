extension ExplorerBuilder {
    /// A line.
    package struct Link {
        /// The number of one end's node.
        package var a: Int
        /// The number of the other.
        package var b: Int
        /// `tie`, `plays` …
        package var kind: String
        /// Names of layers.
        package var layers: [String] = []
        /// Distinct shared objects.
        package var support = 1
        /// Separate occasions; nil when not known.
        package var occasions: Int?
        /// Occasions on which each end was first; nil when nobody counted.
        package var first: [Int]?
        /// Occasions expected by chance.
        package var expected: Double?
        /// Chance of so many.
        package var p: Double?
        /// False-discovery rate.
        package var q: Double?
        /// What is said of it.
        package var note = ""
        /// The posts behind it.
        package var evidence: [CoAction] = []

        /// A line between two nodes.
        package init(_ a: Int, _ b: Int, kind: String) {
            self.a = a
            self.b = b
            self.kind = kind
        }
    }

    /// Two posts of one thing.
    package struct CoAction {
        /// The layer's name.
        package var layer: String
        /// What they share, by the number that ``ExplorerBuilder/text(_:)`` gave.
        package var object: Int
        /// The number of the first end's post.
        package var first: Int
        /// The number of the second end's post.
        package var second: Int

        /// A co-action.
        package init(layer: String, object: Int, first: Int, second: Int) {
            self.layer = layer
            self.object = object
            self.first = first
            self.second = second
        }
    }
}
