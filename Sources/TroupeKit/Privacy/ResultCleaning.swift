import Foundation
import TroupeModel
import TroupeStore

/// The results of one case in folders that the user named, of which a purge deletes what it has to.
///
/// Only files that troupe wrote for this case, and that nobody changed since, are among them. Folders inside a folder
/// of results are looked into where they are folders of results themselves; links are not followed.
struct ResultCleaning {
    /// The files, by folder and name.
    private(set) var files: [(folder: String, name: String)] = []
    /// The files of this case that somebody changed, which are left where they are.
    private(set) var changed: [String] = []

    /// Looks through folders; changes nothing.
    ///
    /// - Throws: ``TroupeError`` for what is no folder of results.
    init(_ folders: [String], of file: CaseFile) throws(TroupeError) {
        let caseKey: String?
        let sources: Set<String>
        do {
            caseKey = try file.identity()
            sources = try file.sourceDigests()
        } catch {
            throw TroupeError(any: error)
        }
        for folder in folders {
            guard FileIdentity.kind(of: folder) == .folder else {
                throw TroupeError(.usage, "\(folder.visible): no such folder")
            }
            guard Self.holdsResults(folder) else {
                throw TroupeError(
                    .usage, "\(folder.visible): holds no results of troupe; name the folder that --out named")
            }
            add(folder, caseKey, sources)
        }
    }

    private static func holdsResults(_ folder: String) -> Bool {
        ResultManifest.isPresent(in: folder)
            || OutputFolder.Results.recorded.contains { ResultOwnership.isRecorded($0, in: folder) }
    }

    private mutating func add(_ folder: String, _ caseKey: String?, _ sources: Set<String>) {
        func isOurs(_ key: String?, _ inputs: [String]) -> Bool {
            key.map { $0 == caseKey } ?? (!inputs.isEmpty && sources.isSuperset(of: inputs))
        }
        let manifest = ResultManifest(of: folder)
        var names: Set<String> = []
        for (record, group) in manifest.groups {
            let inputs = group.inputs ?? ResultOwnership.inputs(of: record, in: folder)
            if isOurs(group.caseKey, inputs) { names.formUnion(group.files.keys) }
        }
        let present = Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        for results in OutputFolder.Results.recorded
        where manifest.groups[results.record] == nil && ResultOwnership.isRecorded(results, in: folder) {
            guard isOurs(nil, ResultOwnership.inputs(of: results.record, in: folder)) else { continue }
            names.formUnion(results.names.filter { manifest.digests(of: $0).isEmpty })
        }
        for name in names.intersection(present).sorted() {
            let digests = manifest.digests(of: name)
            let path = folder + "/" + name
            guard FileIdentity.kind(of: path) == .regular else { continue }
            if digests.isEmpty || ResultManifest.digest(ofFile: path).map(digests.contains) ?? false {
                files.append((folder, name))
            } else {
                changed.append(path)
            }
        }
        for name in present.sorted() where FileIdentity.kind(of: folder + "/" + name) == .folder {
            if Self.holdsResults(folder + "/" + name) { add(folder + "/" + name, caseKey, sources) }
        }
    }

    /// Deletes the files that hold purged terms, or that cannot be searched for them.
    ///
    /// - Returns: What was deleted.
    /// - Throws: ``TroupeError`` naming the first file that cannot be deleted.
    func clean(_ terms: PurgedTerms) throws(TroupeError) -> [String] {
        let search = ContentSearch(terms: terms)
        var deleted: [String] = []
        for (folder, names) in Dictionary(grouping: files, by: \.folder).sorted(by: { $0.key < $1.key }) {
            var gone: Set<String> = []
            for name in names.map(\.name) {
                let path = folder + "/" + name
                guard search.outcome(of: path, named: name) != ContentSearch.Outcome() else { continue }
                guard unlink(path) == 0 else {
                    throw TroupeError(
                        .failure,
                        "\(path.visible): holds what was purged, or may, and cannot be deleted "
                            + "(\(String(cString: strerror(errno)))); the case itself is purged: change the "
                            + "permissions and "
                            + "give the same command again")
                }
                gone.insert(name)
                deleted.append(path)
            }
            guard !gone.isEmpty else { continue }
            var manifest = ResultManifest(of: folder)
            guard !manifest.groups.isEmpty else { continue }
            manifest.remove(gone)
            let bytes = try manifest.bytes()
            try ReplacedFile.write(folder + "/" + ResultManifest.fileName) { try $0(bytes) }
        }
        return deleted
    }
}
