import Foundation
import Synchronization
import Testing

/// The synthetic founding case of one seed, put in through the command line, with its answers. It is made once in a run of
/// the tests; each test has a copy of its own, which it may change.
final class FoundingCase {
    let scratch: ScratchFolder
    /// The seed of its generator.
    let seed: Int
    /// What must come back.
    let truth: [String: Any]
    var path: String { scratch.path("case.db") }

    /// The seeds that are kept in the fixtures; the first is the demo case.
    static let seeds = [20_241_001, 1, 2, 3, 4]

    /// What makes the main job look at exact texts within a minute, as the answers of the second source do.
    static let exactly = ["--window", "60s", "--layers", "caption,product,duet,video,voice,face"]

    /// - Parameter isExact: Whether the kept run is of exact texts within a minute.
    init(seed: Int, isExact: Bool = false) throws {
        scratch = try ScratchFolder()
        self.seed = seed
        let text = try Data(contentsOf: URL(fileURLWithPath: fixture("cast/\(seed)/truth.json")))
        truth = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
        let made = try Self.made.withLock { made in
            let name = "\(seed) \(isExact)"
            let original = try made[name] ?? Original(seed: seed, isExact: isExact)
            made[name] = original
            return original
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: made.folder) {
            try FileManager.default.copyItem(atPath: made.folder + "/" + name, toPath: scratch.path(name))
        }
    }

    private static let made = Mutex<[String: Original]>([:])

    /// The folder of a founding case that nobody changes; it is removed when the tests end.
    private struct Original {
        let folder: String

        init(seed: Int, isExact: Bool) throws {
            let scratch = try ScratchFolder(keepingUntilExit: true)
            folder = scratch.folder
            try Self.fill(scratch, seed: seed, isExact: isExact)
        }

        private static func fill(_ scratch: ScratchFolder, seed: Int, isExact: Bool) throws {
            let folder = fixture("cast/\(seed)")
            let posts = seed == 20_241_001 ? fixture("demo/posts.csv") : fixture("other-seeds/posts-\(seed).csv.gz")
            let path = scratch.path("case.db")
            for arguments in [
                ["ingest", posts, "--quiet"], ["cast", "read", folder, posts, "--who", "analyst1", "--quiet"],
                // The case's files say it in a note only: whose face was stolen.
                ["cast", "add", "account_role", "account=d08", "role=victim", "layer=face", "key=face_F1"],
                ["map", path, "--out", scratch.path("out"), "--no-figure", "--quiet"]
                    + (isExact ? FoundingCase.exactly : []),
            ] {
                let isMap = arguments[0] == "map"
                let run = try Program(arguments + (isMap ? [] : ["--case", path]))
                #expect(run.exitCode == 0, "\(run.errors)")
            }
        }
    }

    /// The rows that answer a question, each by column.
    func ask(_ question: String, _ parameters: [String] = []) throws -> [[String: String]] {
        try Self.ask(question, parameters, of: path)
    }

    static func ask(_ question: String, _ parameters: [String] = [], of path: String) throws -> [[String: String]] {
        let run = try Program(["ask", question, "--case", path, "--json"] + parameters.flatMap { ["--param", $0] })
        #expect(run.exitCode == 0, "\(question): \(run.errors)")
        let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let tables = try #require(document?["tables"] as? [String: Any])
        let rows = try #require(tables.values.first as? [[String: Any]])
        return rows.map { row in row.compactMapValues { $0 as? String } }
    }

    /// A part of the truth.
    func truth<Value>(_ name: String) throws -> Value { try #require(truth[name] as? Value, "\(name)") }
}

/// What stands after the colon of a node's name.
func key(_ node: String) -> String { node.split(separator: ":", maxSplits: 1).last.map(String.init) ?? node }
