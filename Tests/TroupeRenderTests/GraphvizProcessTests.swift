import Foundation
import Testing
import TroupeRender
import TroupeTestSupport

@Suite struct GraphvizProcessTests {
    /// A graph on which the engine `dot` runs for minutes.
    private static let runaway: String = {
        var random = Steps(seed: 3)
        let edges = (0..<4000).map { _ in "n\(random.below(1000)) -- n\(random.below(1000));" }
        return "graph g {\n" + edges.joined(separator: "\n") + "\n}"
    }()

    @Test func `a small graph comes back in the format asked for`() throws {
        let svg = try TestGraphviz.process.run(dot: "graph g { a -- b }", engine: "neato", format: "svg")
        #expect(String(decoding: svg, as: UTF8.self).contains("</svg>"))
    }

    @Test func `broken DOT text gives the message of Graphviz`() {
        let error = #expect(throws: RenderError.self) {
            try TestGraphviz.process.run(dot: "graph g { a -- ", engine: "neato", format: "svg")
        }
        guard case .graphviz(let message) = error else {
            Issue.record("not the message of Graphviz: \(String(describing: error))")
            return
        }
        #expect(message.contains("syntax error"))
    }

    @Test func `an engine or format that does not exist is refused, not drawn`() {
        for (engine, format) in [("nosuch", "svg"), ("neato", "nosuch")] {
            let error = #expect(throws: RenderError.self) {
                try TestGraphviz.process.run(dot: "graph g { a }", engine: engine, format: format)
            }
            guard case .graphviz = error else {
                Issue.record("\(engine) \(format): \(String(describing: error))")
                continue
            }
        }
    }

    @Test func `a run-away graph ends at its processor limit`() {
        let process = GraphvizProcess(executable: BuiltProgram.path, cpuSeconds: 1, wallSeconds: 60)
        #expect(throws: RenderError.ranOutOfTime(engine: "dot", seconds: 1)) {
            try process.run(dot: Self.runaway, engine: "dot", format: "svg")
        }
    }

    @Test func `a run-away graph ends at its wall-clock limit`() {
        let process = GraphvizProcess(executable: BuiltProgram.path, cpuSeconds: 60, wallSeconds: 1)
        #expect(throws: RenderError.ranOutOfTime(engine: "dot", seconds: 1)) {
            try process.run(dot: Self.runaway, engine: "dot", format: "svg")
        }
    }

    @Test func `a child that ignores its limits is killed`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("troupe-test-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = folder.appendingPathComponent("deaf")
        try Data("#!/bin/sh\nexec sleep 30\n".utf8).write(to: script)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
        let process = GraphvizProcess(executable: script.path, wallSeconds: 1)
        #expect(throws: RenderError.ranOutOfTime(engine: "neato", seconds: 1)) {
            try process.run(dot: "graph g { a }", engine: "neato", format: "svg")
        }
    }

    @Test func `too little memory is an error that names the limit`() {
        let nodes = (0..<60_000).map { "n\($0) -- n\(($0 * 7 + 1) % 60_000);" }.joined(separator: "\n")
        let process = GraphvizProcess(executable: BuiltProgram.path, memoryMegabytes: 260)
        #expect(throws: RenderError.ranOutOfMemoryOrCrashed(engine: "sfdp", memoryMegabytes: 260)) {
            try process.run(dot: "graph g {\n\(nodes)\n}", engine: "sfdp", format: "svg")
        }
    }

    @Test func `a program that is not there is an error`() {
        let error = #expect(throws: RenderError.self) {
            try GraphvizProcess(executable: "/no/such/program").run(dot: "graph g {}", engine: "neato", format: "svg")
        }
        guard case .cannotRun(let executable, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(executable == "/no/such/program")
    }

    @Test func `the child refuses wrong arguments`() {
        #expect(graphvizChildMain(arguments: ["neato", "svg"]) == 2)
        #expect(graphvizChildMain(arguments: ["neato", "svg", "in", "out", "x", "1", "1"]) == 2)
    }

    @Test func `an error is one line that names the option to use`() {
        let line = RenderError.ranOutOfTime(engine: "sfdp", seconds: 60).description
        #expect(line.contains("--max-accounts"))
        #expect(!line.contains("\n"))
    }
}
