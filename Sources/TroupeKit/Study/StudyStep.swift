import Foundation
import TroupeDigest
import TroupeModel

/// A step of a study: what it makes, and all that this depends on.
struct StudyStep {
    /// `map`, `question personas` ….
    let name: String
    /// The folder of its files inside of the run's; empty for the run's own.
    var folder = ""
    /// The name of the file that its results are recorded by.
    let record: String
    /// Its settings, as one line that is the same for equal ones.
    let settings: String
    /// Files whose bytes count as settings.
    var files: [String] = []
    /// Whether it reads the case.
    var readsCase = true
    /// The steps whose results it reads.
    var needs: [String] = []
    /// Does it, into a folder.
    ///
    /// - Returns: What the user should know.
    let work: (_ folder: String) throws(TroupeError) -> [String]

    /// SHA-256 of all that its results depend on.
    ///
    /// - Parameters:
    ///   - contents: What fixes the contents of the case.
    ///   - keys: The keys of the steps before it.
    func key(contents: String, keys: [String: String]) throws(TroupeError) -> String {
        var parts = [troupeVersion, name, settings, readsCase ? contents : ""]
        for file in files {
            guard let digest = ResultManifest.digest(ofFile: URL(fileURLWithPath: file).resolvingSymlinksInPath().path)
            else { throw TroupeError(.badInput, "\(file.visible): cannot be read, and the study names it") }
            parts.append(digest)
        }
        parts += needs.map { keys[$0] ?? "" }
        let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
        return Hexadecimal.text(SHA256.hash(data: Data(text.utf8)))
    }

    /// SHA-256 of its files in a run's folder, by their places there.
    func digests(in run: String) -> [String: String] {
        let inside = folder.isEmpty ? "" : folder + "/"
        let group = ResultManifest(of: folder.isEmpty ? run : run + "/" + folder).groups[record]
        return Dictionary(
            uniqueKeysWithValues: (group?.files ?? [:]).map { (inside + $0.key, $0.value) })
    }

    /// Puts the files of another run into a run's folder.
    func keep(_ step: StudyRecord.Step, from other: String, in run: String) throws(TroupeError) {
        let target = folder.isEmpty ? run : run + "/" + folder
        let source = folder.isEmpty ? other : other + "/" + folder
        guard let group = ResultManifest(of: source).groups[record] else {
            throw TroupeError(.failure, "\(source.visible): is not as it was written; run the study again")
        }
        let files = FileManager.default
        do {
            try files.createDirectory(atPath: target, withIntermediateDirectories: true)
            for file in step.files.keys.sorted() {
                let place = run + "/" + file
                if FileIdentity.kind(of: place) != .missing { try files.removeItem(atPath: place) }
                try files.copyItem(atPath: other + "/" + file, toPath: place)
            }
        } catch {
            throw TroupeError(.failure, "\(run.visible): cannot be written; is the disk full?")
        }
        let manifest = try ResultManifest(of: target).with(group, record: record).bytes()
        try ReplacedFile.write(target + "/" + ResultManifest.fileName) { try $0(manifest) }
    }
}
