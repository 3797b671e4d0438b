/// What a purge takes out.
package struct PurgeScope: Sendable, Hashable {
    /// Accounts by id, handle or `platform:id`, with all their posts.
    package var accounts: [String] = []
    /// Sources by name or SHA-256: posts that nothing else shows.
    package var sources: [String] = []
    /// Posts published before this moment, in milliseconds since 1970 (UTC).
    package var before: Int64?
    /// Posts whose deadline has passed, by ``Retention``, at this moment.
    package var dueAt: Int64?
    /// Days that posts may be kept without being seen again, by the basis of their sources.
    package var retention = Retention()
    /// Everything.
    package var everything = false

    /// What faces are compared by, and the clusters that they were put in.
    package var faces = false

    /// Layers whose keys analysts and shops give, which stay: they name no account and no text.
    package static let keptLayers: Set<String> = ["face", "voice", "product", "merchant"]

    /// Their names as a list in SQL.
    static let keptLayersSQL = "(" + keptLayers.sorted().map { "'\($0)'" }.joined(separator: ", ") + ")"

    /// Nothing yet.
    package init() {}

    /// What tells whether another purge asks for the same: keyed, so that it names nobody.
    func request(_ key: PseudonymKey) -> String {
        let retention = dueAt == nil ? [] : retention.days.map { "\($0.key)=\($0.value)" }.sorted()
        let parts =
            accounts.sorted().map { "account\0" + $0 } + sources.sorted().map { "source\0" + $0 }
            + ["before\0\(before.map(String.init) ?? "")", "everything\0\(everything)"] + (faces ? ["faces"] : [])
            + retention
        return key.pseudonym("purge", parts.joined(separator: "\0\0"))
    }

    /// What it is, for the tombstone: no names.
    var words: String {
        var words: [String] = []
        if everything { words.append("everything") }
        if !accounts.isEmpty { words.append("\(accounts.count) accounts") }
        if !sources.isEmpty { words.append("\(sources.count) sources") }
        if before != nil { words.append("posts before a date") }
        if dueAt != nil { words.append("posts past their deadline") }
        if faces { words.append("faces") }
        return words.joined(separator: ", ")
    }
}

/// How long posts may be kept without being looked at again.
package struct Retention: Sendable, Hashable {
    /// Days by basis; `unknown` for sources that name none.
    package var days: [String: Int]

    /// Days by basis. Of ``standard`` those that are not given.
    package init(_ days: [String: Int] = [:]) {
        self.days = Self.standard.merging(days) { _, given in given }
    }

    /// Fifteen days under the terms of an interface for researchers (TikTok Research API terms: data are refreshed at
    /// least every 15 days and what is no longer there is deleted); the others are habits, to be set by who answers for
    /// the case.
    package static let standard = ["api-terms": 15, "public-capture": 180, "consent": 365, "leak": 90, "unknown": 180]
}

/// What a purge took out.
package struct PurgeOutcome: Sendable, Hashable {
    /// Accounts.
    package var accounts = 0
    /// Posts.
    package var posts = 0
    /// Assets that nobody else uses.
    package var assets = 0
    /// Faces in frames.
    package var faces = 0
    /// Texts that stay, from which names were taken.
    package var redacted = 0
    /// Entries of the log whose details were taken out.
    package var logEntries = 0
    /// Terms that the audit looks for from now on.
    package var terms = 0

    /// Whether the case has nothing of what was named.
    package var isNothing: Bool { accounts + posts + faces == 0 }

    /// Nothing yet.
    package init() {}
}
