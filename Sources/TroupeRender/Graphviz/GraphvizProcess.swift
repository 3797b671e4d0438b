import Foundation
import TroupeBase
import TroupeModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs Graphviz in a child process with limits on processor time, memory and wall-clock time.
///
/// The child is the program at `executable`, started with the hidden first argument `__render`; it must hand its
/// remaining arguments to ``graphvizChildMain(arguments:)``. DOT text and result travel through files in a private
/// temporary folder that is always removed. Output of a child that did not end well is discarded.
package struct GraphvizProcess: Sendable {
    /// Path of the program to run again; `/proc/self/exe` on Linux is the running program itself.
    package var executable: String
    /// Longest processor time of one call, in seconds.
    package var cpuSeconds: Int
    /// Largest address space of one call, in megabytes. Below about 200 Graphviz cannot start.
    package var memoryMegabytes: Int
    /// Longest wall-clock time of one call, in seconds.
    package var wallSeconds: Int

    /// A runner of `executable` with these limits.
    package init(executable: String, cpuSeconds: Int = 60, memoryMegabytes: Int = 2048, wallSeconds: Int = 90) {
        self.executable = executable
        self.cpuSeconds = max(1, cpuSeconds)
        self.memoryMegabytes = max(1, memoryMegabytes)
        self.wallSeconds = max(1, wallSeconds)
    }

    /// Lays out and renders one graph.
    ///
    /// - Parameters:
    ///   - dot: The graph as DOT text.
    ///   - engine: A Graphviz layout engine: `sfdp`, `neato`, `nop2` (keep every given position) …
    ///   - format: A Graphviz output format: `plain`, `svg`, `pdf`, `png` …
    /// - Returns: The bytes Graphviz wrote, never empty.
    /// - Throws: ``RenderError`` when a limit was reached, Graphviz refused, or the child could not be started.
    package func run(dot: String, engine: String, format: String) throws(RenderError) -> [UInt8] {
        let place = try PrivateFolder()
        defer { place.remove() }
        let folder = place.path
        let input = folder + "/in.dot"
        let output = folder + "/out"
        let messages = folder + "/messages"
        do {
            try Data(dot.utf8).write(to: URL(fileURLWithPath: input))
        } catch {
            throw .noRoom(folder: folder.parentPath, reason: systemReason())
        }
        let arguments = [
            "__render", engine, format, input, output,
            String(cpuSeconds), String(memoryMegabytes), String(wallSeconds), String(getpid()),
        ]
        let child = try spawn(arguments, messages: messages)
        switch wait(for: child) {
        case .exited(0):
            let bytes = [UInt8]((try? Data(contentsOf: URL(fileURLWithPath: output))) ?? Data())
            if bytes.isEmpty { throw .graphviz(message: "no output") }
            return bytes
        case .exited(3):
            throw .noRoom(
                folder: folder.parentPath, reason: String(cString: strerror(ENOSPC)))
        case .exited:
            throw .graphviz(message: firstLine(of: messages))
        case .stopped:
            throw .ranOutOfTime(engine: engine, seconds: wallSeconds)
        case .signalled(let signal) where signal == SIGXCPU:
            throw .ranOutOfTime(engine: engine, seconds: cpuSeconds)
        case .signalled(let signal) where signal == SIGALRM:
            throw .ranOutOfTime(engine: engine, seconds: wallSeconds)
        case .signalled:
            throw .ranOutOfMemoryOrCrashed(engine: engine, memoryMegabytes: memoryMegabytes)
        }
    }

    private enum Ending {
        case exited(Int32)
        case signalled(Int32)
        case stopped
    }

    private func spawn(_ arguments: [String], messages: String) throws(RenderError) -> pid_t {
        let (child, code) = spawnChild(
            executable, arguments, signals: [SIGXCPU, SIGALRM],
            streams: [
                .file("/dev/null", flags: O_RDONLY), .file("/dev/null", flags: O_WRONLY),
                .file(messages, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600),
            ],
            // The layout engines read numbers by the locale; the dates of a PDF are written by the zone.
            environment: ["LC_NUMERIC": "C", "LC_ALL": nil, "TZ": "UTC"])
        guard code == 0 else { throw .cannotRun(executable: executable, reason: String(cString: strerror(code))) }
        return child
    }

    /// Waits for the child and kills it one second after its own alarm should have ended it.
    private func wait(for child: pid_t) -> Ending {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(wallSeconds + 1)
        var pause: UInt32 = 1000
        var status: Int32 = 0
        while true {
            let result = waitpid(child, &status, WNOHANG)
            if result == child { break }
            if result < 0, errno != EINTR { return .signalled(0) }
            if clock.now > deadline {
                kill(child, SIGKILL)
                while waitpid(child, &status, 0) < 0, errno == EINTR {}
                return .stopped
            }
            usleep(pause)
            pause = min(pause * 2, 16_000)
        }
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }

    private func firstLine(of file: String) -> String {
        let text = String(decoding: (try? Data(contentsOf: URL(fileURLWithPath: file))) ?? Data(), as: UTF8.self)
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "nothing"
        let spoken = line.hasPrefix("Error: ") ? String(line.dropFirst(7)) : line
        return String(spoken.prefix(200)).visible
    }

    private func systemReason() -> String { String(cString: strerror(errno)) }
}
