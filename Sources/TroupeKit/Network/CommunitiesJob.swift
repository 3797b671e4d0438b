import Foundation
import Synchronization
import TroupeGraph
import TroupeModel
import TroupeRender
import TroupeReport

/// From a network to its communities and how far each can be trusted.
public struct CommunitiesJob: Sendable {
    /// The settings.
    public var settings: CommunitiesSettings
    /// The program that draws (see ``DrawingProgram``); nil looks for it.
    public var executable: String?
    /// What the results may replace.
    public var replacing = Replacing.ownFiles

    /// A job.
    public init(settings: CommunitiesSettings, executable: String? = nil) {
        self.settings = settings
        self.executable = executable
    }

    /// Runs the job.
    ///
    /// - Parameters:
    ///   - input: The network.
    ///   - folder: Where tables go; nil writes none.
    ///   - progress: Told what the job is doing, from any thread.
    /// - Throws: ``TroupeError``.
    public func run(
        _ input: NetworkInput, into folder: String? = nil,
        progress: @escaping @Sendable (NetworkStep) -> Void = { _ in }
    ) throws(TroupeError) -> NetworkSummary {
        try settings.validate()
        if settings.drawsFigure, folder == nil {
            throw TroupeError(.usage, "--figure needs a folder: name one with --out")
        }
        let output = try folder.map { path throws(TroupeError) in
            try OutputFolder(
                path, results: .communities, inputs: input.paths, source: input.resultSource, replacing: replacing)
        }
        defer { output?.discard() }
        let network = try input.read(progress)
        if settings.drawsFigure, network.nodeCount > CommunitiesSettings.mostDrawnNodes {
            throw TroupeError(
                .usage,
                "--figure draws up to \(CommunitiesSettings.mostDrawnNodes) nodes, and there are \(network.nodeCount); "
                    + "leave it out, or take a part of the network")
        }
        let comparison = try settings.comparison.map { path throws(TroupeError) in try NamedPartition(path) }
        let found = FoundCommunities(network, settings: settings, progress: progress)
        let document = try found.document(comparedWith: comparison)
        if let output {
            progress(.writing)
            try output.stream("graph-communities.csv") { try GraphCommunitiesTable.write(document, to: $0) }
            try output.stream("graph-nodes.csv") { try found.writeNodes(to: $0) }
            if let resolutions = document.resolutions {
                try output.stream("graph-resolutions.csv") { try ResolutionsTable.write(resolutions, to: $0) }
            }
            if settings.drawsFigure {
                progress(.drawing)
                let figure = CommunitiesFigure(found, document: document).figure
                try output.draw(
                    figure, named: "graph", with: GraphvizProcess(executable: DrawingProgram.path(executable)))
            }
            try output.write("graph.json", try jsonBytes(document))
            try output.publish()
        }
        return NetworkSummary(document, plain: document.plain, notes: document.notes)
    }
}

/// A document as the bytes of a file.
func jsonBytes(_ document: some Encodable) throws(TroupeError) -> [UInt8] {
    do {
        return Array((try jsonText(document) + "\n").utf8)
    } catch {
        throw TroupeError(.failure, "the results cannot be written as JSON: \(error)")
    }
}

/// Counts what is done and tells it on.
final class StepCounter: Sendable {
    private let name: String
    private let total: Int?
    private let comesInRounds: Bool
    private let done = Atomic<Int>(0)
    private let progress: @Sendable (NetworkStep) -> Void

    /// A counter.
    ///
    /// - Parameters:
    ///   - total: How many there are; nil where that is not known.
    ///   - comesInRounds: Whether so many are done again and again, nobody knows how often.
    init(
        _ name: String, of total: Int?, comesInRounds: Bool = false,
        _ progress: @escaping @Sendable (NetworkStep) -> Void
    ) {
        self.name = name
        self.total = total
        self.comesInRounds = comesInRounds
        self.progress = progress
        progress(.computing(name, 0, of: total))
    }

    func count() {
        let done = done.add(1, ordering: .relaxed).newValue
        let rounds = comesInRounds ? (done - 1) / max(1, total ?? 1) + 1 : 1
        progress(.computing(name, done, of: total.map { $0 * rounds }))
    }
}
