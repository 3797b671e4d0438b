import Foundation
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
    private let form: ProgressForm
    private let longWork: LongWork?

    /// A line.
    ///
    /// - Parameter takesLong: Whether work may take more than ten minutes without being asked about.
    init(isQuiet: Bool, takesLong: Bool = true) {
        form = ProgressForm.current
        let isShown = !(isQuiet || form == .none || form == .line && !Terminal.showsProgress)
        self.isQuiet = !isShown
        longWork =
            takesLong
            ? nil
            : LongWork { refusal in
                removeUnfinishedResults()
                if isShown, Terminal.showsProgress { Terminal.raw("\r\u{1B}[K") }
                Terminal.message("troupe: " + refusal.description)
                exit(refusal.exitCode)
            }
    }

    /// Takes a step of the main job.
    func show(_ step: MapJob.Step) {
        switch step {
        case .reading(let done, let total):
            Limits.foresee(done: done, of: total)
            let text = "\(done / 1_000_000) MB"
            update("reading", done: Double(done), of: total.map(Double.init), text: text) {
                "\(Int($0 / 1_000_000)) MB/s"
            }
        case .detecting: update("testing ties", done: 0, of: nil, text: "") { _ in "" }
        case .cluster(let stage, let done, let total):
            let text = total.map { "\(done) of \($0) tasks" } ?? ""
            update("Spark: \(stage)", done: Double(done), of: total.map(Double.init), text: text) { _ in "" }
        case .copies(let done, let total):
            longWork?.update("copies", done: Double(done), of: Double(total))
            update("jittered copies", done: Double(done), of: Double(total), text: "\(done) of \(total)") {
                $0 >= 1 ? "\(Int($0))/s" : "\(Int($0 * 60))/min"
            }
        case .methods(let done, let total):
            longWork?.update("methods", done: Double(done), of: Double(total))
            update("published methods", done: Double(done), of: Double(total), text: "\(done) of \(total)") { _ in "" }
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
        case .waiting:
            update("waiting for another process that writes the case", done: 0, of: nil, text: "") { _ in "" }
        }
    }

    /// Takes a step of measuring files.
    func show(_ step: MediaJob.Step) {
        switch step {
        case .measuring(let done, let total):
            update("measuring files", done: Double(done), of: Double(total), text: "\(done) of \(total)") {
                $0 >= 1 ? "\(Int($0))/s" : "\(Int($0 * 60))/min"
            }
        case .comparing: update("comparing files", done: 0, of: nil, text: "") { _ in "" }
        case .waiting:
            update("waiting for another process that writes the case", done: 0, of: nil, text: "") { _ in "" }
        }
    }

    /// Takes a step of a study.
    func show(_ step: StudyJob.Step) {
        switch step {
        case .reading(let step): show(step)
        case .mapping(let step): show(step)
        case .measuring(let step): show(step)
        case .doing(let name): update(name, done: 0, of: nil, text: "") { _ in "" }
        }
    }

    /// Takes a step of a job on a network.
    func show(_ step: NetworkStep) {
        switch step {
        case .reading(let done, let total): show(MapJob.Step.reading(done, of: total))
        case .computing(let name, let done, let total):
            let text = total.map { "\(done) of \($0)" } ?? "\(done)"
            longWork?.update(name, done: Double(done), of: total.map(Double.init))
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
            let isNew = state.step != step
            if isNew {
                state.step = step
                state.stepBegan = now
            }
            let spent = now - state.stepBegan
            if form == .json {
                guard isNew || now - state.lastDrawn > .milliseconds(500) else { return }
                state.lastDrawn = now
                let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
                let record = ProgressRecord(
                    step: step, done: done, total: total, seconds: (seconds * 1000).rounded() / 1000)
                Terminal.raw(record.text + "\n")
                return
            }
            guard spent > .seconds(1), now - state.lastDrawn > .milliseconds(100) else { return }
            state.lastDrawn = now
            state.isShown = true
            let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
            var parts = [step, text, done > 0 ? rate(done / seconds) : ""]
            if let total, done > 0, total >= done {
                parts.insert(Self.bar(done / total), at: 1)
                parts.append("\(Int((seconds / done * (total - done)).rounded(.up))) s left")
            }
            // Steps name sources, whose names are anybody's.
            Terminal.raw("\r\u{1B}[K" + visibleText(parts.filter { !$0.isEmpty }.joined(separator: "  ")))
        }
    }

    private static func bar(_ share: Double) -> String {
        let filled = Int((share * 24).rounded(.down))
        return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 24 - filled) + "]"
    }
}
