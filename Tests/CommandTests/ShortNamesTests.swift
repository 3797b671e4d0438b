import Foundation
import Testing

@Suite struct ShortNamesTests {
    /// Foundation ends the program when it is asked for the folder of a name of one letter.
    @Test(arguments: [
        "ingest a --case c", "map a --out o --no-figure --quiet", "communities --edges e --out g --quiet",
        "draw communities --edges e --out h", "draw communities --edges - --out i < e", "export gexf --edges e --out x",
        "metrics --edges e --out n", "init a --out s", "detect a --method coortweet --out d --quiet", "plan a",
    ])
    func `names of one letter are names`(line: String) throws {
        let scratch = try ScratchFolder()
        try FileManager.default.copyItem(atPath: fixture("demo/posts.csv"), toPath: scratch.path("a"))
        _ = try scratch.file("e", "source,target\na,b\nb,c\na,c\n")
        let run = try Program(shell: "troupe " + line, in: scratch.folder)
        #expect(run.exitCode == 0, "\(line): \(run.errors)")
    }

    @Test func `a case of one letter is asked, drawn and checked`() throws {
        let scratch = try ScratchFolder()
        try FileManager.default.copyItem(atPath: fixture("demo/posts.csv"), toPath: scratch.path("a"))
        for line in [
            "ingest a --case c --quiet", "map c --out o --quiet --no-figure", "explore --case c --out p",
            "verify --case c",
        ] {
            let run = try Program(shell: "troupe " + line, in: scratch.folder)
            #expect(run.exitCode == 0, "\(line): \(run.errors)")
        }
    }
}
