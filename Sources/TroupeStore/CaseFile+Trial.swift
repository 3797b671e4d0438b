import Foundation
import GRDB
import GRDBSQLite

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension CaseFile {
    /// The version of the SQLite library in use.
    package static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

    /// Makes a case in a folder, writes it, and looks whether it keeps other writers out meanwhile. The case stays; the
    /// folder is the caller's to remove.
    ///
    /// - Returns: Whether both kinds of locks hold, those of SQLite and those on whole files.
    /// - Throws: ``StoreError`` if the case cannot be made or written.
    package static func tryOut(in folder: String) throws(StoreError) -> Bool {
        let path = folder + "/trial.db"
        let trial = try CaseFile(path, .creating)
        do {
            var isKeptOut = false
            try trial.queue.inDatabase { database in
                try database.inTransaction(.immediate) {
                    // More than a page, so that a full disk shows here.
                    try database.execute(sql: "CREATE TABLE trial(text TEXT)")
                    try database.execute(sql: "INSERT INTO trial VALUES (hex(zeroblob(32768)))")
                    isKeptOut = try !canWrite(path)
                    return .commit
                }
            }
            try trial.queue.close()
            return isKeptOut && holdsFileLocks(folder + "/trial.lock")
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Whether a second connection can write now.
    private static func canWrite(_ path: String) throws -> Bool {
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        let other = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? other.close() }
        do {
            try other.inDatabase { try $0.inTransaction(.immediate) { .rollback } }
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return false
        }
    }

    /// Whether a file that is locked as a whole cannot be locked a second time; the file is made.
    private static func holdsFileLocks(_ path: String) -> Bool {
        let files = (0..<2).map { _ in open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
        defer { for file in files where file >= 0 { close(file) } }
        return files.allSatisfy { $0 >= 0 } && flock(files[0], LOCK_EX | LOCK_NB) == 0
            && flock(files[1], LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
    }
}
