import Foundation
import TroupeModel
import TroupeReport
import TroupeStore

/// Takes content and personal data out of a case and of the folders of its results.
public struct PurgeJob: Sendable {
    /// The case.
    public var path: String
    /// The file with the key of the pseudonyms; made where it is not there.
    public var keyFile: String
    /// Who does it; the user's name where nil.
    public var who: String?
    /// Folders of results: files that hold what is purged, or cannot be searched, are deleted.
    public var folders: [String] = []
    /// Accounts by id, handle or `platform:id`.
    public var accounts: [String] = []
    /// Sources by name or SHA-256.
    public var sources: [String] = []
    /// Posts published before this day or moment, in ISO 8601.
    public var before: String?
    /// Posts whose deadline has passed.
    public var isDue = false
    /// Days by basis for the deadline.
    public var days: [String: Int] = [:]

    /// A purge of this case.
    public init(_ path: String, keyFile: String) {
        self.path = path
        self.keyFile = keyFile
    }

    /// Purges.
    ///
    /// - Parameter reason: Why; it stands on the tombstone.
    /// - Returns: Lines for people.
    /// - Throws: ``TroupeError``; the case is then as it was.
    public func run(reason: String) throws(TroupeError) -> String {
        var scope = PurgeScope()
        scope.accounts = accounts
        scope.sources = sources
        scope.retention = Retention(days)
        if isDue { scope.dueAt = Self.now }
        if let before {
            guard let moment = WindowsJob.moment(before) else {
                throw TroupeError(.usage, "--before: \(before.visible): write a day or moment such as 2024-10-02")
            }
            scope.before = moment
        }
        guard !accounts.isEmpty || !sources.isEmpty || before != nil || isDue else {
            throw TroupeError(.usage, "name what is to be purged: --account, --source, --before or --due")
        }
        let key = try KeyFile.key(keyFile)
        let file = try CaseFile.open(path, .writing)
        do {
            try file.prepareForQuestions()
            let outcome = try file.purge(scope, reason: reason, key: key, by: caseOperator(who))
            guard outcome.accounts + outcome.posts > 0 else { return "nothing to purge" }
            var lines = [
                "purged: \(PlainText.count(outcome.accounts, "account", "accounts")), "
                    + "\(PlainText.count(outcome.posts, "post", "posts")), "
                    + "\(PlainText.count(outcome.assets, "asset", "assets")) that nobody else uses",
                "names taken out of \(PlainText.count(outcome.redacted, "text", "texts")) that stay and of "
                    + "\(PlainText.count(outcome.logEntries, "entry", "entries")) of the log",
            ]
            let deleted = try Self.clean(folders, try file.audit(key: key))
            lines += deleted.map { "deleted: \($0.visible)" }
            lines.append("troupe audit proves it; make results anew with troupe map")
            return lines.joined(separator: "\n")
        } catch {
            throw TroupeError(any: error)
        }
    }

    static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

    /// Deletes files of results that hold purged terms or cannot be searched for them.
    private static func clean(
        _ folders: [String], _ audit: CaseFile.Audit
    ) throws(TroupeError) -> [String] {
        var deleted: [String] = []
        for file in try ResultFiles.found(in: folders) {
            // Pictures, and pages that hold them, cannot be searched, and all of them are older than this purge.
            let isPicture = ["png", "pdf", "html"].contains((file as NSString).pathExtension.lowercased())
            guard isPicture || ResultFiles.state(of: file, audit) != .clean else { continue }
            do {
                try FileManager.default.removeItem(atPath: file)
            } catch {
                throw TroupeError(.failure, "\(file.visible): holds what was purged and cannot be deleted")
            }
            deleted.append(file)
        }
        return deleted
    }
}

/// The files of result folders, as purges and audits see them.
enum ResultFiles {
    /// What a file is.
    enum State: Equatable {
        /// Nothing purged is in it.
        case clean
        /// It holds purged terms.
        case holdsTerms
        /// Its text cannot be searched (PNG, PDF, pages with pictures), and it was written before the last purge.
        case unreadable
    }

    /// The files of folders, and of folders inside them, by name.
    static func found(in folders: [String]) throws(TroupeError) -> [String] {
        var files: [String] = []
        for folder in folders {
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory), isDirectory.boolValue
            else {
                throw TroupeError(.failure, "\(folder.visible): no such folder")
            }
            let inside = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
            files += inside.sorted().map { folder + "/" + $0 }.filter {
                var isDirectory: ObjCBool = false
                return FileManager.default.fileExists(atPath: $0, isDirectory: &isDirectory) && !isDirectory.boolValue
            }
        }
        return files
    }

    /// Whether a file holds purged terms.
    static func state(of file: String, _ audit: CaseFile.Audit) -> State {
        if audit.terms.areIn((file as NSString).lastPathComponent) { return .holdsTerms }
        if ["png", "pdf", "html"].contains((file as NSString).pathExtension.lowercased()) {
            let written = (try? FileManager.default.attributesOfItem(atPath: file)[.modificationDate]) as? Date
            guard let written, let purged = audit.lastPurge else { return .clean }
            // Both are ISO 8601 in UTC to the millisecond, which sorts as text.
            return UTCText.time(Int64(written.timeIntervalSince1970 * 1000)) < purged ? .unreadable : .clean
        }
        guard let data = FileManager.default.contents(atPath: file) else { return .unreadable }
        let text = String(decoding: data, as: UTF8.self)
        let isFound = text.split(separator: "\n").contains { audit.terms.areIn(Self.unescaped(String($0))) }
        return isFound ? .holdsTerms : .clean
    }

    /// Text as it is read: entities of SVG and escapes of JSON and DOT are what they stand for.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("&#") || text.contains("\\u") else { return text }
        var result = text
        for match in text.matches(of: /&#(x?)([0-9A-Fa-f]+);/).reversed() {
            guard let value = UInt32(match.output.2, radix: match.output.1.isEmpty ? 10 : 16),
                let scalar = Unicode.Scalar(value)
            else { continue }
            result.replaceSubrange(match.range, with: String(Character(scalar)))
        }
        return result
    }
}
