import Foundation
import Testing

/// `docs/architecture.md` and `CONTRIBUTING.md` name files, tests and rooms of the project. Each of them must exist,
/// and the rooms may import what `Package.swift` lets them import.
@Suite struct DocumentTests {
    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL.path

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: Self.project + "/" + path, encoding: .utf8)
    }

    /// Whether a path leads to a file or folder, from the project's folder or from `Sources/`.
    private func exists(_ path: String) -> Bool {
        ["/", "/Sources/"].contains { FileManager.default.fileExists(atPath: Self.project + $0 + path) }
    }

    @Test(arguments: ["docs/architecture.md", "CONTRIBUTING.md"])
    func `every path that a document names is there`(document: String) throws {
        let paths = try text(document).matches(of: /`([\w.+-]+(?:\/[\w.+-]*)+)`/).map { String($0.output.1) }
        #expect(paths.count > 5)
        // NAME and ROOM stand for what the reader adds; output and .build are made by commands.
        for path in paths where path.firstMatch(of: /NAME|ROOM|^output\/|^\.build\//) == nil {
            #expect(exists(path), "\(document): no \(path)")
        }
    }

    /// After the path of a test file stands, between asterisks, the name of one of its tests.
    @Test func `every test that holds an invariant is there`() throws {
        let cited = try text("docs/architecture.md").matches(of: /`(Tests\/[^`]+\.swift)`:\s+\*([^*]+)\*/)
        #expect(cited.count > 10)
        for citation in cited {
            let name = citation.output.2.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(
                try text(String(citation.output.1)).contains("func `\(name)`"),
                "docs/architecture.md: \(citation.output.1) has no test \(name)")
        }
    }

    @Test func `the table of rooms says what Package.swift says`() throws {
        let manifest = try text("Package.swift").replacing(/package: "[^"]*"/, with: "")
        var imports: [String: Set<String>] = ["TroupeQuestions": []]
        let targets = /(?:room\(|executableTarget\(\s*name:)\s*"([Tt]roupe\w*)"(?:,\s*(?:dependencies: )?\[([^\]]*)\])?/
        for room in manifest.matches(of: targets) {
            imports[String(room.output.1)] = Set(
                (room.output.2 ?? "").matches(of: /"([^"]+)"/).map { String($0.output.1) })
        }
        var told: [String: Set<String>] = [:]
        for row in try text("docs/architecture.md").split(separator: "\n") {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, let room = cells[0].wholeMatch(of: /`([Tt]roupe\w*)`/) else { continue }
            var names: Set<String> = []
            for name in cells[2].split(separator: ", ").map(String.init) {
                switch name {
                case "nothing": break
                case "every room above": names.formUnion(told.keys)
                default: names.insert(imports["Troupe" + name] == nil ? name : "Troupe" + name)
                }
            }
            told[String(room.output.1)] = names
        }
        for name in Set(imports.keys).union(told.keys).sorted() { #expect(told[name] == imports[name], "\(name)") }
    }
}
