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
    /// Folders of results: files of this case that hold what is purged, or cannot be searched, are deleted.
    public var folders: [String] = []
    /// Accounts by id, handle or `platform:id`.
    public var accounts: [String] = []
    /// Sources by name or SHA-256.
    public var sources: [String] = []
    /// Posts published before this day or moment, in ISO 8601.
    public var before: String?
    /// Posts whose deadline has passed.
    public var isDue = false
    /// All faces: what they are compared by, and their clusters.
    public var faces = false
    /// Days by basis for the deadline.
    public var days: [String: Int] = [:]

    /// A purge of this case.
    public init(_ path: String, keyFile: String) {
        self.path = path
        self.keyFile = keyFile
    }

    /// Purges.
    ///
    /// All arguments are checked before anything is changed. Then the case is purged, whole or not at all; then its
    /// file is written anew; then results are deleted. Each step that is done stands in the log. Where one cannot be
    /// done, the error says which were, and the same command goes on from there.
    ///
    /// - Parameters:
    ///   - reason: Why; it stands on the tombstone.
    ///   - confirm: Asked with the files of results that may be deleted, where there are any; false ends the job.
    /// - Returns: Lines for people.
    /// - Throws: ``TroupeError``.
    public func run(
        reason: String, confirm: ([String]) throws(TroupeError) -> Bool
    ) throws(TroupeError) -> String {
        let scope = try scope()
        let key = try KeyFile.loadOrMake(keyFile)
        let file = try CaseFile.open(path, .writing)
        do {
            let request = try file.checkPurge(scope, key: key.key)
            let results = try ResultCleaning(folders, of: file)
            let paths = results.files.map { $0.folder + "/" + $0.name }
            if !paths.isEmpty, try !confirm(paths) { return "nothing was changed" }
            try key.keep()
            try file.prepareForQuestions()
            let person = caseOperator(who)
            var outcome = PurgeOutcome()
            if request != .isDone {
                outcome = try file.purge(scope, reason: reason, key: key.key, by: person)
            }
            try file.finishPurge(by: person)
            var lines = [
                outcome.isNothing
                    ? "nothing to purge in the case"
                    : "purged: \(PlainText.count(outcome.accounts, "account", "accounts")), "
                        + "\(PlainText.count(outcome.posts, "post", "posts")), "
                        + "\(PlainText.count(outcome.assets, "asset", "assets")) that nobody else uses"
                        + (faces ? ", \(PlainText.count(outcome.faces, "face", "faces"))" : "")
            ]
            if outcome.accounts + outcome.posts > 0 {
                lines.append(
                    "names taken out of \(PlainText.count(outcome.redacted, "text", "texts")) that stay and of "
                        + "\(PlainText.count(outcome.logEntries, "entry", "entries")) of the log")
            }
            let deleted = try results.clean(try file.purgedTerms(key: key.key))
            try file.logResultsCleaned(deleted.count, by: person)
            lines += deleted.map { "deleted: \($0.visible)" }
            lines += results.changed.map { "left, since it was changed after troupe wrote it: \($0.visible)" }
            lines.append("troupe audit proves it; make results anew with troupe map")
            return lines.joined(separator: "\n")
        } catch {
            throw TroupeError(any: error)
        }
    }

    private func scope() throws(TroupeError) -> PurgeScope {
        var scope = PurgeScope()
        scope.accounts = accounts
        scope.sources = sources
        scope.faces = faces
        let known = Set(Retention.standard.keys)
        if let other = days.keys.sorted().first(where: { !known.contains($0) }) {
            throw TroupeError(
                .usage, "--days: \(other.visible) is no basis; write one of \(known.sorted().joined(separator: ", "))")
        }
        scope.retention = Retention(days)
        if isDue { scope.dueAt = Self.now }
        if let before {
            guard let moment = WindowsJob.moment(before) else {
                throw TroupeError(.usage, "--before: \(before.visible): write a day or moment such as 2024-10-02")
            }
            scope.before = moment
        }
        guard !accounts.isEmpty || !sources.isEmpty || before != nil || isDue || faces else {
            throw TroupeError(.usage, "name what is to be purged: --account, --source, --before, --due or --faces")
        }
        return scope
    }

    static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}
