import Foundation
import TroupeBase
import TroupeModel
import TroupeReport
import TroupeStore

/// Writes a run, or any network, in a format of another program.
public struct ExportJob: Sendable {
    /// What a finished export tells.
    public struct Outcome: Sendable {
        /// The paths of the files.
        public var files: [String]
        /// What the user should know.
        public var notes: [String]
    }

    /// Where the network comes from.
    public var source: RunSource
    /// The title; nil takes a neutral one.
    public var title: String?
    /// What must be said of the data wherever they are shown (`SYNTHETIC …`).
    public var dataNote: String?
    /// Seed of the places.
    public var seed: UInt64 = 1
    /// The file with the key of pseudonyms; nil leaves names as they are.
    public var pseudonyms: String?
    /// What the results may replace.
    public var replacing = Replacing.ownFiles
    private let format: ExportFormat

    /// An export.
    ///
    /// - Parameters:
    ///   - format: One of ``formats``.
    ///   - source: Where the network comes from.
    /// - Throws: ``TroupeError`` if there is no such format.
    public init(_ format: String, of source: RunSource) throws(TroupeError) {
        self.format = try ExportFormat(named: format)
        self.source = source
    }

    /// The names of the formats, each with what it is.
    public static var formats: [(name: String, summary: String)] {
        ExportFormat.allCases.map { ($0.rawValue, $0.summary) }
    }

    /// Writes the file.
    ///
    /// - Parameter path: Where it goes. Of two tables, `net.csv` gives `net-nodes.csv` and `net-edges.csv`.
    /// - Throws: ``TroupeError``.
    public func run(into path: String) throws(TroupeError) -> Outcome {
        let parent = path.parentPath
        let folder = parent.isEmpty ? "." : parent
        let name = (path as NSString).lastPathComponent
        guard !name.isEmpty, name != "..", name != ".", name != "/" else {
            throw TroupeError(.usage, "--out: name a file, such as network.\(format.fileExtension)")
        }
        let names = format.names(for: name)
        let output = try OutputFolder(
            folder, results: OutputFolder.Results(record: names[names.count - 1], others: Array(names.dropLast())),
            inputs: source.paths, source: source.resultSource(), replacing: replacing)
        defer { output.discard() }
        let (files, notes) = try exported()
        for (name, file) in zip(names, files) { try output.write(name, file.bytes) }
        try output.publish()
        let shown = parent.isEmpty ? "" : folder == "/" ? "/" : folder + "/"
        return Outcome(files: names.map { shown + $0 }, notes: notes)
    }

    /// Writes the file to standard output.
    ///
    /// - Returns: What the user should know.
    /// - Throws: ``TroupeError``, also where the format is several files, or no text and the output a terminal.
    public func runToStandardOutput() throws(TroupeError) -> [String] {
        guard format != .csv else {
            throw TroupeError(.usage, "csv is two tables; name a file with --out, or export another format")
        }
        if format == .sqlite, StandardOutput.isTerminal {
            throw TroupeError(.usage, "sqlite is no text; name a file with --out")
        }
        let (files, notes) = try exported()
        do {
            try StandardOutput.write(files.flatMap(\.bytes))
        } catch {
            throw TroupeError(output: error)
        }
        return notes
    }

    private func exported() throws(TroupeError) -> (files: [ExportFormat.File], notes: [String]) {
        if source.isSlow, [.stix, .misp, .disarm].contains(format) {
            throw TroupeError(
                .usage,
                "\(format.rawValue) is for findings of coordination, and slow groups are none; export them as a "
                    + "network, "
                    + "such as gexf")
        }
        let view: RunView
        // A copy of a case lasts as long as what is read from it.
        var copy: PseudonymousCase?
        switch (source, pseudonyms) {
        case (_, nil): view = try source.view()
        case (.kept(let path), let keyFile?), (.slowKept(let path), let keyFile?):
            let made = try PseudonymousCase(path, keyFile: keyFile)
            copy = made
            view = try (source.isSlow ? RunSource.slowKept(made.path) : .kept(made.path)).view().withoutAnalystsWords(
                try KeyFile.key(keyFile))
        case (_, let keyFile?): view = try source.view().pseudonymous(try KeyFile.key(keyFile))
        }
        defer { withExtendedLifetime(copy) {} }
        let export = try NetworkExport(
            view, title: title, dataNote: dataNote, seed: seed, workers: coreCount())
        return (try export.files(in: format), [export.note(on: format)].compactMap { $0 })
    }
}
