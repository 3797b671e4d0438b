package import TroupeCoordination
package import TroupeModel

/// The one picture of a finished run: what figures, their words and the explorer are made from, whether it comes from a
/// detection that has just ended or from the run that a case keeps.
package struct RunView: Sendable {
    /// An account of the network.
    package struct Account: Sendable {
        /// The platform; empty where it is not known.
        package var platform: String
        /// Its id on the platform.
        package var id: String
        /// What is written beside it: its handle where the case knows it, else its name in the tables.
        package var label: String
        /// Place in ``RunView/communities``; nil for none.
        package var community: Int?
        /// The sum of the support of its ties.
        package var strength = 0
        /// What the case knows of it; nil where there is no case.
        package var known: CaseAccount?

        /// Its name as questions and files of places know it: `tiktok:a01`.
        package var node: String { platform.isEmpty ? id : platform + ":" + id }

        /// By id, then platform (bytewise).
        package static func precedes(_ one: Account, _ other: Account) -> Bool {
            one.id.utf8.elementsEqual(other.id.utf8)
                ? one.platform.utf8.lexicographicallyPrecedes(other.platform.utf8)
                : one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
        }

        /// An account.
        package init(platform: String, id: String, label: String, community: Int?, known: CaseAccount? = nil) {
            (self.platform, self.id, self.label) = (platform, id, label)
            (self.community, self.known) = (community, known)
        }
    }

    /// A tie between two accounts, over all layers.
    package struct Tie: Sendable {
        /// Its place in the run, by which its co-actions are found.
        package var number: Int
        /// Place of one account.
        package var a: Int
        /// Place of the other.
        package var b: Int
        /// Distinct shared objects; of a network that was read, the weight as a whole number.
        package var support: Int
        /// The weight, of a network that was read; nil where the support is the weight.
        package var weight: Double?
        /// Pairs of posts within the window.
        package var postPairs: Int
        /// The layers, in the order of the table.
        package var layers: [String]
        /// Separate occasions; nil where they were not counted.
        package var occasions: Int?
        /// Occasions expected by chance.
        package var expected: Double?
        /// How likely so many are by chance.
        package var p: Double?
        /// The false-discovery rate of the tie taken alone.
        package var q: Double?

        /// A tie.
        package init(
            number: Int, a: Int, b: Int, support: Int, postPairs: Int, layers: [String], occasions: Int?,
            expected: Double?, p: Double?, q: Double?
        ) {
            (self.number, self.a, self.b) = (number, a, b)
            (self.support, self.postPairs, self.layers) = (support, postPairs, layers)
            (self.occasions, self.expected, self.p, self.q) = (occasions, expected, p, q)
        }
    }

    /// A post, as far as it is evidence.
    package struct Post: Sendable {
        /// Its number among the posts of the run or the case.
        package var number: Int64
        /// Its id on the platform.
        package var id: String
        /// When it was published, in milliseconds since 1970.
        package var time: Int64
        /// Where it was read; nil where that is not at hand.
        package var source: String?

        /// A post.
        package init(number: Int64, id: String, time: Int64, source: String?) {
            (self.number, self.id, self.time, self.source) = (number, id, time, source)
        }
    }

    /// Two posts of one thing within the window.
    package struct CoAction: Sendable {
        /// Place of the tie in ``RunView/ties``.
        package var tie: Int
        /// The layer's name.
        package var layer: String
        /// What both share.
        package var object: String
        /// The post of the tie's account `a`.
        package var first: Post
        /// The post of its account `b`.
        package var second: Post

        /// A number that co-actions on the same object have in common, where what they are read from gives one.
        package var objectNumber: Int?

        /// When the earlier of the two was published.
        package var time: Int64 { min(first.time, second.time) }

        /// A co-action.
        package init(
            tie: Int, layer: String, object: String, first: Post, second: Post, objectNumber: Int? = nil
        ) {
            (self.tie, self.layer, self.object) = (tie, layer, object)
            (self.first, self.second, self.objectNumber) = (first, second, objectNumber)
        }

        /// By time; then by what stands in them, so that the order does not depend on where the run comes from.
        static func precedes(_ one: CoAction, _ other: CoAction) -> Bool {
            if one.time != other.time { return one.time < other.time }
            return precedes(one.first.id, other.first.id) ?? precedes(one.second.id, other.second.id)
                ?? precedes(one.layer, other.layer) ?? precedes(one.object, other.object) ?? false
        }

        /// Whether one text comes before another by its bytes; nil where they are the same.
        private static func precedes(_ one: String, _ other: String) -> Bool? {
            one.utf8.elementsEqual(other.utf8) ? nil : one.utf8.lexicographicallyPrecedes(other.utf8)
        }
    }

    /// A community.
    package struct Community: Sendable {
        /// Its letter.
        package var letter: String
        /// What is known of it, as name and value.
        package var facts: [[String]]
        /// What becomes of it under changes; nil where that was not tried.
        package var robustness: Remark?

        /// A community.
        package init(letter: String, facts: [[String]] = [], robustness: Remark? = nil) {
            (self.letter, self.facts, self.robustness) = (letter, facts, robustness)
        }
    }

    /// Something that happened, as analysts recorded it.
    package struct Event: Sendable {
        /// `press_contact`, `takedown` …
        package var type: String
        /// Milliseconds since 1970.
        package var time: Int64
        /// The account to which it happened, by its node; nil where it happened to none by name.
        package var account: String?

        /// An event.
        package init(type: String, time: Int64, account: String?) {
            (self.type, self.time, self.account) = (type, time, account)
        }
    }

    /// The accounts of the network, by id, then platform (bytewise).
    package var accounts: [Account] = []
    /// The ties, by their accounts.
    package var ties: [Tie] = []
    /// Whether a tie goes from `a` to `b`; only in networks that were read.
    package var isDirected = false
    /// The communities, largest first.
    package var communities: [Community] = []
    /// What it is about and how it was made.
    package var basis: Basis
    /// The cast of the case; empty where there is none.
    package var cast = CastGraph()
    /// What happened, by time; empty where there is no case.
    package var events: [Event] = []
    /// The title of something on a layer, for objects of which the data hold an id; nil where there is no case.
    package var titleOf: (@Sendable (_ layer: String, _ object: String) throws -> String?)?
    // The co-actions of each tie in the order of `precedes`, made when they are asked for.
    private let evidence: any EvidenceOfTies

    /// A picture without accounts.
    package init(basis: Basis, evidence: any EvidenceOfTies) {
        self.basis = basis
        self.evidence = evidence
    }

    /// The co-actions behind a tie, by time.
    ///
    /// - Parameter tie: Its place in ``ties``.
    /// - Throws: What reading the case throws.
    package func coActions(ofTie tie: Int) throws -> [CoAction] {
        try found(tie).sorted(by: CoAction.precedes)
    }

    /// The co-actions behind all ties, by time.
    ///
    /// - Complexity: O(*k* log *k*) for *k* co-actions.
    package func coActions() throws -> [CoAction] {
        try ties.indices.flatMap(found).sorted(by: CoAction.precedes)
    }

    private func found(_ tie: Int) throws -> [CoAction] {
        try evidence.coActions(ofTie: ties[tie].number).map { action in
            var placed = action
            placed.tie = tie
            return placed
        }
    }

    /// The accounts of each community, by their places.
    package var members: [[Int]] {
        var members = [[Int]](repeating: [], count: communities.count)
        for (place, account) in accounts.enumerated() {
            if let community = account.community { members[community].append(place) }
        }
        return members
    }

    /// What a community looks like besides a campaign, in a few words each.
    package func looks(of community: Community) -> [String] { basis.results?.looksLike?[community.letter] ?? [] }

    /// What makes the evidence of a community thin; nil where it is not thin, or not known to be.
    package func thin(_ community: Community) -> String? { basis.results?.thin?[community.letter] }

    /// What is known of a community, what it looks like, and whether its evidence is thin.
    package func facts(of community: Community) -> [[String]] {
        let looks = looks(of: community)
        return community.facts + (looks.isEmpty ? [] : [["looks like", looks.joined(separator: " and ")]])
            + (thin(community).map { [["thin evidence", $0]] } ?? [])
    }

    /// A pause of an account longer than this, in milliseconds, ends its session.
    package var pause: Int64 { Int64(saturating: ((basis.settings?.sessionSeconds ?? 300) * 1000).rounded()) }

    /// Who is first among the two accounts of a tie, by occasions; accounts by their places.
    ///
    /// - Throws: What reading the co-actions throws.
    package func precedence(ofTie tie: Int) throws -> Precedence {
        precedence(of: try evidence.coActions(ofTie: ties[tie].number), ties[tie])
    }

    /// Who is first among the two accounts of a tie, by all its co-actions.
    package func precedence(of actions: [CoAction], _ tie: Tie) -> Precedence {
        Precedence(Self.meetings(actions, tie), pause: pause)
    }

    /// Who is first in each community, by occasions; accounts by their places.
    ///
    /// - Throws: What reading the co-actions throws.
    package func precedences() throws -> [Precedence] {
        var meetings = [[Precedence.Meeting]](repeating: [], count: communities.count)
        for tie in ties {
            guard let community = accounts[tie.a].community, community == accounts[tie.b].community else { continue }
            meetings[community] += Self.meetings(try evidence.coActions(ofTie: tie.number), tie)
        }
        return meetings.map { Precedence($0, pause: pause) }
    }

    private static func meetings(_ actions: [CoAction], _ tie: Tie) -> [Precedence.Meeting] {
        actions.map { action in
            Precedence.Meeting(
                first: tie.a, second: tie.b, firstTime: action.first.time, secondTime: action.second.time)
        }
    }

    /// What people read of an object: its title with its id, where a title is known, else what the data hold.
    ///
    /// - Throws: What reading the case throws.
    package func shownObject(_ object: String, on layer: String) throws -> String {
        guard !Layer(layer).isReadable, let title = try titleOf?(layer, object), !title.isEmpty, title != object else {
            return object
        }
        return "\(title) (\(object))"
    }

    /// Whether an account stands before another in a list: by community, those without one last, then by place.
    package func standsBefore(_ one: Int, _ other: Int) -> Bool {
        (accounts[one].community ?? .max, one) < (accounts[other].community ?? .max, other)
    }

    /// The letters of the communities.
    package var letters: [String] { communities.map(\.letter) }

    /// Takes accounts in the order of their names.
    ///
    /// - Returns: For each of those given its place.
    package mutating func take(_ unordered: [Account]) -> [Int] {
        let order = unordered.indices.sorted { Account.precedes(unordered[$0], unordered[$1]) }
        var place = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { place[old] = new }
        accounts = order.map { unordered[$0] }
        return place
    }

    /// Sorts the ties and adds up the support of each account's; to be called once all are there.
    package mutating func settleTies() {
        ties.sort { ($0.a, $0.b) < ($1.a, $1.b) }
        for place in accounts.indices { accounts[place].strength = 0 }
        for tie in ties {
            accounts[tie.a].strength += tie.support
            accounts[tie.b].strength += tie.support
        }
    }

    /// Takes out the accounts that must not be shown, with their ties.
    package mutating func leaveOut(_ isHidden: (Account) -> Bool) {
        var place = [Int?](repeating: nil, count: accounts.count)
        var kept: [Account] = []
        for (old, account) in accounts.enumerated() where !isHidden(account) {
            place[old] = kept.count
            kept.append(account)
        }
        accounts = kept
        ties = ties.compactMap { tie in
            guard let a = place[tie.a], let b = place[tie.b] else { return nil }
            var moved = tie
            (moved.a, moved.b) = (a, b)
            return moved
        }
        settleTies()
    }
}

/// Where the co-actions of a run are read.
package protocol EvidenceOfTies: Sendable {
    /// The co-actions behind a tie, in any order.
    ///
    /// - Parameter number: ``RunView/Tie/number``.
    func coActions(ofTie number: Int) throws -> [RunView.CoAction]
}
