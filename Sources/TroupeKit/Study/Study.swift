import Foundation
import TroupeBase
import TroupeModel

/// A study: everything that is done with a collection, from files to figures, as a file says it.
public struct Study: Sendable {
    /// A folder or file of posts, and what is said of it.
    struct Source: Sendable {
        var path: String
        var settings: IngestSettings
    }

    /// A published method to run.
    struct Method: Sendable {
        var name: String
        var layers: [String]
        var parameters: [String: Double]
    }

    /// A question to the case.
    struct Question: Sendable {
        /// The name of the answer's file.
        var name: String
        /// The question's name, or the path of its file.
        var asked: String
        var parameters: [String: String]
    }

    /// A figure.
    struct Figure: Sendable {
        /// The name of its folder.
        var name: String
        var kind: DrawKind
        var values: StudyValues
    }

    /// What is told of since the run before.
    struct Alert: Sendable {
        var newCommunity: Int?
        var accounts: [String]
        var takedown: Bool

        var isEmpty: Bool { newCommunity == nil && accounts.isEmpty && !takedown }
    }

    /// The file.
    public let path: String
    /// The name of its folder of results.
    public let name: String
    /// The folder of all its runs.
    public let folder: String
    /// The bytes of the file.
    let bytes: [UInt8]
    /// What was given in place of the file's values.
    let changes: [String]
    let document: StudyDocument
    let sources: [Source]
    /// The case of the user's; nil where the study keeps its own.
    let namedCase: String?
    let cast: [String]
    var map: MapSettings
    let methods: [Method]
    let communities: CommunitiesSettings?
    let questions: [Question]
    let figures: [Figure]
    let exports: [String]
    let alert: Alert
    /// The file with the key of pseudonyms.
    let pseudonyms: String?
    let note: String?
    /// Whether steps that are expected to take more than ten minutes were agreed to.
    public var takesLong: Bool {
        get { map.takesLong }
        set { map.takesLong = newValue }
    }

    /// Everything that is wrong with a study file, as lines for people; none where it can be run.
    ///
    /// - Throws: ``TroupeError`` if it cannot be read.
    public static func problems(of path: String, changes: [String] = []) throws(TroupeError) -> [String] {
        let document = StudyDocument(try bytes(of: path), named: fileName(path), changes: changes)
        if !document.problems.isEmpty { return document.problems.map(document.text) }
        do {
            let study = try Study(path, changes: changes)
            try study.checkFiles()
            return []
        } catch {
            return [error.description]
        }
    }

    /// Reads a study.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - changes: Values in place of the file's, as `map.window=30s`.
    /// - Throws: ``TroupeError`` with the line and column of what is wrong.
    public init(_ path: String, changes: [String] = []) throws(TroupeError) {
        self.path = path
        self.changes = changes
        bytes = try Self.bytes(of: path)
        document = StudyDocument(bytes, named: Self.fileName(path), changes: changes)
        if let first = document.problems.first {
            let more = document.problems.count - 1
            throw TroupeError(
                .badInput,
                document.text(first)
                    + (more > 0 ? " (and \(more) more; troupe run --check lists them)" : ""))
        }
        let reader = StudyReader(document, folder: path.parentPath)
        let about = document.table(.study)
        let stem = (Self.fileName(path) as NSString).deletingPathExtension
        name = about.text("name") ?? (stem.isEmpty ? "study" : stem)
        try reader.checkFolderName(name, about, key: "name")
        folder = reader.resolved(about.text("output") ?? "output") + "/" + name
        pseudonyms = about.text("pseudonyms").map(reader.resolved)
        note = about.text("note")
        sources = try reader.sources()
        let theCase = document.table(.theCase)
        namedCase = theCase.text("path").map(reader.resolved)
        cast = (theCase.texts("cast") ?? []).map(reader.resolved)
        map = try reader.map()
        methods = try reader.methods()
        communities = try reader.communities()
        questions = try reader.questions()
        figures = try reader.figures()
        exports = try reader.exports()
        alert = reader.alert()
        if sources.isEmpty, namedCase == nil {
            throw TroupeError(
                .badInput,
                "\(Self.fileName(path).visible): names no posts; add [[source]] with path = \"…\", or [case] with a "
                    + "path"
            )
        }
    }

    private static func fileName(_ path: String) -> String { (path as NSString).lastPathComponent }

    private static func bytes(of path: String) throws(TroupeError) -> [UInt8] {
        guard [.regular, .link].contains(FileIdentity.kind(of: path)),
            let data = FileManager.default.contents(atPath: path)
        else {
            throw TroupeError(
                .usage, "\(path.visible): no such study file; troupe init writes one for the files that it finds")
        }
        return Array(data)
    }
}
