import Foundation
import Testing

/// Every file in `queries/` is asked of the demo case; what must come back was worked out by
/// `Tests/Oracles/cast_answers.py` from the case's CSV files, or stands in `truth.json` (see ``FoundingTruthTests``).
@Suite struct StoredQuestionTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../queries").standardizedFileURL.path

    /// The columns of a question that are compared with the rows of the oracle.
    private static let compared: [String: [String]] = [
        "caption-bursts": ["first", "second", "captions"],
        "who-posts-first": ["community", "account", "first", "present", "p"],
        "sounds-across-platforms": ["node", "accounts", "outside", "community", "in_community", "p"],
        "promoted-by-several-personas": ["node", "personas", "community", "in_community", "p"],
        "one-face-many-names": ["node", "names", "community", "in_community", "p"],
        "created-together": ["community", "accounts", "first_day", "last_day", "days", "p"],
        "narratives": ["account", "narrative", "posts"],
        "unlabelled-ai": ["account", "post"],
        "pair-evidence": ["layer", "object"],
        "one-script-many-faces": ["script", "accounts", "personas"],
    ]

    /// Values of parameters that must be given.
    private static let parameters = ["pair-evidence": ["a=a03", "b=a04"]]

    /// Questions whose answers ``FoundingTruthTests`` compares with the truth.
    private static let inTruth: Set<String> = [
        "networks", "personas", "renamed-accounts", "one-merchant-many-personas", "merchants-between-communities",
        "cross-platform-twins", "likely-successors", "phase-switch", "vanished-after-contact", "takedown-latency",
        "contradicted-claims", "claims-checked", "what-may-be-said", "ai-labels", "not-accused",
    ]

    /// Questions whose answers ``PublishedFactsTests`` compares with what was printed.
    private static let inPublished: Set<String> = ["assessments", "competing-hypotheses"]

    /// Questions that are asked of posts with a slow group in ``PaceCommandTests``; the case here has none.
    private static let ofSlowGroups: Set<String> = ["slow-groups", "slow-scripts"]

    /// Questions on files, which are asked of a case with videos in ``MediaCommandTests``; the case here has none.
    private static let ofMedia: Set<String> = ["whose-video-first"]

    @Test func `every file is compiled in, says its columns, and is compared with a second source`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".sql") }
            .map { String($0.dropLast(4)) }
        let listed = try Program(["ask", "--json"])
        let document = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [String: Any]
        let questions = (document?["tables"] as? [String: Any])?["questions"] as? [[String: Any]]
        #expect(Set(files) == Set(questions?.compactMap { $0["name"] as? String } ?? []))
        let tested = Set(Self.compared.keys).union(Self.inTruth).union(Self.inPublished)
            .union(Self.ofSlowGroups).union(Self.ofMedia).union(["events", "fixed-phrases", "one-name-many-faces"])
        #expect(Set(files) == tested)
        let founding = try FoundingCase(seed: 20_241_001, isExact: true)
        for name in files {
            let parameters = Self.parameters[name, default: []].flatMap { ["--param", $0] }
            let run = try Program(["ask", name, "--case", founding.path, "--format", "csv"] + parameters)
            #expect(run.exitCode == 0, "\(name): \(run.errors)")
            let columns = run.output.split(separator: "\n").first.map { $0.split(separator: ",").map(String.init) }
            let documented = try Self.documentedColumns(of: name)
            // A column of ids may have one of names before it.
            let own = columns?.filter { !$0.hasSuffix("_name") || !documented.contains(String($0.dropLast(5))) }
            #expect(own == documented, "\(name)")
        }
        try compare(founding)
        try compareByHand(founding)
    }

    /// The columns that a file's comment lists.
    private static func documentedColumns(of name: String) throws -> [String] {
        let text = try String(contentsOfFile: folder + "/\(name).sql", encoding: .utf8)
        let lines = text.split(separator: "\n").drop { $0 != "-- Columns:" }.dropFirst().prefix {
            $0.hasPrefix("--   ")
        }
        return lines.compactMap { $0.dropFirst(5).split(separator: " ").first.map(String.init) }
    }

    private func compare(_ founding: FoundingCase) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: fixture("cast/answers.json")))
        let answers = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [[Any]]])
        for (name, columns) in Self.compared.sorted(by: { $0.key < $1.key }) {
            let rows = try founding.ask(name, Self.parameters[name, default: []])
            let found = rows.map { row in columns.map { row[$0] ?? "" } }.sorted { $0.lexicographicallyPrecedes($1) }
            let expected = try #require(answers[name]).map { $0.map(Self.text) }
                .sorted { $0.lexicographicallyPrecedes($1) }
            #expect(found.count == expected.count, "\(name)")
            for (one, other) in zip(found, expected) {
                for (cell, known) in zip(one, other) where cell != known {
                    let (number, wanted) = (Double(cell) ?? .nan, Double(known) ?? .nan)
                    #expect(abs(number - wanted) <= 1e-9 * abs(wanted), "\(name): \(one) and \(other)")
                }
            }
        }
        // The phrases that the assets name are among those found.
        let phrases = try founding.ask("fixed-phrases")
        for known in try #require(answers["fixed-phrases"]) {
            let words = known.map(Self.text)
            let row = try #require(phrases.first { $0["place"] == words[0] && $0["phrase"] == words[1] }, "\(words)")
            let cells = [row["captions"], row["accounts"], row["community"], row["in_community"]].compactMap(\.self)
            #expect(cells == Array(words[2...5]))
        }
    }

    private static func text(_ value: Any) -> String {
        if let text = value as? String { return text }
        if let number = value as? NSNumber {
            return isWhole(number) ? String(number.int64Value) : String(number.doubleValue)
        }
        return ""
    }

    /// Whole numbers of JSON are written without a fraction.
    private static func isWhole(_ number: NSNumber) -> Bool { number.doubleValue == Double(number.int64Value) }

    private func compareByHand(_ founding: FoundingCase) throws {
        // events.csv has 22 rows, the first of 3 July, the last of 5 October.
        let events = try founding.ask("events")
        #expect(events.count == 22 && events.first?["event"] == "e01" && events.last?["event"] == "e22")
        #expect(
            try founding.ask("events", ["type=takedown"]).compactMap { $0["event"] } == ["e15", "e16", "e17", "e18"])
        // In the case no name has two faces; with a second Alina there is one.
        #expect(try founding.ask("one-name-many-faces").isEmpty)
        for entry in [
            ["persona", "id=per_other", "name=Alina"],
            ["persona_asset", "persona=per_other", "layer=face", "key=face_F9"],
        ] {
            #expect(try Program(["cast", "add"] + entry + ["--case", founding.path]).exitCode == 0)
        }
        let names = try founding.ask("one-name-many-faces")
        #expect(names.map { $0["name"] } == ["Alina"] && names.first?["faces"] == "face_F1 face_F9")
    }
}
