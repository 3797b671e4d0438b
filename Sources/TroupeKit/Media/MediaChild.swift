import Foundation
import TroupeBase

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A running `troupe-media`: takes a path, gives back a line. It decodes what strangers made, so whatever happens to it
/// is an answer and never an error.
///
/// Used by one thread.
final class MediaChild {
    /// What came of one file.
    enum Answer: Sendable, Hashable {
        /// The line that the child wrote.
        case line([UInt8])
        /// The child ended instead; in words.
        case ended(String)
    }

    private let process: pid_t
    private let input: Int32
    private let output: Int32
    private var isRunning = true
    /// Longest line: half an hour of frames takes a tenth of it.
    private static let longestLine = 64 << 20

    /// Starts a child.
    ///
    /// - Parameter arguments: What follows the program's path.
    /// - Throws: ``TroupeError`` if it cannot be started.
    init(program: String, arguments: [String]) throws(TroupeError) {
        var (toChild, fromChild): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else {
            throw TroupeError(.failure, "\(program): cannot be started: \(String(cString: strerror(errno)))")
        }
        for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (child, code) = spawnChild(
            program, arguments, signals: [SIGALRM, SIGPIPE, SIGINT, SIGTERM, SIGXCPU],
            streams: [
                .descriptor(toChild[0]), .descriptor(fromChild[1]), .file("/dev/null", flags: O_WRONLY),
            ])
        close(toChild[0])
        close(fromChild[1])
        (process, input, output) = (child, toChild[1], fromChild[0])
        guard code == 0 else {
            isRunning = false
            close(input)
            close(output)
            throw TroupeError(.failure, "\(program): cannot be started: \(String(cString: strerror(code)))")
        }
    }

    deinit { stop() }

    /// Asks for one file. After ``Answer/ended(_:)`` the child is gone.
    ///
    /// - Parameter seconds: Longest wait; the child should have ended itself before.
    func ask(_ path: String, seconds: Int) -> Answer {
        let question = Array((path + "\n").utf8)
        var sent = 0
        while sent < question.count {
            let count = question[sent...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .ended(finish()) }
            sent += count
        }
        let deadline = ContinuousClock.now + .seconds(seconds)
        var line: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let left = (deadline - ContinuousClock.now) / .milliseconds(1)
            var watched = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&watched, 1, Int32(min(left, 60_000))) >= 0 || errno == EINTR else {
                kill(process, SIGKILL)
                return .ended(finish(because: "took longer than \(seconds) s"))
            }
            guard watched.revents != 0 else { continue }
            let count = read(output, &room, room.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .ended(finish()) }
            line += room[..<count]
            if line.last == UInt8(ascii: "\n") {
                line.removeLast()
                return .line(line)
            }
            guard line.count < Self.longestLine else {
                kill(process, SIGKILL)
                return .ended(finish(because: "wrote more than can be kept"))
            }
        }
    }

    /// Ends the child.
    func stop() {
        guard isRunning else { return }
        kill(process, SIGKILL)
        _ = finish()
    }

    /// Takes the child's ending.
    private func finish(because reason: String? = nil) -> String {
        close(input)
        close(output)
        isRunning = false
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        if let reason { return "the decoder " + reason }
        let signal = status & 0x7F
        switch signal {
        case SIGALRM, SIGXCPU: return "the decoder ran out of time"
        case SIGKILL: return "the decoder was killed"
        case 0: return "the decoder ended with code \((status >> 8) & 0xFF)"
        default: return "the decoder ran out of memory or crashed (signal \(signal))"
        }
    }
}
