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
            guard let run = try file.currentRun() else { return [] }
            var letterOfNode: [String: String] = [:]
            for account in try file.accounts() { letterOfNode[account.node] = run.communities[account.number] }
            var members: [String: [UInt32]] = [:]
            for account in 0..<accounts.count {
                let node = accounts.platformName(of: account).platformInCase + ":" + accounts.identifiers[account]
                if let letter = letterOfNode[node] { members[letter, default: []].append(UInt32(account)) }
            }
            return run.letters.map { members[$0] ?? [] }
        } catch {
            throw TroupeError(any: error)
        }
    }
}
