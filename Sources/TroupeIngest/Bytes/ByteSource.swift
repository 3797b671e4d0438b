import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a source as stored, in order.
final class ByteSource {
    private enum Origin {
        case descriptor(Int32, isOwned: Bool)
        case memory([UInt8], next: Int)
        case member(ZipMember)
    }

    private var origin: Origin
    private let path: String
    /// The number of bytes that the source holds; nil where it cannot be told.
    let totalBytes: Int64?

    /// Opens a source.
    ///
    /// - Throws: `IngestError` if it is missing, a directory or not readable.
    init(_ source: PostSource) throws(IngestError) {
        path = source.name
        switch source {
        case .bytes(let bytes, _):
            origin = .memory(bytes, next: 0)
            totalBytes = Int64(bytes.count)
        case .member(let archive, let name):
            let member = try ZipMember(archive: archive, name: name)
            origin = .member(member)
            totalBytes = member.size
        case .standardInput:
            origin = .descriptor(0, isOwned: false)
            totalBytes = nil
        case .file(let path):
            var status = stat()
            guard stat(path, &status) == 0 else {
                if errno == ENOENT || errno == ENOTDIR { throw .missingFile(path: path) }
                throw .unreadable(path: path, reason: String(cString: strerror(errno)))
            }
            if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path: path) }
            let descriptor = open(path, O_RDONLY)
            guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
            origin = .descriptor(descriptor, isOwned: true)
            totalBytes = status.st_mode & S_IFMT == S_IFREG ? Int64(status.st_size) : nil
        }
    }

    deinit {
        if case .descriptor(let descriptor, true) = origin { close(descriptor) }
    }

    /// Fills `room` from its start; fewer bytes than there is room for mean that the source has ended.
    func read(into room: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
        switch origin {
        case .memory(let bytes, let next):
            let count = min(room.count, bytes.count - next)
            bytes.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[next..<(next + count)])) }
            origin = .memory(bytes, next: next + count)
            return count
        case .member(let member): return try member.read(into: room)
        case .descriptor(let descriptor, _):
            var filled = 0
            while filled < room.count {
                #if canImport(Glibc)
                    let count = Glibc.read(descriptor, room.baseAddress! + filled, room.count - filled)
                #else
                    let count = Darwin.read(descriptor, room.baseAddress! + filled, room.count - filled)
                #endif
                if count == 0 { break }
                if count < 0 {
                    if errno == EINTR { continue }
                    throw .unreadable(path: path, reason: String(cString: strerror(errno)))
                }
                filled += count
            }
            return filled
        }
    }
}
