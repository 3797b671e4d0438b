/// Several traces side by side: each pair of accounts with what every trace says of it.
struct FusedPairs {
    /// The pairs, by first and then second account.
    private(set) var pairs: [(first: UInt32, second: UInt32)] = []
    /// For each trace, the weights in the order of the pairs; not a number where a trace does not have the pair.
    private(set) var weights: [[Double]]

    /// Fuses traces whose pairs stand in order.
    init(_ traces: [[PairWeight]]) {
        weights = [[Double]](repeating: [], count: traces.count)
        var next = [Int](repeating: 0, count: traces.count)
        while true {
            var least: PairWeight?
            for (trace, place) in zip(traces, next) where place < trace.count {
                if let known = least, !trace[place].precedes(known) { continue }
                least = trace[place]
            }
            guard let least else { return }
            pairs.append((least.first, least.second))
            for number in traces.indices {
                let place = next[number]
                guard place < traces[number].count, !least.precedes(traces[number][place]) else {
                    weights[number].append(.nan)
                    continue
                }
                weights[number].append(traces[number][place].weight)
                next[number] += 1
            }
        }
    }

    /// What the traces say of a pair, without those that do not have it.
    func known(_ pair: Int) -> some Sequence<Double> { weights.lazy.map { $0[pair] }.filter { !$0.isNaN } }
}
