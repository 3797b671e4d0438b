import ArgumentParser
import Dispatch
import Foundation
import Synchronization
import TroupeKit

/// `--yes` of verbs whose work may take long.
struct LongWorkOption: ParsableArguments {
    @Flag(help: "Do also what is expected to take more than ten minutes.")
    var yes = false
}

/// Looks, in the first minute of each step, how long the rest of it will take, and ends the program where that is
/// more than was agreed to.
///
/// A step is judged by what it has done. Where it has done nothing yet, each core is taken to be about to finish its
/// first part, which is the least that the whole can take.
final class LongWork: Sendable {
    private struct State {
        var step = ""
        var began = ContinuousClock.now
        var done = 0.0
        var total: Double?
        /// How many times in a row the whole seemed to take too long.
        var alarms = 0
    }

    private let state = Mutex(State())
    // Set once, and told to stop once; Dispatch guards it.
    nonisolated(unsafe) private let timer: any DispatchSourceTimer

    /// The seconds of a step in which it is judged.
    private static let judged = 5.0...60.0

    /// Starts to look, once a second.
    ///
    /// - Parameter leave: Called with what is to be said, from another thread.
    init(leave: @escaping @Sendable (TroupeError) -> Void) {
        timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now() + .seconds(1), repeating: .seconds(1))
        timer.setEventHandler { [weak self] in
            if let refusal = self?.refusal() { leave(refusal) }
        }
        timer.resume()
    }

    deinit { timer.cancel() }

    /// Takes how far a step is; nil where its end is not known.
    func update(_ step: String, done: Double, of total: Double?) {
        state.withLock { state in
            if state.step != step { state = State(step: step) }
            (state.done, state.total) = (done, total)
        }
    }

    private func refusal() -> TroupeError? {
        state.withLock { state in
            guard let total = state.total, state.done < total else { return nil }
            let spent = (ContinuousClock.now - state.began) / .seconds(1)
            guard Self.judged.contains(spent) else { return nil }
            let cores = Double(ProcessInfo.processInfo.activeProcessorCount)
            let seconds = state.done > 0 ? spent / state.done * total : spent * total / cores
            state.alarms = seconds > LongRun.mostSecondsUnasked ? state.alarms + 1 : 0
            guard state.alarms > 1 else { return nil }
            let done = "\(Int(state.done)) of \(Int(total)) \(state.step) are done after \(Int(spent)) s; all"
            return LongRun.refusal(of: done, seconds: seconds, instead: "fewer of them")
        }
    }
}
