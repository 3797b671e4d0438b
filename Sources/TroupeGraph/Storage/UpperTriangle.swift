import TroupeBase

/// The edges of a graph under construction, each once, sorted by smaller and then larger end.
///
/// Sorting half the adjacency and unfolding it at the end moves each edge three times at random instead of four, and
/// needs two thirds of the memory of sorting both directions. All positions come from counting sorts over checked
/// node numbers, which keeps them inside the buffers.
struct UpperTriangle: ~Copyable {
    private let nodeCount: Int
    /// Row *v* is `starts[v]..<ends[v]`; merging leaves gaps between rows.
    private let starts: ScratchBuffer<Int>
    private let ends: ScratchBuffer<Int>
    private let largerEnd: ScratchBuffer<NodeIndex>
    private let weight: ScratchBuffer<Double>

    private var edgeCount = 0
    private var loopCount = 0
    /// The sum of the weights of the merged edges, in their sorted order.
    private(set) var totalWeight = 0.0

    /// Sorts edges whose ends are below `nodeCount`, and frees each chunk once it is taken over.
    init(nodeCount: Int, chunks: consuming [EdgeChunk], dropsLoops: Bool) {
        // Bucket v of the first sort ends, after the scatter, where bucket v + 1 began: `byLarger[v]` is its end.
        let byLarger = ScratchBuffer(repeating: 0, count: nodeCount + 1)
        let bySmaller = ScratchBuffer(repeating: 0, count: nodeCount + 1)
        var kept = 0
        for number in chunks.indices {
            let (sources, targets) = (chunks[number].sources, chunks[number].targets)
            for edge in 0..<sources.count {
                let (source, target) = (sources[edge], targets[edge])
                if dropsLoops, source == target { continue }
                byLarger[Int(max(source, target)) + 1] += 1
                bySmaller[Int(min(source, target)) + 1] += 1
                kept += 1
            }
        }
        byLarger.accumulate()
        bySmaller.accumulate()

        let smallerOfFirst = ScratchBuffer<NodeIndex>(uninitializedCount: kept)
        let weightOfFirst = ScratchBuffer<Double>(uninitializedCount: kept)
        while let chunk = chunks.popLast() {
            let (sources, targets, weights) = (chunk.sources, chunk.targets, chunk.weights)
            for edge in 0..<sources.count {
                let (source, target) = (sources[edge], targets[edge])
                if dropsLoops, source == target { continue }
                let larger = max(source, target)
                let position = byLarger[larger]
                byLarger[larger] = position + 1
                smallerOfFirst[position] = min(source, target)
                weightOfFirst[position] = weights?[edge] ?? 1
            }
        }

        let starts = ScratchBuffer<Int>(uninitializedCount: nodeCount)
        for node in 0..<nodeCount { starts[node] = bySmaller[node] }
        let largerEnd = ScratchBuffer<NodeIndex>(uninitializedCount: kept)
        let weight = ScratchBuffer<Double>(uninitializedCount: kept)
        var first = 0
        for larger in 0..<nodeCount {
            while first < byLarger[larger] {
                let smaller = smallerOfFirst[first]
                let position = bySmaller[smaller]
                bySmaller[smaller] = position + 1
                largerEnd[position] = NodeIndex(larger)
                // Adding zero turns a negative zero into zero, so that equal graphs have equal bytes.
                weight[position] = weightOfFirst[first] + 0
                first += 1
            }
        }
        self.nodeCount = nodeCount
        self.starts = starts
        self.ends = bySmaller
        self.largerEnd = largerEnd
        self.weight = weight
    }

    /// Makes one edge of the edges between the same two nodes.
    mutating func mergeParallelEdges(_ rule: ParallelRule) {
        var (edges, loops, total) = (0, 0, 0.0)
        var parallel: [Double] = []
        for node in 0..<nodeCount {
            var write = starts[node]
            var read = write
            let end = ends[node]
            while read < end {
                let neighbor = largerEnd[read]
                var merged = weight[read]
                var next = read + 1
                if next < end, largerEnd[next] == neighbor {
                    while next < end, largerEnd[next] == neighbor { next += 1 }
                    parallel.removeAll(keepingCapacity: true)
                    for entry in read..<next { parallel.append(weight[entry]) }
                    merged = rule.merged(parallel)
                }
                largerEnd[write] = neighbor
                weight[write] = merged
                total += merged
                if neighbor == NodeIndex(node) { loops += 1 }
                write += 1
                read = next
            }
            edges += write - starts[node]
            ends[node] = write
        }
        edgeCount = edges
        loopCount = loops
        totalWeight = total
    }

    /// The graph with both directions of each edge.
    ///
    /// Edges come by smaller end, so a row first receives its smaller neighbours and then the larger ones, ascending.
    consuming func symmetric() -> Graph {
        let cursor = ScratchBuffer(repeating: 0, count: nodeCount + 1)
        for node in 0..<nodeCount {
            for entry in starts[node]..<ends[node] {
                cursor[node + 1] += 1
                if largerEnd[entry] != NodeIndex(node) { cursor[Int(largerEnd[entry]) + 1] += 1 }
            }
        }
        cursor.accumulate()
        let offsets = cursor.prefix(nodeCount + 1)
        let entryCount = 2 * edgeCount - loopCount

        var weights: [Double] = []
        let neighbors = [NodeIndex](filling: entryCount) { neighborRow in
            weights = [Double](filling: entryCount) { weightRow in
                // `cursor[v]` runs from the start of row v to its end, so every entry is written exactly once.
                for node in 0..<nodeCount {
                    for entry in starts[node]..<ends[node] {
                        let (neighbor, value) = (largerEnd[entry], weight[entry])
                        let position = cursor[node]
                        cursor[node] = position + 1
                        neighborRow[position] = neighbor
                        weightRow[position] = value
                        if neighbor == NodeIndex(node) { continue }
                        let mirrored = cursor[neighbor]
                        cursor[neighbor] = mirrored + 1
                        neighborRow[mirrored] = NodeIndex(node)
                        weightRow[mirrored] = value
                    }
                }
            }
        }
        return Graph(
            adjacency: Adjacency(offsets: offsets, neighbors: neighbors, weights: weights), edgeCount: edgeCount,
            loopCount: loopCount, totalWeight: totalWeight)
    }
}
