import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Which file a path means, whatever it is called: the device and the number of the file on it, so that links are no
/// other file.
struct FileIdentity: Hashable {
    /// What stands at a path itself, links not followed.
    enum Kind {
        /// A file with bytes.
        case regular
        /// A folder.
        case folder
        /// A symbolic link.
        case link
        /// A pipe, device or socket.
        case other
        /// Nothing.
        case missing
    }

    private let device: UInt64
    private let number: UInt64

    /// The file behind a path and its links; nil if there is none.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
    }

    /// What stands at a path.
    static func kind(of path: String) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .missing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .regular
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }
}
