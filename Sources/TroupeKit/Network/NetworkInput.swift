import Foundation
import TroupeBase
import TroupeIngest
import TroupeModel
import TroupeReport
import TroupeStore

/// Where a job takes a network from.
public struct NetworkInput: Sendable, Hashable {
    /// A file with edges or a folder of results.
    public enum Origin: Sendable, Hashable {
        /// A list of edges by path; `-` is standard input.
        case edges(String)
        /// The ties in a folder that the main job has written.
        case results(String)
    }

    /// Where the edges are.
    public var origin: Origin
    /// Which columns of a table hold what, as `source=…,target=…[,weight=…][,layer=…]`; nil goes by the header.
    public var columns: String?
    /// The layers to take, as `caption,music=2`: names, with weights where they are not 1; nil takes all alike.
    public var layers: String?
    /// The file with the key of pseudonyms for the nodes; nil leaves names as they are.
    public var pseudonyms: String?

    /// An input.
    public init(_ origin: Origin, columns: String? = nil, layers: String? = nil) {
        self.origin = origin
        self.columns = columns
        self.layers = layers
    }

    /// Reads the network.
    ///
    /// - Parameter isDirected: Whether ties have a direction; nil goes by the file.
    /// - Throws: ``TroupeError`` if there is none, a line is no edge, or a layer is not there.
    func read(
        directed isDirected: Bool? = nil, _ progress: @escaping @Sendable (NetworkStep) -> Void
    ) throws(TroupeError) -> Network {
        var list: EdgeList
        do {
            let names = try columns.map { text throws(IngestError) in try EdgeColumnNames(parsing: text) }
            list = try readEdges(from: try source(), columns: names) { progress(.reading($0, of: $1)) }
        } catch let error as IngestError {
            throw TroupeError(error)
        } catch let error as TroupeError {
            throw error
        } catch {
            throw TroupeError(.failure, "\(error)")
        }
        if let pseudonyms {
            let key = try KeyFile.key(pseudonyms)
            list.nodes = TextPool((0..<list.nodes.count).map { key.pseudonym("account:", list.nodes[$0]) })
            // Ids would tell who is behind a pseudonym.
            list.identifiers = nil
        }
        return try Network(
            list, layers: try choice(of: list.layers), isDirected: isDirected ?? list.isDirected)
    }

    /// The files that are read.
    var paths: [String] {
        switch origin {
        case .edges(let path): [path]
        case .results(let folder): [folder + "/ties.csv"]
        }
    }

    /// What the network itself was made from, where it is a result of troupe.
    var resultSource: ResultSource {
        let path = paths[0]
        let folder = path.parentPath
        return ResultSource(ofResult: (path as NSString).lastPathComponent, in: folder.isEmpty ? "." : folder)
    }

    private func source() throws(TroupeError) -> PostSource {
        switch origin {
        case .edges("-"): return .standardInput
        case .edges(let path): return .file(path)
        case .results(let folder):
            let path = folder + "/ties.csv"
            guard FileManager.default.fileExists(atPath: path) else {
                throw TroupeError(
                    .failure, "\(folder) holds no ties.csv; run troupe map first, or name a list of edges with --edges")
            }
            return .file(path)
        }
    }

    /// The numbers and weights of the layers that are wanted.
    private func choice(of names: [String]) throws(TroupeError) -> [(layer: Int, weight: Double)] {
        guard let layers else {
            guard names.count <= maximumLayerCountOfNetworks else {
                throw TroupeError(
                    .usage,
                    "\(names.count) layers are more than can be searched together; "
                        + "choose up to \(maximumLayerCountOfNetworks) with --layers")
            }
            return names.indices.map { ($0, 1) }
        }
        guard names != [""] else { throw TroupeError(.usage, "--layers: the edges name no layers") }
        var chosen: [(layer: Int, weight: Double)] = []
        for part in layers.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false).map(Substring.init) {
            // A name may hold an equals sign of its own; only what reads as a number is a weight.
            let cut = part.lastIndex(of: "=")
            let weight = cut.flatMap { Double(part[part.index(after: $0)...]) }
            let name = weight == nil ? String(part) : String(part[..<(cut ?? part.endIndex)])
            // By bytes, as layers are told apart in the file; a name typed in another form of Unicode finds the one
            // layer that it can mean.
            let exact = names.firstIndex { $0.utf8.elementsEqual(name.utf8) }
            let alike = names.indices.filter { names[$0] == name }
            guard let layer = exact ?? (alike.count == 1 ? alike[0] : nil) else {
                throw .unknown("layer", name, among: names, option: "--layers")
            }
            if chosen.contains(where: { $0.layer == layer }) {
                throw TroupeError(.usage, "--layers: \(name.visible) is given twice")
            }
            guard (1e-100...1e100).contains(weight ?? 1) else {
                throw TroupeError(
                    .usage, "--layers: the weight of \(name.visible) must be above zero, from 1e-100 to 1e100")
            }
            chosen.append((layer, weight ?? 1))
        }
        guard chosen.count <= maximumLayerCountOfNetworks else {
            throw TroupeError(.usage, "--layers: choose up to \(maximumLayerCountOfNetworks)")
        }
        return chosen.sorted { $0.layer < $1.layer }
    }
}
