import TroupeModel
import TroupeStore

extension PostInput {
    /// The communities of the run that a case keeps last, by letter, so that a community has one letter in all results
    /// of the case; none where the posts come from files.
    ///
    /// - Parameter accounts: The accounts of the posts that were read from the case.
    /// - Returns: The accounts of each community.
    func communitiesOfLastRun(among accounts: AccountTable) throws(TroupeError) -> [[UInt32]] {
        guard let path = caseFile else { return [] }
        do {
            let file = try CaseFile(path, .reading)
            guard let run = try file.currentRun(), !run.communities.isEmpty else { return [] }
            let letters = Set(run.communities.values).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
            let place = Dictionary(letters.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            var community: [String: Int] = [:]
            for account in try file.accounts() {
                community[account.node] = run.communities[account.number].flatMap { place[$0] }
            }
            var members = [[UInt32]](repeating: [], count: letters.count)
            for account in 0..<accounts.count {
                let platform = accounts.platformName(of: account)
                let node = (platform.isEmpty ? "unknown" : platform) + ":" + accounts.identifiers[account]
                if let found = community[node] { members[found].append(UInt32(account)) }
            }
            return members
        } catch {
            throw TroupeError(any: error)
        }
    }
}
