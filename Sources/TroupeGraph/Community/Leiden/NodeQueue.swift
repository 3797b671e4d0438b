import TroupeBase

/// Nodes that wait for a visit: each at most once, so a ring of as many places as nodes is enough.
struct NodeQueue: ~Copyable {
    private let ring: ScratchBuffer<UInt32>
    private let isWaiting: ScratchBuffer<Bool>
    private var head = 0
    private var waitingCount: Int

    /// All nodes but the fixed ones, in random order (Fisher-Yates).
    init(shuffling nodeCount: Int, fixed isFixed: [Bool]?, using random: inout SplitMix64) {
        ring = shuffledNodes(nodeCount, using: &random)
        // A fixed node counts as waiting for good and so is never called.
        isWaiting = ScratchBuffer(repeating: true, count: nodeCount)
        waitingCount = nodeCount
        guard let isFixed else { return }
        waitingCount = 0
        for place in 0..<nodeCount where !isFixed[Int(ring[place])] {
            ring[waitingCount] = ring[place]
            waitingCount += 1
        }
    }

    @inline(__always)
    mutating func popFirst() -> UInt32? {
        if waitingCount == 0 { return nil }
        let node = ring[head]
        head = head + 1 == ring.count ? 0 : head + 1
        waitingCount -= 1
        isWaiting[node] = false
        return node
    }

    @inline(__always)
    mutating func append(_ node: UInt32) {
        if isWaiting[node] { return }
        isWaiting[node] = true
        let tail = head + waitingCount
        ring[tail < ring.count ? tail : tail - ring.count] = node
        waitingCount += 1
    }
}
