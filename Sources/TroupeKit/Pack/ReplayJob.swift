import Foundation
import TroupeBase
import TroupeDigest
import TroupeIngest
import TroupeModel
import TroupeRender
import TroupeStore

/// Does the run of a replication package again and compares every byte.
public struct ReplayJob: Sendable {
    /// The package: a folder or a zip archive.
    public var path: String
    /// A folder with the sources, where the package does not hold them.
    public var sources: String?
    /// The file with the key of pseudonyms.
    public var keyFile: String?
    /// The case, where the study is about one of the user's.
    public var casePath: String?
    /// Where the new results go; nil throws them away once they are compared.
    public var out: String?
    /// The program that draws (see ``DrawingProgram``); nil looks for it.
    public var executable: String?
    /// Whether steps that are expected to take more than ten minutes were agreed to.
    public var takesLong = false

    /// A replay of a package.
    public init(_ path: String) {
        self.path = path
    }

    /// What a replay found.
    public struct Outcome: Sendable, Encodable {
        private let schema = "troupe.replay"
        private let schemaVersion = 1
        /// The number of results that are the same, byte for byte.
        public let same: Int
        /// Those that differ.
        public let different: [String]
        /// Those that the replay did not give.
        public let missing: [String]
        /// Those that only the replay gave.
        public let further: [String]
        /// Why bytes may differ.
        public let reasons: [String]

        /// Whether every byte is the same.
        public var isSame: Bool { different.isEmpty && missing.isEmpty && further.isEmpty }

        /// For people.
        public var plain: String {
            if isSame { return "All \(same) files of the results are the same, byte for byte." }
            var lines = ["\(same) files are the same; \(different.count + missing.count + further.count) are not:"]
            lines += different.map { "  differs: \($0.visible)" } + missing.map { "  not made: \($0.visible)" }
            lines += further.map { "  not in the package: \($0.visible)" }
            lines += reasons
            if reasons.isEmpty {
                lines.append(
                    "The versions are the same. Figures depend on the fonts of the machine too; tables do not.")
            }
            return lines.joined(separator: "\n")
        }

        /// A document for scripts: schema `troupe.replay`, version 1.
        public func json() throws -> String { try jsonText(self) }

        private enum CodingKeys: String, CodingKey {
            case schema, schemaVersion, same, different, missing, further, reasons
        }

        init(same: Int, different: [String], missing: [String], further: [String], reasons: [String]) {
            (self.same, self.different, self.missing) = (same, different, missing)
            (self.further, self.reasons) = (further, reasons)
        }
    }

    /// Runs the study of the package in a folder of its own.
    ///
    /// - Throws: ``TroupeError`` if a file of the package was changed, or a source is missing.
    public func run(
        progress: @escaping @Sendable (StudyJob.Step) -> Void = { _ in }
    ) throws(TroupeError) -> Outcome {
        let files = try PackFiles(path)
        let pack = try checked(files)
        let work: PrivateFolder
        do {
            work = try PrivateFolder()
        } catch {
            throw TroupeError(any: error)
        }
        defer { work.remove() }
        do {
            return try replay(pack, files, in: work, progress)
        } catch {
            throw TroupeError(any: error, in: work)
        }
    }

    /// Runs the study of the package in a folder.
    private func replay(
        _ pack: PackRecord, _ files: PackFiles, in work: PrivateFolder,
        _ progress: @escaping @Sendable (StudyJob.Step) -> Void
    ) throws(TroupeError) -> Outcome {
        for name in files.names where !name.hasPrefix("results/") && pack.files[name] != nil {
            try write(try files.bytes(name), to: work.path + "/" + name)
        }
        try placeSources(pack, into: work.path)
        if pack.needsKey {
            guard let keyFile else {
                throw TroupeError(.usage, "the results are under pseudonyms; name the file of their key with --key")
            }
            _ = try KeyFile.key(keyFile, mustExist: true)
            try write(Array(FileManager.default.contents(atPath: keyFile) ?? Data()), to: work.path + "/pseudonyms.key")
        }
        if pack.needsCase {
            guard let casePath else {
                throw TroupeError(.usage, "the study is about a case, which is not in the package; name it with --case")
            }
            do {
                try CaseFile(casePath, .reading).copy(to: work.path + "/case.db")
            } catch {
                throw TroupeError(any: error)
            }
        }
        // Where the name of the study or of its folders was given on the command line, this is what matters.
        var study = try Study(
            work.path + "/study.toml", changes: pack.changes.filter { !$0.hasPrefix("study.output=") })
        if takesLong { study.takesLong = true }
        let summary = try StudyJob(study, executable: executable).run(progress: progress)
        if let out { try keep(summary.folder, in: out) }
        return compare(pack, summary.record)
    }

    /// The record of the package, after every file was compared with it.
    private func checked(_ files: PackFiles) throws(TroupeError) -> PackRecord {
        let data = Data(try files.bytes(PackRecord.fileName))
        guard let pack = try? DocumentJSON.read(PackRecord.self, from: data), pack.schema == "troupe.pack" else {
            throw TroupeError(.badInput, "\(path.visible): pack.json is not a record that this version can read")
        }
        for name in pack.files.keys.sorted() {
            // A name that somebody sent is no way out of the folder.
            guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
                throw TroupeError(.badInput, "\(path.visible): \(name.visible) is no place in a package")
            }
            guard files.names.contains(name) else {
                throw TroupeError(.badInput, "\(path.visible): \(name.visible) is missing from the package")
            }
            guard Hexadecimal.text(SHA256.hash(data: Data(try files.bytes(name)))) == pack.files[name] else {
                throw TroupeError(.badInput, "\(path.visible): \(name.visible) was changed since the package was made")
            }
        }
        return pack
    }

    /// Puts the sources that are not in the package in their places, found by their bytes.
    private func placeSources(_ pack: PackRecord, into folder: String) throws(TroupeError) {
        let missing = pack.sources.filter { !$0.isIncluded }
        guard !missing.isEmpty else { return }
        guard let sources else {
            throw TroupeError(
                .usage,
                "the package does not hold the \(missing.count) files of the study; name the folder they lie in with "
                    + "--sources")
        }
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: sources)) ?? []
        var found: [String: String] = [:]
        for name in names.sorted() {
            let place = sources + "/" + name
            if let digest = ResultManifest.digest(ofFile: place), found[digest] == nil { found[digest] = place }
        }
        for source in missing {
            guard !source.path.hasPrefix("/"), !source.path.split(separator: "/").contains("..") else {
                throw TroupeError(.badInput, "\(path.visible): \(source.path.visible) is no place in a package")
            }
            guard let place = found[source.sha256] else {
                throw TroupeError(
                    .badInput,
                    "\(sources.visible): no file in it is \(source.path.visible) (SHA-256 \(source.sha256.prefix(12))…)"
                )
            }
            let target = folder + "/" + source.path
            do {
                try FileManager.default.createDirectory(
                    atPath: target.parentPath, withIntermediateDirectories: true)
                try FileManager.default.copyItem(atPath: place, toPath: target)
            } catch {
                throw TroupeError(.failure, "\(place.visible): cannot be copied; is the disk full?")
            }
        }
    }

    private func compare(_ pack: PackRecord, _ record: StudyRecord) -> Outcome {
        var results: [String: String] = [:]
        for step in record.steps { results.merge(step.files) { first, _ in first } }
        var (same, different, missing) = (0, [String](), [String]())
        for name in pack.results.keys.sorted() {
            if results[name] == nil {
                missing.append(name)
            } else if results[name] == pack.results[name] {
                same += 1
            } else {
                different.append(name)
            }
        }
        var reasons: [String] = []
        if pack.troupe != troupeVersion {
            reasons.append("The package was made with troupe \(pack.troupe.visible), and this is \(troupeVersion).")
        }
        return Outcome(
            same: same, different: different, missing: missing,
            further: results.keys.filter { pack.results[$0] == nil }.sorted(), reasons: reasons)
    }

    private func keep(_ folder: String, in out: String) throws(TroupeError) {
        guard FileIdentity.kind(of: out) == .missing else {
            throw TroupeError(.usage, "\(out.visible): is there already; name a new folder")
        }
        do {
            try FileManager.default.copyItem(atPath: folder, toPath: out)
        } catch {
            throw TroupeError(.failure, "\(out.visible): cannot be written")
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws(TroupeError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path.parentPath, withIntermediateDirectories: true)
        } catch {
            throw TroupeError(.failure, "\(path.visible): cannot be written; is the disk full?")
        }
        try ReplacedFile.write(path) { try $0(bytes) }
    }
}

/// The files of a package.
struct PackFiles {
    let names: Set<String>
    private let path: String
    private let isFolder: Bool

    init(_ path: String) throws(TroupeError) {
        self.path = path
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw TroupeError(.usage, "\(path.visible): no such package")
        }
        isFolder = isDirectory.boolValue
        if isFolder {
            names = Set(
                ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).filter {
                    FileIdentity.kind(of: path + "/" + $0) == .regular
                })
        } else {
            do {
                names = Set(try UnpackedBytes.members(ofArchive: path))
            } catch {
                throw TroupeError(error)
            }
        }
        guard names.contains(PackRecord.fileName) else {
            throw TroupeError(.badInput, "\(path.visible): is no package; pack.json is not in it")
        }
    }

    func bytes(_ name: String) throws(TroupeError) -> [UInt8] {
        if isFolder {
            guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
                throw TroupeError(.failure, "\(path.visible)/\(name.visible): cannot be read")
            }
            return Array(data)
        }
        do {
            return try storedBytes(of: .member(archive: path, name: name))
        } catch {
            throw TroupeError(error)
        }
    }
}
