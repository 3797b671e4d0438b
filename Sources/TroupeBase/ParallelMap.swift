import Dispatch
import Synchronization

/// Computes `count` results on several threads; result *i* stands at place *i* whatever thread made it.
///
/// - Parameters:
///   - count: Number of items.
///   - workers: Number of threads, at least one.
///   - makeScratch: Makes what a thread keeps from item to item.
///   - body: Computes one item. It must not depend on the order of items or on what the scratch held before.
package func parallelMap<Scratch, Result>(
    count: Int, workers: Int, makeScratch: () -> Scratch, body: (Int, inout Scratch) -> Result
) -> [Result] {
    let next = Atomic<Int>(0)
    return [Result](filling: count) { results in
        // Each item is taken by one thread only, and each place is written once.
        nonisolated(unsafe) let places = results
        withoutActuallyEscaping(makeScratch) { makeScratch in
            withoutActuallyEscaping(body) { body in
                nonisolated(unsafe) let makeScratch = makeScratch
                nonisolated(unsafe) let body = body
                DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { _ in
                    var scratch = makeScratch()
                    while true {
                        let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
                        guard item < count else { break }
                        (places.baseAddress! + item).initialize(to: body(item, &scratch))
                    }
                }
            }
        }
    }
}

/// For items that need nothing kept between them.
package func noScratch() {}
