import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder for unfinished work that only the user can open and that never stays behind.
///
/// It goes with its owner, with ``removeAll()`` when a signal ends the program and, after `kill -9` or a power cut, at
/// the next start: a mark inside is locked as long as its process lives, and a folder whose mark can be locked belongs
/// to nobody any more. Folders without the mark are never touched.
package final class PrivateFolder: Sendable {
    /// Where it is.
    package let path: String
    private let lock: Int32

    private static let present = Mutex<[String: Int32]>([:])
    /// The file by which such a folder is known.
    private static let markName = ".troupe-unfinished"
    private static let mark = "made by troupe for unfinished work; may be deleted\n"

    /// Makes a folder.
    ///
    /// - Parameters:
    ///   - parent: Where; the folder for temporary files where nil.
    ///   - prefix: How its name begins. Folders of the same beginning that a dead process left there are removed first.
    /// - Throws: `RenderError.noRoom` with the system's reason.
    package init(in parent: String? = nil, prefix: String = "troupe-") throws(RenderError) {
        let parent = parent ?? FileManager.default.temporaryDirectory.path
        Self.removeAbandoned(in: parent, prefix: prefix)
        var template = Array((parent + "/" + prefix + "XXXXXX").utf8CString)
        // mkdtemp makes the folder readable by its owner alone.
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
        guard made else { throw .noRoom(folder: parent, reason: String(cString: strerror(errno))) }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let lock = open(path + "/" + Self.markName, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        let written = Array(Self.mark.utf8).withUnsafeBytes { write(lock, $0.baseAddress, $0.count) }
        let reason = String(cString: strerror(errno))
        guard lock >= 0, written == Self.mark.utf8.count, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            if lock >= 0 { close(lock) }
            try? FileManager.default.removeItem(atPath: path)
            throw .noRoom(folder: parent, reason: reason)
        }
        (self.path, self.lock) = (path, lock)
        Self.present.withLock { $0[path] = lock }
    }

    deinit { remove() }

    /// Whether anything can still be written in it.
    package var hasRoom: Bool {
        let file = open(path + "/.room", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return false }
        defer {
            close(file)
            unlink(path + "/.room")
        }
        let page = [UInt8](repeating: 1, count: 1 << 16)
        return page.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == page.count
    }

    /// Removes the folder with all that is in it; a second time does nothing.
    package func remove() {
        let isPresent = Self.present.withLock { $0.removeValue(forKey: path) != nil }
        guard isPresent else { return }
        try? FileManager.default.removeItem(atPath: path)
        close(lock)
    }

    /// Removes every folder of this process; for use when a signal ends the program.
    package static func removeAll() {
        for folder in present.withLock({ $0 }).keys { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// Removes folders that carry the mark and whose process is gone.
    package static func removeAbandoned(in parent: String, prefix: String = "troupe-") {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let folder = parent + "/" + name
            var status = stat()
            guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid() else {
                continue
            }
            let mark = open(folder + "/" + markName, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
            guard mark >= 0 else { continue }
            defer { close(mark) }
            var text = [UInt8](repeating: 0, count: self.mark.utf8.count + 1)
            let count = text.withUnsafeMutableBytes { read(mark, $0.baseAddress, $0.count) }
            guard count == self.mark.utf8.count, text.prefix(count).elementsEqual(self.mark.utf8),
                flock(mark, LOCK_EX | LOCK_NB) == 0
            else { continue }
            try? FileManager.default.removeItem(atPath: folder)
        }
    }
}
