import Foundation
import Synchronization
import TroupeDigest
import TroupeModel
import TroupeRender
import TroupeReport

/// A folder of results: files are written beside their places and renamed together at the end. What troupe did not
/// write there, or somebody changed since, is not replaced (see ``Replacing``).
final class OutputFolder: Sendable {
    /// The files by which results of one kind are known.
    struct Results {
        /// The record of how they were made, put in place last.
        let record: String
        /// The name of the record's schema; nil where the record is no document that says so.
        var schema: String?
        /// The other files that a run may write.
        let others: [String]
        /// How the names of further such files begin; nil for none.
        var prefix: String?

        /// Every name that a run may write.
        var names: [String] { [record] + others }

        private static func figure(named name: String) -> [String] {
            ["svg", "pdf", "png", "dot"].map { "\(name).\($0)" }
        }

        /// Of the main job.
        static let map = Results(
            record: "run.json", schema: "troupe.run",
            others: figure(named: "network") + figure(named: "slow-network") + [
                "ties.csv", "accounts.csv", "communities.csv", "evidence.csv", "candidates.csv", "chance.csv",
                "crowd-groups.csv", "slow-groups.csv", "slow-accounts.csv", "slow-ties.csv", "slow-evidence.csv",
                "slow-explorer.html", "same-texts.csv", "panel-methods.csv", "panel-groups.csv", "panel-accounts.csv",
                "crowds.csv", "ledger.csv", "tie-tests.csv", "media-matches.csv",
                "robustness.csv", "report.md", "report.html", "report.docx", "explorer.html",
            ])
        /// Of the main job with the network in formats of other programs.
        static func map(exporting formats: [ExportFormat]) -> Results {
            Results(
                record: map.record, schema: map.schema, others: map.others + formats.flatMap(\.fileNames))
        }
        /// Of a search for communities.
        static let communities = Results(
            record: "graph.json", schema: "troupe.communities",
            others: figure(named: "graph") + ["graph-communities.csv", "graph-nodes.csv", "graph-resolutions.csv"])
        /// Of a published method.
        static let method = Results(
            record: "method.json", schema: "troupe.method",
            others: ["method-ties.csv", "method-accounts.csv", "method-communities.csv"], prefix: "method-")
        /// Of communities over time.
        static let windows = Results(record: "windows.json", schema: "troupe.windows", others: ["windows.csv"])
        /// Of a calibration.
        static let calibration = Results(
            record: "calibration.json", schema: "troupe.calibration",
            others: figure(named: "calibration") + ["calibration.csv"])
        /// Of an exported cast.
        static let castTables = Results(
            record: "persona.csv", others: CastKind.allCases.map { "\($0.rawValue).csv" }.filter { $0 != "persona.csv" }
        )
        /// Of a figure of a case.
        static func figure(_ name: String) -> Results {
            Results(record: "\(name).dot", others: ["svg", "pdf", "png"].map { "\(name).\($0)" })
        }
        /// Of the contact sheet of an asset.
        static let contactSheet = Results(record: "contact-sheet.html", others: [])
        /// Of the explorer page of a case.
        static let explorer = Results(record: "explorer.html", others: [])
        /// Of the explorer page of slow groups.
        static let slowExplorer = Results(record: "slow-explorer.html", others: [])
        /// Of measures of nodes and ties.
        static let metrics = Results(
            record: "metrics.json", schema: "troupe.metrics", others: ["metrics-nodes.csv", "metrics-ties.csv"])

        /// The kinds whose record says what it is, so that a folder without a manifest is known by it.
        static let recorded = [map, communities, method, windows, calibration, metrics]
    }

    private let folder: String
    private let results: Results
    private let replacing: Replacing
    private let inputs: [String]
    private let source: ResultSource
    private let staging: PrivateFolder
    private let digests = Mutex<[String: String]>([:])
    private let announced = Mutex<Set<String>>([])

    /// The files written so far, by name.
    var files: [String] { digests.withLock { $0.keys.sorted() } }

    /// Opens a folder, making it if it is missing.
    ///
    /// - Parameters:
    ///   - inputs: The files that the job reads, which no result may replace.
    ///   - source: What the results are made from.
    ///   - replacing: What may be replaced.
    /// - Throws: A failure if it cannot be made or written to, or if a file in it may not be replaced.
    init(
        _ folder: String, results: Results = .map, inputs: [String] = [], source: ResultSource = ResultSource(),
        replacing: Replacing = .ownFiles
    ) throws(TroupeError) {
        self.folder = folder
        self.results = results
        self.inputs = inputs
        self.source = source
        self.replacing = replacing
        var seen: Set<String> = []
        let manifest = ResultManifest(of: folder)
        for name in Self.present(results, in: folder) + [ResultManifest.fileName] {
            try Self.check(name, in: folder, results, manifest, inputs, replacing, &seen)
        }
        announced.withLock { $0 = seen }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            staging = try PrivateFolder(in: folder, prefix: ".troupe-unfinished-")
        } catch {
            throw TroupeError(
                .failure, "\(folder.visible): results cannot be written there; name another folder with --out")
        }
    }

    /// The files in a folder that have names of these results.
    private static func present(_ results: Results, in folder: String) -> [String] {
        let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let names = Set(results.names)
        return present.sorted().filter { name in
            names.contains(name) || results.prefix.map { name.hasPrefix($0) && name.hasSuffix(".csv") } ?? false
        }
    }

    private static func check(
        _ name: String, in folder: String, _ results: Results, _ manifest: ResultManifest, _ inputs: [String],
        _ replacing: Replacing, _ announced: inout Set<String>
    ) throws(TroupeError) {
        guard announced.insert(name).inserted else { return }
        let path = folder + "/" + name
        let isOwn =
            name == ResultManifest.fileName
            ? ResultManifest.isPresent(in: folder) : ResultOwnership.owns(name, in: folder, results, manifest)
        try replacing.check(path, inputs: inputs, isOwn: isOwn)
    }

    /// Writes a file of these bytes.
    func write(_ name: String, _ bytes: [UInt8]) throws(TroupeError) {
        try stream(name) { sink in try sink(bytes) }
    }

    /// Writes a file piece by piece.
    func stream(_ name: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws(TroupeError) {
        let hasher = Mutex(SHA256())
        try ReplacedFile.write(staging.path + "/" + name, shownAs: folder + "/" + name) { sink in
            try body { bytes in
                hasher.withLock { $0.update(data: bytes) }
                try sink(bytes)
            }
        }
        let digest = Hexadecimal.text(hasher.withLock { $0.finalize() })
        digests.withLock { $0[name] = digest }
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

    /// Draws a figure of one sort or the other; see ``draw(_:named:with:look:)``.
    func draw(
        _ figure: DrawnFigure, named name: String = "network", with graphviz: GraphvizProcess
    ) throws(TroupeError) -> RenderedFigure {
        switch figure {
        case .network(let network): try draw(network, named: name, with: graphviz)
        case .chart(let chart): try draw(chart, named: name, with: graphviz, look: FigureLook())
        }
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
    /// and this one did not. What must stay is known before the first file is put in place.
    func publish() throws(TroupeError) {
        var seen = announced.withLock { $0 }
        let manifest = ResultManifest(of: folder)
        let written = files
        for name in written { try Self.check(name, in: folder, results, manifest, inputs, replacing, &seen) }
        let stale = Self.present(results, in: folder).filter {
            !written.contains($0) && ResultOwnership.owns($0, in: folder, results, manifest)
        }
        // Until all are in place the manifest knows what stood there before too: whatever stops the program, nothing of
        // it turns foreign.
        var group = ResultManifest.Group(
            caseKey: source.caseKey, inputs: source.inputs.isEmpty ? nil : source.inputs.sorted(),
            files: digests.withLock { $0 })
        let final = group
        group.earlier = [:]
        for name in written + stale { group.earlier?[name] = ResultManifest.digest(ofFile: folder + "/" + name) }
        try place(ResultManifest.fileName, try manifest.with(group, record: results.record).bytes())
        for old in stale { try? FileManager.default.removeItem(atPath: folder + "/" + old) }
        for name in written.filter({ $0 != results.record }) + written.filter({ $0 == results.record }) {
            try place(name)
        }
        try place(ResultManifest.fileName, try manifest.with(final, record: results.record).bytes())
        staging.remove()
    }

    /// Puts a file in its place.
    private func place(_ name: String, _ bytes: [UInt8]? = nil) throws(TroupeError) {
        if let bytes {
            try ReplacedFile.write(staging.path + "/" + name, shownAs: folder + "/" + name) { try $0(bytes) }
        }
        guard rename(staging.path + "/" + name, folder + "/" + name) == 0 else {
            throw TroupeError(
                .failure, "\(folder.visible)/\(name): cannot be replaced: \(String(cString: strerror(errno)))")
        }
    }

    /// Removes what was not published.
    func discard() { staging.remove() }
}

/// Removes half-written results; for use when the program is interrupted.
public func removeUnfinishedResults() { PrivateFolder.removeAll() }

/// Removes temporary folders of processes that were killed; for use at the start.
public func removeAbandonedFolders() {
    PrivateFolder.removeAbandoned(in: FileManager.default.temporaryDirectory.path)
}
