import Foundation
import TroupeModel
import TroupeReport
import TroupeStore

/// Proves that nothing of what was purged is left: in the texts of the case, in its free pages, in the write-ahead log,
/// in the folders of results.
public struct AuditJob: Sendable {
    /// What an audit found.
    public struct Outcome: Sendable {
        /// Whether nothing is left.
        public let isClean: Bool
        /// The findings, line by line, and the tombstones.
        public let answer: CaseAnswer
    }

    /// The case.
    public var path: String
    /// The file with the key of the pseudonyms.
    public var keyFile: String
    /// Folders of results.
    public var folders: [String] = []

    /// An audit of this case.
    public init(_ path: String, keyFile: String) {
        self.path = path
        self.keyFile = keyFile
    }

    /// Looks.
    ///
    /// - Throws: ``TroupeError``.
    public func run() throws(TroupeError) -> Outcome {
        let key = try KeyFile.key(keyFile, mustExist: true)
        let audit: CaseFile.Audit
        do {
            audit = try CaseFile(path, .reading).audit(key: key)
        } catch {
            throw TroupeError(error)
        }
        var rows: [[String?]] = []
        for finding in audit.findings {
            rows.append([path, finding.place, "holds purged terms", "\(finding.texts)"])
        }
        if audit.freePages > 0 {
            rows.append([path, "free pages", "may hold what was deleted; run troupe purge again", "\(audit.freePages)"])
        }
        if audit.logBytes > 0 {
            rows.append([
                path + "-wal", "write-ahead log", "may hold what was deleted; close other programs that use the case",
                "\(audit.logBytes)",
            ])
        }
        let search = ContentSearch(terms: audit.terms)
        var searched = 0
        for (file, name) in try AuditedFiles(folders).files {
            searched += 1
            let outcome = search.outcome(of: file, named: name)
            if outcome.holdsTerms {
                rows.append([file, "file", "holds purged terms; make it anew or delete it", "1"])
            }
            for what in outcome.notSearched.sorted() {
                rows.append([file, what, "not searched; look at it yourself", "1"])
            }
        }
        let looked = CaseTable(
            columns: ["what", "number"],
            rows: [
                ["purged terms looked for", "\(audit.terms.count)"], ["files searched", "\(searched)"],
                ["faces in the case", "\(audit.faces)"],
                ["places that hold one, or may", "\(rows.count)"],
            ])
        return Outcome(
            isClean: rows.isEmpty,
            answer: CaseAnswer(
                schema: "troupe.audit",
                parts: [
                    ("findings", CaseTable(columns: ["file", "place", "finding", "number"], rows: rows)),
                    ("audit", looked),
                    ("tombstones", audit.tombstones),
                ], nothing: "nothing was purged"))
    }
}

/// Lists what must be looked at again, or purged, and by when.
public struct RecheckJob: Sendable {
    /// The case.
    public var path: String
    /// Days by basis; of those not named the usual ones.
    public var days: [String: Int]

    /// A list for this case.
    public init(_ path: String, days: [String: Int] = [:]) {
        self.path = path
        self.days = days
    }

    /// The list, what is due first before what is due later.
    public func run() throws(TroupeError) -> CaseAnswer {
        let known = Set(Retention.standard.keys)
        if let other = days.keys.sorted().first(where: { !known.contains($0) }) {
            throw TroupeError(
                .usage, "--days: \(other.visible) is no basis; write one of \(known.sorted().joined(separator: ", "))")
        }
        do {
            let table = try CaseFile(path, .reading).recheck(Retention(days), now: PurgeJob.now)
            return CaseAnswer(
                schema: "troupe.recheck", parts: [("recheck", table)], nothing: "nothing to look at again")
        } catch {
            throw TroupeError(error)
        }
    }
}

/// The files of folders, as an audit goes through them: links are followed, each folder once.
struct AuditedFiles {
    /// Paths, and the names under the folder that was given.
    private(set) var files: [(path: String, name: String)] = []
    private var seen: Set<FileIdentity> = []

    init(_ folders: [String]) throws(TroupeError) {
        for folder in folders {
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory), isDirectory.boolValue
            else { throw TroupeError(.usage, "\(folder.visible): no such folder") }
            try add(folder, under: "")
        }
    }

    private mutating func add(_ folder: String, under name: String) throws(TroupeError) {
        guard let identity = FileIdentity(folder), seen.insert(identity).inserted else { return }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw TroupeError(.failure, "\(folder.visible): cannot be read; change its permissions")
        }
        for inside in names.sorted() {
            let path = folder + "/" + inside
            var isDirectory: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
            let shown = name.isEmpty ? inside : name + "/" + inside
            if exists, isDirectory.boolValue { try add(path, under: shown) } else { files.append((path, shown)) }
        }
    }
}
