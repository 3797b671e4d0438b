import Foundation
import Synchronization
import TroupeTestSupport

/// Runs the built program and keeps what it said.
struct Program {
    let output: String
    let errors: String
    let exitCode: Int32

    /// Runs the program beside the test bundle.
    init(_ arguments: [String], input: String? = nil) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
        process.arguments = arguments
        try self.init(process, input: input)
    }

    /// Runs a line of a shell in a folder, in which `troupe` is the program beside the test bundle.
    init(shell line: String, in folder: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var environment = ProcessInfo.processInfo.environment
        let own = (BuiltProgram.path as NSString).deletingLastPathComponent
        environment["PATH"] = own + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
        process.environment = environment
        try self.init(process, input: nil)
    }

    private init(_ process: Process, input: String?) throws {
        let scratch = try ScratchFolder()
        let (out, err) = (scratch.path("stdout"), scratch.path("stderr"))
        for path in [out, err] { try Data().write(to: URL(fileURLWithPath: path)) }
        process.standardOutput = FileHandle(forWritingAtPath: out)
        process.standardError = FileHandle(forWritingAtPath: err)
        if let input {
            try input.write(toFile: scratch.path("stdin"), atomically: false, encoding: .utf8)
            process.standardInput = FileHandle(forReadingAtPath: scratch.path("stdin"))
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        process.waitUntilExit()
        output = try String(contentsOfFile: out, encoding: .utf8)
        errors = try String(contentsOfFile: err, encoding: .utf8)
        exitCode = process.terminationStatus
    }
}

/// Starts the built program, stops it by a signal (`TERM`, `INT`) after a second and a half, and tells the code it left
/// with and how many whole seconds that took.
func stopProgram(_ arguments: [String], by signal: String) throws -> (exitCode: Int, seconds: Int) {
    let script = """
        "$0" "$@" & pid=$!
        sleep 1.5; begin=$(date +%s%N); kill -\(signal) $pid; wait $pid
        echo $? $(( ($(date +%s%N) - begin) / 1000000000 ))
        """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, BuiltProgram.path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    let said = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let numbers = said.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    return (numbers.first ?? -1, numbers.last ?? -1)
}

/// A folder of a test's own, removed with this value's owner.
final class ScratchFolder {
    let folder: String
    private let isKept: Bool

    /// - Parameter isKept: Whether the folder stays until the tests end.
    init(keepingUntilExit isKept: Bool = false) throws {
        self.isKept = isKept
        let name = "troupe-test-" + UUID().uuidString
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard isKept else { return }
        let folder = folder
        Self.kept.withLock { kept in
            if kept.isEmpty { atexit { ScratchFolder.removeKept() } }
            kept.append(folder)
        }
    }

    deinit { if !isKept { try? FileManager.default.removeItem(atPath: folder) } }

    private static let kept = Mutex<[String]>([])

    private static func removeKept() {
        for folder in kept.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: folder) }
    }

    func path(_ name: String) -> String { folder + "/" + name }

    /// Writes a file and returns its path.
    func file(_ name: String, _ text: String) throws -> String {
        try text.write(toFile: path(name), atomically: false, encoding: .utf8)
        return path(name)
    }

    /// The bytes of every file in a folder inside, by name.
    func contents(of name: String) throws -> [String: Data] {
        var result: [String: Data] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: path(name)) {
            result[file] = try Data(contentsOf: URL(fileURLWithPath: path(name) + "/" + file))
        }
        return result
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    /// The rows of a table without quotes, header left out.
    func rows(_ name: String) throws -> [[String]] {
        try text(name).split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}

/// A file in the folder of fixtures.
func fixture(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)").path
}
