import Foundation
import Testing

@Suite struct TiesCommandTests {
    @Test func `ties under pseudonyms are the same ties under other names`() throws {
        let scratch = try ScratchFolder()
        let demo = fixture("demo/posts.csv")
        let plain = try Program(["ties", demo, "--quiet"])
        let hidden = try Program(["ties", demo, "--quiet", "--pseudonyms", scratch.path("names.key")])
        #expect(plain.exitCode == 0 && hidden.exitCode == 0, "\(hidden.errors)")
        func rows(_ output: String) -> [[Substring]] { output.split(separator: "\n").map { $0.split(separator: ",") } }
        let (open, closed) = (rows(plain.output), rows(hidden.output))
        #expect(open.count > 20 && open[0] == closed[0])
        // The accounts of a pair may have changed places with their names; what counts both does not.
        let both = [2, 3, 4, 5]
        func counts(_ rows: [[Substring]]) -> [String] {
            rows.map { row in both.map { String(row[$0]) }.joined(separator: " ") }.sorted()
        }
        #expect(counts(open) == counts(closed))
        let names = Set(open.dropFirst().flatMap { $0.prefix(2) })
        #expect(names.isDisjoint(with: closed.joined()))
        #expect(Set(closed.dropFirst().flatMap { $0.prefix(2) }).count == names.count)
    }
}
