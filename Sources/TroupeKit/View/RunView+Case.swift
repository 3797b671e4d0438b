import Foundation
import Synchronization
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
    init(_ file: CaseFile, labels: [String: String] = [:], withPlayers: Bool = false) throws {
        let contents = try file.contents()
        let run = try file.currentRun()
        let kept = run?.summary.flatMap { try? JSONDecoder().decode(KeptSummary.self, from: Data($0.utf8)) }
        let settings = try run.map {
            try JSONDecoder().decode(RunRecord.Settings.self, from: Data($0.settings.utf8))
        }
        self.init(
            basis: Basis(
                data: kept?.data ?? RunRecord.DataSummary(contents),
                sources: kept?.sources ?? contents.sources.map(\.name),
                dataHash: kept?.dataHash ?? contents.sources.first?.sha256, version: run?.version ?? troupeVersion,
                settings: settings, window: run?.window ?? 0, results: kept?.results, outcome: kept?.outcome),
            evidence: StoredEvidence(file, ties: run?.ties ?? []))
        basis.victims = contents.victims
        basis.personas = (contents.confirmedPersonas, contents.candidatePersonas)
        let letters = Set(run?.communities.values.map { $0 } ?? []).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        communities = letters.enumerated().map { place, letter in
            let facts = kept?.communities ?? []
            return Community(letter: letter, facts: facts.indices.contains(place) ? facts[place] : [])
        }
        let placeOfLetter = Dictionary(uniqueKeysWithValues: letters.enumerated().map { ($1, $0) })
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
        let hidden = Set(known.values.filter(\.isVictim).map(\.number))
        leaveOut { $0.known.map { hidden.contains($0.number) } ?? false }
    }

    /// The place of an account by its node, its label or its handle.
    func place(of name: String) -> Int? {
        accounts.firstIndex { $0.node.utf8.elementsEqual(name.utf8) }
            ?? accounts.firstIndex {
                $0.label.utf8.elementsEqual(name.utf8) || ("@" + $0.label).utf8.elementsEqual(name.utf8)
            }
    }
}

extension CaseAccount {
    /// The node as figures name it: the id alone where the platform is not known.
    fileprivate var shownNode: String { platform == "unknown" ? key : node }
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

    init(_ file: CaseFile, ties: [StoredRun.Tie]) {
        self.file = file
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
            uniqueKeysWithValues: ties.enumerated().map { (Pair(first: $1.first, second: $1.second), $0) })
        var found = [[RunView.CoAction]](repeating: [], count: ties.count)
        for action in try file.coActions() {
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
