package import TroupeModel

/// What the explorer page holds: nodes, lines, posts and texts as columns, so that the page reads them at once.
///
/// Every text is made visible-safe and cut before it is put here. `nil` numbers are unknown, never zero.
package struct ExplorerDocument: Encodable, Sendable {
    /// Nodes, a place in every column each.
    package struct Nodes: Encodable, Sendable {
        /// What is written beside the node.
        package internal(set) var label: [String] = []
        /// The name by which the case's questions know it: `tiktok:a01`, `persona:p1`.
        package internal(set) var name: [String] = []
        /// Further words by which the search finds it.
        package internal(set) var also: [String] = []
        /// Place in ``ExplorerDocument/nodeKinds``.
        package internal(set) var kind: [Int] = []
        /// Place in ``ExplorerDocument/communities``; −1 for none.
        package internal(set) var community: [Int] = []
        /// Place in ``ExplorerDocument/platforms``; −1 for none.
        package internal(set) var platform: [Int] = []
        /// 0 on the platform, 1 gone, 2 not known.
        package internal(set) var status: [Int] = []
        /// Sum of the support of its ties.
        package internal(set) var strength: [Int] = []
        /// What stands before the id of each of its posts in their addresses, written so that no click opens them;
        /// empty where that is not known.
        package internal(set) var address: [String] = []
        /// Its place, in tenths of a circle's radius.
        package internal(set) var x: [Int] = []
        /// Its place from the top down.
        package internal(set) var y: [Int] = []
    }

    /// Lines, a place in every column each.
    package struct Links: Encodable, Sendable {
        /// One end, by the number of its node.
        package internal(set) var a: [Int] = []
        /// The other end.
        package internal(set) var b: [Int] = []
        /// Place in ``ExplorerDocument/linkKinds``.
        package internal(set) var kind: [Int] = []
        /// The layers of a tie: bit *i* for layer *i*; layers beyond the thirtieth share its bit.
        package internal(set) var layers: [Int] = []
        /// Distinct shared objects.
        package internal(set) var support: [Int] = []
        /// Separate occasions.
        package internal(set) var occasions: [Int?] = []
        /// Occasions expected by chance.
        package internal(set) var expected: [Double?] = []
        /// Occasions on which the first end was first, and those on which the second was; nil where nobody counted.
        package internal(set) var first: [[Int]?] = []
        /// Chance of so many occasions.
        package internal(set) var p: [Double?] = []
        /// False-discovery rate of the tie taken alone.
        package internal(set) var q: [Double?] = []
        /// Where the evidence of each begins; one more at the end.
        package internal(set) var evidence: [Int] = [0]
        /// Co-actions that are not in the page.
        package internal(set) var left: [Int] = []
        /// What is said of a line that is no tie.
        package internal(set) var note: [String] = []
    }

    /// Posts that are evidence.
    package struct Posts: Encodable, Sendable {
        /// The number of its account's node.
        package internal(set) var account: [Int] = []
        /// Seconds since 1970.
        package internal(set) var time: [Double] = []
        /// Its id, by place in ``ExplorerDocument/strings``.
        package internal(set) var id: [Int] = []
        /// Where it was read, by place in ``ExplorerDocument/strings``; −1 where that is not known.
        package internal(set) var source: [Int] = []
    }

    /// A community.
    package struct Community: Encodable, Sendable {
        /// Its letter.
        package var letter: String
        /// Its accounts.
        package var size: Int
        /// What is known of it, as name and value.
        package var facts: [[String]]
        /// What becomes of it under changes; nil where that was not tried.
        package var robustness: String?
        /// What it looks like besides a campaign, in a few words each.
        package var looks: [String] = []
        /// What makes its evidence thin; nil where it is not thin, or not known to be.
        package var thin: String?
        /// What its members shared most, the most shared first.
        package var things: [Thing] = []
        /// Who is first most often; nil where no account is.
        package var first: Lead?
        /// The middle of its disc, in tenths of a circle's radius.
        package internal(set) var x = 0
        /// The middle of its disc, from the top down.
        package internal(set) var y = 0
        /// The radius of its disc; 0 where communities have no discs.
        package internal(set) var r = 0

        /// A community.
        package init(letter: String, size: Int, facts: [[String]] = [], robustness: String? = nil) {
            self.letter = letter
            self.size = size
            self.facts = facts
            self.robustness = robustness
        }
    }

    /// Something that members of a community shared: text, layer, accounts, posts, and the seconds of the first and
    /// last.
    package struct Thing: Encodable, Sendable {
        var text: String
        var layer: String
        var accounts: Int
        var posts: Int
        var first: Double
        var last: Double

        package func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            try list.encode(text)
            try list.encode(layer)
            for number in [accounts, posts] { try list.encode(number) }
            for time in [first, last] { try list.encode(time) }
        }
    }

    /// Who is first most often: the account, on how many occasions, of how many, and how likely that is by lot.
    package struct Lead: Encodable, Sendable {
        var account: String
        var first: Int
        var present: Int
        var p: Double

        package func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            try list.encode(account)
            for number in [first, present] { try list.encode(number) }
            try list.encode(p)
        }
    }

    /// Something that happened.
    package struct Event: Encodable, Sendable {
        /// `press_contact`, `takedown` …
        package var type: String
        /// Seconds since 1970.
        package var time: Double
        /// The number of the account's node; −1 where it happened to none by name.
        package var account: Int
        /// Hours since the last contact before it; nil for what is no answer to one.
        package var hours: Double?
    }

    /// What a node's panel says besides.
    package struct Details: Encodable, Sendable {
        /// Names and values.
        package var facts: [[String]] = []
        /// Type, claimed, observed, assessed status, source.
        package var claims: [[String]]?

        /// Nothing yet.
        package init() {}
    }

    /// The language in which it opens.
    package internal(set) var language = Language.english
    /// Accounts in the data, shown or not.
    package internal(set) var accounts = 0
    /// What happened, by time.
    package internal(set) var events: [Event] = []
    /// The title; neutral unless the user gave one.
    package internal(set) var title = ""
    /// True where the communities are slow groups; nil elsewhere.
    package internal(set) var isSlow: Bool?
    /// What fixes the data, short: part of the names of exported notes.
    package internal(set) var key = ""
    /// The window in seconds.
    package internal(set) var window = 0.0
    /// Lines on how it was made, by language.
    package internal(set) var method: [String: [String]] = [:]
    /// What is not in the page, by language.
    package internal(set) var leftOut: [String: [String]] = [:]
    /// Names of layers, the commonest first.
    package internal(set) var layers: [String] = []
    /// Names of platforms, the commonest first.
    package internal(set) var platforms: [String] = []
    /// `account`, `persona` …
    package internal(set) var nodeKinds: [String] = []
    /// `tie`, `plays` …
    package internal(set) var linkKinds: [String] = []
    /// The communities, largest first.
    package internal(set) var communities: [Community] = []
    /// Nodes.
    package internal(set) var nodes = Nodes()
    /// Lines.
    package internal(set) var links = Links()
    /// Posts.
    package internal(set) var posts = Posts()
    /// Four numbers a co-action: layer, place of the object in ``strings``, post of `a`, post of `b`.
    package internal(set) var evidence: [Int] = []
    /// Texts, each once.
    package internal(set) var strings: [String] = []
    /// The places in ``strings`` of shared objects.
    package internal(set) var objects: [Int] = []
    /// By number of the node.
    package internal(set) var details: [String: Details] = [:]
}
