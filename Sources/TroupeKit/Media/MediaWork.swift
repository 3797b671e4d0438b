import Foundation
import Synchronization
import TroupeIngest
import TroupeModel

/// Several threads, each with a child, that measure files; results come in the order of the files.
final class MediaWork: Sendable {
    /// What came of one file.
    struct Result: Sendable {
        var path: String
        /// SHA-256; nil where the file could not be read.
        var sha256: String?
        /// What was measured; nil where the case knows the file already, or it could not be read.
        var media: MeasuredMedia?
        /// Why it could not be read.
        var problem: String?
    }

    private struct State {
        var paths: [String] = []
        var nextPath = 0
        var results: [Int: Result] = [:]
        var nextResult = 0
        var isStopped = false
        var failure: TroupeError?
        /// What the case has, or a thread is measuring.
        var known: Set<String> = []
    }

    private let settings: MediaSettings
    private let known: [String: (measuredBy: String, problem: String?)]
    private let state = Mutex(State())
    private let changed = DispatchSemaphore(value: 0)
    private let program = Mutex<MediaProgram?>(nil)
    /// Results that may wait to be taken: what is measured goes to the case before more is.
    private static let mostWaiting = 256

    init(settings: MediaSettings, known: [String: (measuredBy: String, problem: String?)]) {
        self.settings = settings
        self.known = known
    }

    func start(_ paths: [String], workers: Int) {
        state.withLock { $0.paths = paths }
        for _ in 0..<min(workers, paths.count) {
            let thread = Thread { self.work() }
            thread.start()
        }
    }

    /// The result of the next file; nil after the last.
    ///
    /// - Throws: ``TroupeError`` if no child can be started.
    func next() throws(TroupeError) -> Result? {
        while true {
            let (found, failure, isOver) = state.withLock { state in
                let found = state.results.removeValue(forKey: state.nextResult)
                if found != nil { state.nextResult += 1 }
                return (found, state.failure, state.nextResult == state.paths.count)
            }
            if let found { return found }
            if let failure { throw failure }
            if isOver { return nil }
            changed.wait()
        }
    }

    func stop() { state.withLock { $0.isStopped = true } }

    private func work() {
        var child: MediaChild?
        defer {
            child?.stop()
            changed.signal()
        }
        while let (number, path) = take() {
            do throws(TroupeError) {
                let result = try measure(path, &child)
                state.withLock { $0.results[number] = result }
            } catch {
                state.withLock { $0.failure = error }
                return
            }
            changed.signal()
        }
    }

    private func take() -> (Int, String)? {
        while true {
            let next: (Int, String)?? = state.withLock { state in
                if state.isStopped || state.failure != nil || state.nextPath == state.paths.count { return .some(nil) }
                guard state.nextPath < state.nextResult + Self.mostWaiting else { return nil }
                state.nextPath += 1
                return (state.nextPath - 1, state.paths[state.nextPath - 1])
            }
            if let next { return next }
            usleep(5000)
        }
    }

    private func measure(_ path: String, _ child: inout MediaChild?) throws(TroupeError) -> Result {
        let hashed: (sha256: String, bytes: Int64)
        do {
            hashed = try fingerprint(of: .file(path))
        } catch {
            return Result(path: path, problem: "cannot be read")
        }
        var result = Result(path: path, sha256: hashed.sha256)
        if isRefusedUnseen(hashed.bytes) != nil || hashed.bytes == 0 {
            var media = MeasuredMedia(sha256: hashed.sha256, bytes: hashed.bytes, measuredBy: "size")
            media.problem = hashed.bytes == 0 ? "empty file" : isRefusedUnseen(hashed.bytes)
            result.media = media
            return result
        }
        let program = try decoder()
        let manner = settings.manner.words
        if let before = known[hashed.sha256],
            settings.manner.isAnswered(by: before.measuredBy, version: program.version),
            before.problem?.hasPrefix("the decoder ") != true
        {
            return result
        }
        // The same bytes under two names are measured once.
        guard state.withLock({ $0.known.insert(hashed.sha256).inserted }) else { return result }
        if child == nil {
            let arguments = ["--seconds", "\(settings.seconds)"] + settings.manner.arguments
            child = try MediaChild(program: program.path, arguments: arguments)
        }
        let unknown = MeasuredMedia(sha256: hashed.sha256, bytes: hashed.bytes, measuredBy: program.version + manner)
        switch child?.ask(path, seconds: settings.seconds + 10) {
        case .line(let line):
            do {
                let decoded = try JSONDecoder().decode(MediaLine.self, from: Data(line))
                result.media = try decoded.media(sha256: hashed.sha256, bytes: hashed.bytes, manner: manner)
            } catch {
                result.media = unknown
                result.media?.problem = "the decoder wrote what cannot be read"
            }
        case .ended(let reason):
            child = nil
            result.media = unknown
            result.media?.problem = reason
        case nil: break
        }
        return result
    }

    private func isRefusedUnseen(_ bytes: Int64) -> String? {
        bytes > Int64(settings.megabytes) << 20 ? "larger than --max-file \(settings.megabytes) MB" : nil
    }

    /// The program, looked for when the first file needs it.
    private func decoder() throws(TroupeError) -> MediaProgram {
        try program.withLock { program throws(TroupeError) in
            if let program { return program }
            let found = try MediaProgram.found()
            program = found
            return found
        }
    }
}
