import TroupeBase
import TroupeModel
import TroupeReport
import TroupeStore

/// Writes the explorer page of a case: its accounts, the posts behind every tie, and its cast.
public struct ExploreJob: Sendable {
    /// The case.
    public var path: String
    /// The title; nil takes a neutral one.
    public var title: String?
    /// What must be said of the data wherever they are shown (`SYNTHETIC …`).
    public var dataNote: String?
    /// Seed of the layout.
    public var seed: UInt64 = 1
    /// What the results may replace.
    public var replacing = Replacing.ownFiles

    /// The explorer of this case.
    public init(_ path: String) { self.path = path }

    /// Writes `explorer.html`.
    ///
    /// - Parameter folder: Where it goes; made if it is not there.
    /// - Returns: The names of the files.
    /// - Throws: ``TroupeError``.
    public func run(into folder: String) throws(TroupeError) -> [String] {
        let output = try OutputFolder(
            folder, results: .explorer, inputs: [path], source: ResultSource(of: path), replacing: replacing)
        defer { output.discard() }
        let bytes: [UInt8]
        do {
            let view = try RunView(withCastOf: CaseFile(path, .reading))
            let document = try ExplorerDocument(
                view, title: [title ?? RunWords.castTitle, dataNote].compactMap { $0 }.joined(separator: " \u{00B7} "),
                dataNote: dataNote, seed: seed, workers: coreCount())
            bytes = try ExplorerPage(document).html(hash: pageHash(of:))
        } catch {
            throw TroupeError(any: error)
        }
        try output.write("explorer.html", bytes)
        try output.publish()
        return output.files
    }
}
