import Foundation

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
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #else
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #endif
        // The parent ignores a closed pipe and may block signals; the child must not inherit that.
        var none = sigset_t()
        var usual = sigset_t()
        sigemptyset(&none)
        sigemptyset(&usual)
        for signal in [SIGALRM, SIGPIPE, SIGINT, SIGTERM, SIGXCPU] { sigaddset(&usual, signal) }
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
        posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var environment = ProcessInfo.processInfo.environment
        environment["SWIFT_BACKTRACE"] = "enable=no"
        var argumentPointers = ([program] + arguments).map { strdup($0) }
        var environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") }
        defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
        argumentPointers.append(nil)
        environmentPointers.append(nil)
        var child: pid_t = 0
        let code = posix_spawn(&child, program, &actions, &attributes, argumentPointers, environmentPointers)
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
