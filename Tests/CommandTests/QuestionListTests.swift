import Foundation
import Testing

/// A question is a file in `queries/`, a line of `Package.swift` (which compiles it in) and a line of
/// `queries/Stored.swift` (which gives it its name). This test says which of the three was forgotten.
@Suite struct QuestionListTests {
    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL.path

    @Test func `Package.swift and Stored.swift list the files of queries, in order`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.project + "/queries")
            .filter { $0.hasSuffix(".sql") }.map { String($0.dropLast(".sql".count)) }.sorted()

        let manifest = try String(contentsOfFile: Self.project + "/Package.swift", encoding: .utf8)
        let list = try #require(manifest.firstMatch(of: /let questions = \[([^\]]*)\]/), "Package.swift: no list")
        #expect(list.output.1.matches(of: /"([^"]+)"/).map { String($0.output.1) } == files, "Package.swift")

        let stored = try String(contentsOfFile: Self.project + "/queries/Stored.swift", encoding: .utf8)
        let lines = stored.matches(of: /\("([^"]+)", PackageResources\.(\w+)\)/)
        #expect(lines.map { String($0.output.1) } == files, "queries/Stored.swift")
        for line in lines {
            #expect(line.output.2 == line.output.1.replacing("-", with: "_") + "_sql", "queries/Stored.swift")
        }
    }
}
