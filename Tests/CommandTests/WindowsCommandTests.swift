import Foundation
import Testing

@Suite struct WindowsCommandTests {
    @Test func `the networks of the demo case come and go, and stop at the takedown`() throws {
        let scratch = try ScratchFolder()
        let run = try Program([
            "windows", fixture("demo/posts.csv"), "--layers", "caption", "--length", "30d", "--step", "15d", "--date",
            "2024-10-01T12:00:00Z",
            "--out",
            scratch.path("out"), "--quiet",
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        let rows = try table(scratch.path("out/windows.csv"))
        let first = Set((1...7).map { "a0\($0)" })
        let second = Set(["a08", "a09", "a10", "a11", "a12"])
        var seen: Set<String> = []
        for row in rows where row["members"] != "" {
            let members = Set((row["members"] ?? "").split(separator: " ").map(String.init))
            #expect(members.isSubset(of: first) || members.isSubset(of: second))
            seen.formUnion(members)
        }
        #expect(seen.isSuperset(of: first))
        #expect(run.output.contains("before 2024-10-01T12:00:00Z"))
        // The last post of N1 is of 1 October, 01:04 UTC (posts.csv): nothing of it comes after noon.
        let line = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("A, 7 accounts: ") })
        #expect(line.contains("after it 0 active, 0 posts, 0 co-actions"))
    }

    @Test(arguments: [
        (["--length", "1d", "--step", "2d"], "--step"), (["--date", "soon"], "is no time"),
        (["--length", "0d"], "length"),
    ])
    func `wrong use is told in one line`(arguments: [String], message: String) throws {
        let run = try Program(["windows", fixture("demo/posts.csv")] + arguments)
        #expect(run.exitCode == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
