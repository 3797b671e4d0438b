/// What a purge takes out.
public struct PurgeScope: Sendable, Hashable {
    /// Accounts by id, handle or `platform:id`, with all their posts.
    public var accounts: [String] = []
    /// Sources by name or SHA-256: posts that nothing else shows.
    public var sources: [String] = []
    /// Posts published before this moment, in milliseconds since 1970 (UTC).
    public var before: Int64?
    /// Posts whose deadline has passed, by ``Retention``, at this moment.
    public var dueAt: Int64?
    /// Days that posts may be kept without being seen again, by the basis of their sources.
    public var retention = Retention()
    /// Everything.
    public var everything = false

    /// Layers whose keys analysts and shops give, which stay: they name no account and no text.
    public static let keptLayers: Set<String> = ["face", "voice", "product", "merchant"]

    /// Their names as a list in SQL.
    static let keptLayersSQL = "(" + keptLayers.sorted().map { "'\($0)'" }.joined(separator: ", ") + ")"

    /// Nothing yet.
    public init() {}

    /// What tells whether another purge asks for the same: keyed, so that it names nobody.
    func request(_ key: PseudonymKey) -> String {
        let retention = dueAt == nil ? [] : retention.days.map { "\($0.key)=\($0.value)" }.sorted()
        let parts =
            accounts.sorted().map { "account\0" + $0 } + sources.sorted().map { "source\0" + $0 }
            + ["before\0\(before.map(String.init) ?? "")", "everything\0\(everything)"] + retention
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
        return words.joined(separator: ", ")
    }
}

/// How long posts may be kept without being looked at again.
public struct Retention: Sendable, Hashable {
    /// Days by basis; `unknown` for sources that name none.
    public var days: [String: Int]

    /// Days by basis. Of ``standard`` those that are not given.
    public init(_ days: [String: Int] = [:]) {
        self.days = Self.standard.merging(days) { _, given in given }
    }

    /// Fifteen days under the terms of an interface for researchers (TikTok Research API terms: data are refreshed at
    /// least every 15 days and what is no longer there is deleted); the others are habits, to be set by who answers for
    /// the case.
    public static let standard = ["api-terms": 15, "public-capture": 180, "consent": 365, "leak": 90, "unknown": 180]
}

/// What a purge took out.
public struct PurgeOutcome: Sendable, Hashable {
    /// Accounts.
    public var accounts = 0
    /// Posts.
    public var posts = 0
    /// Assets that nobody else uses.
    public var assets = 0
    /// Texts that stay, from which names were taken.
    public var redacted = 0
    /// Entries of the log whose details were taken out.
    public var logEntries = 0
    /// Terms that the audit looks for from now on.
    public var terms = 0

    /// Nothing yet.
    public init() {}
}
