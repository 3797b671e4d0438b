extension Graph {
    /// What is wrong with the graph's inner structure, in words; empty when everything holds.
    ///
    /// Looks at every edge from both ends: O(*n* + *m* log *d*) for a largest degree *d*. For tests.
    package func checkInvariants() -> [String] {
        var broken: [String] = []
        if offsets.first != 0 || offsets.last != neighborColumn.count { broken.append("rows do not cover the columns") }
        if neighborColumn.count != weightColumn.count { broken.append("columns differ in length") }
        if zip(offsets, offsets.dropFirst()).contains(where: >) { broken.append("a row ends before it starts") }
        guard broken.isEmpty else { return broken }

        var (loops, sum) = (0, 0.0)
        for node in 0..<NodeIndex(nodeCount) {
            let row = neighbors(of: node)
            if zip(row, row.dropFirst()).contains(where: >=) { broken.append("row \(node) is not strictly ascending") }
            for (neighbor, weight) in zip(row, weights(of: node)) {
                guard neighbor < nodeCount else {
                    broken.append("row \(node) names node \(neighbor)")
                    continue
                }
                if !(weight >= 0 && weight.isFinite) { broken.append("edge \(node)-\(neighbor) weighs \(weight)") }
                if self.weight(between: neighbor, and: node) != weight {
                    broken.append("edge \(node)-\(neighbor) differs from its mirror")
                }
                if neighbor == node { loops += 1 }
                if neighbor >= node { sum += weight }
            }
        }
        if loops != loopCount { broken.append("\(loops) loops, \(loopCount) counted") }
        if 2 * edgeCount - loopCount != neighborColumn.count { broken.append("edge count does not fit the rows") }
        if sum != totalWeight { broken.append("weights sum to \(sum), total is \(totalWeight)") }
        return broken
    }
}
