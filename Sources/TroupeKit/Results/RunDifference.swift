import Foundation
import TroupeBase
import TroupeModel
import TroupeReport

/// What came, went and changed from one run to another: accounts, ties, communities, and the posts behind the ties.
public struct RunDifference: Sendable, Encodable {
    /// What came, went and stayed of one kind of thing.
    struct Change: Sendable, Encodable {
        var came: [String]
        var went: [String]
        var stayed: Int
    }

    /// An account whose community is another.
    struct Move: Sendable, Encodable {
        var account: String
        var from: String?
        var to: String?
    }

    /// A tie whose numbers are others.
    struct ChangedTie: Sendable, Encodable {
        var accountA: String
        var accountB: String
        var supportBefore: Int
        var supportAfter: Int
    }

    /// A community, and the one of the other run that it shares most members with.
    struct CommunityChange: Sendable, Encodable {
        var community: String?
        var before: String?
        var came: [String]
        var went: [String]
        var stayed: Int
    }

    /// A setting that is another.
    struct SettingChange: Sendable, Encodable {
        var setting: String
        var before: String
        var after: String
    }

    private let schema = "troupe.difference"
    private let schemaVersion = 1
    private let settings: [SettingChange]
    private let inputs: Change
    private let accounts: Change
    private let moves: [Move]
    private let ties: Change
    private let changedTies: [ChangedTie]
    private let communities: [CommunityChange]
    private let posts: Change

    /// What one folder of results has.
    private struct Run {
        let record: RunRecord
        var communityOfAccount: [String: String] = [:]
        var names: [String: String] = [:]
        var ties: [[String]: Int] = [:]
        var posts: Set<String> = []

        init(_ folder: String) throws(TroupeError) {
            let tables = ResultTables(folder: folder)
            record = try tables.record()
            for account in try tables.accounts("accounts.csv", columns: ["community"]) {
                let row = account.row
                communityOfAccount[account.node] = row["community"]
                let name = [row["name"], row["handle"].isEmpty ? "" : "@" + row["handle"]].first { !$0.isEmpty }
                if let name { names[account.node] = name }
                // The other tables may call it by its id alone.
                for other in account.names where names[other] == nil { names[other] = name }
            }
            for row in try tables.rows("ties.csv", columns: ["account_a", "account_b", "support"]) {
                ties[[row["account_a"], row["account_b"]].sorted(), default: 0] += Int(row["support"]) ?? 0
            }
            for row in try tables.rows("evidence.csv", columns: ["post_a", "post_b"]) {
                posts.insert(row["post_a"])
                posts.insert(row["post_b"])
            }
        }

        var members: [String: Set<String>] {
            var members: [String: Set<String>] = [:]
            for (account, community) in communityOfAccount where !community.isEmpty {
                members[community, default: []].insert(account)
            }
            return members
        }
    }

    /// Compares two folders that `map`, `demo` or `run` has written.
    ///
    /// - Throws: ``TroupeError`` if one of them is none.
    public init(from first: String, to second: String) throws(TroupeError) {
        let (one, other) = (try Run(first), try Run(second))
        let (before, after) = (Set(one.communityOfAccount.keys), Set(other.communityOfAccount.keys))
        accounts = Self.change(before, after)
        moves = before.union(after).sorted().compactMap { account in
            let (from, to) = (one.communityOfAccount[account] ?? "", other.communityOfAccount[account] ?? "")
            guard from != to, before.contains(account), after.contains(account) else { return nil }
            return Move(account: account, from: from.isEmpty ? nil : from, to: to.isEmpty ? nil : to)
        }
        ties = Self.change(
            Set(one.ties.keys.map { $0.joined(separator: " – ") }),
            Set(other.ties.keys.map { $0.joined(separator: " – ") }))
        changedTies = one.ties.compactMap { pair, support in
            guard let now = other.ties[pair], now != support else { return nil }
            return ChangedTie(accountA: pair[0], accountB: pair[1], supportBefore: support, supportAfter: now)
        }.sorted { ($0.accountA, $0.accountB) < ($1.accountA, $1.accountB) }
        communities = Self.communities(one.members, other.members)
        posts = Self.change(one.posts, other.posts)
        inputs = Self.change(
            Set(one.record.inputs.map { "\($0.name) (\($0.sha256.prefix(12)))" }),
            Set(other.record.inputs.map { "\($0.name) (\($0.sha256.prefix(12)))" }))
        settings = try Self.settings(one.record, other.record)
        names = other.names.merging(one.names) { first, _ in first }
    }

    private let names: [String: String]

    private enum CodingKeys: String, CodingKey {
        case schema, schemaVersion, settings, inputs, accounts, moves, ties, changedTies, communities, posts
    }

    private static func change(_ before: Set<String>, _ after: Set<String>) -> Change {
        Change(
            came: after.subtracting(before).sorted(), went: before.subtracting(after).sorted(),
            stayed: before.intersection(after).count)
    }

    /// Each community of the second run beside the one of the first that it shares most members with, each of the first
    /// taken once, the largest overlap first; then those that are gone.
    private static func communities(
        _ before: [String: Set<String>], _ after: [String: Set<String>]
    ) -> [CommunityChange] {
        var overlaps: [(now: String, then: String, shared: Int)] = []
        for (now, members) in after {
            for (then, others) in before {
                let shared = members.intersection(others).count
                if shared > 0 { overlaps.append((now, then, shared)) }
            }
        }
        overlaps.sort { ($1.shared, $0.now, $0.then) < ($0.shared, $1.now, $1.then) }
        var partner: [String: String] = [:]
        var taken: Set<String> = []
        for overlap in overlaps where partner[overlap.now] == nil && !taken.contains(overlap.then) {
            partner[overlap.now] = overlap.then
            taken.insert(overlap.then)
        }
        var changes = after.keys.sorted().map { now in
            let change = change(partner[now].flatMap { before[$0] } ?? [], after[now] ?? [])
            return CommunityChange(
                community: now, before: partner[now], came: change.came, went: change.went, stayed: change.stayed)
        }
        for then in before.keys.sorted() where !taken.contains(then) {
            changes.append(
                CommunityChange(
                    community: nil, before: then, came: [], went: (before[then] ?? []).sorted(), stayed: 0))
        }
        return changes
    }

    private static func settings(_ one: RunRecord, _ other: RunRecord) throws(TroupeError) -> [SettingChange] {
        func values(_ record: RunRecord) throws -> [String: String] {
            let object =
                try JSONSerialization.jsonObject(with: DocumentJSON.data(record.settings)) as? [String: Any] ?? [:]
            var values = try object.mapValues { value -> String in
                if let text = value as? String { return text }
                return String(
                    decoding: try JSONSerialization.data(
                        withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed]), as: UTF8.self)
            }
            values["troupe"] = record.versions.troupe
            return values
        }
        do {
            let (before, after) = (try values(one), try values(other))
            return Set(before.keys).union(after.keys).sorted().compactMap { key in
                before[key] == after[key]
                    ? nil : SettingChange(setting: key, before: before[key] ?? "none", after: after[key] ?? "none")
            }
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Whether nothing differs.
    public var isEmpty: Bool {
        settings.isEmpty && moves.isEmpty && changedTies.isEmpty
            && [inputs, accounts, ties, posts].allSatisfy { $0.came.isEmpty && $0.went.isEmpty }
            && communities.allSatisfy { $0.community == $0.before && $0.came.isEmpty && $0.went.isEmpty }
    }

    /// For people.
    public var plain: String {
        if isEmpty { return "The two runs are the same: nothing came, went or changed." }
        var lines = settings.map { "setting \($0.setting.visible): \($0.before.visible) → \($0.after.visible)" }
        lines += Self.lines("sources", inputs)
        lines += Self.lines("accounts with ties", accounts, names)
        for move in moves.prefix(20) {
            lines.append(
                "  \(shown(move.account)): " + (move.from.map { "from community \($0)" } ?? "from none") + " to "
                    + (move.to.map { "community \($0)" } ?? "none"))
        }
        if moves.count > 20 { lines.append("  and \(moves.count - 20) more are in another community") }
        lines += Self.lines("ties", ties)
        if !changedTies.isEmpty {
            lines.append(
                "  \(PlainText.count(changedTies.count, "tie has", "ties have")) another number of shared things, "
                    + "first: "
                    + changedTies.prefix(3).map {
                        "\(shown($0.accountA)) – \(shown($0.accountB)) (\($0.supportBefore) → \($0.supportAfter))"
                    }.joined(separator: ", "))
        }
        if !communities.isEmpty { lines.append("communities") }
        for change in communities.prefix(40) {
            lines.append("  " + sentence(change))
        }
        lines += Self.lines("posts behind the ties", posts)
        return lines.joined(separator: "\n")
    }

    private func shown(_ account: String) -> String {
        names[account].map { "\($0.visible) (\(account.visible))" } ?? account.visible
    }

    private func sentence(_ change: CommunityChange) -> String {
        guard let now = change.community else {
            return "\(change.before ?? "") is gone (\(PlainText.count(change.went.count, "account", "accounts")))"
        }
        guard let before = change.before else {
            return "\(now) is new (\(PlainText.count(change.came.count, "account", "accounts")))"
        }
        let start = now == before ? now : "\(now), which was \(before)"
        if change.came.isEmpty, change.went.isEmpty {
            return "\(start): the same \(PlainText.count(change.stayed, "account", "accounts"))"
        }
        func list(_ accounts: [String]) -> String {
            accounts.prefix(8).map(shown).joined(separator: ", ") + (accounts.count > 8 ? ", …" : "")
        }
        return ["\(start): \(change.stayed) stayed"]
            .appending(change.came.isEmpty ? nil : "\(change.came.count) came: \(list(change.came))")
            .appending(change.went.isEmpty ? nil : "\(change.went.count) went: \(list(change.went))")
            .joined(separator: "; ")
    }

    private static func lines(_ what: String, _ change: Change, _ names: [String: String] = [:]) -> [String] {
        var lines = [
            "\(what): \(PlainText.count(change.came.count)) came, \(PlainText.count(change.went.count)) went, "
                + "\(PlainText.count(change.stayed)) stayed"
        ]
        for (sign, list) in [("+", change.came), ("-", change.went)] where !list.isEmpty {
            let shown = list.prefix(10).map { name in names[name].map { "\($0) (\(name))" } ?? name }
            lines.append("  \(sign) " + shown.map(\.visible).joined(separator: ", ") + (list.count > 10 ? ", …" : ""))
        }
        return lines
    }

    /// A document for scripts: schema `troupe.difference`, version 1.
    public func json() throws -> String { try jsonText(self) }
}

extension [String] {
    fileprivate func appending(_ text: String?) -> [String] { text.map { self + [$0] } ?? self }
}
