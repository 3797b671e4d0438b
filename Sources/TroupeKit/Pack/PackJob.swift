import Foundation
import TroupeBase
import TroupeDigest
import TroupeIngest
import TroupeModel
import TroupeReport
import TroupeStore

/// Makes a replication package of a run of a study: what another needs to check it and to do it again.
public struct PackJob: Sendable {
    /// What a finished package tells.
    public struct Outcome: Sendable {
        /// The number of files in it.
        public let files: Int
        /// The results that are not in it.
        public let leftOut: Int
        /// What users should know.
        public let notes: [String]
    }

    /// The folder of the run.
    public var folder: String
    /// Whether sources, texts and names go along.
    public var withPersonalData = false
    /// What the results may replace.
    public var replacing = Replacing.ownFiles

    /// A package of the run in this folder.
    public init(_ folder: String) {
        self.folder = folder
    }

    /// Writes the package.
    ///
    /// - Parameter path: A folder, or a file whose name ends in `.zip`.
    /// - Throws: ``TroupeError``.
    public func run(into path: String) throws(TroupeError) -> Outcome {
        guard let record = StudyRecord(of: folder), record.isFinished else {
            throw TroupeError(
                .usage, "\(folder.visible): is no finished run of a study; name a folder that troupe run has written")
        }
        let study = try study(of: record)
        var members: [String: [UInt8]] = [:]
        var notes: [String] = []
        let layout = try PackLayout(study, record: record)
        var pack = PackRecord(
            graphviz: (try? ResultTables(folder: folder).record())?.versions.graphviz, study: study.name,
            run: record.run, changes: record.changes, hasPersonalData: withPersonalData,
            needsKey: study.pseudonyms != nil, needsCase: study.namedCase != nil,
            sources: layout.sources.map {
                PackRecord.Source(path: $0.path, sha256: $0.sha256, isIncluded: withPersonalData)
            }, results: [:], leftOut: [:])
        for missing in record.sources where !layout.sources.contains(where: { $0.sha256 == missing.sha256 }) {
            if study.namedCase == nil, missing.reading != "cast" {
                notes.append(
                    "\(missing.name.visible): the case holds it, and the study's sources no longer do; a replay will "
                        + "differ")
            }
        }
        members["study.toml"] = Array(layout.studyText.utf8)
        for file in layout.auxiliary { members[file.path] = try Self.bytes(file.from) }
        if withPersonalData {
            for source in layout.sources { members[source.path] = try Self.bytes(source.from) }
        }
        let privacy = try PackPrivacy(study, isOpen: withPersonalData || study.pseudonyms != nil)
        for name in ["study.toml"] + layout.auxiliary.map(\.path) where !withPersonalData {
            if privacy.names(members[name] ?? [], name) {
                throw TroupeError(
                    .badInput,
                    "\(name.visible): names accounts of the case; take them out, or pack with --with-personal-data")
            }
        }
        for source in layout.sources where !withPersonalData {
            // Downloaders name files and folders by accounts.
            guard privacy.isNamed(inPath: source.path) else { continue }
            throw TroupeError(
                .badInput,
                "\(source.from.visible): its name names an account of the case; give it another name and run the study "
                    + "again, or pack with --with-personal-data")
        }
        for step in record.steps {
            for (file, digest) in step.files {
                pack.results[file] = digest
                guard ResultManifest.digest(ofFile: folder + "/" + file) == digest else {
                    throw TroupeError(
                        .badInput, "\(folder.visible)/\(file.visible): is not as the run wrote it; run the study again")
                }
                if let reason = privacy.reasonToLeaveOut(folder + "/" + file, named: file) {
                    pack.leftOut[file] = reason
                } else {
                    members["results/" + file] = try Self.bytes(folder + "/" + file)
                }
            }
        }
        let citation = Citation(methods: study.methods.map(\.name), title: study.map.title ?? study.name)
        members["CITATION.cff"] = Array(citation.cff.utf8)
        members["references.bib"] = Array(try citation.bibTeX().utf8)
        for question in study.questions where question.asked == question.name {
            let asked = try AskJob.question(question.asked)
            members["questions/\(question.name).sql"] = Array(asked.sql.utf8)
        }
        members["README.md"] = Array(PackReadme.text(pack).utf8)
        pack.files = members.mapValues { Hexadecimal.text(SHA256.hash(data: Data($0))) }
        members[PackRecord.fileName] = try jsonBytes(pack)
        try write(members, to: path)
        return Outcome(files: members.count, leftOut: pack.leftOut.count, notes: notes)
    }

    private func study(of record: StudyRecord) throws(TroupeError) -> Study {
        let path = record.studyFile.hasPrefix("/") ? record.studyFile : folder + "/" + record.studyFile
        let study = try Study(URL(fileURLWithPath: path).standardizedFileURL.path, changes: record.changes)
        guard Hexadecimal.text(SHA256.hash(data: Data(study.bytes))) == record.studySha256 else {
            throw TroupeError(
                .badInput,
                "\(path.visible): was changed since run \(record.run); run the study again, then pack that run")
        }
        return study
    }

    private static func bytes(_ path: String) throws(TroupeError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TroupeError(.failure, "\(path.visible): cannot be read")
        }
        return Array(data)
    }

    private func write(_ members: [String: [UInt8]], to path: String) throws(TroupeError) {
        let names = members.keys.sorted()
        if path.lowercased().hasSuffix(".zip") {
            try replacing.check(path, inputs: [], isOwn: (try? PackFiles(path)) != nil)
            let bytes: [UInt8]
            do {
                bytes = try ZipPackage.bytes(names.map { ($0, members[$0] ?? []) })
            } catch {
                throw TroupeError(.failure, "\(path.visible): the archive cannot be made; is there room for it?")
            }
            return try ReplacedFile.write(path) { try $0(bytes) }
        }
        if FileIdentity.kind(of: path) != .missing,
            (try? FileManager.default.contentsOfDirectory(atPath: path).isEmpty) != true
        {
            throw TroupeError(
                .usage, "\(path.visible): is there already; name a new folder, or a file that ends in .zip")
        }
        do {
            for name in names {
                let place = path + "/" + name
                try FileManager.default.createDirectory(
                    atPath: place.parentPath, withIntermediateDirectories: true)
            }
        } catch {
            throw TroupeError(.failure, "\(path.visible): cannot be written there; name another folder")
        }
        for name in names { try ReplacedFile.write(path + "/" + name) { try $0(members[name] ?? []) } }
    }
}

/// Which places the files of a study have in a package, and the study file that names these.
struct PackLayout {
    /// A file that the study reads, where it lies and where it goes.
    struct File {
        var from: String
        var path: String
        var sha256 = ""
    }

    /// Posts and tables of the cast.
    private(set) var sources: [File] = []
    /// Style files, stop lists, questions, mappings.
    private(set) var auxiliary: [File] = []
    /// The study file.
    private(set) var studyText = ""

    init(_ study: Study, record: StudyRecord) throws(TroupeError) {
        let reader = StudyReader(study.document, folder: study.path.parentPath)
        var found: [(kind: String, from: String, path: String)] = []
        studyText = study.document.text(without: ["alert"]) { table, number, key, path in
            let name = (path as NSString).lastPathComponent
            switch (table, key) {
            case ("study", "output"): return "output"
            case ("study", "pseudonyms"): return "pseudonyms.key"
            case ("case", "path"): return "case.db"
            case ("source", "path"):
                found.append(("source", reader.resolved(path), "sources/\(number + 1)/\(name)"))
                return "sources/\(number + 1)/\(name)"
            case ("case", "cast"):
                found.append(("source", reader.resolved(path), "cast/\(number + 1)/\(name)"))
                return "cast/\(number + 1)/\(name)"
            default:
                found.append(("auxiliary", reader.resolved(path), "files/\(table)-\(number + 1)-\(name)"))
                return "files/\(table)-\(number + 1)-\(name)"
            }
        }
        for (kind, from, path) in found {
            for file in try Self.files(from, path) {
                if kind == "source" { sources.append(file) } else { auxiliary.append(file) }
            }
        }
    }

    /// The file at a place, or those in a folder.
    private static func files(_ from: String, _ path: String) throws(TroupeError) -> [File] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: from, isDirectory: &isFolder) else {
            throw TroupeError(.badInput, "\(from.visible): is not there any more, and the run read it")
        }
        let names =
            isFolder.boolValue
            ? ((try? FileManager.default.subpathsOfDirectory(atPath: from)) ?? []).sorted().filter { name in
                !name.split(separator: "/").contains { $0.hasPrefix(".") }
                    && FileIdentity.kind(of: from + "/" + name) == .regular
            } : [""]
        return try names.map { name throws(TroupeError) in
            let place = name.isEmpty ? from : from + "/" + name
            let real = URL(fileURLWithPath: place).resolvingSymlinksInPath().path
            guard let digest = ResultManifest.digest(ofFile: real) else {
                throw TroupeError(.failure, "\(place.visible): cannot be read")
            }
            return File(from: place, path: name.isEmpty ? path : path + "/" + name, sha256: digest)
        }
    }
}

/// What must not go into a package without personal data.
struct PackPrivacy {
    private let search: ContentSearch?

    /// - Parameter isOpen: Whether everything may go along.
    init(_ study: Study, isOpen: Bool) throws(TroupeError) {
        if isOpen {
            search = nil
            return
        }
        do {
            let file = try CaseFile(study.namedCase ?? study.folder + "/case.db", .reading)
            let names = try file.accounts().flatMap { [$0.key, $0.handle, $0.name].compactMap(\.self) }
            let texts = Set(try file.captions().map(\.text)).sorted()
            // What is looked for is known by keyed numbers; any key will do.
            guard let key = PseudonymKey(Array(repeating: 1, count: 32)) else {
                throw TroupeError(.failure, "a key of 32 bytes is none")
            }
            search = ContentSearch(terms: PurgedTerms(names: names, texts: texts, key: key))
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Whether a text names an account, or holds what one posted.
    func names(_ bytes: [UInt8], _ name: String) -> Bool {
        guard let search else { return false }
        return search.terms.areIn(String(decoding: bytes, as: UTF8.self))
    }

    /// Whether a part of a path names an account.
    func isNamed(inPath path: String) -> Bool { search?.isNamed(inPath: path) ?? false }

    /// Why a file is left out; nil where it goes along.
    func reasonToLeaveOut(_ path: String, named name: String) -> String? {
        guard let search else { return nil }
        let outcome = search.outcome(of: path, named: name)
        if outcome.holdsTerms { return "names accounts, or holds what they posted" }
        return outcome.notSearched.isEmpty ? nil : "may show accounts: it cannot be searched"
    }
}
