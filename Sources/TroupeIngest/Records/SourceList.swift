import Crypto
import Foundation
import TroupeModel

/// A source among those that the user named: a file, or one inside a folder or an archive.
public struct ListedSource: Sendable {
    /// Where it is read from.
    public var source: PostSource
    /// Where it lies, made absolute; of a member, the archive and the member's name.
    public var path: String
    /// The archive that it is a member of.
    public var archive: String?
    /// Whether the user named the file itself; one found in a folder or archive may be something else.
    public var isNamed: Bool
}

/// The files behind the names that a user gave: folders are looked through, archives opened.
public struct SourceList: Sendable {
    /// The sources, in the order of the names; within a folder by path, within an archive as it has them.
    public private(set) var sources: [ListedSource] = []
    /// Files in folders and archives that are pictures, videos or programs, by their number.
    public private(set) var mediaFiles = 0

    /// One source that is at hand.
    public init(_ source: PostSource) {
        sources = [ListedSource(source: source, path: source.name, archive: nil, isNamed: true)]
    }

    /// Finds the sources.
    ///
    /// - Parameter names: Paths; `-` is standard input.
    /// - Throws: `IngestError` for a path that is not there or an archive that cannot be read.
    public init(_ names: [String]) throws(IngestError) {
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
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            if name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
            let path = folder + "/" + name
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue else {
                continue
            }
            try addFile(path, isNamed: false)
        }
    }

    private mutating func addFile(_ path: String, isNamed: Bool) throws(IngestError) {
        let full = URL(fileURLWithPath: path).standardizedFileURL.path
        let kind = try Self.kind(of: path)
        if kind == .zip {
            for member in try ZipArchive.members(of: path) {
                let source = PostSource.member(archive: path, name: member)
                sources.append(
                    ListedSource(source: source, path: full + "!" + member, archive: full, isNamed: false))
            }
        } else if !isNamed, kind?.isMedia == true {
            mediaFiles += 1
        } else {
            sources.append(ListedSource(source: .file(path), path: full, archive: nil, isNamed: isNamed))
        }
    }

    private static func kind(of path: String) throws(IngestError) -> ContentKind? {
        let source = try ByteSource(.file(path))
        let head = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)
        defer { head.deallocate() }
        let count = try source.read(into: head)
        return ContentKind(startOf: UnsafeBufferPointer(rebasing: head.bindMemory(to: UInt8.self)[..<count]))
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
public func fingerprint(of source: PostSource) throws(IngestError) -> (sha256: String, bytes: Int64) {
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
