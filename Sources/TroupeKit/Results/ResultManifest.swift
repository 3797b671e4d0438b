import Foundation
import TroupeBase
import TroupeDigest
import TroupeModel

/// What troupe wrote into a folder: `troupe-files.json`, the names of the files with their SHA-256, by the record of
/// the job that wrote them. A file that is not in it, or has other bytes by now, is not troupe's to replace or delete.
struct ResultManifest: Codable, Equatable {
    /// The name of the file.
    static let fileName = "troupe-files.json"

    /// The files of one job.
    struct Group: Codable, Equatable {
        /// The case whose contents they show, as ``CaseFile/identity()`` names it; nil where posts came from files.
        var caseKey: String?
        /// SHA-256 of the sources they were made from, where no record beside them says so.
        var inputs: [String]?
        /// SHA-256 of each file by its name.
        var files: [String: String]
        /// SHA-256 of what stands in the places of files that are being replaced; nil once all are.
        var earlier: [String: String]?
    }

    private var schema = "troupe.files"
    private var schemaVersion = 1
    /// The groups by the name of their record.
    var groups: [String: Group] = [:]

    /// No files.
    init() {}

    /// The manifest of a folder; empty where it has none that can be read.
    init(of folder: String) {
        guard let data = FileManager.default.contents(atPath: folder + "/" + Self.fileName),
            let found = try? DocumentJSON.read(Self.self, from: data), found.schema == "troupe.files"
        else { return }
        // A name in a manifest that somebody sent is no way out of the folder.
        groups = found.groups.mapValues { group in
            var group = group
            group.files = group.files.filter { Self.isPlain($0.key) }
            return group
        }
    }

    /// Whether a folder has a manifest of ours.
    static func isPresent(in folder: String) -> Bool { !ResultManifest(of: folder).groups.isEmpty }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && !name.utf8.contains(UInt8(ascii: "/")) && name != "." && name != ".." && name != fileName
    }

    /// The digests that a file had when it was written; none if troupe did not write it.
    func digests(of name: String) -> Set<String> {
        Set(groups.values.flatMap { [$0.files[name], $0.earlier?[name]] }.compactMap(\.self))
    }

    /// The group that a file belongs to, with the name of its record.
    func group(of name: String) -> (record: String, group: Group)? {
        groups.sorted { $0.key < $1.key }.first { $0.value.files[name] != nil }.map { ($0.key, $0.value) }
    }

    /// The manifest with a job's files in place of what the same job wrote before.
    func with(_ group: Group, record: String) -> ResultManifest {
        var result = self
        result.remove(Set(group.files.keys))
        result.groups[record] = group
        return result
    }

    /// Takes files out that are no longer there.
    mutating func remove(_ names: Set<String>) {
        groups = groups.mapValues { group in
            var group = group
            group.files = group.files.filter { !names.contains($0.key) }
            return group
        }.filter { !$0.value.files.isEmpty }
    }

    /// The bytes of the file.
    func bytes() throws(TroupeError) -> [UInt8] { try jsonBytes(self) }

    /// SHA-256 of a file's bytes, read piece by piece; nil where it is no regular file or cannot be read.
    static func digest(ofFile path: String) -> String? {
        guard FileIdentity.kind(of: path) == .regular, let handle = FileHandle(forReadingAtPath: path) else {
            return nil
        }
        defer { try? handle.close() }
        var hasher = SHA256()
        do {
            while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hasher.update(data: piece) }
        } catch {
            return nil
        }
        return Hexadecimal.text(hasher.finalize())
    }
}
