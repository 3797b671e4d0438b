import Dispatch
import TroupeKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C, a polite kill and a closed terminal: half-written results are removed, then the program leaves.
enum Interrupts {
    // Kept for the life of the program: a source that is released no longer listens. Touched from `main` only.
    nonisolated(unsafe) private static let sources = [SIGINT, SIGTERM, SIGHUP].filter { number in
        // Only a closed terminal may be ignored, as `nohup` asks: shells start what runs in the background with SIGINT
        // ignored, and who sends that one means it.
        guard number == SIGHUP else { return true }
        var action = sigaction()
        sigaction(number, nil, &action)
        #if canImport(Glibc)
            return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != 1
        #else
            return unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) != 1
        #endif
    }.map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            removeUnfinishedResults()
            exit(128 + number)
        }
        return source
    }

    /// Starts listening; under `nohup` not to a closed terminal.
    static func cleanUpAndLeave() {
        // A reader that has enough is told by the write itself.
        signal(SIGPIPE, SIG_IGN)
        for source in sources { source.resume() }
    }
}
