import Foundation
import Testing

/// The synthetic founding case of one seed, put in through the command line, with its answers.
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
        let folder = fixture("cast/\(seed)")
        let posts = seed == 20_241_001 ? fixture("demo/posts.csv") : fixture("other-seeds/posts-\(seed).csv.gz")
        let text = try Data(contentsOf: URL(fileURLWithPath: folder + "/truth.json"))
        truth = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
        for arguments in [
            ["ingest", posts, "--quiet"], ["cast", "read", folder, posts, "--who", "analyst1", "--quiet"],
            // The case's files say it in a note only: whose face was stolen.
            ["cast", "add", "account_role", "account=d08", "role=victim", "layer=face", "key=face_F1"],
            ["map", path, "--out", scratch.path("out"), "--no-figure", "--quiet"] + (isExact ? Self.exactly : []),
        ] {
            let isMap = arguments[0] == "map"
            let run = try Program(arguments + (isMap ? [] : ["--case", path]))
            #expect(run.exitCode == 0, "\(run.errors)")
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
