import Synchronization

/// Counts finished items over threads and reports the count.
final class ProgressCounter: Sendable {
    private let count = Atomic<Int>(0)
    private let report: (@Sendable (Int) -> Void)?

    init(report: (@Sendable (Int) -> Void)?) {
        self.report = report
    }

    /// One more item is done.
    func advance() {
        let done = count.wrappingAdd(1, ordering: .relaxed).newValue
        report?(done)
    }
}
