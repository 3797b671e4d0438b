/// The weight of one node's edges to each community around it; cleared for the next in the time it took to fill.
struct WeightTally: ~Copyable {
    private let weight: ScratchBuffer<Double>
    /// The first `touchedCount` entries are the communities met, in the order of the edges. One whose edges so far all
    /// weigh zero may stand there again.
    let touched: ScratchBuffer<UInt32>
    private(set) var touchedCount = 0

    /// A tally for labels below `labelCount`. It never meets more labels than `capacity`, the edges counted at once.
    init(labelCount: Int, capacity: Int) {
        weight = ScratchBuffer(repeating: 0, count: labelCount)
        touched = ScratchBuffer(uninitializedCount: capacity)
    }

    /// The weight counted for a label; zero for one not met.
    @inline(__always)
    subscript(label: UInt32) -> Double { weight[label] }

    @inline(__always)
    mutating func add(_ added: Double, to label: UInt32) {
        let before = weight[label]
        if before == 0 {
            touched[touchedCount] = label
            touchedCount += 1
        }
        weight[label] = before + added
    }

    @inline(__always)
    mutating func clear() {
        for index in 0..<touchedCount { weight[touched[index]] = 0 }
        touchedCount = 0
    }
}
