import Dispatch
import Synchronization
import TroupeKit

/// The line at the foot of the terminal on which progress stands.
///
/// It appears after a second of a step that counts, after two seconds of one that does not, and is drawn anew twice a
/// second, so that the seconds of a step without numbers go on. Nothing stands on it while something else is written.
enum ProgressDisplay {
    private struct State {
        var step = ""
        var began = ContinuousClock.now
        /// Bar, count, rate and time left, where the step counts.
        var numbers: [String] = []
        var isShown = false
        var timer: (any DispatchSourceTimer)?
    }

    private static let state = Mutex(State())

    /// A step begins or goes on.
    ///
    /// - Parameter numbers: What is known of how far it is.
    static func show(_ step: String, _ numbers: [String] = []) {
        guard Terminal.showsProgress else { return }
        state.withLock { state in
            if state.step != step { (state.step, state.began) = (step, .now) }
            state.numbers = numbers
            if state.timer == nil {
                let timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
                timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(500))
                timer.setEventHandler { draw() }
                timer.resume()
                state.timer = timer
            }
        }
    }

    /// Nothing is done any more, or nothing is to be said of it.
    static func end() {
        state.withLock { state in
            erase(&state)
            state.timer?.cancel()
            (state.timer, state.step) = (nil, "")
        }
    }

    /// Writes something where the line stands; it comes back below.
    static func interrupted(by write: () -> Void) {
        // The lock keeps the timer from drawing into what is written.
        state.withLock { state in
            erase(&state)
            write()
        }
    }

    private static func erase(_ state: inout State) {
        if state.isShown { Terminal.raw("\r\u{1B}[K") }
        state.isShown = false
    }

    private static func draw() {
        state.withLock { state in
            let seconds = (ContinuousClock.now - state.began) / .seconds(1)
            guard !state.step.isEmpty, seconds > (state.numbers.isEmpty ? 2 : 1) else { return }
            let parts = [state.step] + (state.numbers.isEmpty ? ["\(Int(seconds)) s"] : state.numbers)
            // Steps name sources, whose names are anybody's.
            Terminal.raw("\r\u{1B}[K" + fitted(visibleText(parts.joined(separator: "  "))))
            state.isShown = true
        }
    }

    /// What fits one row of the terminal; a line that wraps could not be drawn anew.
    private static func fitted(_ text: String) -> String {
        var width = 0
        // East Asian letters take two columns; a few others are counted so too.
        let shown = text.prefix { character in
            width += character.unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1
            return width < Terminal.errorWidth
        }
        return String(shown)
    }
}
