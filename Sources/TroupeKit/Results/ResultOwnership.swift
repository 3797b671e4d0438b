import Foundation
import TroupeStore

/// Whether files in a folder of results are troupe's own.
enum ResultOwnership {
    /// Whether troupe wrote a file, and nobody changed it since.
    ///
    /// Folders of versions that wrote no manifest are known by the record in them: then the names of its kind count as
    /// ours.
    static func owns(
        _ name: String, in folder: String, _ results: OutputFolder.Results, _ manifest: ResultManifest
    ) -> Bool {
        let path = folder + "/" + name
        guard FileIdentity.kind(of: path) == .regular else { return false }
        let written = manifest.digests(of: name)
        if !written.isEmpty { return ResultManifest.digest(ofFile: path).map(written.contains) ?? false }
        return manifest.groups[results.record] == nil && isRecorded(results, in: folder)
    }

    /// Whether a folder without a manifest holds the record of results of a kind.
    static func isRecorded(_ results: OutputFolder.Results, in folder: String) -> Bool {
        guard let schema = results.schema else { return false }
        return record(results.record, in: folder)?["schema"] as? String == schema
    }

    /// SHA-256 of the sources that a record names.
    static func inputs(of record: String, in folder: String) -> [String] {
        let inputs = Self.record(record, in: folder)?["inputs"] as? [[String: Any]] ?? []
        return inputs.compactMap { $0["sha256"] as? String }
    }

    private static func record(_ name: String, in folder: String) -> [String: Any]? {
        let path = folder + "/" + name
        guard FileIdentity.kind(of: path) == .regular, let data = FileManager.default.contents(atPath: path) else {
            return nil
        }
        return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
    }
}

/// What results are made from, so that a purge of a case knows which are its own.
struct ResultSource: Sendable {
    /// The case; nil where posts came from files.
    var caseKey: String?
    /// SHA-256 of the sources, where the record beside the results does not say so.
    var inputs: [String] = []
}

extension ResultSource {
    /// A case.
    init(of path: String) throws(TroupeError) {
        do {
            self.init(caseKey: try CaseFile(path, .reading).identity())
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// What a file that troupe wrote was made from; nothing where it is not known.
    init(ofResult name: String, in folder: String) {
        guard let (record, group) = ResultManifest(of: folder).group(of: name) else {
            self.init(inputs: ResultOwnership.inputs(of: "run.json", in: folder))
            return
        }
        self.init(
            caseKey: group.caseKey, inputs: group.inputs ?? ResultOwnership.inputs(of: record, in: folder))
    }
}
