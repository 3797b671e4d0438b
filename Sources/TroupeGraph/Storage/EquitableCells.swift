/// The nodes of a graph in cells of nodes that colour refinement cannot tell apart, in an order that does not depend on
/// how nodes are numbered.
///
/// A cell is a run of ``order``, named by its first place. A cell that split is the splitter of others in turn: every
/// node with a tie into it takes a key from those ties, and cells with several keys split. Of the parts of a cell the
/// largest need not be used again (Hopcroft 1971), which bounds the work.
///
/// - Complexity: O((*n* + *m*) log *n*) for any number of calls in all.
struct EquitableCells {
    /// The nodes, cell after cell; in a cell that never split by number.
    private(set) var order: [NodeIndex]
    /// The number of cells.
    private(set) var count = 0
    private let rows: [Adjacency]
    private let salts: [UInt64]
    private var place: [Int]
    /// For each node the first place of its cell.
    private var cell: [Int]
    /// For the first place of each cell its length.
    private var length: [Int]
    private var queue: [Int] = []
    private var isQueued: [Bool]
    private var key: [UInt64]

    /// Cells of layers over the same nodes, refined.
    init(_ layers: [Graph]) {
        let hashes = structuralHashes(of: layers)
        let nodeCount = hashes.count
        rows = layers.map(\.adjacency)
        salts = layers.indices.map { mixed(UInt64($0) &+ 1) }
        order = (0..<NodeIndex(nodeCount)).sorted { (hashes[Int($0)], $0) < (hashes[Int($1)], $1) }
        place = [Int](repeating: 0, count: nodeCount)
        cell = place
        length = place
        isQueued = [Bool](repeating: false, count: nodeCount)
        key = [UInt64](repeating: 0, count: nodeCount)
        var first = 0
        while first < nodeCount {
            var end = first
            while end < nodeCount, hashes[Int(order[end])] == hashes[Int(order[first])] {
                place[Int(order[end])] = end
                cell[Int(order[end])] = first
                end += 1
            }
            length[first] = end - first
            count += 1
            enqueue(first)
            first = end
        }
        if count < nodeCount { refine() } else { queue = [] }
    }

    /// Singles nodes out, the last of the first cell that has several, until each cell is a single node.
    mutating func tellAllApart() {
        var first = 0
        while first < order.count {
            if length[first] == 1 {
                first += 1
                continue
            }
            length[first] -= 1
            begin(first + length[first], count: 1)
            enqueue(first + length[first])
            refine()
        }
    }

    private mutating func enqueue(_ first: Int) {
        if isQueued[first] { return }
        isQueued[first] = true
        queue.append(first)
    }

    /// Makes a run of places a cell of its own.
    private mutating func begin(_ first: Int, count members: Int) {
        for position in first..<(first + members) { cell[Int(order[position])] = first }
        length[first] = members
        count += 1
    }

    /// Splits cells until the nodes of each have alike ties into every other.
    private mutating func refine() {
        var head = 0
        while head < queue.count {
            let splitter = queue[head]
            head += 1
            isQueued[splitter] = false
            let keyed = keyedNeighbors(of: splitter)
            var start = 0
            while start < keyed.count {
                var end = start
                while end < keyed.count, keyed[end].first == keyed[start].first { end += 1 }
                split(keyed[start..<end])
                start = end
            }
        }
        queue.removeAll(keepingCapacity: true)
    }

    private struct Keyed {
        /// The first place of the node's cell.
        let first: Int
        let key: UInt64
        let node: NodeIndex
    }

    /// The nodes with ties into a cell, in cells of two nodes or more: by cell, key and number.
    private mutating func keyedNeighbors(of splitter: Int) -> [Keyed] {
        var touched: [NodeIndex] = []
        for (number, adjacency) in rows.enumerated() {
            let salt = salts[number]
            for node in order[splitter..<(splitter + length[splitter])] {
                for entry in adjacency.row(node) {
                    let neighbor = adjacency.neighbors[entry]
                    if length[cell[Int(neighbor)]] == 1 { continue }
                    // A loop says something else than a tie to a node like this one.
                    let tie = adjacency.weights[entry].bitPattern ^ (neighbor == node ? salt : 0)
                    if key[Int(neighbor)] == 0 { touched.append(neighbor) }
                    key[Int(neighbor)] = key[Int(neighbor)] &+ mixed(tie &+ salt)
                }
            }
        }
        var keyed: [Keyed] = []
        keyed.reserveCapacity(touched.count)
        for node in touched where key[Int(node)] != 0 {
            keyed.append(Keyed(first: cell[Int(node)], key: key[Int(node)], node: node))
            key[Int(node)] = 0
        }
        keyed.sort { ($0.first, $0.key, $0.node) < ($1.first, $1.key, $1.node) }
        return keyed
    }

    /// Splits a cell into the nodes without a tie into the splitter and those with equal keys, keys ascending.
    private mutating func split(_ keyed: ArraySlice<Keyed>) {
        guard let first = keyed.first?.first, let low = keyed.first?.key, let high = keyed.last?.key else { return }
        let size = length[first]
        if keyed.count == size, low == high { return }
        // Backwards from the end of the cell, each node changes places with the one that stands where it belongs.
        var end = first + size
        for entry in keyed.reversed() {
            end -= 1
            let (from, other) = (place[Int(entry.node)], order[end])
            order.swapAt(from, end)
            place[Int(other)] = from
            place[Int(entry.node)] = end
        }
        var parts: [(first: Int, count: Int)] = end > first ? [(first, end - first)] : []
        var key: UInt64?
        for (offset, entry) in keyed.enumerated() {
            if entry.key == key {
                parts[parts.count - 1].count += 1
            } else {
                parts.append((end + offset, 1))
                key = entry.key
            }
        }
        length[first] = parts[0].count
        for part in parts.dropFirst() { begin(part.first, count: part.count) }
        // A cell that still waits is used whole, so all its parts must be; else the largest can be spared.
        let largest = isQueued[first] ? nil : parts.indices.max { (parts[$0].count, $1) < (parts[$1].count, $0) }
        for (number, part) in parts.enumerated() where number != largest { enqueue(part.first) }
    }
}
