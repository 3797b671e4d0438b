import TroupeModel
import TroupeReport

/// What a search found, as values: accounts, ties, communities, and the posts behind every tie.
public struct MapResult: Sendable {
    /// An account of the network.
    public struct Account: Sendable, Hashable {
        /// Its id on the platform, as the input has it.
        public var id: String
        /// The platform; empty where the input does not say.
        public var platform: String
        /// The name under which figures show it.
        public var label: String
        /// The letter of its community; nil for none.
        public var community: String?
    }

    /// Two accounts that shared the same things within the window.
    public struct Tie: Sendable, Hashable {
        /// Place of one account in ``MapResult/accounts``.
        public var first: Int
        /// Place of the other.
        public var second: Int
        /// The layers on which they shared something.
        public var layers: [String]
        /// Distinct objects that both shared.
        public var support: Int
        /// Pairs of posts within the window.
        public var postPairs: Int
        /// Separate occasions; nil where they were not counted.
        public var occasions: Int?
        /// Occasions that chance alone would give.
        public var expected: Double?
        /// The probability of so many occasions by chance; nil where only posts of crowds or schedulers join the two,
        /// or no chance level was applied.
        public var p: Double?
        /// The false-discovery rate at which the tie, taken alone, would be kept.
        public var q: Double?
    }

    /// A group of accounts.
    public struct Community: Sendable, Hashable {
        /// Its letter: `A` is the largest.
        public var letter: String
        /// Places of its members in ``MapResult/accounts``.
        public var members: [Int]
        /// What is known of it, as name and value, in the words of the report.
        public var facts: [[String]]
    }

    /// Two posts of one thing by two accounts, at most a window apart.
    public struct CoAction: Sendable, Hashable {
        /// A post.
        public struct Post: Sendable, Hashable {
            /// Its id on the platform; empty where the input gives none.
            public var id: String
            /// When it was published, in milliseconds since 1970 (UTC).
            public var time: Int64
            /// The file and line where it was read; nil where that is not at hand.
            public var source: String?
        }

        /// The layer's name.
        public var layer: String
        /// What both posts share.
        public var object: String
        /// The post of the tie's first account.
        public var first: Post
        /// The post of its second account.
        public var second: Post
    }

    private let view: RunView

    init(_ view: RunView) { self.view = view }

    /// The sentence that says what was found, no stronger than the evidence.
    public var outcome: String { view.basis.outcome ?? "" }

    /// The accounts with a tie, by id.
    public var accounts: [Account] {
        view.accounts.map { account in
            Account(
                id: account.id, platform: account.platform, label: account.label,
                community: account.community.map { view.letters[$0] })
        }
    }

    /// The ties, by their accounts.
    public var ties: [Tie] {
        view.ties.map { tie in
            Tie(
                first: tie.a, second: tie.b, layers: tie.layers, support: tie.support, postPairs: tie.postPairs,
                occasions: tie.occasions, expected: tie.expected, p: tie.p, q: tie.q)
        }
    }

    /// The communities, largest first.
    public var communities: [Community] {
        zip(view.communities, view.members).map { community, members in
            Community(letter: community.letter, members: members, facts: community.facts)
        }
    }

    /// The co-actions behind a tie, by the time of their earlier post.
    ///
    /// - Parameter tie: Its place in ``ties``.
    /// - Complexity: O(*n* + *k* log *k*) for the *n* posts of both accounts and *k* co-actions.
    /// - Throws: ``TroupeError`` where a case cannot be read.
    public func coActions(ofTie tie: Int) throws(TroupeError) -> [CoAction] {
        do {
            return try view.coActions(ofTie: tie).map { action in
                CoAction(
                    layer: action.layer, object: action.object, first: CoAction.Post(action.first),
                    second: CoAction.Post(action.second))
            }
        } catch {
            throw TroupeError(any: error)
        }
    }
}

extension MapResult.CoAction.Post {
    fileprivate init(_ post: RunView.Post) {
        self.init(id: post.id, time: post.time, source: post.source)
    }
}
