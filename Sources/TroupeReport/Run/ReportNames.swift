import TroupeModel

/// The accounts of a report by the names that people know them by.
package struct ReportNames: Sendable {
    private let findings: Findings
    private let known: [[UInt8]: CaseAccount]
    private let strength: [[UInt8]: Int]
    private let words: Wording

    /// The names of a run's accounts.
    package init(_ material: ReportMaterial) {
        findings = material.findings
        words = material.words
        known = material.known?.accounts ?? [:]
        strength = Dictionary(
            material.view.accounts.map { (Array($0.node.utf8), $0.strength) }
        ) { first, _ in first }
    }

    /// The account as questions and the picture of the run name it: `tiktok:a01`.
    func node(_ account: UInt32) -> [UInt8] {
        let table = findings.posts.accounts
        let (platform, id) = (table.platformName(of: Int(account)), table.identifiers[Int(account)])
        // A case names the platform that is not known.
        return Array((platform.isEmpty || platform == "unknown" ? id : platform + ":" + id).utf8)
    }

    /// What the case knows of it; nil for nothing.
    func known(_ account: UInt32) -> CaseAccount? { known.isEmpty ? nil : known[node(account)] }

    /// Whether it may be shown: victims never are.
    func isShown(_ account: UInt32) -> Bool { known(account)?.isVictim != true }

    /// Its display name, where it has one and may be shown.
    func shownName(_ account: UInt32) -> String? { isShown(account) ? known(account)?.name : nil }

    /// Its handle, where that is known and it may be shown.
    func shownHandle(_ account: UInt32) -> String? { isShown(account) ? known(account)?.handle : nil }

    /// Those that may be shown.
    func shown(_ accounts: [UInt32]) -> [UInt32] { accounts.filter(isShown) }

    /// The display name with the handle, or the handle, or the id.
    subscript(account: UInt32) -> InlineText {
        known(account).flatMap(Self.name) ?? "\(code: findings.names[account])"
    }

    /// The display name, or the handle, or the id: for narrow columns.
    func short(_ account: UInt32) -> InlineText {
        guard let known = known(account) else { return "\(code: findings.names[account])" }
        if let name = known.name, !name.isEmpty { return "\(quoted: name)" }
        return known.handle.map { "\(code: "@" + $0)" } ?? "\(code: findings.names[account])"
    }

    private static func name(_ known: CaseAccount) -> InlineText? {
        switch (known.name?.isEmpty == false ? known.name : nil, known.handle) {
        case (let name?, let handle?): return "\(quoted: name) (\(code: "@" + handle))"
        case (let name?, nil): return "\(quoted: name) (\(code: known.key))"
        case (nil, let handle?): return "\(code: "@" + handle)"
        case (nil, nil): return nil
        }
    }

    /// The first thirty of some accounts, and how many more there are.
    func list(_ accounts: [UInt32]) -> InlineText {
        let shown = self.shown(accounts)
        var names = shown.prefix(30).map { self[$0] }
        if names.count < shown.count { names.append(words.inline("report.more", count: shown.count - names.count)) }
        return names.joined(separator: ", ")
    }

    /// The members that readers may know: those with the most followers where that is known, else with the strongest
    /// ties.
    func bestKnown(_ accounts: [UInt32]) -> [UInt32] {
        let ranked = shown(accounts).map { account in
            (account: account, followers: known(account)?.followers ?? -1, strength: strength[node(account)] ?? 0)
        }
        return ranked.sorted { one, other in
            if one.followers != other.followers { return one.followers > other.followers }
            if one.strength != other.strength { return one.strength > other.strength }
            return findings.names[one.account].utf8.lexicographicallyPrecedes(findings.names[other.account].utf8)
        }.map(\.account)
    }
}
