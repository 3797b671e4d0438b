package import TroupeCoordination
package import TroupeModel

/// `windows.json`: communities over time.
///
/// Schema `troupe.windows`, version 1: fields are added, never re-meant.
package struct WindowsDocument: Codable, Sendable {
    /// A window.
    package struct Window: Codable, Sendable, Hashable {
        /// Its number, from 1.
        package var window: Int
        /// Its first moment.
        package var start: String
        /// The moment after its last.
        package var end: String
        /// Posts in it.
        package var posts: Int
    }

    /// A community in a window.
    package struct Episode: Codable, Sendable, Hashable {
        /// The number of the window.
        package var window: Int
        /// The name of the community over time.
        package var track: String
        /// `born`, `stays`, `grows`, `shrinks`, `merges`, `splits` or `returns`.
        package var change: String
        /// Whether no community of a later window is like it.
        package var dies: Bool
        /// Its accounts.
        package var members: [String]
        /// Evidence per member.
        package var evidencePerMember: Double
        /// Family-wise p in the window.
        package var p: Double
        /// Posts of its members in the window.
        package var posts: Int
        /// Co-actions between its members in the window.
        package var coActions: Int
    }

    /// The same accounts before and after a date.
    package struct Cut: Codable, Sendable, Hashable {
        /// The name of the community over time.
        package var track: String
        /// All accounts that it ever had.
        package var accounts: Int
        /// Of these, accounts with a post before the date.
        package var activeBefore: Int
        /// Accounts with a post on or after the date.
        package var activeAfter: Int
        /// Posts before.
        package var postsBefore: Int
        /// Posts on or after.
        package var postsAfter: Int
        /// Co-actions before.
        package var coActionsBefore: Int
        /// Co-actions on or after.
        package var coActionsAfter: Int
    }

    /// The name of the document's shape.
    package var schema = "troupe.windows"
    /// The version of that shape.
    package var schemaVersion = 1
    /// The program's version.
    package var troupe: String
    /// The source files.
    package var inputs: [RunRecord.Input]
    /// Length of a window, in seconds.
    package var lengthSeconds: Double
    /// From the start of a window to the start of the next.
    package var stepSeconds: Double
    /// The windows.
    package var windows: [Window]
    /// The communities in them.
    package var episodes: [Episode]
    /// The date that activity is compared at; nil for none.
    package var date: String?
    /// What each community did before and after it.
    package var cuts: [Cut]

    /// A document.
    ///
    /// - Parameter date: The moment, in milliseconds since 1970, that activity is compared at.
    package init(
        troupe: String, inputs: [RunRecord.Input], search: WindowSearch, outcome: WindowSearch.Outcome,
        posts: PostTable, date: Int64?
    ) {
        self.troupe = troupe
        self.inputs = inputs
        lengthSeconds = Double(search.length) / 1000
        stepSeconds = Double(search.step) / 1000
        windows = outcome.starts.enumerated().map { place, start in
            Window(
                window: place + 1, start: UTCText.time(start), end: UTCText.time(start + search.length),
                posts: outcome.posts[place])
        }
        let names = AccountNames(posts.accounts)
        episodes = outcome.episodes.map { episode in
            Episode(
                window: episode.window + 1, track: NetworkCommunity.label(episode.track),
                change: episode.change.rawValue, dies: episode.dies, members: episode.members.map { names[$0] },
                evidencePerMember: episode.evidencePerMember, p: episode.p, posts: episode.posts,
                coActions: episode.coActions)
        }
        self.date = date.map(UTCText.time)
        cuts = date.map { Self.cuts(outcome, posts: posts, window: search.settings.window, date: $0) } ?? []
    }

    private static func cuts(
        _ outcome: WindowSearch.Outcome, posts: PostTable, window: Int64, date: Int64
    ) -> [Cut] {
        var members: [Int: Set<UInt32>] = [:]
        for episode in outcome.episodes { members[episode.track, default: []].formUnion(episode.members) }
        let detector = TieDetector(posts, window: window)
        return members.sorted { $0.key < $1.key }.map { track, accounts in
            var cut = Cut(
                track: NetworkCommunity.label(track), accounts: accounts.count, activeBefore: 0, activeAfter: 0,
                postsBefore: 0, postsAfter: 0, coActionsBefore: 0, coActionsAfter: 0)
            var before: Set<UInt32> = []
            var after: Set<UInt32> = []
            for (account, time) in zip(posts.account, posts.time) where accounts.contains(account) {
                if time < date {
                    cut.postsBefore += 1
                    before.insert(account)
                } else {
                    cut.postsAfter += 1
                    after.insert(account)
                }
            }
            (cut.activeBefore, cut.activeAfter) = (before.count, after.count)
            let sorted = accounts.sorted()
            for (place, one) in sorted.enumerated() {
                for other in sorted[(place + 1)...] {
                    for action in detector.coActions(first: one, second: other) {
                        // A co-action is as late as its later post.
                        if max(posts.time[action.firstPost], posts.time[action.secondPost]) < date {
                            cut.coActionsBefore += 1
                        } else {
                            cut.coActionsAfter += 1
                        }
                    }
                }
            }
            return cut
        }
    }

    /// For people: one line a window, then what became of each community.
    package var plain: String {
        var lines: [String] = []
        for window in windows {
            let own = episodes.filter { $0.window == window.window }
            let found = own.map { episode in
                "\(episode.track) \(episode.members.count) (\(episode.change)\(episode.dies ? ", last seen" : ""))"
            }
            lines.append(
                "\(window.start.prefix(10)) to \(window.end.prefix(10)): "
                    + PlainText.count(window.posts, "post", "posts") + "; "
                    + (found.isEmpty ? "no group stood out from chance" : found.joined(separator: ", ")))
        }
        if let date {
            lines.append("")
            for cut in cuts {
                lines.append(
                    "\(cut.track), \(PlainText.count(cut.accounts, "account", "accounts")): before \(date) "
                        + "\(cut.activeBefore) active, \(PlainText.count(cut.postsBefore)) posts, "
                        + "\(PlainText.count(cut.coActionsBefore)) co-actions; after it \(cut.activeAfter) active, "
                        + "\(PlainText.count(cut.postsAfter)) posts, \(PlainText.count(cut.coActionsAfter)) co-actions")
            }
        }
        return lines.joined(separator: "\n")
    }
}

/// `windows.csv`: one row for each community in each window.
package enum WindowsTable {
    /// The columns. `track` is the same letter for the same community over time; a window without communities has a row
    /// with its posts alone.
    package static let columns = [
        "window", "start_utc", "end_utc", "posts_in_window", "track", "change", "dies", "size", "members",
        "evidence_per_member", "p", "posts", "co_actions",
    ]

    /// Writes the table.
    package static func write(_ document: WindowsDocument, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        for window in document.windows {
            let head: [CSVCell] = [
                .integer(window.window), .text(window.start), .text(window.end), .integer(window.posts),
            ]
            let own = document.episodes.filter { $0.window == window.window }
            if own.isEmpty {
                try writer.row(head + Array(repeating: .empty, count: columns.count - head.count))
            }
            for episode in own {
                try writer.row(
                    head + [
                        .text(episode.track), .text(episode.change), .integer(episode.dies ? 1 : 0),
                        .integer(episode.members.count), .text(episode.members.joined(separator: " ")),
                        .number(episode.evidencePerMember), .number(episode.p), .integer(episode.posts),
                        .integer(episode.coActions),
                    ])
            }
        }
        try writer.finish()
    }
}
