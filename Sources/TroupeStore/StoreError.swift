import GRDB

/// Why a case file could not be used. Each case holds the facts; ``description`` is the one line for people.
package enum StoreError: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is no file at this path.
    case missing(path: String)
    /// The path is a directory.
    case isDirectory(path: String)
    /// The file is no SQLite database, or a damaged one.
    case notDatabase(path: String)
    /// The database belongs to another program.
    case otherProgram(path: String)
    /// The case was written by a newer version.
    case newerVersion(path: String, version: Int, known: Int)
    /// The case may not be written.
    case readOnly(path: String)
    /// Another process is writing the case.
    case locked(path: String)
    /// The disk is full.
    case diskFull(path: String)
    /// The folder for temporary files is full.
    case temporaryFull(folder: String)
    /// A purge that has not come to its end.
    case purgeUnfinished(path: String, reason: String)
    /// Something else that SQLite says.
    case failure(path: String, reason: String)
    /// The pseudonyms of the case were made with another key.
    case otherKey(path: String)
    /// What was asked for is not in the case.
    case notFound(what: String, path: String)
    /// A name that several things have.
    case ambiguous(what: String, candidates: [String])

    /// Whether the content of a file is at fault.
    package var isBadInput: Bool {
        switch self {
        case .notDatabase, .otherProgram, .newerVersion: true
        default: false
        }
    }

    /// One line for people: what is wrong, where, what to do.
    package var description: String {
        switch self {
        case .missing(let path): "\(path): no such case; troupe ingest FILES --case \(path) makes one"
        case .isDirectory(let path): "\(path): is a directory; name a file for the case"
        case .notDatabase(let path): "\(path): no case file, or a damaged one; restore it from a copy"
        case .otherProgram(let path): "\(path): a database of another program; name another file for the case"
        case .newerVersion(let path, let version, let known):
            "\(path): written by a newer version (schema \(version), this one knows \(known)); update troupe"
        case .readOnly(let path): "\(path): may not be written; change its permissions or copy it elsewhere"
        case .locked(let path): "\(path): another process is writing it; wait for it to end and try again"
        case .diskFull(let path): "\(path): the disk is full; nothing was changed; make room and try again"
        case .temporaryFull(let folder):
            "\(folder): no room for temporary files; nothing was changed; make room there, or name another folder with "
                + "TMPDIR"
        case .purgeUnfinished(let path, let reason):
            "\(path): what was named is purged from every table, but the file could not be written anew (\(reason)), "
                + "so that "
                + "remains may lie in it; mend that and give the same command again"
        case .failure(let path, let reason): "\(path): \(reason)"
        case .otherKey(let path):
            "\(path): its pseudonyms were made with another key; give the file with that key"
        case .notFound(let what, let path): "\(what) is not in \(path); troupe find and troupe status show what is"
        case .ambiguous(let what, let candidates):
            "\(what) names several: \(candidates.prefix(8).joined(separator: ", ")); write one of these"
        }
    }

    /// What GRDB or SQLite threw, for a case at this path.
    init(_ error: any Error, path: String) {
        if let error = error as? StoreError {
            self = error
            return
        }
        // A value of another kind than the schema lets in.
        if error is RowDecodingError {
            self = .notDatabase(path: path)
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failure(path: path, reason: "\(error)")
            return
        }
        switch error.resultCode {
        case .SQLITE_FULL:
            self = TemporaryRoom.shortage(beside: path).map { .temporaryFull(folder: $0) } ?? .diskFull(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notDatabase(path: path)
        case .SQLITE_CANTOPEN:
            self = .failure(path: path, reason: "cannot be opened; is its folder there and writable?")
        default: self = .failure(path: path, reason: error.message ?? "SQLite error \(error.resultCode.rawValue)")
        }
    }
}
