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
    /// The slow groups in a folder that the main job has written.
    case slowResults(String)
    /// A case: the slow groups of the run that it keeps last.
    case slowKept(String)
    /// A list of edges or a graph file; `-` is standard input.
    case edges(String)

    /// The slow groups of the same run.
    ///
    /// - Throws: ``TroupeError`` for a network that was read, which has none.
    public var slow: RunSource {
        get throws(TroupeError) {
            switch self {
            case .results(let folder): return .slowResults(folder)
            case .kept(let path): return .slowKept(path)
            case .slowResults, .slowKept: return self
            case .edges:
                throw TroupeError(.usage, "--slow shows slow groups of a run; a network that is read has none")
            }
        }
    }

    /// The case; nil where it comes from elsewhere.
    var caseFile: String? {
        switch self {
        case .kept(let path), .slowKept(let path): path
        case .results, .slowResults, .edges: nil
        }
    }

    /// Whether it is slow groups.
    var isSlow: Bool {
        switch self {
        case .slowKept, .slowResults: true
        case .results, .kept, .edges: false
        }
    }

    /// The files that are read.
    var paths: [String] {
        switch self {
        case .results(let folder):
            ["run.json", "ties.csv", "accounts.csv", "communities.csv", "evidence.csv"].map { folder + "/" + $0 }
        case .slowResults(let folder):
            ["run.json", "slow-ties.csv", "slow-accounts.csv", "slow-groups.csv", "slow-evidence.csv"].map {
                folder + "/" + $0
            }
        case .kept(let path), .slowKept(let path), .edges(let path): [path]
        }
    }

    /// What results are made from, so that a purge finds them.
    func resultSource() throws(TroupeError) -> ResultSource {
        switch self {
        case .results(let folder): ResultSource(ofResult: "ties.csv", in: folder)
        case .slowResults(let folder): ResultSource(ofResult: "slow-ties.csv", in: folder)
        case .kept(let path), .slowKept(let path): try ResultSource(of: path)
        case .edges(let path): NetworkInput(.edges(path)).resultSource
        }
    }

    /// The picture of the run, or of the network that was read.
    func view() throws(TroupeError) -> RunView {
        switch self {
        case .results(let folder): return try RunView(folder: folder)
        case .slowResults(let folder): return try RunView(folder: folder, isSlow: true)
        case .kept(let path), .slowKept(let path):
            do {
                let file = try CaseFile(path, .reading)
                var kept = try RunView(file, isSlow: isSlow)
                kept.cast = try file.castGraph()
                try kept.addCaseWords(of: file)
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
