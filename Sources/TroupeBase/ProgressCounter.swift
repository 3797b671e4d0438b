import Synchronization

/// Counts finished items over threads and reports the count.
package final class ProgressCounter: Sendable {
    private let count = Atomic<Int>(0)
    private let report: (@Sendable (Int) -> Void)?

    /// A counter that starts at zero; `report` is told each new count, from any thread.
    package init(report: (@Sendable (Int) -> Void)?) {
        self.report = report
    }

    /// One more item is done.
    package func advance() {
        let done = count.wrappingAdd(1, ordering: .relaxed).newValue
        report?(done)
    }
}
