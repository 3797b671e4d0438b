import Foundation
import TroupeBase
import TroupeIngest
import TroupeModel
import TroupeRender
import TroupeStore

/// Puts two cases together into a third.
public struct MergeJob: Sendable {
    /// What a finished merge tells.
    public struct Outcome: Sendable {
        let sources: MergedSources
        /// Entries of the cast that were added.
        public let added: Int
        /// Entries that both casts have and that differ, each in a sentence. Those of the first case stand.
        public let conflicts: [String]
        /// What the user should know.
        public let notes: [String]

        /// A few lines for people.
        public var plain: String {
            var lines = [
                "sources: \(sources.new.count) taken in, \(sources.known.count) in both; "
                    + "\(sources.newPosts) posts were new",
                "cast: \(added) entries added, \(conflicts.count) to be decided",
            ]
            lines += conflicts.map { "  " + $0 }
            return lines.joined(separator: "\n")
        }

        private struct Document: Encodable {
            let schema = "troupe.merge"
            let schemaVersion = 1
            let newSources: [String]
            let knownSources: [String]
            let newPosts: Int
            let castAdded: Int
            let conflicts: [String]
            let notes: [String]
        }

        /// A document for scripts: schema `troupe.merge`, version 1.
        public func json() throws -> String {
            try jsonText(
                Document(
                    newSources: sources.new, knownSources: sources.known, newPosts: sources.newPosts, castAdded: added,
                    conflicts: conflicts, notes: notes))
        }
    }

    /// The case that the other is put into a copy of.
    public let first: String
    /// The other case.
    public let second: String
    /// Who does it; the user's name where nil.
    public var who: String?

    /// A merge of these two cases, which stay as they are.
    public init(_ first: String, _ second: String) {
        self.first = first
        self.second = second
    }

    /// Makes the third case.
    ///
    /// - Parameters:
    ///   - path: Where it goes; nothing may be there.
    ///   - progress: Told what is being done, in a few words.
    /// - Throws: ``TroupeError``.
    public func run(into path: String, progress: (String) -> Void = { _ in }) throws(TroupeError) -> Outcome {
        for name in [first, second] where !CaseFile.seemsCase(name) {
            throw TroupeError(.usage, "\(name.visible): is no case, or not there")
        }
        guard FileIdentity.kind(of: path) == .missing else {
            throw TroupeError(.usage, "\(path.visible): is there already; name a new file with --into")
        }
        if FileIdentity(first) == FileIdentity(second) {
            throw TroupeError(.usage, "\(second.visible): is the same case twice")
        }
        let work: PrivateFolder
        do {
            work = try PrivateFolder()
        } catch {
            throw TroupeError(error)
        }
        defer { work.remove() }
        do {
            progress("copying both cases")
            let (mine, theirs) = (work.path + "/first.db", work.path + "/second.db")
            try CaseFile(first, .reading).copy(to: mine)
            try CaseFile(second, .reading).copy(to: theirs)
            // Opening the copies for writing brings them up to this version.
            _ = try CaseFile(theirs, .writing)
            let file = try CaseFile(mine, .writing)
            progress("taking in sources and posts")
            let sources = try file.takeIn(theirs, by: caseOperator(who))
            if sources.hasMedia { _ = try MediaGrouping(workers: coreCount()).renew(file, by: who) }
            progress("putting the casts together")
            let cast = try CastMerge(mine: mine, theirs: theirs, work: work.path, who: who).run()
            progress("writing the case")
            try publish(mine, at: path)
            return Outcome(
                sources: sources, added: cast.added, conflicts: cast.conflicts, notes: notes(sources))
        } catch {
            throw TroupeError(any: error, in: work)
        }
    }

    /// Puts the finished case in its place in one step, so that nothing half-written ever stands there.
    private func publish(_ made: String, at path: String) throws {
        let parent = path.parentPath
        let beside: PrivateFolder
        do {
            beside = try PrivateFolder(in: parent.isEmpty ? "." : parent, prefix: ".troupe-unfinished-")
        } catch {
            throw TroupeError(.failure, "\(path.visible): cannot be written; is its folder there and writable?")
        }
        defer { beside.remove() }
        let copy = beside.path + "/" + (path as NSString).lastPathComponent
        do {
            try CaseFile(made, .reading).copy(to: copy)
        } catch {
            // The folder beside the place is nobody's business.
            if case .diskFull = error { throw StoreError.diskFull(path: path) }
            throw error
        }
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: copy))
        try file.synchronize()
        try file.close()
        // A link is made only where nothing stands; some file systems have none.
        if link(copy, path) == 0 { return }
        guard errno != EEXIST, rename(copy, path) == 0 else {
            throw TroupeError(.failure, "\(path.visible): cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    private func notes(_ sources: MergedSources) -> [String] {
        var notes: [String] = []
        if sources.hadPurges {
            notes.append(
                "something was purged from one of the cases, and the other may still hold it: purge the merged case "
                    + "anew"
            )
        }
        if !sources.new.isEmpty {
            notes.append("a run that the first case kept does not know the new posts: map the merged case")
        }
        return notes
    }
}

/// Puts the cast of one case into another; an entry that both have and that differs stays as it is, and is listed.
private struct CastMerge {
    let mine: String
    let theirs: String
    let work: String
    let who: String?

    func run() throws(TroupeError) -> (added: Int, conflicts: [String]) {
        var (added, conflicts) = (0, [String]())
        let folder = work + "/cast"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw TroupeError(.failure, "\(folder.visible): cannot be made; is the disk full?")
        }
        var files: [String] = []
        for kind in CastKind.allCases {
            let other = try table(kind, of: theirs)
            guard !other.rows.isEmpty else { continue }
            let own = try table(kind, of: mine)
            let keys = kind.fields.filter { $0.role == .key || $0.role == .partOfKey }.map(\.name)
            let known = Dictionary(own.rows.map { (own.values($0, keys), $0) }) { first, _ in first }
            var rows: [[String?]] = []
            for row in other.rows {
                guard let same = known[other.values(row, keys)] else {
                    rows.append(row)
                    continue
                }
                let differing = other.columns.filter { column in
                    !["row", "recorded", "author"].contains(column)
                        && other.value(row, column) != own.value(same, column)
                }
                guard !differing.isEmpty else { continue }
                let name = other.values(row, keys).compactMap(\.self).joined(separator: " ")
                let words = differing.map { column in
                    "\(column) is \(Self.shown(own.value(same, column))) in the first and "
                        + "\(Self.shown(other.value(row, column))) in the second"
                }
                conflicts.append("\(kind.rawValue) \(name.visible): " + words.joined(separator: ", "))
            }
            guard !rows.isEmpty else { continue }
            added += rows.count
            let answer = CaseAnswer(
                schema: "troupe.cast", parts: [(kind.rawValue, CaseTable(columns: other.columns, rows: rows))],
                nothing: "")
            let file = folder + "/\(kind.rawValue).csv"
            let bytes = Array(try answer.text(.csv).utf8)
            try ReplacedFile.write(file) { try $0(bytes) }
            files.append(file)
        }
        try add(entriesOf: files)
        return (added, conflicts)
    }

    /// Adds the entries as one change of the cast, accounts before what names them.
    private func add(entriesOf files: [String]) throws(TroupeError) {
        guard !files.isEmpty else { return }
        do {
            let read = try files.map { try CastFile(contentsOf: $0) }
            let first = read.filter { $0.entries.contains { $0.platform != nil } }
            let rest = read.filter { !$0.entries.contains { $0.platform != nil } }
            _ = try CaseFile(mine, .writing).changeCast("merge", by: caseOperator(who)) { editor in
                for entry in (first + rest).flatMap(\.entries) { try editor.put(entry) }
            }
        } catch {
            throw TroupeError(any: error)
        }
    }

    private static func shown(_ value: String?) -> String { value.map { "\"\($0.visible)\"" } ?? "empty" }

    private func table(_ kind: CastKind, of path: String) throws(TroupeError) -> CastTable {
        let answer = try CaseQuestions(path).cast(kind.rawValue)
        let table = answer.parts.first?.table ?? CaseTable(columns: [], rows: [])
        return CastTable(columns: table.columns, rows: table.rows)
    }

    private struct CastTable {
        let columns: [String]
        let rows: [[String?]]

        func value(_ row: [String?], _ column: String) -> String? {
            columns.firstIndex(of: column).flatMap { row[$0] }.flatMap { $0.isEmpty ? nil : $0 }
        }

        func values(_ row: [String?], _ columns: [String]) -> [String?] { columns.map { value(row, $0) } }
    }
}
