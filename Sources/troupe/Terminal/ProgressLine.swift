import Foundation
import Synchronization
import TroupeKit

/// Says what is being done, how fast, and how long it will take: on the terminal's line (``ProgressDisplay``), or as
/// JSON.
final class ProgressLine: Sendable {
    private struct State {
        var step = ""
        var stepBegan = ContinuousClock.now
        var lastTold = ContinuousClock.now
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
        self.isQuiet = isQuiet || form == .none || form == .line && !Terminal.showsProgress
        if isQuiet { ProgressDisplay.end() }
        longWork =
            takesLong
            ? nil
            : LongWork { refusal in
                removeUnfinishedResults()
                ProgressDisplay.end()
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
        case .detecting: show("testing ties")
        case .cluster(let stage, let done, let total):
            let text = total.map { "\(done) of \($0) tasks" } ?? ""
            update("Spark: \(stage)", done: Double(done), of: total.map(Double.init), text: text) { _ in "" }
        case .copies(let done, let total): count("jittered copies", "copies", done, of: total)
        case .windows(let done, let total): count("windows", "windows", done, of: total)
        case .methods(let done, let total):
            longWork?.update("methods", done: Double(done), of: Double(total))
            update("published methods", done: Double(done), of: Double(total), text: "\(done) of \(total)") { _ in "" }
        case .writing: show("writing tables")
        case .drawing: show("drawing")
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
        case .waiting: show("waiting for another process that writes the case")
        }
    }

    /// Takes a step of measuring files.
    func show(_ step: MediaJob.Step) {
        switch step {
        case .measuring(let done, let total):
            update("measuring files", done: Double(done), of: Double(total), text: "\(done) of \(total)") {
                $0 >= 1 ? "\(Int($0))/s" : "\(Int($0 * 60))/min"
            }
        case .comparing: show("comparing files")
        case .waiting: show("waiting for another process that writes the case")
        }
    }

    /// Takes a step of a study.
    func show(_ step: StudyJob.Step) {
        switch step {
        case .reading(let step): show(step)
        case .mapping(let step): show(step)
        case .measuring(let step): show(step)
        case .doing(let name): show(name)
        }
    }

    /// Takes a step that has only a name.
    func show(_ name: String) { update(name, done: 0, of: nil, text: "") { _ in "" } }

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

    /// Takes a step that counts what is done; `noun` names it where the whole would take too long.
    private func count(_ step: String, _ noun: String, _ done: Int, of total: Int) {
        longWork?.update(noun, done: Double(done), of: Double(total))
        update(step, done: Double(done), of: Double(total), text: "\(done) of \(total)") {
            $0 >= 1 ? "\(Int($0))/s" : "\(Int($0 * 60))/min"
        }
    }

    /// Removes the line.
    func clear() { ProgressDisplay.end() }

    private func update(_ step: String, done: Double, of total: Double?, text: String, rate: (Double) -> String) {
        guard !isQuiet else { return }
        let now = ContinuousClock.now
        let (isNew, seconds, isDue) = state.withLock { state in
            let isNew = state.step != step
            if isNew { (state.step, state.stepBegan) = (step, now) }
            let isDue = isNew || now - state.lastTold > .milliseconds(form == .json ? 500 : 100)
            if isDue { state.lastTold = now }
            return (isNew, (now - state.stepBegan) / .seconds(1), isDue)
        }
        guard isDue else { return }
        if form == .json {
            let record = ProgressRecord(
                step: step, done: done, total: total, seconds: (seconds * 1000).rounded() / 1000)
            Terminal.raw(record.text + "\n")
            return
        }
        var numbers = isNew ? [] : [text, done > 0 ? rate(done / seconds) : ""].filter { !$0.isEmpty }
        if !isNew, let total, done > 0, total >= done {
            numbers.insert(Self.bar(done / total), at: 0)
            numbers.append("\(Int((seconds / done * (total - done)).rounded(.up))) s left")
        }
        ProgressDisplay.show(step, numbers)
    }

    private static func bar(_ share: Double) -> String {
        let filled = Int((share * 24).rounded(.down))
        return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 24 - filled) + "]"
    }
}
