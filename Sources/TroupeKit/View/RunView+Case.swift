import Foundation
import Synchronization
import TroupeBase
import TroupeModel
import TroupeReport
import TroupeStore

extension RunView {
    /// The picture of the run that a case keeps last. Victims are never in it.
    ///
    /// - Parameters:
    ///   - file: The case.
    ///   - labels: Labels in place of the accounts' own, by node or handle.
    ///   - withPlayers: Whether accounts that only play a persona are among the accounts.
    ///   - isSlow: Whether the run's slow groups are shown instead of its network.
    init(
        _ file: CaseFile, labels: [String: String] = [:], withPlayers: Bool = false, isSlow: Bool = false
    ) throws {
        let contents = try file.contents()
        let run = try file.currentRun(isSlow: isSlow)
        if isSlow, run == nil {
            throw TroupeError(
                .failure,
                try file.hasRun()
                    ? "the last run on the case found no slow groups"
                    : "the case holds no run yet: make one with troupe map")
        }
        let kept = run?.summary.flatMap { try? DocumentJSON.read(KeptSummary.self, from: Data($0.utf8)) }
        let settings = try run.map {
            try DocumentJSON.read(RunRecord.Settings.self, from: Data($0.settings.utf8))
        }
        self.init(
            basis: Basis(
                data: kept?.data ?? RunRecord.DataSummary(contents),
                sources: kept?.sources ?? contents.sources.map(\.name),
                dataHash: kept?.dataHash ?? contents.sources.first?.sha256, version: run?.version ?? troupeVersion,
                settings: settings, window: run?.window ?? 0, results: kept?.results,
                outcome: isSlow ? nil : kept?.outcome),
            evidence: StoredEvidence(file, ties: run?.ties ?? [], isSlow: isSlow))
        basis.isSlow = isSlow
        basis.victims = contents.victims
        basis.personas = (contents.confirmedPersonas, contents.candidatePersonas)
        let letters = run?.letters ?? []
        communities = letters.enumerated().map { place, letter in
            let facts = kept?.communities ?? []
            return Community(letter: letter, facts: facts.indices.contains(place) ? facts[place] : [])
        }
        let placeOfLetter = Dictionary(letters.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let tied = Set(run?.ties.flatMap { [$0.first, $0.second] } ?? [])
        var place: [Int64: Int] = [:]
        for account in try file.accounts() where !account.isVictim {
            let community = run?.communities[account.number].flatMap { placeOfLetter[$0] }
            guard community != nil || tied.contains(account.number) || withPlayers && account.plays else { continue }
            accounts.append(Account(account, community: community, labels: labels))
        }
        accounts.sort(by: Account.precedes)
        for (number, account) in accounts.enumerated() { place[account.known?.number ?? -1] = number }
        ties = (run?.ties ?? []).enumerated().compactMap { number, tie in
            guard let a = place[tie.first], let b = place[tie.second] else { return nil }
            return Tie(
                number: number, a: a, b: b, support: tie.support, postPairs: tie.postPairs, layers: tie.layers,
                occasions: tie.occasions, expected: tie.expected, p: tie.p, q: tie.q)
        }
        settleTies()
    }

    /// As ``init(_:labels:withPlayers:)``, with the accounts that only play a persona, and the cast.
    init(withCastOf file: CaseFile, labels: [String: String] = [:]) throws {
        try self.init(file, labels: labels, withPlayers: true)
        cast = try file.castGraph()
        try addCaseWords(of: file)
    }

    /// Adds what happened, as far as its time is known, and the titles of things.
    mutating func addCaseWords(of file: CaseFile) throws {
        titleOf = { layer, object in try file.title(of: object, on: layer) }
        events = try file.events().compactMap { event in
            WindowsJob.moment(event.time).map { Event(type: event.type, time: $0, account: event.account) }
        }.sorted { $0.time < $1.time }
    }

    /// Adds what a case knows of the accounts, and takes out those that must not be shown.
    mutating func addWhatIsKnown(by file: CaseFile) throws {
        let contents = try file.contents()
        basis.victims = contents.victims
        basis.personas = (contents.confirmedPersonas, contents.candidatePersonas)
        var known: [[UInt8]: CaseAccount] = [:]
        for account in try file.accounts() { known[Array(account.shownNode.utf8)] = account }
        for place in accounts.indices {
            guard let account = known[Array(accounts[place].node.utf8)] else { continue }
            accounts[place] = Account(account, community: accounts[place].community, labels: [:])
        }
        try addCaseWords(of: file)
        let hidden = Set(known.values.filter(\.isVictim).map(\.number))
        leaveOut { $0.known.map { hidden.contains($0.number) } ?? false }
    }

    /// The place of an account by its node, its id, its label or its handle; nil where none has the name.
    ///
    /// - Throws: A usage error with the candidates where several accounts have the name.
    func place(of name: String) throws(TroupeError) -> Int? {
        if let exact = accounts.firstIndex(where: { $0.node.utf8.elementsEqual(name.utf8) }) { return exact }
        let handle = AccountHandle.folded(Array(name.utf8))
        let found = accounts.indices.filter { place in
            let account = accounts[place]
            if account.id.utf8.elementsEqual(name.utf8) { return true }
            return [account.label, account.known?.handle ?? ""].contains { (known: String) -> Bool in
                !known.isEmpty && AccountHandle.folded(Array(known.utf8)) == handle
            }
        }
        guard found.count > 1 else { return found.first }
        throw NamedAccounts.ambiguous(name, found.map { accounts[$0].node })
    }
}

extension CaseAccount {
    /// The node as figures name it: the id alone where the platform is not known.
    var shownNode: String { platform == "unknown" ? key : node }
}

extension RunView.Account {
    fileprivate init(_ account: CaseAccount, community: Int?, labels: [String: String]) {
        let own = account.handle ?? account.key
        self.init(
            platform: account.platform == "unknown" ? "" : account.platform, id: account.key,
            label: labels[account.node] ?? labels[own] ?? own, community: community,
            known: account)
    }
}

extension RunRecord.DataSummary {
    /// What a case holds now, for one that keeps no run or an old one.
    fileprivate init(_ contents: CaseContents) {
        self.init(
            posts: contents.posts, accounts: contents.accounts, objects: [:],
            firstTime: contents.firstTime.map(UTCText.time) ?? "", lastTime: contents.lastTime.map(UTCText.time) ?? "",
            precision: "", note: nil)
    }
}

/// What a case keeps of a run beside its settings, ties and co-actions: numbers, and no text of the posts.
struct KeptSummary: Codable {
    var data: RunRecord.DataSummary
    var results: RunRecord.Results
    var outcome: String
    var sources: [String]
    var dataHash: String?
    /// For each community its facts, as name and value.
    var communities: [[[String]]]

    /// What is kept of a detection; nil of a view that has no results.
    init?(_ view: RunView) {
        guard let results = view.basis.results else { return nil }
        self.results = results
        data = view.basis.data
        outcome = view.basis.outcome ?? ""
        sources = view.basis.sources
        dataHash = view.basis.dataHash
        communities = view.communities.map(\.facts)
    }
}

/// The co-actions that a case keeps, read when they are first asked for.
private final class StoredEvidence: EvidenceOfTies {
    private let file: CaseFile
    private let loaded = Mutex<[[RunView.CoAction]]?>(nil)

    private let ties: [StoredRun.Tie]
    private let isSlow: Bool

    init(_ file: CaseFile, ties: [StoredRun.Tie], isSlow: Bool) {
        self.file = file
        self.isSlow = isSlow
        self.ties = ties
    }

    func coActions(ofTie number: Int) throws -> [RunView.CoAction] {
        try loaded.withLock { state in
            if let state { return state.indices.contains(number) ? state[number] : [] }
            let found = try read()
            state = found
            return found.indices.contains(number) ? found[number] : []
        }
    }

    private func read() throws -> [[RunView.CoAction]] {
        struct Pair: Hashable {
            var first: Int64
            var second: Int64
        }
        let number = Dictionary(
            ties.enumerated().map { (Pair(first: $1.first, second: $1.second), $0) },
            uniquingKeysWith: { first, _ in first })
        var found = [[RunView.CoAction]](repeating: [], count: ties.count)
        for action in try file.coActions(isSlow: isSlow) {
            guard let tie = number[Pair(first: action.first, second: action.second)] else { continue }
            found[tie].append(
                RunView.CoAction(
                    tie: tie, layer: action.layer, object: action.object,
                    first: RunView.Post(
                        number: action.firstPost.number, id: action.firstPost.id, time: action.firstPost.time,
                        source: nil),
                    second: RunView.Post(
                        number: action.secondPost.number, id: action.secondPost.id, time: action.secondPost.time,
                        source: nil)))
        }
        return found
    }
}
