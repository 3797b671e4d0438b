import Foundation
import Testing
import TroupeTestSupport

/// `troupe init`, `run`, `diff`, `pack` and `replay` on the synthetic case.
@Suite struct StudyCommandTests {
    private static let study = """
        [study]
        note = "SYNTHETIC"
        [[source]]
        path = "captures"
        basis = "public-capture"
        [case]
        cast = ["cast"]
        [map]
        layers = ["caption"]
        window = "60s"
        [[method]]
        name = "coortweet"
        [[question]]
        name = "personas"
        [[question]]
        name = "posts-by-day"
        file = "mine.sql"
        [[question]]
        name = "who-posts-first"
        [[figure]]
        kind = "calibration"
        [export]
        formats = ["gexf", "csv"]
        [alert]
        new_community = 3
        accounts = ["@syn.alina.one"]
        takedown = true

        """

    /// A folder with the demo case's files and a study.
    private func folder(_ study: String = study) throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        let demo = fixture("../../../Sources/TroupeKit/DemoCase")
        for folder in ["captures", "cast"] {
            try FileManager.default.createDirectory(
                atPath: scratch.path(folder), withIntermediateDirectories: true)
        }
        try FileManager.default.copyItem(atPath: demo + "/posts.csv", toPath: scratch.path("captures/posts.csv"))
        for name in ["accounts", "personas", "claims", "events", "products", "assets"] {
            try FileManager.default.copyItem(atPath: demo + "/\(name).csv", toPath: scratch.path("cast/\(name).csv"))
        }
        _ = try scratch.file("s.toml", study)
        _ = try scratch.file(
            "mine.sql", "-- How many posts?\nSELECT date(time / 1000, 'unixepoch') d, count(*) n FROM post GROUP BY 1\n"
        )
        return scratch
    }

    private func troupe(_ line: String, in scratch: ScratchFolder) throws -> Program {
        try Program(shell: "troupe " + line, in: scratch.folder)
    }

    private func files(in folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            // The manifests name the case, which is another in every folder.
            guard !name.hasSuffix("troupe-files.json"), name != "study.json" else { continue }
            files[name] = FileManager.default.contents(atPath: folder + "/" + name)
        }
        return files
    }

    @Test func `a second run does nothing, and a changed window redoes only what depends on it`() throws {
        let scratch = try folder()
        let first = try troupe("run s.toml --quiet", in: scratch)
        // A watched account is in a community now: a sentence and the code for it.
        #expect(first.exitCode == 3, "\(first.errors)")
        #expect(first.output.contains("The watched account @syn.alina.one is now in community A."))
        let names = [
            "map", "method coortweet", "comparison coortweet", "question personas",
            "question posts-by-day", "question who-posts-first", "figure calibration", "export gexf", "export csv",
        ]
        #expect(first.output.contains("done: " + names.joined(separator: ", ")))
        let again = try troupe("run s.toml --quiet", in: scratch)
        #expect(again.exitCode == 0 && again.output.contains("nothing has changed since run 001"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("output/s/002")))
        let changed = try troupe("run s.toml --quiet --json --set map.window=90s", in: scratch)
        #expect(changed.exitCode == 0, "\(changed.output) \(changed.errors)")
        let summary = try #require(JSONSerialization.jsonObject(with: Data(changed.output.utf8)) as? [String: Any])
        #expect(
            summary["done"] as? [String] == [
                "map", "comparison coortweet", "question personas", "question who-posts-first", "export gexf",
                "export csv",
            ])
        #expect(
            summary["kept"] as? [String: String] == [
                "method coortweet": "001", "question posts-by-day": "001", "figure calibration": "001",
            ])
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("output/s/latest")) == "002")
        let difference = try troupe("diff output/s/001 output/s/latest", in: scratch)
        #expect(difference.output.contains("setting window_seconds: 60 → 90"), "\(difference.output)")
        let same = try troupe("diff output/s/001 output/s/001", in: scratch)
        #expect(same.output == "The two runs are the same: nothing came, went or changed.\n")
    }

    @Test func `two folders give the same bytes, and so does a run that was stopped`() throws {
        let (one, other) = (try folder(), try folder())
        _ = try troupe("run s.toml --quiet", in: one)
        _ = try troupe("run s.toml --quiet", in: other)
        // As if it had been killed in the middle: the record is not finished and two steps are missing.
        let path = other.path("output/s/001/study.json")
        var record = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any])
        record["is_finished"] = false
        record["steps"] = Array((record["steps"] as? [Any] ?? []).prefix(3))
        try JSONSerialization.data(withJSONObject: record).write(to: URL(fileURLWithPath: path))
        try FileManager.default.removeItem(atPath: other.path("output/s/001/exports"))
        let onward = try troupe("run s.toml --quiet", in: other)
        #expect(
            onward.output.contains(
                "done: question personas, question posts-by-day, question who-posts-first, figure calibration, export"))
        #expect(onward.output.contains("done before: map, method coortweet, comparison coortweet"))
        #expect(try files(in: one.path("output/s/001")) == files(in: other.path("output/s/001")))
    }

    @Test func `a new file is picked up, and a file that somebody changed is made again`() throws {
        let scratch = try folder()
        _ = try troupe("run s.toml --quiet", in: scratch)
        try Data("x".utf8).write(to: URL(fileURLWithPath: scratch.path("output/s/001/questions/personas.csv")))
        let mended = try troupe("run s.toml --quiet", in: scratch)
        #expect(mended.output.contains("done: question personas\n"), "\(mended.output)")
        let posts =
            try scratch.text("captures/posts.csv").split(separator: "\n").prefix(40).joined(separator: "\n") + "\n"
        _ = try scratch.file("captures/more.csv", posts)
        let more = try troupe("run s.toml --quiet", in: scratch)
        #expect(more.output.contains("done: map, method coortweet"), "\(more.output) \(more.errors)")
        #expect(try scratch.text("output/s/latest/run.json").contains("\"more.csv\""))
    }

    @Test func `a study under pseudonyms names no account in any file`() throws {
        let scratch = try folder()
        let run = try troupe("run s.toml --quiet --set study.pseudonyms=k.key", in: scratch)
        #expect(run.exitCode == 3, "\(run.errors)")
        let found = try Program(
            shell: "grep -rlIE 'syn\\.alina|synalina|\\ba0[1-9]\\b' output/s/001", in: scratch.folder)
        #expect(found.output == "", "\(found.output)")
    }

    static let refused: [(study: String, said: String)] = [
        ("[[source]]\npath = \"nowhere\"\n", "the source nowhere is not there"),
        ("[[source]]\npath = \".\"\n", "would read what it writes"),
        ("[[source]]\npath = \"captures\"\n[study]\nname = \"../x\"\n", "names a folder"),
        ("[[source]]\npath = \"captures\"\n[[method]]\nname = \"cortweet\"\n", "did you mean coortweet?"),
        ("[[source]]\npath = \"captures\"\n[[question]]\nname = \"personae\"\n", "did you mean personas?"),
        ("[[source]]\npath = \"captures\"\n[map]\nalpha = 0.001\n", "use copies 999 or more for alpha 0.001"),
        ("[map]\nseed = 1\n", "unknown key seed"),
        ("[study]\nname = \"x\"\n", "names no posts"),
    ]

    @Test(arguments: refused)
    func `a wrong study is refused before anything is written`(study: String, said: String) throws {
        let scratch = try folder(study)
        for option in ["", " --check"] {
            let run = try troupe("run s.toml" + option, in: scratch)
            #expect(run.exitCode == 65, "\(run.output) \(run.errors)")
            #expect((run.output + run.errors).contains(said), "\(run.output) \(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: scratch.path("output")))
    }

    @Test func `a package gives every byte again, and a changed one is refused by name`() throws {
        let scratch = try folder()
        _ = try troupe("run s.toml --quiet", in: scratch)
        let full = try troupe("pack output/s/latest --with-personal-data --out full", in: scratch)
        #expect(full.exitCode == 0, "\(full.errors)")
        let again = try Program(shell: "cd / && troupe replay \(scratch.path("full"))", in: scratch.folder)
        #expect(again.exitCode == 0 && again.output.contains("are the same, byte for byte"), "\(again.errors)")
        let handle = try Program(shell: "echo x >> full/results/ties.csv; troupe replay full", in: scratch.folder)
        #expect(handle.exitCode == 65)
        #expect(handle.errors.contains("results/ties.csv was changed since the package was made"))
    }

    @Test func `a package without personal data names nobody and is replayed by who holds the sources`() throws {
        let scratch = try folder()
        _ = try troupe("run s.toml --quiet", in: scratch)
        let pack = try troupe("pack output/s/latest --out p.zip", in: scratch)
        #expect(pack.exitCode == 0, "\(pack.errors)")
        let open = try Program(
            shell: "mkdir open && cd open && python3 -m zipfile -e ../p.zip . && "
                + "grep -rlIE 'syn\\.alina|synalina|\\ba0[1-9]\\b' .; find . -type f | sort", in: scratch.folder)
        #expect(!open.output.contains("results/ties.csv") && open.output.hasPrefix("./CITATION.cff"), "\(open.output)")
        #expect(!open.output.contains("network.pdf") && !open.output.contains(".png"))
        let without = try troupe("replay p.zip", in: scratch)
        #expect(without.exitCode == 2 && without.errors.contains("--sources"))
        let again = try Program(
            shell: "mkdir held && cp -r captures cast held && mv held/captures/posts.csv held/other-name.csv && "
                + "troupe replay p.zip --sources held --json", in: scratch.folder)
        #expect(again.exitCode == 0, "\(again.errors) \(again.output)")
        #expect(again.output.contains("\"missing\" : [\n\n  ]"))
    }

    @Test func `a package does not name an account by the name of a file`() throws {
        let scratch = try folder()
        _ = try troupe("run s.toml --quiet --set study.name=x", in: scratch)
        try FileManager.default.moveItem(
            atPath: scratch.path("captures/posts.csv"), toPath: scratch.path("captures/syn.alina.one.csv"))
        _ = try troupe("run s.toml --quiet", in: scratch)
        let pack = try troupe("pack output/s/latest --out p.zip", in: scratch)
        #expect(pack.exitCode == 65 && pack.errors.contains("its name names an account"), "\(pack.errors)")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("p.zip")))
    }

    @Test func `a file that init writes is a study`() throws {
        let scratch = try folder()
        let made = try troupe("init captures --out sub.toml && troupe run sub.toml --check", in: scratch)
        #expect(made.output == "sub.toml\nsub.toml: nothing is wrong with it\n", "\(made.errors)")
        let foreign = try troupe("init captures --out s.toml", in: scratch)
        #expect(foreign.exitCode == 2, "a study of somebody else is not replaced")
    }

    @Test func `sources of which nothing can be read are told with what to do, and no run is made`() throws {
        let scratch = try ScratchFolder()
        let study = try scratch.file("s.toml", "[[source]]\npath = \"posts.csv\"\n")
        _ = try scratch.file("posts.csv", "post,user,time,caption\n1,a,2024-10-01T18:14:29Z,a text of some length\n")
        let unknown = try Program(["run", study, "--quiet"])
        #expect(unknown.exitCode == 65, "\(unknown.errors)")
        #expect(unknown.errors.contains("s.toml: nothing was read: posts.csv:1:"), "\(unknown.errors)")
        #expect(unknown.errors.contains("say which is which with columns post=post,account="), "\(unknown.errors)")
        let folder = try scratch.file("f.toml", "[[source]]\npath = \"captures\"\n")
        try FileManager.default.createDirectory(
            atPath: scratch.path("captures"), withIntermediateDirectories: true)
        let empty = try Program(["run", folder, "--quiet"])
        #expect(
            empty.exitCode == 65 && empty.errors.contains("captures: no file in it that could hold posts"),
            "\(empty.errors)")
        for name in ["s", "f"] {
            #expect(!FileManager.default.fileExists(atPath: scratch.path("output/\(name)/001")))
        }
    }
}
