import Foundation
import TroupeGraph
package import TroupeModel

/// Collects what the explorer shows, places it, and makes it fit into a file that opens at once.
///
/// Where there is more than fits, the strongest ties and the first co-actions of each are kept, and the page says how
/// much was left out.
package struct ExplorerBuilder {
    /// Bytes that the page's data may take.
    package static let mostBytes = 14_000_000
    /// Lines that a page draws fast enough.
    package static let mostLinks = 60_000
    private static let textLength = 300
    private static let caps = [50, 20, 10, 5, 3, 2, 1]

    private var document = ExplorerDocument()
    private var platformOf: [String] = []
    private var links: [Link] = []
    private var texts: [String] = []
    private var textNumbers: [String: Int] = [:]
    private var posts: [(account: Int, time: Double, id: Int, source: Int)] = []

    /// Nothing yet.
    ///
    /// - Parameters:
    ///   - title: What is shown, neutrally.
    ///   - key: What fixes the data, in a few letters.
    ///   - window: In milliseconds.
    ///   - method: Lines on how it was made, in each language.
    ///   - leftOut: What is not shown, in each language.
    package init(
        title: String, key: String, window: Int64, method: [Language: [String]], leftOut: [Language: [String]]
    ) {
        document.title = title.visible
        document.key = key
        document.window = Double(window) / 1000
        for (language, lines) in method { document.method[language.rawValue] = lines.map(\.visible) }
        for (language, lines) in leftOut { document.leftOut[language.rawValue] = lines.map(\.visible) }
    }

    /// Adds communities, largest first.
    package mutating func add(_ communities: [ExplorerDocument.Community]) {
        document.communities += communities.map { community in
            var shown = community
            shown.things = community.things.map { thing in
                var cut = thing
                cut.text = self.shown(thing.text)
                return cut
            }
            shown.first?.account = community.first.map { self.shown($0.account) } ?? ""
            return shown
        }
    }

    /// What is said of the whole.
    ///
    /// - Parameters:
    ///   - language: The language in which the page opens.
    ///   - accounts: Accounts in the data.
    ///   - events: What happened, by time.
    package mutating func describe(language: Language, accounts: Int, events: [ExplorerDocument.Event]) {
        (document.language, document.accounts, document.events) = (language, accounts, events)
    }

    /// Adds a node.
    ///
    /// - Returns: Its number.
    package mutating func addNode(
        _ label: String, name: String, kind: String, also: String = "", platform: String = "", community: Int? = nil,
        isGone: Bool? = nil, address: String = "", details: ExplorerDocument.Details? = nil
    ) -> Int {
        let number = document.nodes.label.count
        document.nodes.label.append(shown(label))
        document.nodes.name.append(shown(name))
        document.nodes.also.append(shown(also))
        document.nodes.address.append(shown(address))
        document.nodes.kind.append(place(of: kind, in: \.nodeKinds))
        document.nodes.community.append(community ?? -1)
        document.nodes.status.append(isGone.map { $0 ? 1 : 0 } ?? 2)
        platformOf.append(platform)
        if var details {
            details.facts = details.facts.map { $0.map(shown) }
            details.claims = details.claims?.map { $0.map(shown) }
            document.details["\(number)"] = details
        }
        return number
    }

    /// Adds a line.
    package mutating func add(_ link: Link) { links.append(link) }

    /// The number of a text; the same text has one number.
    package mutating func text(_ text: String) -> Int {
        if let known = textNumbers[text] { return known }
        let number = texts.count
        textNumbers[text] = number
        texts.append(text)
        return number
    }

    /// Adds a post.
    ///
    /// - Parameters:
    ///   - account: The number of its account's node.
    ///   - time: Milliseconds since 1970.
    /// - Returns: Its number.
    package mutating func addPost(account: Int, time: Int64, id: String, source: String?) -> Int {
        let id = text(id)
        let source = source.map { text($0) } ?? -1
        posts.append((account, Double(time) / 1000, id, source))
        return posts.count - 1
    }

    /// The document, with a place for each node.
    ///
    /// - Parameters:
    ///   - seed: Of the layout.
    ///   - workers: Threads of the layout; the result does not depend on it.
    package mutating func finished(seed: UInt64, workers: Int) -> ExplorerDocument {
        let ties = rankedTies()
        var kept = ties.count
        var cap = Self.caps[0]
        let others = links.count - ties.count
        kept = min(kept, max(0, Self.mostLinks - others))
        fit: while true {
            for next in Self.caps {
                cap = next
                if size(ties.prefix(kept), cap: cap) <= Self.mostBytes { break fit }
            }
            if kept < 100 { break }
            kept = kept * 9 / 10
        }
        if kept < ties.count {
            for language in Language.allCases {
                document.leftOut[language.rawValue, default: []].append(
                    Wording(language)("left.weakTies", .number(ties.count - kept)))
            }
        }
        let chosen = Set(ties.prefix(kept))
        let drawn = links.indices.filter { chosen.contains($0) || links[$0].kind != "tie" }
        nameLayersAndPlatforms()
        write(drawn.map { links[$0] }, cap: cap)
        for link in drawn where links[link].kind == "tie" {
            document.nodes.strength[links[link].a] += links[link].support
            document.nodes.strength[links[link].b] += links[link].support
        }
        place(drawn.map { links[$0] }, seed: seed, workers: workers)
        return document
    }

    // MARK: Fitting and writing

    /// Ties in the order in which they are kept: the backbone first, so that no account stands alone where a page does
    /// not hold all; then by support.
    private func rankedTies() -> [Int] {
        let byStrength = links.indices.filter { links[$0].kind == "tie" }.sorted {
            (-links[$0].support, links[$0].p ?? 1, $0) < (-links[$1].support, links[$1].p ?? 1, $1)
        }
        let backbone = Backbone(byStrength.lazy.map { (links[$0].a, links[$0].b) }, accounts: platformOf.count)
        let order = zip(byStrength, backbone.keeps)
        return order.filter(\.1).map(\.0) + order.filter { !$0.1 }.map(\.0)
    }

    private func size(_ ties: ArraySlice<Int>, cap: Int) -> Int {
        var bytes = document.nodes.label.reduce(0) { $0 + $1.utf8.count * 2 + 60 }
        var isUsed = [Bool](repeating: false, count: posts.count)
        var hasText = [Bool](repeating: false, count: texts.count)
        for tie in ties {
            bytes += 62
            for action in links[tie].evidence.prefix(cap) {
                bytes += 24
                if !hasText[action.object] {
                    hasText[action.object] = true
                    bytes += min(texts[action.object].utf8.count, 4 * Self.textLength) + 12
                }
                for post in [action.first, action.second] where !isUsed[post] {
                    isUsed[post] = true
                    bytes += texts[posts[post].id].utf8.count + 40
                }
            }
        }
        return bytes
    }

    private mutating func nameLayersAndPlatforms() {
        func ranked(_ names: some Sequence<String>) -> [String] {
            var counts: [String: Int] = [:]
            for name in names where !name.isEmpty { counts[name, default: 0] += 1 }
            return counts.sorted {
                $0.value != $1.value ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
            }.map(\.key)
        }
        let layers = ranked(links.lazy.flatMap(\.layers))
        // In the order of the marks in figures: TikTok is filled, Douyin a ring.
        let known = ["tiktok", "douyin"]
        let platforms =
            known.filter(platformOf.contains)
            + Set(platformOf).subtracting(known + [""]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        document.layers = layers.prefix(30).map(\.visible) + (layers.count > 30 ? ["other layers"] : [])
        document.platforms = platforms.map(\.visible)
        let rank = Dictionary(platforms.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        document.nodes.platform = platformOf.map { rank[$0] ?? -1 }
        document.nodes.strength = Array(repeating: 0, count: platformOf.count)
        layerRank = Dictionary(layers.enumerated().map { ($1, min($0, 30)) }, uniquingKeysWith: { first, _ in first })
    }

    private var layerRank: [String: Int] = [:]

    private mutating func write(_ links: [Link], cap: Int) {
        var postPlace: [Int: Int] = [:]
        var textPlace: [Int: Int] = [:]
        var isObject: Set<Int> = []
        func string(_ number: Int) -> Int {
            if let known = textPlace[number] { return known }
            let place = document.strings.count
            textPlace[number] = place
            document.strings.append(shown(texts[number]))
            return place
        }
        func post(_ number: Int) -> Int {
            if let known = postPlace[number] { return known }
            let place = document.posts.account.count
            postPlace[number] = place
            let post = posts[number]
            document.posts.account.append(post.account)
            document.posts.time.append(post.time)
            document.posts.id.append(string(post.id))
            document.posts.source.append(post.source < 0 ? -1 : string(post.source))
            return place
        }
        // The page knows a tie by its place.
        _ = place(of: "tie", in: \.linkKinds)
        for link in links {
            document.links.a.append(link.a)
            document.links.b.append(link.b)
            document.links.kind.append(place(of: link.kind, in: \.linkKinds))
            document.links.layers.append(link.layers.reduce(0) { $0 | 1 << (layerRank[$1] ?? 30) })
            document.links.support.append(link.support)
            document.links.occasions.append(link.occasions)
            document.links.first.append(link.first)
            document.links.expected.append(link.expected.map(Self.rounded))
            document.links.p.append(link.p.map(Self.rounded))
            document.links.q.append(link.q.map(Self.rounded))
            document.links.left.append(max(0, link.evidence.count - cap))
            document.links.note.append(shown(link.note))
            for action in link.evidence.prefix(cap) {
                let object = string(action.object)
                if isObject.insert(object).inserted { document.objects.append(object) }
                document.evidence += [layerRank[action.layer] ?? 30, object, post(action.first), post(action.second)]
            }
            document.links.evidence.append(document.evidence.count / 4)
        }
    }

    /// Accounts by a layout of their ties; the things of the cast in columns beside them, each near what it is joined
    /// to.
    private mutating func place(_ links: [Link], seed: UInt64, workers: Int) {
        let count = document.nodes.label.count
        let account = document.nodeKinds.firstIndex(of: "account") ?? 0
        let accounts = (0..<count).filter { document.nodes.kind[$0] == account }
        var rank = [Int](repeating: -1, count: count)
        for (place, node) in accounts.enumerated() { rank[node] = place }
        let ties = links.filter { $0.kind == "tie" && $0.a != $0.b }
        document.nodes.x = Array(repeating: 0, count: count)
        document.nodes.y = Array(repeating: 0, count: count)
        guard count > 0,
            let graph = try? Graph(
                nodeCount: accounts.count, sources: ties.map { NodeIndex(rank[$0.a]) },
                targets: ties.map { NodeIndex(rank[$0.b]) })
        else { return }
        let columns = document.nodeKinds.indices.filter { $0 != account }
        let layout = ExplorerLayout(
            of: graph, communities: accounts.map { document.nodes.community[$0] }, count: document.communities.count,
            aspect: columns.isEmpty ? 1.35 : 0.8, seed: seed, workers: workers)
        for (point, node) in zip(layout.places, accounts) {
            document.nodes.x[node] = Int(saturating: point.x.rounded())
            document.nodes.y[node] = Int(saturating: point.y.rounded())
        }
        for (place, disc) in layout.discs.enumerated() {
            document.communities[place].x = Int(saturating: disc.middle.x.rounded())
            document.communities[place].y = Int(saturating: disc.middle.y.rounded())
            document.communities[place].r = Int(saturating: disc.radius.rounded())
        }
        placeColumns(columns, links)
    }

    /// The barycentre heuristic (Sugiyama, Tagawa and Toda 1981), column by column from the left.
    private mutating func placeColumns(_ columns: [Int], _ links: [Link]) {
        let right = max(document.nodes.x.max() ?? 0, document.communities.map { $0.x + $0.r }.max() ?? 0)
        let most = columns.map { kind in document.nodes.kind.count { $0 == kind } }.max() ?? 0
        let low = document.communities.map { $0.y + $0.r }.max() ?? 0
        let height = max(document.nodes.y.max() ?? 0, low, most * 34)
        let step = max(right / 3, 160)
        var isPlaced = document.nodes.kind.map { !columns.contains($0) }
        for (number, kind) in columns.enumerated() {
            let own = document.nodes.kind.indices.filter { document.nodes.kind[$0] == kind }
            var sums: [Int: (sum: Double, count: Double)] = [:]
            for link in links {
                for (from, to) in [(link.a, link.b), (link.b, link.a)]
                where document.nodes.kind[from] == kind && isPlaced[to] {
                    sums[from, default: (0, 0)].sum += Double(document.nodes.y[to])
                    sums[from, default: (0, 0)].count += 1
                }
            }
            let order = own.sorted { left, right in
                let (one, two) = (
                    sums[left].map { $0.sum / $0.count } ?? 1e9, sums[right].map { $0.sum / $0.count } ?? 1e9
                )
                return (one, left) < (two, right)
            }
            for (place, node) in order.enumerated() {
                document.nodes.x[node] = right + step * (number + 1)
                document.nodes.y[node] = (2 * place + 1) * height / (2 * order.count)
                isPlaced[node] = true
            }
        }
    }

    private mutating func place(of name: String, in list: WritableKeyPath<ExplorerDocument, [String]>) -> Int {
        if let known = document[keyPath: list].firstIndex(of: name) { return known }
        document[keyPath: list].append(name)
        return document[keyPath: list].count - 1
    }

    private func shown(_ text: String) -> String {
        let cut =
            text.unicodeScalars.count > Self.textLength
            ? String(text.unicodeScalars.prefix(Self.textLength)) + "…" : text
        return defanged(cut.visible)
    }

    /// Three digits are enough for a chance.
    private static func rounded(_ value: Double) -> Double {
        guard value != 0, value.isFinite else { return value }
        let scale = pow(10, 2 - floor(log10(abs(value))))
        return scale.isFinite ? (value * scale).rounded() / scale : value
    }
}
