import Foundation
import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// A run as an export writes it, in one format or several.
struct NetworkExport {
    private let view: RunView
    private let network: AttributedNetwork

    /// The export of a picture of a run.
    ///
    /// - Parameters:
    ///   - title: What it shows; nil takes a neutral one.
    ///   - dataNote: What must be said of the data wherever they are shown.
    ///   - seed: Of the places.
    ///   - workers: Number of threads; the result does not depend on it.
    init(_ view: RunView, title: String?, dataNote: String?, seed: UInt64, workers: Int) throws(TroupeError) {
        self.view = view
        let words = RunWords(view, seed: seed, dataNote: dataNote)
        let counted = PlainText.count(view.ties.count, "tie", "ties")
        let method =
            [words.subtitle] + words.method(counted: counted) + [words.source]
            + words.leftOut(of: view).map { "not in it: " + $0 }
        do {
            network = try AttributedNetwork(
                view, title: title ?? words.title, method: method, seed: seed, workers: workers)
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// The files in a format.
    func files(in format: ExportFormat) throws(TroupeError) -> [ExportFormat.File] {
        do {
            if let files = try format.files(of: network) { return files }
            return [ExportFormat.File(suffix: "." + format.fileExtension, bytes: try bytes(in: format))]
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// What the user must know of a format: one sentence, nil where it holds everything.
    func note(on format: ExportFormat) -> String? {
        let losses = format.losses(of: network)
        return losses.isEmpty ? nil : "\(format.rawValue) does not hold: " + losses.joined(separator: "; ") + "."
    }

    private func bytes(in format: ExportFormat) throws -> [UInt8] {
        switch format {
        case .dot: return Array(NetworkDOT.text(of: network).utf8)
        case .sqlite: return try database()
        case .stix:
            return try STIXBundle(
                view, title: network.title, method: network.method, identifier: NameBasedIdentifier.text
            ).bytes()
        case .misp:
            return MISPEvent(
                view, title: network.title, method: network.method, identifier: NameBasedIdentifier.text
            ).bytes
        case .disarm: return try DISARMTable.bytes(of: view)
        case .gexf, .graphml, .csv, .json, .graphology, .pajek, .cx2: preconditionFailure("written by files(of:)")
        }
    }

    private func database() throws -> [UInt8] {
        let folder = try PrivateFolder()
        defer { folder.remove() }
        do {
            return try database(in: folder)
        } catch {
            throw TroupeError(any: error, in: folder)
        }
    }

    private func database(in folder: PrivateFolder) throws -> [UInt8] {
        let path = folder.path + "/network.sqlite"
        var evidence: [NetworkDatabase.Evidence] = []
        for tie in view.ties.indices {
            for action in try view.coActions(ofTie: tie) {
                evidence.append(
                    NetworkDatabase.Evidence(
                        edge: tie, layer: action.layer, object: action.object,
                        source: (action.first.id, action.first.time), target: (action.second.id, action.second.time)))
            }
        }
        try NetworkDatabase.write(network, evidence: evidence, to: path)
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
