import Foundation
import GRDB
import TroupeBase

/// A case: one SQLite file that holds everything of an investigation.
///
/// Opened by one process for writing at a time; readers may look on (SQLite's write-ahead log). The schema is stable
/// and described in docs/case-file.md.
package final class CaseFile: Sendable {
    /// How a case is opened.
    package enum Mode: Sendable {
        /// For questions only; the file must be there.
        case reading
        /// For questions and changes; the file must be there.
        case writing
        /// For changes; a case that is not there is made.
        case creating
    }

    /// The path as it was given.
    package let path: String
    let queue: DatabaseQueue
    /// Whether the case may be changed.
    package let isWritable: Bool

    /// Whether an import that had been interrupted was taken back when the case was opened.
    package let tookBackImport: Bool
    private let use: CaseUse?

    /// Opens or makes a case.
    ///
    /// - Parameter waiting: Called once if another process is writing the case and this one waits, as an import does.
    /// - Throws: ``StoreError`` if it is missing, of another program, of a newer version, damaged, locked or, for
    ///   changes, not writable.
    package init(
        _ path: String, _ mode: Mode, waiting: (@Sendable () -> Void)? = nil
    ) throws(StoreError) {
        self.path = path
        isWritable = mode != .reading
        use = mode == .creating ? try Self.made(path) : nil
        let found = try Self.version(of: path, mode)
        do {
            let writing = Self.configuration(readOnly: false, waiting: mode == .creating ? waiting : nil)
            tookBackImport = try mode != .creating && Self.takeBack(path)
            // An older case gets its new tables before it is read, where it may be written.
            if found < CaseSchema.version, mode == .reading, FileManager.default.isWritableFile(atPath: path) {
                try Self.prepare(DatabaseQueue(path: path, configuration: writing))
            }
            queue = try DatabaseQueue(
                path: mode == .reading ? Self.readingPath(path) : path,
                configuration: mode == .reading ? Self.configuration(readOnly: true) : writing)
            if mode != .reading { try Self.prepare(queue) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Brings what was written into the file itself, so that it can be copied alone, also while others look on: only
    /// the last connection that is closed would do so by itself, and a process that ends closes none.
    ///
    /// A connection that waits for other processes for as long as it takes must not do so here: what is in its way may
    /// be its own hold on the log. Where it is, another connection does it.
    deinit {
        guard isWritable, !Self.emptyLog(of: queue, within: 250) else { return }
        try? queue.close()
        let existing = URL(fileURLWithPath: path).absoluteString + "?mode=rw"
        guard let other = try? DatabaseQueue(path: existing, configuration: Self.configuration(readOnly: false)) else {
            return
        }
        _ = Self.emptyLog(of: other, within: 2000)
    }

    /// Moves the write-ahead log into the file; false where something is in the way for so many milliseconds.
    private static func emptyLog(of queue: DatabaseQueue, within milliseconds: Int) -> Bool {
        let isBusy = try? queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA busy_timeout = \(milliseconds)")
            return try Bool.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        return isBusy == false
    }

    /// Takes hold of the case at a path, which is made if it is not there.
    private static func made(_ path: String) throws(StoreError) -> CaseUse {
        while true {
            do {
                // Of two processes that find no case, one makes it and the other finds that one.
                try CaseUse.alone(beside: path) {
                    var isDirectory: ObjCBool = false
                    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
                    if isDirectory.boolValue { throw StoreError.isDirectory(path: path) }
                    // An empty file is what `touch` makes; everything else must say that it is a case.
                    removeUnfinished(path)
                    if try !exists || isEmpty(path) {
                        try checkForStrayLog(path)
                        try make(path)
                    }
                }
            } catch {
                throw StoreError(error, path: path)
            }
            if let use = CaseUse(path) { return use }
            // Taken away between making and opening: made anew. A file that cannot be opened is told.
            if FileManager.default.fileExists(atPath: path), try isEmpty(path) { throw .notDatabase(path: path) }
        }
    }

    /// The version of the case at a path, which must be there.
    private static func version(of path: String, _ mode: Mode) throws(StoreError) -> Int {
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        if isDirectory.boolValue { throw .isDirectory(path: path) }
        if !exists { throw .missing(path: path) }
        if mode != .reading, !FileManager.default.isWritableFile(atPath: path) { throw .readOnly(path: path) }
        if try isEmpty(path) { throw .notDatabase(path: path) }
        return try checkedVersion(path)
    }

    /// Takes an import back that was interrupted, whose journal then lies beside the case.
    ///
    /// - Returns: Whether there was one.
    private static func takeBack(_ path: String) throws -> Bool {
        let journal = path + "-journal"
        let size = (try? FileManager.default.attributesOfItem(atPath: journal)[.size] as? NSNumber) ?? nil
        guard let size, size.intValue > 0 else { return false }
        guard FileManager.default.isWritableFile(atPath: path) else {
            throw StoreError.failure(
                path: path,
                reason: "an import was interrupted and must be taken back, which needs leave to write; "
                    + "change the file's permissions, or copy it together with \(journal)")
        }
        // SQLite takes back what a journal tells when the file is next read. Only where no writer is at work the
        // journal can give way to a write-ahead log.
        let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: false))
        do {
            try prepare(queue)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return false
        }
        try queue.close()
        return true
    }

    /// Takes a case away that was made for nothing: one to which nothing was done, and that no other process uses.
    package func removeIfUnused() {
        guard let use, (try? identity()) == .some(.none) else { return }
        try? queue.close()
        use.removeIfAlone()
    }

    /// Removes what a process that was killed while it made this case has left. Only one process at a time makes cases
    /// in a folder, so that nobody is still at work on it; files of another kind stay.
    private static func removeUnfinished(_ path: String) {
        let folder = path.parentPath
        let start = (path as NSString).lastPathComponent + ".new-"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        for name in names where name.hasPrefix(start) {
            // A file that was killed early may be empty, and of one whose end was near only what lies beside it may be
            // left.
            let parts = name.dropFirst(start.count)
            let end = ["-wal", "-shm", "-journal"].first(where: parts.hasSuffix) ?? ""
            guard UUID(uuidString: String(parts.dropLast(end.count))) != nil else { continue }
            let unfinished = (folder as NSString).appendingPathComponent(String(name.dropLast(end.count)))
            guard isDatabaseOrEmpty(unfinished) else { continue }
            for end in ["", "-wal", "-shm", "-journal"] {
                try? FileManager.default.removeItem(atPath: unfinished + end)
            }
        }
    }

    /// Whether a file is one of SQLite's, has no bytes yet, or is not there ("Database File Format", 1.3).
    private static func isDatabaseOrEmpty(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else {
            return !FileManager.default.fileExists(atPath: path)
        }
        defer { try? file.close() }
        let head = (try? file.read(upToCount: 16)) ?? Data()
        return head.isEmpty || Array(head) == Array("SQLite format 3\0".utf8)
    }

    /// Refuses to make a case beside the write-ahead log of another one that is gone: SQLite would read that log into
    /// the new case.
    private static func checkForStrayLog(_ path: String) throws {
        let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? NSNumber
        guard let log, log.intValue > 0 else { return }
        throw StoreError.failure(
            path: path,
            reason: "\(path)-wal lies there without the case that it belongs to; bring that case back, or move the log "
                + "and \(path)-shm away")
    }

    /// Makes an empty case beside its place and puts it there at once, so that nobody ever finds half of one.
    private static func make(_ path: String) throws {
        // A name that nothing has: what stands beside the case is not ours to replace.
        let unfinished = path + ".new-" + UUID().uuidString
        defer {
            for end in ["", "-wal", "-shm", "-journal"] {
                try? FileManager.default.removeItem(atPath: unfinished + end)
            }
        }
        let queue = try DatabaseQueue(path: unfinished, configuration: configuration(readOnly: false))
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA page_size = 16384") }
        try prepare(queue)
        // What closing would leave in the write-ahead log where the disk is full would go with the log.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try queue.close()
        let log = try? FileManager.default.attributesOfItem(atPath: unfinished + "-wal")[.size] as? NSNumber
        if let log, log.intValue > 0 { throw StoreError.diskFull(path: path) }
        guard rename(unfinished, path) == 0 else {
            throw StoreError.failure(path: path, reason: String(cString: strerror(errno)))
        }
    }

    /// The path for reading. SQLite cannot read a file with a write-ahead log where it may not make files beside it,
    /// unless it is told that nobody changes it (SQLite, "Write-Ahead Logging", 5, and "URI Filenames", `immutable`).
    private static func readingPath(_ path: String) -> String {
        let url = URL(fileURLWithPath: path)
        let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? NSNumber
        guard (log?.int64Value ?? 0) == 0,
            !FileManager.default.isWritableFile(atPath: url.deletingLastPathComponent().path)
        else { return path }
        return url.absoluteString + "?immutable=1"
    }

    /// - Parameter waiting: Where the connection waits for another process's writing for as long as it takes, what to
    ///   call before; nil where it gives up after two seconds.
    private static func configuration(readOnly: Bool, waiting: (@Sendable () -> Void)? = nil) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(2)
        if let waiting {
            configuration.busyMode = .callback { tries in
                if tries == 10 { waiting() }
                usleep(50_000)
                return true
            }
        }
        configuration.label = "case"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -65536")
        }
        return configuration
    }

    private static func isEmpty(_ path: String) throws(StoreError) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .failure(path: path, reason: "cannot be read; change its permissions")
        }
        defer { try? handle.close() }
        let start = (try? handle.read(upToCount: 16)) ?? nil
        guard let start, !start.isEmpty else { return true }
        guard start.elementsEqual(Array("SQLite format 3\0".utf8)) else { throw .notDatabase(path: path) }
        return false
    }

    /// The version of a case; looks at the marks of a database before anything is changed: bytes 60 and 68 of the
    /// header (SQLite, "Database File Format", 1.3) are the user version and the application id.
    private static func checkedVersion(_ path: String) throws(StoreError) -> Int {
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: 100),
            data.count == 100
        else { throw .notDatabase(path: path) }
        try? handle.close()
        let bytes = Array(data)
        let number = { (at: Int) in bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        guard number(68) == Int(CaseSchema.applicationID) else { throw .otherProgram(path: path) }
        guard number(60) <= CaseSchema.version else {
            throw .newerVersion(path: path, version: number(60), known: CaseSchema.version)
        }
        return number(60)
    }

    /// Makes the tables of a new case, or brings an older one up to date.
    private static func prepare(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { database in
            do {
                try database.execute(sql: "PRAGMA journal_mode = WAL")
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                // Another process reads its first source in. Changing the journal does not wait; a transaction does.
                try database.inTransaction(.immediate) { .commit }
                try database.execute(sql: "PRAGMA journal_mode = WAL")
            }
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
        }
        try migrator.migrate(queue)
    }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(sql: CaseSchema.version1)
            for index in CaseSchema.mergeIndexes { try database.execute(sql: index.sql) }
            try database.execute(sql: CaseViews.version1)
            try database.execute(sql: "PRAGMA application_id = \(CaseSchema.applicationID)")
            try database.execute(sql: "PRAGMA user_version = 1")
        }
        migrator.registerMigration("2") { database in
            try CastSchema.make(in: database)
            try database.execute(sql: CastViews.version2)
            try CaseLog.chainByDigests(in: database)
            try database.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("3") { database in
            try database.execute(sql: FigureSchema.version3)
            try database.execute(sql: "PRAGMA user_version = 3")
        }
        migrator.registerMigration("4") { database in
            try database.execute(sql: CaseSchema.version4)
            try database.execute(sql: "PRAGMA user_version = 4")
        }
        migrator.registerMigration("5") { database in
            try database.execute(sql: CaseSchema.version5)
            try database.execute(sql: "PRAGMA user_version = 5")
        }
        migrator.registerMigration("6") { database in
            try database.execute(sql: SlowRunSchema.version6)
            try database.execute(sql: "PRAGMA user_version = 6")
        }
        migrator.registerMigration("7") { database in
            try database.execute(sql: ContentLedger.schema)
            try ContentLedger(database: database).begin()
            try database.execute(sql: "PRAGMA user_version = 7")
        }
        migrator.registerMigration("8") { database in
            try database.execute(sql: MediaSchema.version8)
            try database.execute(sql: "PRAGMA user_version = 8")
        }
        migrator.registerMigration("9") { database in
            try database.execute(sql: MediaSchema.version9)
            try database.execute(sql: "PRAGMA user_version = 9")
        }
        return migrator
    }

    /// What names this case among others: the hash of the first entry of its log, which a copy shares and no purge
    /// changes; nil of a case to which nothing was done yet.
    package func identity() throws(StoreError) -> String? {
        try read { try String.fetchOne($0, sql: "SELECT hash FROM log ORDER BY id LIMIT 1") }
    }

    /// Whether the file at a path begins as an SQLite database does.
    package static func seemsCase(_ path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        return ((try? handle.read(upToCount: 16)) ?? nil)?.elementsEqual(Array("SQLite format 3\0".utf8)) ?? false
    }

    /// Makes the indexes that questions need, where the case may be written and has them not yet.
    ///
    /// - Throws: ``StoreError``.
    package func prepareForQuestions() throws(StoreError) {
        guard isWritable else { return }
        do {
            try queue.write { database in
                for index in CaseSchema.questionIndexes { try database.execute(sql: index.sql) }
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Answers a question.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try queue.read(body)
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
