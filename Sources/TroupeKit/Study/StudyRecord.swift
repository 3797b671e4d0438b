import Foundation
import TroupeBase
import TroupeModel

/// `study.json`: what a run of a study did, step by step, so that the next one does only what has changed.
///
/// Schema `troupe.study-run`, version 1. It holds no clock time and no path outside of the run's folder.
struct StudyRecord: Codable, Sendable {
    /// The name of the file.
    static let fileName = "study.json"

    /// A step of a run.
    struct Step: Codable, Sendable {
        /// `map`, `question personas` ….
        var name: String
        /// SHA-256 of everything that its results depend on.
        var key: String
        /// The run that did it.
        var run: String
        /// SHA-256 of each of its files, by the place in the run's folder.
        var files: [String: String]
        /// What the user should know.
        var notes: [String]
    }

    /// A file that was read.
    struct Source: Codable, Sendable {
        var name: String
        var sha256: String
        var reading: String
    }

    private(set) var schema = "troupe.study-run"
    private(set) var schemaVersion = 1
    /// The version of the program.
    var troupe = troupeVersion
    /// The study's name.
    var study: String
    /// The run's number, with zeros: `003`.
    var run: String
    /// The study file, as seen from the run's folder.
    var studyFile: String
    /// SHA-256 of the study file.
    var studySha256: String
    /// What was given in place of the file's values.
    var changes: [String]
    /// The sources that the case holds, by name.
    var sources: [Source] = []
    /// The steps that are done.
    var steps: [Step] = []
    /// What fixes the run that the case keeps for questions and figures.
    var keptRun: String?
    /// The accounts that are gone, as results name them.
    var gone: [String] = []
    /// The sentences that were told.
    var alerts: [String] = []
    /// What the user should know.
    var notes: [String] = []
    /// Whether all steps are done.
    var isFinished = false

    init(study: String, run: String, studyFile: String, studySha256: String, changes: [String]) {
        self.study = study
        self.run = run
        self.studyFile = studyFile
        self.studySha256 = studySha256
        self.changes = changes
    }

    /// The record in a folder; nil where there is none that this version can read.
    init?(of folder: String) {
        guard let data = FileManager.default.contents(atPath: folder + "/" + Self.fileName),
            let found = try? DocumentJSON.read(Self.self, from: data), found.schema == "troupe.study-run"
        else { return nil }
        self = found
    }

    /// The step of a name.
    func step(_ name: String) -> Step? { steps.first { $0.name == name } }

    /// Whether a step's files lie in a folder as they were written.
    static func isWhole(_ step: Step, in folder: String) -> Bool {
        step.files.allSatisfy { ResultManifest.digest(ofFile: folder + "/" + $0.key) == $0.value }
    }

    /// Writes the record.
    func write(to folder: String) throws(TroupeError) {
        let bytes = try jsonBytes(self)
        try ReplacedFile.write(folder + "/" + Self.fileName) { try $0(bytes) }
    }
}
