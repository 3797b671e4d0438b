import Foundation
import TroupeBase
import TroupeGraph
package import TroupeModel

extension AttributedNetwork {
    /// The network of a run with everything that the run knows of its accounts and ties, each with a place.
    ///
    /// - Parameters:
    ///   - view: The run.
    ///   - title: What it shows, neutrally.
    ///   - method: How it was made, line by line.
    ///   - seed: Of the layout.
    ///   - workers: Threads of the layout; the result does not depend on it.
    /// - Throws: What reading the co-actions throws.
    package init(_ view: RunView, title: String, method: [String], seed: UInt64, workers: Int) throws {
        self.init()
        self.title = title.visible
        self.method = method.map(\.visible)
        creator = "troupe " + view.basis.version
        isDirected = view.isDirected
        nodeAttributes = Self.attributesOfNodes
        edgeAttributes = Self.attributesOfEdges
        var moments = [Moments](repeating: Moments(), count: view.accounts.count)
        var evidenceOf = [Double?](repeating: nil, count: view.accounts.count)
        var tiesOf = [Int](repeating: 0, count: view.accounts.count)
        var hasCoActions = false
        for (place, tie) in view.ties.enumerated() {
            var own = Moments()
            for action in try view.coActions(ofTie: place) {
                hasCoActions = true
                own.add(action.first)
                own.add(action.second)
                moments[tie.a].add(action.first)
                moments[tie.b].add(action.second)
            }
            for end in Set([tie.a, tie.b]) {
                tiesOf[end] += 1
                if let p = tie.p, view.community(of: tie) != nil {
                    evidenceOf[end] = (evidenceOf[end] ?? 0) + evidence(p)
                }
            }
            edges.append(Edge(tie, view: view, moments: own))
        }
        let places = Self.places(view, edges: edges, seed: seed, workers: workers)
        let largest = Double(max(view.accounts.map(\.strength).max() ?? 0, 1))
        let ids = Self.uniqueIds(view.accounts.map(\.node))
        nodes = view.accounts.enumerated().map { place, account in
            Node(
                id: ids[place], label: account.label,
                values: Self.values(
                    of: account, view: view, ties: tiesOf[place], evidence: evidenceOf[place], moments: moments[place]),
                color: Color(CommunityPalette.color(ofCommunity: account.community)),
                size: Self.rounded(10 + 30 * (Double(account.strength) / largest).squareRoot()),
                x: Self.rounded(places[place].x), y: Self.rounded(places[place].y), days: moments[place].days)
        }
        dropEmptyAttributes()
        leftOut = Self.leftOut(view, hasCoActions: hasCoActions)
    }

    private static let attributesOfNodes = [
        Attribute("platform", .text), Attribute("account_id", .text), Attribute("community", .text),
        Attribute("ties", .integer), Attribute("strength", .integer), Attribute("evidence", .decimal),
        Attribute("shared_posts", .integer), Attribute("first_coaction_utc", .text),
        Attribute("last_coaction_utc", .text), Attribute("display_name", .text), Attribute("created", .text),
        Attribute("status", .text), Attribute("status_since", .text), Attribute("is_gone", .flag),
        Attribute("personas", .text), Attribute("role", .text), Attribute("posts", .integer),
    ]

    private static func values(
        of account: RunView.Account, view: RunView, ties: Int, evidence: Double?, moments: Moments
    ) -> [Value?] {
        func text(_ text: String?) -> Value? { text.flatMap { $0.isEmpty ? nil : .text($0) } }
        let known = account.known
        return [
            text(account.platform), .text(account.id), text(account.community.map { view.communities[$0].letter }),
            .integer(ties), view.ties.first?.weight != nil ? nil : .integer(account.strength),
            evidence.flatMap { $0.isFinite ? .decimal($0) : nil },
            moments.posts.isEmpty ? nil : .integer(moments.posts.count), text(moments.first.map(UTCText.time)),
            text(moments.last.map(UTCText.time)), text(known?.name), text(known?.created),
            text(known?.status), text(known?.statusSince), known?.isGone.map { .flag($0) }, text(known?.personas),
            text(known?.role), known.map { .integer($0.posts) },
        ]
    }

    fileprivate static let attributesOfEdges = [
        Attribute("support", .integer), Attribute("post_pairs", .integer), Attribute("layers", .text),
        Attribute("occasions", .integer), Attribute("expected", .decimal), Attribute("p", .decimal),
        Attribute("q", .decimal), Attribute("community", .text), Attribute("first_coaction_utc", .text),
        Attribute("last_coaction_utc", .text),
    ]

    private static func leftOut(_ view: RunView, hasCoActions: Bool) -> [String] {
        var parts: [String] = []
        if hasCoActions { parts.append(AttributedNetwork.posts) }
        if !view.communities.isEmpty, view.communities.contains(where: { !$0.facts.isEmpty }) {
            parts.append("the facts of each community")
        }
        if !view.cast.isEmpty { parts.append("personas, products, merchants and claims of the cast") }
        return parts
    }

    /// A place for each account: those of one community near each other.
    private static func places(
        _ view: RunView, edges: [Edge], seed: UInt64, workers: Int
    ) -> [(x: Double, y: Double)] {
        let ties = edges.filter { $0.source != $0.target }
        guard !view.accounts.isEmpty,
            let graph = try? Graph(
                nodeCount: view.accounts.count, sources: ties.map { NodeIndex($0.source) },
                targets: ties.map { NodeIndex($0.target) })
        else { return view.accounts.map { _ in (0, 0) } }
        var next = view.communities.count
        let groups = view.accounts.map { account in
            if let community = account.community { return community }
            next += 1
            return next
        }
        let options = LayoutOptions(seed: seed, workers: workers, gap: 2.2, pullAcross: 0.1, aspect: 1.5)
        // Programs that draw networks count upwards from the bottom; the layout counts from the top.
        return forceLayout(of: graph, communities: Partition(labels: groups), options: options)
            .map { (20 * $0.x, -20 * $0.y) }
    }

    /// The ids with a number behind those that stood before, as no two nodes may have one.
    static func uniqueIds(_ ids: [String]) -> [String] {
        var taken: Set<[UInt8]> = []
        return ids.map { id in
            var own = id
            var number = 2
            while !taken.insert(Array(own.utf8)).inserted {
                own = "\(id) (\(number))"
                number += 1
            }
            return own
        }
    }

    private static func rounded(_ value: Double) -> Double {
        let rounded = (value * 100).rounded() / 100
        return rounded == 0 ? 0 : rounded
    }
}

extension RunView {
    /// The community that holds both ends of a tie; nil for none.
    func community(of tie: Tie) -> Int? {
        let community = accounts[tie.a].community
        return community == accounts[tie.b].community ? community : nil
    }
}

extension AttributedNetwork.Edge {
    fileprivate init(_ tie: RunView.Tie, view: RunView, moments: Moments) {
        typealias Value = AttributedNetwork.Value
        func decimal(_ value: Double?) -> Value? { value.flatMap { $0.isFinite ? .decimal($0) : nil } }
        func text(_ text: String?) -> Value? { text.flatMap { $0.isEmpty ? nil : .text($0) } }
        let isOfRun = tie.weight == nil
        self.init(
            source: tie.a, target: tie.b, weight: tie.weight ?? Double(tie.support),
            values: [
                isOfRun ? .integer(tie.support) : nil, isOfRun ? .integer(tie.postPairs) : nil,
                text(tie.layers.joined(separator: " ")), tie.occasions.map { .integer($0) }, decimal(tie.expected),
                decimal(tie.p), decimal(tie.q), text(view.community(of: tie).map { view.communities[$0].letter }),
                text(moments.first.map(UTCText.time)), text(moments.last.map(UTCText.time)),
            ], days: moments.days)
    }
}

/// The moments at which posts of co-actions were published.
private struct Moments {
    private(set) var first: Int64?
    private(set) var last: Int64?
    private(set) var posts: Set<Int64> = []
    private var ofDays: Set<Int64> = []

    mutating func add(_ post: RunView.Post) {
        first = min(first ?? post.time, post.time)
        last = max(last ?? post.time, post.time)
        posts.insert(post.number)
        ofDays.insert(post.time.flooredQuotient(86_400_000))
    }

    /// The days, those that follow each other as one span.
    var days: [AttributedNetwork.Days] {
        var spans: [AttributedNetwork.Days] = []
        for day in ofDays.sorted() {
            if let last = spans.last, last.upperBound == day - 1 {
                spans[spans.count - 1] = last.lowerBound...day
            } else {
                spans.append(day...day)
            }
        }
        return spans
    }
}
