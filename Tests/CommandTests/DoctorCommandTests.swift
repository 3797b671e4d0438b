import Foundation
import Testing

/// `troupe doctor` on this machine, and on machines that lack something.
@Suite struct DoctorCommandTests {
    /// The state of each check by its name, as the document says.
    private func states(_ run: Program) throws -> [String: String] {
        let document = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(document["schema"] as? String == "troupe.doctor" && document["schema_version"] as? Int == 1)
        let checks = try #require(document["checks"] as? [[String: Any]])
        var states: [String: String] = [:]
        for check in checks {
            let name = try #require(check["name"] as? String)
            let state = try #require(check["state"] as? String)
            states[name] = state
            #expect((check["advice"] as? String)?.isEmpty != true)
            // What is not there comes with what to do.
            #expect((check["advice"] == nil) == (state == "ok"), "\(name)")
        }
        return states
    }

    @Test func `a machine that builds and draws is fit, nothing is left behind, and there is a line a check`() throws {
        let scratch = try ScratchFolder()
        let run = try Program(shell: "troupe doctor", in: scratch.folder)
        #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.output)\(run.errors)")
        for name in ["graphviz", "layout", "svg", "pdf", "png", "latin", "chinese", "sqlite", "here", "temporary"] {
            #expect(run.output.contains(try Regex("(?m)^ok +\(name) ")), "\(name): \(run.output)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).isEmpty)
        let states = try states(Program(shell: "troupe doctor --json", in: scratch.folder))
        #expect(states.count == run.output.split(separator: "\n").count - 1)
    }

    @Test func `without any font words cannot be drawn, and each alphabet is named`() throws {
        let scratch = try ScratchFolder()
        let configuration = try scratch.file("fonts.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>")
        let run = try Program(shell: "FONTCONFIG_FILE='\(configuration)' troupe doctor --json", in: scratch.folder)
        let states = try states(run)
        for name in ["latin", "latin-extended", "chinese", "cyrillic", "arabic", "emoji", "font"] {
            #expect(states[name] == "missing", "\(name)")
        }
        #expect(run.exitCode == 1 && run.errors.contains("see above"))
    }

    @Test func `what is only recommended does not make a machine unfit`() throws {
        let scratch = try ScratchFolder()
        let folder = FileManager.default.fileExists(atPath: "/usr/share/fonts/truetype/dejavu")
        try #require(folder, "the fonts DejaVu are missing: apt install fonts-dejavu-core")
        let configuration = try scratch.file(
            "fonts.conf",
            "<?xml version=\"1.0\"?><fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir></fontconfig>")
        let run = try Program(shell: "FONTCONFIG_FILE='\(configuration)' troupe doctor --json", in: scratch.folder)
        let states = try states(run)
        // DejaVu Sans has Latin, Cyrillic and Arabic, and no Chinese (its own list of characters).
        #expect(states["latin"] == "ok" && states["cyrillic"] == "ok" && states["arabic"] == "ok")
        #expect(states["chinese"] == "missing" && states["font"] == "missing")
        #expect(run.exitCode == 0, "\(run.errors)")
    }

    @Test func `without Graphviz's plugins nothing is drawn, and what to install is said`() throws {
        let scratch = try ScratchFolder()
        try FileManager.default.createDirectory(atPath: scratch.path("empty"), withIntermediateDirectories: true)
        let run = try Program(shell: "GVBINDIR=\"$PWD/empty\" troupe doctor", in: scratch.folder)
        #expect(run.exitCode == 1)
        for name in ["graphviz", "layout", "svg", "pdf", "png"] {
            let line = try Regex("(?m)^(missing|wrong) +\(name) .*GVBINDIR")
            #expect(run.output.contains(line), "\(name): \(run.output)")
        }
        #expect(run.output.contains("Not ready: graphviz, layout, svg, pdf, png."))
    }

    @Test func `a temporary folder that is not there, full or read-only is named with the reason`() throws {
        let scratch = try ScratchFolder()
        let missing = try Program(shell: "TMPDIR=/no/such/folder troupe doctor", in: scratch.folder)
        let reason = "/no/such/folder: nothing can be written: No such file"
        #expect(missing.exitCode == 1 && missing.output.contains(reason))
        // Mounting needs a name space of one's own, which some systems do not give.
        let begin = "unshare --map-root-user --mount sh -c 'mkdir -p small && mount -t tmpfs -o "
        guard try Program(shell: begin + "size=64k tmpfs small'", in: scratch.folder).exitCode == 0 else { return }
        for (options, reason) in [("size=64k", "the disk is full"), ("ro", "Read-only file system")] {
            let line = begin + options + " tmpfs small && TMPDIR=\"$PWD/small\" troupe doctor'"
            let run = try Program(shell: line, in: scratch.folder)
            let told = run.output.split(separator: "\n").first { $0.contains(#/^\w+ +temporary /#) } ?? ""
            #expect(told.hasPrefix("wrong") && told.contains(reason) && told.contains("TMPDIR"), "\(run.output)")
            #expect(run.exitCode == 1)
        }
        let readOnly = begin + "ro tmpfs small && cd small && troupe doctor'"
        let run = try Program(shell: readOnly, in: scratch.folder)
        #expect(run.output.contains(#/(?m)^wrong +here .*Read-only file system/#), "\(run.output)")
    }

    @Test func `few open files are told`() throws {
        let scratch = try ScratchFolder()
        let run = try Program(shell: "ulimit -n 64; troupe doctor", in: scratch.folder)
        #expect(run.exitCode == 0 && run.output.contains("only 64 files may be open at once; ulimit -n 1024"))
    }
}
