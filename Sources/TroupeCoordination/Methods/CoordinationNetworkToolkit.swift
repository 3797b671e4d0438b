package import TroupeModel

/// coordination-network-toolkit: six networks of accounts that did the same within a window.
///
/// Version 1.5.2 of the Python program (Graham & QUT Digital Observatory), row for row, but for its ties of accounts
/// with themselves.
package struct CoordinationNetworkToolkit: DetectionMethod {
    /// What the accounts did alike.
    package enum Network: String, Sendable, CaseIterable {
        /// Reposted the same post.
        case coRetweet = "co-retweet"
        /// Wrote the same text, apart from case, blanks and mentions.
        case coTweet = "co-tweet"
        /// Wrote similar words.
        case coSimilar = "co-similar"
        /// Shared the same link.
        case coLink = "co-link"
        /// Replied to the same post.
        case coReply = "co-reply"
        /// Posted anything.
        case coPost = "co-post"
    }

    /// What the accounts did alike.
    package let network: Network

    /// The method for a network.
    package init(_ network: Network) {
        self.network = network
    }

    /// What a reader must know of it.
    package var card: MethodCard {
        var parameters = [
            MethodParameter("time_window", 60, .seconds, "longest gap of two messages, before or after"),
            MethodParameter("min_edge_weight", 2, .count, "fewest messages of a tie, for each direction by itself"),
        ]
        if network == .coSimilar {
            parameters.append(
                MethodParameter("similarity_threshold", 0.8, .share, "smallest Jaccard similarity of two texts"))
        }
        if network == .coLink {
            parameters.append(
                MethodParameter("python_lists", 0, .count, "1 where the cells hold lists as Python writes them"))
        }
        return MethodCard(
            name: "cnt-" + network.rawValue, title: "coordination-network-toolkit, \(network.rawValue) network",
            source: "Graham & QUT Digital Observatory 2020, coordination-network-toolkit 1.5.2, "
                + "https://github.com/QUT-Digital-Observatory/coordination-network-toolkit",
            summary: "A directed tie from one account to another counts the first one's messages near which the other "
                + deed + ".",
            traces: traces, parameters: parameters,
            traps: [
                "The direction says whose messages are counted, not who was first.",
                "min_edge_weight is applied to each direction by itself, so a pair can stay one way only.",
                "A message id that occurs again is ignored, whatever else its row holds.",
                "The program ties every account to itself; such ties are left out here.",
            ] + ownTraps)
    }

    private var deed: String {
        switch network {
        case .coRetweet: "reposted the same post"
        case .coTweet: "wrote the same text (lower case, mentions and extra blanks left out)"
        case .coSimilar: "wrote similar words (Jaccard similarity of the sets of words)"
        case .coLink: "shared the same link"
        case .coReply: "replied to the same post"
        case .coPost: "posted anything"
        }
    }

    private var traces: [[String]] {
        switch network {
        case .coRetweet: [["repost"]]
        case .coTweet, .coSimilar: [["caption"]]
        case .coLink: [["link"]]
        case .coReply: [["reply"]]
        case .coPost: []
        }
    }

    private var ownTraps: [String] {
        switch network {
        case .coRetweet: []
        case .coTweet: ["Texts that consist of mentions alone are all the same text."]
        case .coSimilar: ["Every two messages within the window are compared: a busy minute costs its square."]
        case .coLink:
            [
                "Links in reposts are ignored.",
                "A message without links has the empty link, so all such messages share one; lists as Python writes "
                    + "them "
                    + "are cut at blanks with brackets, quotes and commas kept, so a link that stands first is "
                    + "another than "
                    + "the same link that stands last. The column messages_by_link is the weight without these faults.",
            ]
        case .coReply: ["Replies that are reposts as well are ignored."]
        case .coPost:
            ["Accounts tie for posting at the same time, whatever they post: it shows what chance alone makes."]
        }
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let messages = ToolkitMessages(posts)
        let window = settings.milliseconds("time_window")
        let least = max(1, settings.count("min_edge_weight"))
        let layer = traces.isEmpty ? nil : try settings.layer(of: traces, in: posts)
        let ties: [MessageCounts.Tie]
        switch (network, layer) {
        case (.coTweet, let layer?):
            let texts = ToolkitTexts(posts.layers[layer])
            ties = messages.counts(messages.uses { texts.text(ofPost: $0) }).ties(within: window, atLeast: least)
        case (.coSimilar, let layer?):
            let texts = ToolkitTexts(posts.layers[layer])
            let words = texts.wordSets()
            let post = messages.firstPost
            let threshold = settings.number("similarity_threshold")
            ties = messages.counts(messages.uses { _ in 0 }).ties(within: window, atLeast: least) { one, other in
                words.similarity(ofPosts: post[Int(one)], post[Int(other)]) >= threshold
            }
        case (.coRetweet, let layer?):
            ties = messages.counts(messages.uses(of: layer, keepsReposts: true)).ties(within: window, atLeast: least)
        case (.coLink, let layer?):
            return coLink(messages, layer: layer, window: window, least: least, posts: posts, settings: settings)
        case (.coReply, let layer?):
            ties = messages.counts(messages.uses(of: layer, keepsReposts: false)).ties(within: window, atLeast: least)
        default:
            ties = messages.counts(messages.uses(keepsReposts: true) { _ in 0 }).ties(within: window, atLeast: least)
        }
        var result = MethodResult()
        result.isDirected = true
        result.ties = ties.map {
            MethodTie(first: $0.from, second: $0.to, weight: Double($0.messages), isKept: true)
        }
        result.finish(posts)
        return result
    }
}

extension CoordinationNetworkToolkit {
    /// The co-link network as the toolkit makes it, with the weight that its words promise beside.
    private func coLink(
        _ messages: ToolkitMessages, layer: Int, window: Int64, least: Int, posts: PostTable, settings: MethodSettings
    ) -> MethodResult {
        let cut = messages.cutLinkUses(of: layer, asPythonLists: settings.count("python_lists") > 0)
        let right = messages.uses(of: layer, keepsReposts: false)
        var values: [UInt64: (cut: Int, right: Int)] = [:]
        for tie in messages.counts(cut).ties(within: window, atLeast: least) {
            values[UInt64(tie.from) << 32 | UInt64(tie.to), default: (0, 0)].cut = tie.messages
        }
        for tie in messages.counts(right).ties(within: window, atLeast: 1) {
            let pair = UInt64(tie.from) << 32 | UInt64(tie.to)
            if values[pair] != nil || tie.messages >= least { values[pair, default: (0, 0)].right = tie.messages }
        }
        var result = MethodResult()
        result.isDirected = true
        result.ties = values.enumerated().map { row, value in
            MethodTie(
                first: UInt32(value.key >> 32), second: UInt32(truncatingIfNeeded: value.key),
                weight: Double(value.value.cut), isKept: value.value.cut >= least, row: row)
        }
        result.tieColumns = [TieColumn(name: "messages_by_link", values: values.values.map { Double($0.right) })]
        result.finish(posts)
        return result
    }
}

/// The rows of a table as the toolkit keeps them: the first row of each message id.
private struct ToolkitMessages {
    private let posts: PostTable
    private let contents: PostIdentifierNumbers
    private let isRepost: [Bool]
    /// For each message, the post of its first row.
    let firstPost: [Int]

    init(_ posts: PostTable) {
        self.posts = posts
        contents = PostIdentifierNumbers(posts.identifiers)
        var isRepost = [Bool](repeating: false, count: posts.count)
        for layer in posts.layers where layer.layer.name == "repost" {
            for post in layer.postOfUse { isRepost[Int(post)] = true }
        }
        self.isRepost = isRepost
        var first = [Int](repeating: -1, count: contents.count)
        for (post, message) in contents.numbers.enumerated() where first[Int(message)] < 0 {
            first[Int(message)] = post
        }
        firstPost = first
    }

    /// One use for each message that is no repost (or for each at all), of the object that `object` gives its post.
    func uses(keepsReposts: Bool = false, object: (Int) -> UInt32) -> [MessageCounts.Use] {
        firstPost.enumerated().compactMap { message, post in
            guard keepsReposts || !isRepost[post] else { return nil }
            return use(message, object(post), post)
        }
    }

    /// The uses of a layer. Links come from every row that is no repost, all else from the first row of a message.
    func uses(of layer: Int, keepsReposts: Bool) -> [MessageCounts.Use] {
        let column = posts.layers[layer]
        let isList = column.layer.name == "link"
        var seen: Set<UInt64> = []
        return zip(column.postOfUse, column.objectOfUse).compactMap { post, object in
            let post = Int(post)
            let message = contents.numbers[post]
            guard keepsReposts || !isRepost[post] else { return nil }
            guard isList || firstPost[Int(message)] == post else { return nil }
            guard seen.insert(UInt64(message) << 32 | UInt64(object)).inserted else { return nil }
            return use(Int(message), object, post)
        }
    }

    /// The uses of links as the toolkit cuts the cells: a message without a link has the empty one, and in lists as
    /// Python writes them the first, the last and the only link of a cell are other texts than the same link elsewhere.
    func cutLinkUses(of layer: Int, asPythonLists: Bool) -> [MessageCounts.Use] {
        let column = posts.layers[layer]
        let empty = UInt32(column.objects.count) << 2
        var uses: [MessageCounts.Use] = []
        var seen: Set<UInt64> = []
        var place = 0
        for post in 0..<posts.count {
            var end = place
            while end < column.postOfUse.count, column.postOfUse[end] == post { end += 1 }
            defer { place = end }
            guard !isRepost[post] else { continue }
            let message = contents.numbers[post]
            let cut =
                place == end
                ? [empty]
                : (place..<end).map { use in
                    let isFirst: UInt32 = asPythonLists && use == place ? 1 : 0
                    let isLast: UInt32 = asPythonLists && use == end - 1 ? 2 : 0
                    return column.objectOfUse[use] << 2 | isFirst | isLast
                }
            for object in cut where seen.insert(UInt64(message) << 32 | UInt64(object)).inserted {
                uses.append(use(Int(message), object, post))
            }
        }
        return uses
    }

    private func use(_ message: Int, _ object: UInt32, _ post: Int) -> MessageCounts.Use {
        MessageCounts.Use(
            object: object, account: posts.account[post], time: posts.time[post], message: UInt32(message))
    }

    func counts(_ uses: [MessageCounts.Use]) -> MessageCounts {
        MessageCounts(uses, accountCount: posts.accounts.count)
    }
}
