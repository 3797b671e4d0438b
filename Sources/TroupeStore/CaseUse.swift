import Foundation
import TroupeBase

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a process that may make a case holds on to: the file by a shared lock, so that another process does not take
/// the case away as one that was made for nothing.
final class CaseUse: Sendable {
    private let path: String
    private let file: Int32

    /// Takes hold of the file at a path; nil where it was taken away in the meantime.
    init?(_ path: String) {
        self.path = path
        file = openForLock(path)
        guard file >= 0 else { return nil }
        flock(file, LOCK_SH)
        guard Self.isSame(file, path) else {
            close(file)
            return nil
        }
    }

    deinit { close(file) }

    /// Takes the case away if nobody else holds on to it.
    func removeIfAlone() {
        guard flock(file, LOCK_EX | LOCK_NB) == 0, Self.isSame(file, path) else { return }
        for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) }
    }

    /// Does what only one process may do at a time in the folder of a path.
    static func alone<Value>(beside path: String, _ body: () throws -> Value) rethrows -> Value {
        let folder = path.parentPath
        let lock = openForLock(folder.isEmpty ? "." : folder)
        // Where a folder cannot be locked, as on some network drives, nothing is worse than without.
        if lock >= 0 { flock(lock, LOCK_EX) }
        defer { if lock >= 0 { close(lock) } }
        return try body()
    }

    /// Whether the path still leads to the open file.
    private static func isSame(_ file: Int32, _ path: String) -> Bool {
        var one = stat()
        var other = stat()
        return fstat(file, &one) == 0 && stat(path, &other) == 0 && one.st_ino == other.st_ino
            && one.st_dev == other.st_dev
    }
}

private func openForLock(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }
