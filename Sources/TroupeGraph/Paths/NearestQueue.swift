/// Nodes waiting by distance, the nearest first; equals by node number. A binary heap that may hold a node twice.
struct NearestQueue {
    private var heap: [(distance: Double, node: NodeIndex)] = []

    private static func isNearer(
        _ one: (distance: Double, node: NodeIndex), _ other: (distance: Double, node: NodeIndex)
    ) -> Bool {
        one.distance < other.distance || (one.distance == other.distance && one.node < other.node)
    }

    mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

    mutating func insert(_ node: NodeIndex, at distance: Double) {
        heap.append((distance, node))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.isNearer(heap[child], heap[parent]) else { break }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func popNearest() -> (distance: Double, node: NodeIndex)? {
        guard let nearest = heap.first, let last = heap.popLast() else { return nil }
        if heap.isEmpty { return nearest }
        heap[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, Self.isNearer(heap[child + 1], heap[child]) { child += 1 }
            guard Self.isNearer(heap[child], heap[parent]) else { break }
            heap.swapAt(child, parent)
            parent = child
        }
        return nearest
    }
}
