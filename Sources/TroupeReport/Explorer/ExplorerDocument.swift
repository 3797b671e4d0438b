/// What the explorer page holds: nodes, lines, posts and texts as columns, so that the page reads them at once.
///
/// Every text is made visible-safe and cut before it is put here. `nil` numbers are unknown, never zero.
public struct ExplorerDocument: Encodable, Sendable {
    /// Nodes, a place in every column each.
    public struct Nodes: Encodable, Sendable {
        /// What is written beside the node.
        public internal(set) var label: [String] = []
        /// The name by which the case's questions know it: `tiktok:a01`, `persona:p1`.
        public internal(set) var name: [String] = []
        /// Further words by which the search finds it.
        public internal(set) var also: [String] = []
        /// Place in ``ExplorerDocument/nodeKinds``.
        public internal(set) var kind: [Int] = []
        /// Place in ``ExplorerDocument/communities``; −1 for none.
        public internal(set) var community: [Int] = []
        /// Place in ``ExplorerDocument/platforms``; −1 for none.
        public internal(set) var platform: [Int] = []
        /// 0 on the platform, 1 gone, 2 not known.
        public internal(set) var status: [Int] = []
        /// Sum of the support of its ties.
        public internal(set) var strength: [Int] = []
        /// Its place, in tenths of a circle's radius.
        public internal(set) var x: [Int] = []
        /// Its place from the top down.
        public internal(set) var y: [Int] = []
    }

    /// Lines, a place in every column each.
    public struct Links: Encodable, Sendable {
        /// One end, by the number of its node.
        public internal(set) var a: [Int] = []
        /// The other end.
        public internal(set) var b: [Int] = []
        /// Place in ``ExplorerDocument/linkKinds``.
        public internal(set) var kind: [Int] = []
        /// The layers of a tie: bit *i* for layer *i*; layers beyond the thirtieth share its bit.
        public internal(set) var layers: [Int] = []
        /// Distinct shared objects.
        public internal(set) var support: [Int] = []
        /// Separate occasions.
        public internal(set) var occasions: [Int?] = []
        /// Occasions expected by chance.
        public internal(set) var expected: [Double?] = []
        /// Chance of so many occasions.
        public internal(set) var p: [Double?] = []
        /// False-discovery rate of the tie taken alone.
        public internal(set) var q: [Double?] = []
        /// Where the evidence of each begins; one more at the end.
        public internal(set) var evidence: [Int] = [0]
        /// Co-actions that are not in the page.
        public internal(set) var left: [Int] = []
        /// What is said of a line that is no tie.
        public internal(set) var note: [String] = []
    }

    /// Posts that are evidence.
    public struct Posts: Encodable, Sendable {
        /// The number of its account's node.
        public internal(set) var account: [Int] = []
        /// Seconds since 1970.
        public internal(set) var time: [Double] = []
        /// Its id, by place in ``ExplorerDocument/strings``.
        public internal(set) var id: [Int] = []
        /// Where it was read, by place in ``ExplorerDocument/strings``; −1 where that is not known.
        public internal(set) var source: [Int] = []
    }

    /// A community.
    public struct Community: Encodable, Sendable {
        /// Its letter.
        public var letter: String
        /// Its accounts.
        public var size: Int
        /// What is known of it, as name and value.
        public var facts: [[String]]
        /// What becomes of it under changes; nil where that was not tried.
        public var robustness: String?

        /// A community.
        public init(letter: String, size: Int, facts: [[String]] = [], robustness: String? = nil) {
            self.letter = letter
            self.size = size
            self.facts = facts
            self.robustness = robustness
        }
    }

    /// What a node's panel says besides.
    public struct Details: Encodable, Sendable {
        /// Names and values.
        public var facts: [[String]] = []
        /// Type, claimed, observed, assessed status, source.
        public var claims: [[String]]?

        /// Nothing yet.
        public init() {}
    }

    /// The title; neutral unless the user gave one.
    public internal(set) var title = ""
    /// What fixes the data, short: part of the names of exported notes.
    public internal(set) var key = ""
    /// The window in seconds.
    public internal(set) var window = 0.0
    /// Lines on how it was made.
    public internal(set) var method: [String] = []
    /// What is not in the page.
    public internal(set) var leftOut: [String] = []
    /// Names of layers, the commonest first.
    public internal(set) var layers: [String] = []
    /// Names of platforms, the commonest first.
    public internal(set) var platforms: [String] = []
    /// `account`, `persona` …
    public internal(set) var nodeKinds: [String] = []
    /// `tie`, `plays` …
    public internal(set) var linkKinds: [String] = []
    /// The communities, largest first.
    public internal(set) var communities: [Community] = []
    /// Nodes.
    public internal(set) var nodes = Nodes()
    /// Lines.
    public internal(set) var links = Links()
    /// Posts.
    public internal(set) var posts = Posts()
    /// Four numbers a co-action: layer, place of the object in ``strings``, post of `a`, post of `b`.
    public internal(set) var evidence: [Int] = []
    /// Texts, each once.
    public internal(set) var strings: [String] = []
    /// The places in ``strings`` of shared objects.
    public internal(set) var objects: [Int] = []
    /// By number of the node.
    public internal(set) var details: [String: Details] = [:]
}
