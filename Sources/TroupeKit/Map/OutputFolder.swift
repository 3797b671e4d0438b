import Foundation
import Synchronization
import TroupeRender
import TroupeReport

/// A folder of results: files are written beside their places and renamed together at the end.
final class OutputFolder: Sendable {
    /// The files by which results of one kind are known.
    struct Results {
        /// The record of how they were made, put in place last.
        let record: String
        /// The files that not every run writes, taken away when a later run does not; a figure stands first.
        let optional: [String]
        /// How the names of further such files begin; nil for none.
        var prefix: String?

        /// Of the main job.
        static let map = Results(
            record: "run.json",
            optional: [
                "network.svg", "network.pdf", "network.png", "network.dot", "tie-tests.csv", "robustness.csv",
            ])
        /// Of a search for communities.
        static let communities = Results(
            record: "graph.json", optional: ["graph.svg", "graph.pdf", "graph.png", "graph.dot"])
        /// Of a published method.
        static let method = Results(record: "method.json", optional: [], prefix: "method-")
        /// Of communities over time.
        static let windows = Results(record: "windows.json", optional: [])
        /// Of a calibration.
        static let calibration = Results(record: "calibration.json", optional: ["calibration.svg"])
        /// Of an exported cast.
        static let castTables = Results(record: "persona.csv", optional: [])
        /// Of a figure of a case.
        static func figure(_ name: String) -> Results { Results(record: "\(name).dot", optional: []) }
        /// Of the explorer page of a case.
        static let explorer = Results(record: "explorer.html", optional: [])
        /// Of measures of nodes and ties.
        static let metrics = Results(record: "metrics.json", optional: [])
    }

    private let folder: String
    private let results: Results
    private let staging: String
    private let names = Mutex<[String]>([])

    /// Folders of unfinished files, to be removed if the program is interrupted.
    static let unfinished = Mutex<Set<String>>([])

    /// The files written so far, by name.
    var files: [String] { names.withLock { $0.sorted() } }

    /// Opens a folder, making it if it is missing.
    ///
    /// - Throws: A failure if it cannot be made or written to, or if it holds results that troupe did not write.
    init(_ folder: String, results: Results = .map) throws(TroupeError) {
        self.folder = folder
        self.results = results
        staging = folder + "/.troupe-unfinished-\(ProcessInfo.processInfo.processIdentifier)"
        let files = FileManager.default
        if let figure = results.optional.first, files.fileExists(atPath: folder + "/" + figure),
            !files.fileExists(atPath: folder + "/" + results.record)
        {
            throw TroupeError(
                .failure, "\(folder) holds a \(figure) that troupe did not write; name another folder with --out")
        }
        do {
            try files.createDirectory(atPath: staging, withIntermediateDirectories: true)
        } catch {
            throw TroupeError(.failure, "\(folder): results cannot be written there; name another folder with --out")
        }
        Self.unfinished.withLock { _ = $0.insert(staging) }
    }

    /// Writes a file of these bytes.
    func write(_ name: String, _ bytes: [UInt8]) throws(TroupeError) {
        try stream(name) { sink in try sink(bytes) }
    }

    /// Writes a file piece by piece.
    func stream(_ name: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws(TroupeError) {
        let path = staging + "/" + name
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw TroupeError(.failure, "\(folder)/\(name): cannot be written") }
        do {
            defer { try? handle.close() }
            try body { try handle.write(contentsOf: $0) }
        } catch {
            throw TroupeError(.failure, "\(folder)/\(name): cannot be written; is the disk full?")
        }
        names.withLock { $0.append(name) }
    }

    /// Writes all tables.
    func writeTables(of findings: Findings) throws(TroupeError) {
        try stream("ties.csv") { try TiesTable.write(findings, to: $0) }
        try stream("accounts.csv") { try AccountsTable.write(findings, to: $0) }
        try stream("communities.csv") { try CommunitiesTable.write(findings, to: $0) }
        try stream("evidence.csv") { try EvidenceTable.write(findings, to: $0) }
        try stream("candidates.csv") { try CandidatesTable.write(findings, to: $0) }
        try stream("chance.csv") { try ChanceTable.write(findings, to: $0) }
        try stream("crowd-groups.csv") { try CrowdGroupsTable.write(findings, to: $0) }
        try stream("crowds.csv") { try CrowdsTable.write(findings, to: $0) }
        try stream("ledger.csv") { try LedgerTable.write(findings, to: $0) }
    }

    /// Draws the figure in all formats.
    ///
    /// - Parameter name: The name of the files, without what says the format.
    /// - Returns: The figure as drawn.
    @discardableResult
    func draw(
        _ figure: NetworkFigure, named name: String = "network", with graphviz: GraphvizProcess,
        look: FigureLook = FigureLook()
    ) throws(TroupeError) -> RenderedFigure {
        try write(named: name) { () throws(RenderError) in try render(figure, using: graphviz, look: look) }
    }

    /// Draws a chart in all formats; see ``draw(_:named:with:look:)``.
    func draw(
        _ figure: ChartFigure, named name: String, with graphviz: GraphvizProcess, look: FigureLook
    ) throws(TroupeError) -> RenderedFigure {
        try write(named: name) { () throws(RenderError) in try render(figure, using: graphviz, look: look) }
    }

    private func write(
        named name: String, _ draw: () throws(RenderError) -> RenderedFigure
    ) throws(TroupeError) -> RenderedFigure {
        let drawn: RenderedFigure
        do {
            drawn = try draw()
        } catch {
            throw TroupeError(error)
        }
        try write("\(name).svg", drawn.svg)
        try write("\(name).pdf", drawn.pdf)
        try write("\(name).png", drawn.png)
        try write("\(name).dot", Array(drawn.dot.utf8))
        return drawn
    }

    /// Puts the files in their places, the record of the run last, and takes away what an earlier run wrote
    /// and this one did not.
    func publish() throws(TroupeError) {
        let manager = FileManager.default
        let written = files
        var stale = results.optional
        if let prefix = results.prefix {
            let present = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
            stale += present.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".csv") }
        }
        for old in stale where !written.contains(old) { try? manager.removeItem(atPath: folder + "/" + old) }
        for name in written.filter({ $0 != results.record }) + written.filter({ $0 == results.record }) {
            guard rename(staging + "/" + name, folder + "/" + name) == 0 else {
                throw TroupeError(.failure, "\(folder)/\(name): cannot be replaced")
            }
        }
    }

    /// Removes what was not published.
    func discard() {
        try? FileManager.default.removeItem(atPath: staging)
        Self.unfinished.withLock { _ = $0.remove(staging) }
    }
}

/// Removes half-written results; for use when the program is interrupted.
public func removeUnfinishedResults() {
    for folder in OutputFolder.unfinished.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: folder) }
}
