import Synchronization
import TroupeKit

/// One line on the terminal that says what is being done, how fast, and how long it will take.
///
/// It appears when a step has run for a second, and only on a terminal.
final class ProgressLine: Sendable {
    private struct State {
        var step = ""
        var stepBegan = ContinuousClock.now
        var lastDrawn = ContinuousClock.now
        var isShown = false
    }

    private let state = Mutex(State())
    private let isQuiet: Bool

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet || !Terminal.showsProgress
    }

    /// Takes a step of the main job.
    func show(_ step: MapJob.Step) {
        switch step {
        case .reading(let done, let total):
            let text = "\(done / 1_000_000) MB"
            update("reading", done: Double(done), of: total.map(Double.init), text: text) {
                "\(Int($0 / 1_000_000)) MB/s"
            }
        case .detecting: update("testing ties", done: 0, of: nil, text: "") { _ in "" }
        case .copies(let done, let total):
            update("jittered copies", done: Double(done), of: Double(total), text: "\(done) of \(total)") {
                $0 >= 1 ? "\(Int($0))/s" : "\(Int($0 * 60))/min"
            }
        case .writing: update("writing tables", done: 0, of: nil, text: "") { _ in "" }
        case .drawing: update("drawing", done: 0, of: nil, text: "") { _ in "" }
        }
    }

    /// Takes a step of reading files into a case.
    func show(_ step: IngestJob.Step) {
        switch step {
        case .reading(let source, let done, let total):
            let text = "\(done / 1_000_000) MB"
            update("reading \(source)", done: Double(done), of: total.map(Double.init), text: text) {
                "\(Int($0 / 1_000_000)) MB/s"
            }
        }
    }

    /// Takes a step of a job on a network.
    func show(_ step: NetworkStep) {
        switch step {
        case .reading(let done, let total): show(MapJob.Step.reading(done, of: total))
        case .computing(let name, let done, let total):
            let text = total.map { "\(done) of \($0)" } ?? "\(done)"
            update(name, done: Double(done), of: total.map(Double.init), text: text) {
                $0 >= 1 ? "\(Int($0))/s" : "\(Int($0 * 60))/min"
            }
        case .writing: show(MapJob.Step.writing)
        case .drawing: show(MapJob.Step.drawing)
        }
    }

    /// Removes the line.
    func clear() {
        state.withLock { state in
            if state.isShown { Terminal.raw("\r\u{1B}[K") }
            state.isShown = false
        }
    }

    private func update(_ step: String, done: Double, of total: Double?, text: String, rate: (Double) -> String) {
        guard !isQuiet else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            if state.step != step {
                state.step = step
                state.stepBegan = now
            }
            let spent = now - state.stepBegan
            guard spent > .seconds(1), now - state.lastDrawn > .milliseconds(100) else { return }
            state.lastDrawn = now
            state.isShown = true
            let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
            var parts = [step, text, done > 0 ? rate(done / seconds) : ""]
            if let total, done > 0, total >= done {
                parts.insert(Self.bar(done / total), at: 1)
                parts.append("\(Int((seconds / done * (total - done)).rounded(.up))) s left")
            }
            Terminal.raw("\r\u{1B}[K" + parts.filter { !$0.isEmpty }.joined(separator: "  "))
        }
    }

    private static func bar(_ share: Double) -> String {
        let filled = Int((share * 24).rounded(.down))
        return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 24 - filled) + "]"
    }
}
