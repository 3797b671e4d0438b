import Foundation
import TroupeBase
import TroupeModel
import TroupeRender

/// A file that is written in a private folder beside its place and renamed when it is complete.
enum ReplacedFile {
    static func write(_ path: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws(TroupeError) {
        let parent = path.parentPath
        let name = (path as NSString).lastPathComponent
        let folder: PrivateFolder
        do {
            folder = try PrivateFolder(in: parent.isEmpty ? "." : parent, prefix: ".troupe-unfinished-")
        } catch {
            throw TroupeError(.failure, "\(path.visible): cannot be written; is its folder there and writable?")
        }
        defer { folder.remove() }
        try write(folder.path + "/" + name, shownAs: path, body)
        guard rename(folder.path + "/" + name, path) == 0 else {
            throw TroupeError(.failure, "\(path.visible): cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    /// Writes a new file; every byte is checked to be on its way to the disk.
    static func write(
        _ path: String, shownAs shown: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void
    ) throws(TroupeError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw TroupeError(.failure, "\(shown.visible): cannot be written: \(String(cString: strerror(errno)))")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        do {
            try body { try handle.write(contentsOf: $0) }
        } catch let error as TroupeError {
            close(descriptor)
            throw error
        } catch {
            close(descriptor)
            throw TroupeError(.failure, "\(shown.visible): cannot be written; is the disk full?")
        }
        // Some file systems tell only now that there was no room.
        guard close(descriptor) == 0 else {
            throw TroupeError(.failure, "\(shown.visible): cannot be written: \(String(cString: strerror(errno)))")
        }
    }
}
