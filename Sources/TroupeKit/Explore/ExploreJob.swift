import TroupeBase
import TroupeModel
import TroupeReport
import TroupeStore

/// Writes the explorer page of a case, a folder of results or a network that was read: its accounts, the posts behind
/// every tie and, of a case, its cast.
public struct ExploreJob: Sendable {
    /// What is shown.
    public var source: RunSource
    /// The title; nil takes a neutral one.
    public var title: String?
    /// What must be said of the data wherever they are shown (`SYNTHETIC …`).
    public var dataNote: String?
    /// Seed of the layout.
    public var seed: UInt64 = 1
    /// The language in which the page opens; it speaks all.
    public var language = ReportLanguage.english
    /// What the results may replace.
    public var replacing = Replacing.ownFiles

    /// The file with the key of pseudonyms, for what is no case; a case is put under them before.
    public var pseudonyms: String?

    /// The explorer of this case.
    public init(_ path: String) { source = .kept(path) }

    /// The explorer of what comes from this source.
    public init(of source: RunSource) { self.source = source }

    /// Writes `explorer.html`, or `slow-explorer.html` of slow groups.
    ///
    /// - Parameters:
    ///   - folder: Where it goes; made if it is not there.
    ///   - progress: Told what is being done, in a few words.
    /// - Returns: The names of the files.
    /// - Throws: ``TroupeError``.
    public func run(into folder: String, progress: (String) -> Void = { _ in }) throws(TroupeError) -> [String] {
        let output = try OutputFolder(
            folder, results: source.isSlow ? .slowExplorer : .explorer, inputs: source.paths,
            source: source.resultSource(), replacing: replacing)
        defer { output.discard() }
        let bytes: [UInt8]
        do {
            progress("reading the run")
            let view = try picture()
            progress("placing \(view.accounts.count) accounts")
            let words = RunWords(view, seed: seed, dataNote: nil, language: language.spoken)
            let neutral = view.cast.personas.isEmpty ? words.title : words.castTitle
            let document = try ExplorerDocument(
                view, title: [title ?? neutral, dataNote].compactMap { $0 }.joined(separator: " \u{00B7} "),
                dataNote: dataNote, seed: seed, workers: coreCount(), language: language.spoken)
            progress("writing the page")
            bytes = try ExplorerPage(document).html(hash: pageHash(of:))
        } catch {
            throw TroupeError(any: error)
        }
        try output.write(source.isSlow ? "slow-explorer.html" : "explorer.html", bytes)
        try output.publish()
        return output.files
    }

    private func picture() throws -> RunView {
        if let path = source.caseFile, !source.isSlow { return try RunView(withCastOf: CaseFile(path, .reading)) }
        var view = try source.view()
        if let pseudonyms { view = view.pseudonymous(try KeyFile.key(pseudonyms)) }
        if view.basis.isNetwork { try view.divide(seed: seed) }
        return view
    }
}
