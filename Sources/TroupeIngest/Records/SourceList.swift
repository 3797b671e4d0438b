import Foundation
import TroupeDigest
import TroupeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A source among those that the user named: a file, or one inside a folder or an archive.
package struct ListedSource: Sendable {
    /// Where it is read from.
    package var source: PostSource
    /// Where it lies, made absolute; of a member, the archive and the member's name.
    package var path: String
    /// The archive that it is a member of.
    package var archive: String?
    /// Whether the user named the file itself; one found in a folder or archive may be something else.
    package var isNamed: Bool
}

/// The files behind the names that a user gave: folders are looked through, archives opened.
package struct SourceList: Sendable {
    /// The sources, in the order of the names; within a folder by path, within an archive as it has them.
    package private(set) var sources: [ListedSource] = []
    /// Files in folders and archives that are pictures, videos or programs, by their number.
    package private(set) var mediaFiles = 0
    /// What in folders was passed over, by name, and why.
    package private(set) var passedOver: [(name: String, reason: String)] = []

    /// One source that is at hand.
    package init(_ source: PostSource) {
        sources = [ListedSource(source: source, path: source.name, archive: nil, isNamed: true)]
    }

    /// Finds the sources.
    ///
    /// - Parameter names: Paths; `-` is standard input.
    /// - Throws: `IngestError` for a path that is not there or an archive that cannot be read.
    package init(_ names: [String]) throws(IngestError) {
        for name in names {
            if name == "-" {
                sources.append(ListedSource(source: .standardInput, path: "-", archive: nil, isNamed: true))
                continue
            }
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: name, isDirectory: &isDirectory) else {
                throw .missingFile(path: name)
            }
            if isDirectory.boolValue {
                try addFolder(name)
            } else {
                try addFile(name, isNamed: true)
            }
        }
    }

    private mutating func addFolder(_ folder: String) throws(IngestError) {
        let names: [String]
        do {
            names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        } catch {
            throw .unreadable(path: folder, reason: "\(error.localizedDescription)")
        }
        let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            if name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
            let path = folder + "/" + name
            switch Self.standing(at: path, root: root) {
            case .folder: continue
            case .file:
                do throws(IngestError) {
                    try addFile(path, isNamed: false)
                } catch {
                    // One bad archive or unreadable file does not keep the others from being read.
                    passedOver.append((name, error.description))
                }
            case .other(let reason): passedOver.append((name, reason))
            }
        }
    }

    private enum Standing {
        case file
        case folder
        case other(String)
    }

    /// What stands at a path inside a folder. A link that leads out of it may lead anywhere, and a pipe never ends.
    private static func standing(at path: String, root: String) -> Standing {
        var (own, meant) = (stat(), stat())
        guard lstat(path, &own) == 0 else { return .other("cannot be looked at") }
        guard stat(path, &meant) == 0 else { return .other("a link to nothing") }
        if own.st_mode & S_IFMT == S_IFLNK {
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            guard target.hasPrefix(root + "/") else {
                return .other("a link that leads out of the folder; name the file itself to read it")
            }
            // What it leads to is found where it lies.
            return meant.st_mode & S_IFMT == S_IFDIR ? .folder : .other("a link to a file in the same folder")
        }
        switch meant.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other("a pipe, device or socket")
        }
    }

    private mutating func addFile(_ path: String, isNamed: Bool) throws(IngestError) {
        let full = URL(fileURLWithPath: path).standardizedFileURL.path
        let kind = try Self.kind(of: path)
        let name = isNamed ? path : (path as NSString).lastPathComponent
        if kind == .zip {
            for member in try ZipArchive.members(of: path) {
                let source = PostSource.member(archive: path, name: member)
                sources.append(
                    ListedSource(source: source, path: full + "!" + member, archive: full, isNamed: false))
            }
        } else if !isNamed, kind?.isMedia == true {
            mediaFiles += 1
            passedOver.append((name, kind?.name ?? ""))
        } else {
            sources.append(ListedSource(source: .file(path), path: full, archive: nil, isNamed: isNamed))
        }
    }

    /// What a file is, told by its first bytes as they are unpacked; nil of one that may be a table, and of a pipe or
    /// device, whose bytes can be read only once.
    private static func kind(of path: String) throws(IngestError) -> ContentKind? {
        var status = stat()
        guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else { return nil }
        let head = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)
        defer { head.deallocate() }
        let count: Int
        do throws(IngestError) {
            count = try TextSource(.file(path)).read(into: head)
        } catch {
            // Damaged where it is packed: the reader says so of the file.
            if case .badCompression = error { return nil }
            throw error
        }
        return ContentKind(startOf: UnsafeBufferPointer(rebasing: head.bindMemory(to: UInt8.self)[..<count]))
    }
}

extension SourceList {
    /// A sentence for each file that was passed over; of very many the first, and how many more there are.
    package var passedOverInWords: [String] {
        let words = passedOver.prefix(100).map { "\($0.name.visible): \($0.reason)" }
        let more = passedOver.count - words.count
        return more > 0 ? words + ["\(more) more files are not posts"] : words
    }
}

extension ContentKind {
    /// Whether it is nothing that could hold posts.
    var isMedia: Bool {
        switch self {
        case .image, .pdf, .binary, .sqlite, .compoundFile, .parquet, .markup: true
        default: false
        }
    }
}

/// SHA-256 (FIPS 180-4) of a source's bytes as stored, in lower-case hexadecimal, and their number; of an archive's
/// member, unpacked.
///
/// - Throws: `IngestError` if it cannot be read.
package func fingerprint(of source: PostSource) throws(IngestError) -> (sha256: String, bytes: Int64) {
    let bytes = try ByteSource(source)
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { room.deallocate() }
    var hasher = SHA256()
    var total: Int64 = 0
    while true {
        let count = try bytes.read(into: room)
        hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: room[..<count]))
        total += Int64(count)
        if count < room.count { break }
    }
    return (Hexadecimal.text(hasher.finalize()), total)
}
