import Foundation
import Testing
import TroupeTestSupport

/// Limits of time and memory, and processes that write one case at once.
@Suite struct LimitCommandTests {
    @Test(arguments: ["--time-limit=1ms", "--max-memory=1m"])
    func `a command that reaches a limit says so and leaves nothing`(limit: String) throws {
        let scratch = try ScratchFolder()
        let ended = try Program(["demo", "--out", scratch.path("out"), "--quiet", limit])
        #expect(ended.exitCode == 1)
        #expect(ended.errors.contains(limit.hasPrefix("--time") ? "time limit" : "memory"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("out/run.json")))
    }

    /// By the model of `docs/scale.md`, 60,000 posts with an object each need 38 MB for the program and 75 bytes a
    /// post, and some more for names: over 40.9 MB, which are 39 MiB.
    @Test(arguments: ["ties", "map"])
    func `work that would not fit the memory is refused before it is begun`(verb: String) throws {
        let scratch = try ScratchFolder()
        let posts = (0..<60_000).map { "u\($0 % 5000),\(1_727_740_800 + $0),o\($0 % 9000)\n" }.joined()
        let path = try scratch.file("posts.csv", "user,time,thing\n" + posts)
        let columns = ["--columns", "account=user,time=time,object=thing", "--out", scratch.path("out"), "--quiet"]
        let refused = try Program([verb, path, "--max-memory=39m"] + columns)
        #expect(refused.exitCode == 1)
        #expect(
            refused.errors.contains("\(verb) of 60,000 posts would need about ")
                && refused.errors.contains("39.0 MiB is the limit; troupe plan"), "\(refused.errors)")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("out/run.json")))
        guard verb == "ties" else { return }
        #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
        #expect(try Program([verb, path, "--max-memory=900m"] + columns).exitCode == 0)
    }

    @Test(arguments: ["--time-limit=soon", "--max-memory=much", "--max-memory=-1g"])
    func `a limit that is none is a usage error`(limit: String) throws {
        #expect(try Program(["formats", limit]).exitCode == 2)
    }

    @Test func `a run that would take days asks first`() throws {
        let scratch = try ScratchFolder()
        let asked = try Program(["demo", "--out", scratch.path("out"), "--copies", "10000000"])
        #expect(asked.exitCode == 2)
        #expect(asked.errors.contains("--yes"))
    }

    /// Each would take hours or days by any count: ten million copies, a million seeds.
    @Test(arguments: [
        "communities --edges edges.csv --copies 10000000", "windows posts.csv --copies 10000000",
        "simulate --methods map --posts 500 --copies 10000000", "simulate --methods tie --posts 500 --seeds 1000000",
        "run study.toml",
    ])
    func `work that would take hours asks first`(line: String) throws {
        let scratch = try longWork()
        let asked = try Program(shell: "troupe " + line + " --quiet", in: scratch.folder)
        #expect(asked.exitCode == 2, "\(asked.output)\(asked.errors)")
        #expect(asked.errors.contains("would take about") && asked.errors.contains("--yes"), "\(asked.errors)")
    }

    @Test func `work that was agreed to goes on`() throws {
        let line = "troupe windows posts.csv --copies 10000000 --quiet --yes --time-limit 3s"
        let scratch = try longWork()
        let agreed = try Program(shell: line, in: scratch.folder)
        #expect(agreed.exitCode == 1 && agreed.errors.contains("time limit"), "\(agreed.errors)")
    }

    /// A network, posts and a study.
    private func longWork() throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        var edges = "source,target\n"
        for node in 0..<4000 { edges += "n\(node),n\((node + 1) % 4000)\nn\(node),n\((node + 7) % 4000)\n" }
        _ = try scratch.file("edges.csv", edges)
        try FileManager.default.copyItem(atPath: fixture("demo/posts.csv"), toPath: scratch.path("posts.csv"))
        let map = "[map]\nlayers = [\"caption\"]\nwindow = \"60s\"\ncopies = 10000000\n"
        _ = try scratch.file("study.toml", "[[source]]\npath = \"posts.csv\"\n" + map)
        return scratch
    }

    @Test(arguments: ["map", "calibrate", "simulate --into", "communities --edges"])
    func `more copies than anybody can make are a usage error`(verb: String) throws {
        let words = verb.split(separator: " ").map(String.init)
        let refused = try Program(words + ["/dev/null", "--copies", "9223372036854775807"])
        #expect(refused.exitCode == 2)
    }

    /// Makes two cases, and gives the beginning of a command, up to its closing quote, that puts a disk of 64 KB at
    /// `small`; nil where that is not possible.
    private func casesAndSmallDisk(in scratch: ScratchFolder) throws -> String? {
        // Mounting needs a name space of one's own, which some systems do not give.
        let begin = "unshare --map-root-user --mount sh -c 'mkdir -p small && mount -t tmpfs -o size=64k tmpfs small"
        guard try Program(shell: begin + "'", in: scratch.folder).exitCode == 0 else { return nil }
        let made = try Program(
            shell: "troupe demo --case demo.db --out out --no-figure --quiet && "
                + "troupe ingest \(fixture("demo/posts.csv")) --case other.db --quiet", in: scratch.folder)
        #expect(made.exitCode == 0, "\(made.errors)")
        return begin
    }

    @Test(arguments: [
        "export sqlite out --out net.sqlite", "draw communities --case demo.db --out drawn",
        "explore --case demo.db --pseudonyms key --out page", "merge demo.db other.db --into both.db",
    ])
    func `a full folder for temporary files is called that`(line: String) throws {
        let scratch = try ScratchFolder()
        guard let begin = try casesAndSmallDisk(in: scratch) else { return }
        let run = try Program(shell: begin + " && TMPDIR=\"$PWD/small\" troupe \(line)'", in: scratch.folder)
        #expect(run.exitCode == 1 && run.errors.contains("small: no room"), "\(run.errors)")
        #expect(run.errors.contains("TMPDIR") && !run.errors.contains("/case.db"), "\(run.errors)")
    }

    @Test func `a merge for which there is no room leaves nothing at its place`() throws {
        let scratch = try ScratchFolder()
        guard let begin = try casesAndSmallDisk(in: scratch) else { return }
        let run = try Program(
            shell: begin + " && troupe merge demo.db other.db --into small/both.db; echo $? $(ls -A small)'",
            in: scratch.folder)
        #expect(run.output == "1\n", "\(run.output)")
        #expect(run.errors.contains("small/both.db: the disk is full"), "\(run.errors)")
    }

    /// Sizes in kilobytes: too small for an empty case, for what makes one, for the posts; and large enough.
    @Test(arguments: [200, 700, 1400, 2000, 2600, 3300, 20_000])
    func `a first import on a full disk leaves a sound case or none`(size: Int) throws {
        let scratch = try ScratchFolder()
        let begin =
            "unshare --map-root-user --mount sh -c 'mkdir -p small && mount -t tmpfs -o size=\(size)k tmpfs small"
        guard try Program(shell: begin + "'", in: scratch.folder).exitCode == 0 else { return }
        let posts = fixture("demo/posts.csv")
        let ingest = "cd small && troupe ingest \(posts) --case case.db --quiet; code=$?; cp -a . ../kept; exit $code"
        let run = try Program(shell: begin + " && " + ingest + "'", in: scratch.folder)
        #expect(size < 20_000 ? [0, 1].contains(run.exitCode) : run.exitCode == 0, "\(run.errors)")
        #expect(run.exitCode == 0 || run.errors.contains("the disk is full"), "\(run.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("kept"))
        #expect(names.allSatisfy { $0.hasPrefix("case.db") && !$0.contains(".new-") }, "\(names)")
        // With room again the same command completes.
        let again = try Program(shell: "cd kept && troupe ingest \(posts) --case case.db --quiet", in: scratch.folder)
        let verified = try Program(["verify", "--case", scratch.path("kept/case.db")])
        #expect(again.exitCode == 0 && verified.exitCode == 0, "\(again.errors)\(verified.output)")
    }

    @Test func `two first imports make one case together`() throws {
        let scratch = try ScratchFolder()
        let path = scratch.path("case.db")
        var files: [String] = []
        for number in 0..<2 {
            var text = ""
            for post in 0..<3000 {
                text += "{\"id\":\"\((1_727_769_600 + post) << 32 | number)\",\"desc\":\"caption \(post % 70)\","
                text += "\"createTime\":\(1_727_769_600 + post),\"author\":{\"id\":\"\(7000 + post % 50)\"}}\n"
            }
            files.append(scratch.path("items-\(number).ndjson"))
            try Data(text.utf8).write(to: URL(fileURLWithPath: files[number]))
        }
        let processes = try files.map { file in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
            process.arguments = ["ingest", file, "--case", path, "--quiet"]
            process.standardOutput = FileHandle.nullDevice
            process.standardInput = FileHandle.nullDevice
            try process.run()
            return process
        }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        let verified = try Program(["verify", "--case", path])
        #expect(verified.exitCode == 0 && verified.output.contains("2 of 2 as they were"))
        #expect(try Program(["ask", "SELECT count(*) FROM post", "--case", path]).output.contains("6000"))
    }

    @Test func `progress as JSON is a line for each step, on standard error`() throws {
        let scratch = try ScratchFolder()
        let run = try Program([
            "demo", "--quiet", "--no-figure", "--out", scratch.path("silent"), "--progress", "json",
        ])
        #expect(run.exitCode == 0 && run.errors == "")
        let told = try Program(["demo", "--no-figure", "--out", scratch.path("out"), "--progress=json", "--json"])
        let lines = told.errors.split(separator: "\n").filter { $0.hasPrefix("{") }
        let steps = try lines.map { line -> String in
            let record = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(record["schema"] as? String == "troupe.progress" && record["seconds"] is Double)
            return try #require(record["step"] as? String)
        }
        #expect(steps.contains("testing ties") && steps.contains("writing tables"), "\(steps)")
        #expect(try JSONSerialization.jsonObject(with: Data(told.output.utf8)) is [String: Any])
        let wrong = try Program(["demo", "--progress", "xml"])
        #expect(wrong.exitCode == 2 && wrong.errors.contains("--progress: write one of line, json, none"))
    }
}
