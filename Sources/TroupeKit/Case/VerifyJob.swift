import Foundation
import TroupeIngest
import TroupeModel
import TroupeReport
import TroupeStore

/// Checks a case and hashes its sources again.
public struct VerifyJob: Sendable {
    /// What was found.
    public struct Outcome: Sendable {
        let verification: Verification
        /// Whether an import that had been interrupted was taken back before.
        let tookBackImport: Bool
        /// For each source: as it was, changed, or gone.
        let sources: [(name: String, path: String, state: String)]

        /// Whether nothing is wrong. Sources that are gone are no fault of the case.
        public var isSound: Bool {
            verification.damage.isEmpty && verification.danglingRows.isEmpty && verification.brokenLog == nil
                && verification.changedRows.isEmpty && verification.changedContents.isEmpty
                && !sources.contains { $0.state == "changed" }
        }

        /// Lines for people.
        public var plain: String {
            var lines: [String] = tookBackImport ? [CaseQuestions.tookBack] : []
            lines += verification.damage.map { "file: " + $0 }
            lines += verification.danglingRows.map { "rows that name something that is not there: " + $0 }
            if let broken = verification.brokenLog {
                lines.append("log: the chain breaks at entry \(broken.entry): \(broken.reason)")
            } else {
                lines.append(
                    "log: \(PlainText.count(verification.logEntries, "entry", "entries")), the chain holds"
                        + (verification.lastHash.map { "; the last is \($0)" } ?? ""))
            }
            lines += verification.changedContents.map { "contents: \($0.visible)" }
            if verification.changedContents.isEmpty {
                let parts = PlainText.count(verification.checkedParts, "part is", "parts are")
                lines.append("contents: \(parts) as they were written")
            }
            if !verification.olderSources.isEmpty {
                let sources = PlainText.count(verification.olderSources.count, "source", "sources")
                lines.append(
                    "contents: of \(sources), imported by a version that kept no check values, nothing can be said: "
                        + verification.olderSources.prefix(8).map(\.visible).joined(separator: ", ")
                        + (verification.olderSources.count > 8 ? " …" : ""))
            }
            lines += verification.changedRows.map { "source \($0.visible): its row is not what the log says" }
            for source in sources where source.state != "as it was" {
                lines.append("source \(source.name.visible): \(source.state) (\(source.path.visible))")
            }
            let same = sources.count { $0.state == "as it was" }
            lines.append("sources: \(PlainText.count(same)) of \(PlainText.count(sources.count)) as they were")
            lines.append(isSound ? "the case is sound" : "the case is NOT sound")
            return lines.joined(separator: "\n")
        }

        private struct Document: Encodable {
            struct Source: Encodable {
                let name: String
                let path: String
                let state: String
            }

            let schema = "troupe.case-verification"
            let schemaVersion = 1
            let isSound: Bool
            let tookBackImport: Bool
            let damage: [String]
            let danglingRows: [String]
            let brokenLogEntry: Int64?
            let brokenLogReason: String?
            let logEntries: Int
            let lastHash: String?
            let changedRows: [String]
            let changedContents: [String]
            let checkedParts: Int
            let olderSources: [String]
            let sources: [Source]
        }

        /// A document for scripts: schema `troupe.case-verification`, version 1.
        public func json() throws -> String {
            try jsonText(
                Document(
                    isSound: isSound, tookBackImport: tookBackImport, damage: verification.damage,
                    danglingRows: verification.danglingRows,
                    brokenLogEntry: verification.brokenLog?.entry, brokenLogReason: verification.brokenLog?.reason,
                    logEntries: verification.logEntries, lastHash: verification.lastHash,
                    changedRows: verification.changedRows, changedContents: verification.changedContents,
                    checkedParts: verification.checkedParts, olderSources: verification.olderSources,
                    sources: sources.map { Document.Source(name: $0.name, path: $0.path, state: $0.state) }))
        }
    }

    private let path: String

    /// A check of this case.
    public init(_ path: String) {
        self.path = path
    }

    /// Checks.
    public func run() throws(TroupeError) -> Outcome {
        let verification: Verification
        let tookBackImport: Bool
        do {
            let file = try CaseFile(path, .reading)
            tookBackImport = file.tookBackImport
            verification = try file.verify()
        } catch {
            throw TroupeError(error)
        }
        return Outcome(
            verification: verification, tookBackImport: tookBackImport,
            sources: verification.sources.map { ($0.name, $0.path, Self.state(path: $0.path, sha256: $0.sha256)) })
    }

    private static func state(path: String, sha256: String) -> String {
        if path == "-" { return "standard input: cannot be read again" }
        var source = PostSource.file(path)
        if let mark = path.firstIndex(of: "!"), !FileManager.default.fileExists(atPath: path) {
            source = .member(archive: String(path[..<mark]), name: String(path[path.index(after: mark)...]))
        }
        do {
            return try fingerprint(of: source).sha256 == sha256 ? "as it was" : "changed"
        } catch {
            return "gone or not readable"
        }
    }
}
