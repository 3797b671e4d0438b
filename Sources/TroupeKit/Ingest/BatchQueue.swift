import Foundation
import TroupeIngest
import TroupeModel

/// Batches on their way from the thread that reads to the one that writes: a few at a time, so that memory stays flat.
final class BatchQueue: @unchecked Sendable {
    // Every property is touched under the condition's lock only.
    private let condition = NSCondition()
    private var batches: [RecordBatch] = []
    private var outcome: Result<SourceRecord?, IngestError>?
    private var isCancelled = false
    private let limit: Int

    init(limit: Int = 4) {
        self.limit = limit
    }

    /// Hands a batch over, waiting for room; false if nobody takes any more.
    func push(_ batch: RecordBatch) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while batches.count >= limit, !isCancelled { condition.wait() }
        guard !isCancelled else { return false }
        batches.append(batch)
        condition.broadcast()
        return true
    }

    /// Says how reading ended.
    func finish(_ outcome: Result<SourceRecord?, IngestError>) {
        condition.lock()
        defer { condition.unlock() }
        self.outcome = outcome
        condition.broadcast()
    }

    /// The next batch, or nil once reading has ended.
    func pop() -> RecordBatch? {
        condition.lock()
        defer { condition.unlock() }
        while batches.isEmpty, outcome == nil { condition.wait() }
        guard !batches.isEmpty else { return nil }
        let batch = batches.removeFirst()
        condition.broadcast()
        return batch
    }

    /// How reading ended; asked once ``pop()`` has given nil.
    func result() throws(IngestError) -> SourceRecord? {
        condition.lock()
        defer { condition.unlock() }
        return try outcome?.get() ?? nil
    }

    /// Takes no more, and waits until reading has ended.
    func cancel() {
        condition.lock()
        defer { condition.unlock() }
        isCancelled = true
        condition.broadcast()
        while outcome == nil { condition.wait() }
    }
}
