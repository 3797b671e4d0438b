import Foundation
import TroupeBase

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Which disk is full when SQLite says that one is: that of a case, or that of temporary files, on which it sorts and
/// writes a case anew.
enum TemporaryRoom {
    /// The folder for temporary files if it is on another disk than the file, one with less room; nil if the file's
    /// own disk must be the full one.
    static func shortage(beside path: String) -> String? {
        let parent = path.parentPath
        guard let own = Disk(parent.isEmpty ? "." : parent), let other = Disk(folder), own.number != other.number,
            other.room < own.room
        else { return nil }
        return folder
    }

    /// Where SQLite puts temporary files (sqlite.org/tempfiles.html, 5).
    private static var folder: String {
        let environment = ProcessInfo.processInfo.environment
        let places = [environment["SQLITE_TMPDIR"], environment["TMPDIR"], "/var/tmp", "/usr/tmp", "/tmp"]
        return places.compactMap(\.self).first { access($0, W_OK | X_OK) == 0 } ?? "."
    }

    private struct Disk {
        let number: UInt64
        /// Bytes that are free.
        let room: UInt64

        init?(_ folder: String) {
            var status = stat()
            var disk = statvfs()
            guard stat(folder, &status) == 0, statvfs(folder, &disk) == 0 else { return nil }
            number = UInt64(truncatingIfNeeded: status.st_dev)
            room = UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize)).partialValue
        }
    }
}
