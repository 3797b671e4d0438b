import TroupeBase

/// The numbers from zero to `nodeCount - 1` in random order.
func shuffledNodes(_ nodeCount: Int, using random: inout SplitMix64) -> ScratchBuffer<UInt32> {
    let nodes = ScratchBuffer<UInt32>(repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
        // The inside-out shuffle: every place up to this one is as likely.
        let other = random.nextIndex(below: UInt32(node + 1))
        nodes[node] = nodes[other]
        nodes[other] = UInt32(node)
    }
    return nodes
}

/// The same labels numbered from zero as they appear, and how many there are; labels are below the number of nodes.
func densely(_ labels: borrowing ScratchBuffer<UInt32>) -> (labels: [UInt32], count: Int) {
    let unseen = UInt32.max
    let number = ScratchBuffer(repeating: unseen, count: labels.count)
    var count: UInt32 = 0
    var dense = [UInt32](repeating: 0, count: labels.count)
    for node in 0..<labels.count {
        let label = labels[node]
        if number[label] == unseen {
            number[label] = count
            count += 1
        }
        dense[node] = number[label]
    }
    return (dense, Int(count))
}
