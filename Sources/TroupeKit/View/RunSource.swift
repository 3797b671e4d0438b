import TroupeIngest
import TroupeModel
import TroupeReport
import TroupeStore

/// Where the picture of a run, or of a network, comes from.
public enum RunSource: Sendable, Hashable {
    /// A folder that the main job has written.
    case results(String)
    /// A case: the run that it keeps last.
    case kept(String)
    /// A list of edges or a graph file; `-` is standard input.
    case edges(String)

    /// The case; nil where it comes from elsewhere.
    var caseFile: String? {
        guard case .kept(let path) = self else { return nil }
        return path
    }

    /// The files that are read.
    var paths: [String] {
        switch self {
        case .results(let folder):
            ["run.json", "ties.csv", "accounts.csv", "communities.csv", "evidence.csv"].map { folder + "/" + $0 }
        case .kept(let path), .edges(let path): [path]
        }
    }

    /// What results are made from, so that a purge finds them.
    func resultSource() throws(TroupeError) -> ResultSource {
        switch self {
        case .results(let folder): ResultSource(ofResult: "ties.csv", in: folder)
        case .kept(let path): try ResultSource(of: path)
        case .edges(let path): NetworkInput(.edges(path)).resultSource
        }
    }

    /// The picture of the run, or of the network that was read.
    func view() throws(TroupeError) -> RunView {
        switch self {
        case .results(let folder): return try RunView(folder: folder)
        case .kept(let path):
            do {
                let file = try CaseFile(path, .reading)
                var kept = try RunView(file)
                kept.cast = try file.castGraph()
                return kept
            } catch {
                throw TroupeError(any: error)
            }
        case .edges(let path):
            do {
                return try RunView(try readEdges(from: path == "-" ? .standardInput : .file(path)))
            } catch {
                throw TroupeError(any: error)
            }
        }
    }
}
