package import TroupeModel

/// What a figure of accounts in communities shows: values only, everything already decided and counted.
///
/// Text may be hostile: labels, platform and layer names are made visible-safe, cut and escaped when drawn.
/// Without accounts the figure is the ``message`` alone, with title, method and source.
package struct NetworkFigure: Sendable {
    /// An account to draw.
    package struct Account: Sendable {
        /// The handle or pseudonym; drawn beside the account when it is among the strongest and finds a free place.
        package var label: String
        /// The platform; empty when unknown.
        package var platform: String
        /// Index into the figure's communities, or nil for none.
        package var community: Int?
        /// The sum of support of the account's ties; decides the area of its circle and the order of labels.
        package var strength: Double
        /// Whether the platform has it no longer; it then has a cross.
        package var isGone: Bool
        /// The name by which places are kept from figure to figure, as `tiktok:a01`; empty where they are not.
        package var key: String

        /// An account to draw.
        package init(
            label: String, platform: String, community: Int?, strength: Double, isGone: Bool = false, key: String = ""
        ) {
            self.key = key
            self.label = label
            self.platform = platform
            self.community = community
            self.strength = strength
            self.isGone = isGone
        }
    }

    /// A tie to draw between two accounts.
    package struct Tie: Sendable {
        /// Index of one account.
        package var a: Int
        /// Index of the other account.
        package var b: Int
        /// Distinct shared objects; decides the width of the line.
        package var support: Int
        /// Names of the layers on which the two share objects; decides the style of the line.
        package var layers: [String]
        /// What the SVG shows when the pointer rests on the line; may be empty.
        package var tooltip: String

        /// A tie to draw.
        package init(a: Int, b: Int, support: Int, layers: [String], tooltip: String = "") {
            self.a = a
            self.b = b
            self.support = support
            self.layers = layers
            self.tooltip = tooltip
        }
    }

    /// A community to draw.
    package struct Community: Sendable {
        /// Its letter: `A` … `Z`, `AA` …
        package var letter: String
        /// Accounts it has; may exceed the accounts drawn, and the figure then says "12 of 60".
        package var size: Int
        /// A few words on it for the legend, such as what it shared most; empty for none.
        package var note: String
        /// What besides a campaign it looks like, in words of the legend; empty where nothing applies. Its outline is
        /// dashed then.
        package var reading: String

        /// A community to draw.
        package init(letter: String, size: Int, note: String = "", reading: String = "") {
            self.letter = letter
            self.size = size
            self.note = note
            self.reading = reading
        }
    }

    /// What is drawn, by the keys of the words of the legend.
    package struct Nouns: Sendable, Hashable {
        /// What circles and lines are: `accounts`, `nodes` or `things`.
        package var things: String
        /// What a group of circles is: `community` or `slow`.
        package var group = "community"
        /// Whether what stands in the place of the platform is the kind of thing that a circle is.
        package var namesKinds = false
        /// Whether groups have dashed outlines, as those that no test calls coordinated.
        package var dashesGroups = false

        /// Accounts that share objects.
        package static let accounts = Nouns(things: "accounts")
        /// Members of slow groups.
        package static let slowGroups = Nouns(things: "accounts", group: "slow", dashesGroups: true)
        /// Nodes of any network.
        package static let nodes = Nouns(things: "nodes")
        /// Things of several kinds.
        package static let kinds = Nouns(things: "things", namesKinds: true)
    }

    /// Places for the accounts, made by a layout of the caller.
    package struct Places: Sendable, Hashable {
        /// For each account its place, in any scale, y from the top of the page down.
        package var points: [SIMD2<Double>]
        /// Half the distance that any two of them keep.
        package var radius: Double

        /// Places of accounts.
        package init(points: [SIMD2<Double>], radius: Double) {
            self.points = points
            self.radius = radius
        }
    }

    /// Says neutrally what is drawn.
    package var title: String
    /// Says what a line is.
    package var subtitle: String
    /// The accounts drawn.
    package var accounts: [Account]
    /// The ties drawn; both ends must be drawn accounts.
    package var ties: [Tie]
    /// The communities, largest first; one without a drawn account is not drawn.
    package var communities: [Community]
    /// Lines of the box "Method and limits".
    package var method: [String]
    /// Lines under "Left out" in the same box.
    package var leftOut: [String]
    /// The source line at the foot.
    package var source: String
    /// The sentence that is the whole figure when no account is drawn.
    package var message: String?
    /// What stands behind the accounts, in columns beside them; nil for the accounts alone.
    package var cast: Cast?
    /// Fixes the layout: the same figure and seed give the same bytes.
    package var seed: UInt64
    /// Where the accounts stand; nil gives each community a part of the page. Places are for networks of thousands.
    package var places: Places?
    /// Ties between communities as bands; ties of the figure itself are drawn as lines beside them.
    package var bands: [Band] = []
    /// Accounts that have a place already, by their index: shares of the drawing's width and height. The others stand
    /// near what they are tied to.
    package var anchors: [Int: SIMD2<Double>] = [:]
    /// The page.
    package var page = PageSize.a4
    /// What is drawn, in words.
    package var nouns = Nouns.accounts
    /// The language of its fixed words.
    package var words = Wording()

    /// A figure of these values.
    package init(
        title: String, subtitle: String, accounts: [Account] = [], ties: [Tie] = [], communities: [Community] = [],
        method: [String], leftOut: [String] = [], source: String, message: String? = nil, seed: UInt64
    ) {
        self.title = title
        self.subtitle = subtitle
        self.accounts = accounts
        self.ties = ties
        self.communities = communities
        self.method = method
        self.leftOut = leftOut
        self.source = source
        self.message = message
        self.seed = seed
    }

    /// Refuses indices that do not exist, places of others, and ties of an account with itself.
    func validate() throws(RenderError) {
        if let places, places.points.count != accounts.count {
            throw .badFigure(reason: "\(places.points.count) places for \(accounts.count) accounts")
        }
        try cast?.validate(accounts: accounts.count)
        for account in accounts {
            if let community = account.community, !communities.indices.contains(community) {
                throw .badFigure(reason: "an account names community \(community) of \(communities.count)")
            }
        }
        for tie in ties {
            guard accounts.indices.contains(tie.a), accounts.indices.contains(tie.b), tie.a != tie.b else {
                throw .badFigure(reason: "a tie joins account \(tie.a) and \(tie.b) of \(accounts.count)")
            }
        }
    }
}
