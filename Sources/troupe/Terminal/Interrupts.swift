import Dispatch
import TroupeKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C and a polite kill: half-written results are removed, then the program leaves.
enum Interrupts {
    // Kept for the life of the program: a source that is released no longer listens. Touched from `main` only.
    nonisolated(unsafe) private static let sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            removeUnfinishedResults()
            exit(128 + number)
        }
        return source
    }

    /// Starts listening.
    static func cleanUpAndLeave() {
        for source in sources { source.resume() }
    }
}
