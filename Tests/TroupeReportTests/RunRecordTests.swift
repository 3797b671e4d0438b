import Testing
import TroupeReport

@Suite struct RunRecordTests {
    private let record = RunRecord(
        versions: RunRecord.Versions(troupe: "0.1.0", graphviz: nil),
        settings: RunRecord.Settings(
            rule: "group-test", support: nil, windowSeconds: 60, jitterSeconds: 600, sessionSeconds: 300, crowd: 100,
            candidateLevel: 0.01, copies: 99, alpha: 0.01, margin: 1.25, leidenIterations: 3, seed: .max,
            pairLimit: 1000, columns: nil, maxAccounts: 400, title: "<b>\"阿\u{202E}"),
        inputs: [
            RunRecord.Input(
                name: "a/b.csv", sha256: "00", bytes: 1, format: "CooRTweet", recordsIn: 3, recordsUsed: 2,
                recordsRefused: 1, timesWithoutZone: 0)
        ],
        records: RunRecord.Records(recordsIn: 3, used: 2, refused: 1, ledger: ["time_bad": 1]),
        data: RunRecord.DataSummary(
            posts: 2, accounts: 2, objects: ["object": 1], firstTime: "2024-10-01T00:00:00Z",
            lastTime: "2024-10-01T00:00:01Z", precision: "second", note: nil),
        results: RunRecord.Results(
            accounts: 0, ties: 0, postPairs: 0, communities: 0, communitySizes: [], testedPairs: 1, candidateTies: 0,
            candidateGroups: 0, largestScore: 0.1, largestScoreOfCopies: 0.30000000000000004, crowdedObjects: 0,
            unpairedObjects: 0), notes: [])

    @Test func `a record reads back as it was written, seed and digits whole`() throws {
        #expect(try RunRecord(json: record.json()) == record)
    }

    @Test func `it names its schema and has sorted keys`() throws {
        let text = String(decoding: try record.json(), as: UTF8.self)
        #expect(text.contains("\"schema\" : \"troupe.run\""))
        #expect(text.contains("\"schema_version\" : 1"))
        let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { String($0.prefix { $0 != ":" }) }
        #expect(keys == keys.sorted())
        #expect(text.hasSuffix("}\n"))
    }

    @Test func `what is not a record is refused`() {
        #expect(throws: (any Error).self) { try RunRecord(json: Array("{}".utf8)) }
    }
}
