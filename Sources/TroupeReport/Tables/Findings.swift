package import TroupeCoordination
package import TroupeModel

/// What the tables and the report are written from.
package struct Findings: Sendable {
    /// The posts.
    package var posts: PostTable
    /// The names of the source files, in reading order.
    package var sourceNames: [String]
    /// The records that could not be used whole.
    package var ledger: Ledger
    /// The network.
    package var detection: Detection
    /// For each community, what becomes of it under changes; empty where that was not tried.
    package var robustness: [[Robustness.Outcome]] = []
    /// For each slow group what became of it under each change; empty where that was not tried.
    package var slowRobustness: [[Robustness.Outcome]] = []
    /// What the slow scan found; nil where it was not made.
    package var slow: SlowScanResult?
    /// Pairs of accounts with many of the same texts; nil where these were not looked for.
    package var sameTexts: SameTexts?
    /// What published methods keep; nil where they were not asked.
    package var panel: MethodPanel?
    /// What files of two posts have in common, where the posts come from a case with such files: the names of the two
    /// accounts, and what matches.
    package var mediaMatches: [(accounts: (String, String), evidence: MediaEvidence)] = []
    /// The text that names each account.
    package var names: AccountNames

    /// Findings on these posts.
    package init(posts: PostTable, sourceNames: [String], ledger: Ledger, detection: Detection) {
        self.posts = posts
        self.sourceNames = sourceNames
        self.ledger = ledger
        self.detection = detection
        names = AccountNames(posts.accounts)
    }

    func layerName(_ layer: Int) -> String { posts.layers[layer].layer.name }

    /// Whether all ties rest on faces.
    var standsOnFaces: Bool {
        LayerKind.areFaces(Set(detection.ties.flatMap { $0.layers.map(\.layer) }).map(layerName))
    }

    func label(_ community: Int?) -> String? { community.map(NetworkCommunity.label) }

    func sourceName(ofPost post: Int) -> String { sourceNames[posts.source(of: post)] }
}
