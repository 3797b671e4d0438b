import Foundation

#if canImport(Glibc)
    package import Glibc
#else
    package import Darwin
#endif

/// What a standard stream of a child process is.
package enum ChildStream: Sendable {
    /// A file, opened with these flags and this mode.
    case file(String, flags: Int32, mode: mode_t = 0)
    /// A descriptor of this process.
    case descriptor(Int32)
}

/// Starts a program with an environment of its own and the signals that it needs.
///
/// A thread of a pool blocks signals and a parent may ignore some; a child would inherit both.
///
/// - Parameters:
///   - arguments: What follows the program's path.
///   - signals: The signals that do in the child what they usually do.
///   - streams: Standard input, output and errors, in this order.
///   - environment: What differs from the environment of this process; nil takes a variable away.
/// - Returns: The process, and 0 or the reason why there is none (`errno`).
package func spawnChild(
    _ program: String, _ arguments: [String], signals: [Int32], streams: [ChildStream],
    environment changes: [String: String?] = [:]
) -> (process: pid_t, code: Int32) {
    #if canImport(Glibc)
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
    #else
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
    #endif
    var none = sigset_t()
    var usual = sigset_t()
    sigemptyset(&none)
    sigemptyset(&usual)
    for signal in signals { sigaddset(&usual, signal) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
        switch stream {
        case .file(let path, let flags, let mode):
            posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, mode)
        case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
        }
    }
    var environment = ProcessInfo.processInfo.environment
    // A crash is told by its signal; the runtime's own report would be sixty lines of addresses.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    for (name, value) in changes { environment[name] = value }
    var argumentPointers = ([program] + arguments).map { strdup($0) }
    var environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    argumentPointers.append(nil)
    environmentPointers.append(nil)
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, argumentPointers, environmentPointers)
    return (process, code)
}
