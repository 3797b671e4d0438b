import TroupeBase
import TroupeCoordination
import TroupeModel
import TroupeReport

extension OutputFolder {
    /// Writes the tables of a run of the main job: those that every run has, and those of what was asked for or found.
    ///
    /// - Parameters:
    ///   - names: The accounts by the names that people know them by.
    ///   - posts: The posts under the names that they came with.
    func writeTables(
        of findings: Findings, names: ReportNames, found posts: PostTable, _ settings: MapSettings
    ) throws(TroupeError) {
        let workers = settings.workers ?? coreCount()
        try stream("ties.csv") { try TiesTable.write(findings, workers: workers, to: $0) }
        try stream("accounts.csv") { try AccountsTable.write(findings, names: names, to: $0) }
        try stream("communities.csv") { try CommunitiesTable.write(findings, to: $0) }
        try stream("evidence.csv") { try EvidenceTable.write(findings, workers: workers, to: $0) }
        try stream("candidates.csv") { try CandidatesTable.write(findings, to: $0) }
        try stream("chance.csv") { try ChanceTable.write(findings, to: $0) }
        try stream("crowd-groups.csv") { try CrowdGroupsTable.write(findings, to: $0) }
        try stream("crowds.csv") { try CrowdsTable.write(findings, to: $0) }
        try stream("ledger.csv") { try LedgerTable.write(findings, to: $0) }
        if findings.slow != nil {
            try stream("slow-groups.csv") { try SlowGroupsTable.write(findings, to: $0) }
        }
        if findings.slow?.groups.isEmpty == false {
            try stream("slow-accounts.csv") { try SlowAccountsTable.write(findings, names: names, to: $0) }
            try stream("slow-ties.csv") { try SlowTiesTable.write(findings, to: $0) }
            try stream("slow-evidence.csv") { try SlowEvidenceTable.write(findings, to: $0) }
        }
        if findings.sameTexts != nil {
            try stream("same-texts.csv") { try SameTextsTable.write(findings, to: $0) }
        }
        if findings.panel != nil {
            try stream("panel-methods.csv") { try PanelMethodsTable.write(findings, to: $0) }
        }
        if findings.panel?.groups.isEmpty == false {
            try stream("panel-groups.csv") { try PanelGroupsTable.write(findings, to: $0) }
            try stream("panel-accounts.csv") { try PanelAccountsTable.write(findings, to: $0) }
        }
        if !findings.mediaMatches.isEmpty {
            try stream("media-matches.csv") { try MediaMatchesTable.write(findings, to: $0) }
        }
        if settings.testsTies {
            let tests = TieTests(findings.detection, posts: posts)
            try stream("tie-tests.csv") { try TieTestsTable.write(tests, of: findings, to: $0) }
        }
        if settings.triesRobustness {
            try stream("robustness.csv") {
                try RobustnessTable.write(findings, to: $0)
            }
        }
    }
}
