/// The strongly connected components of a directed graph: two nodes are together when each reaches the other.
///
/// Tarjan, "Depth-first search and linear graph algorithms" (1972), with a stack of its own, so that long paths cannot
/// exhaust the program's.
///
/// - Returns: The components, numbered by their smallest node.
/// - Complexity: O(*n* + *m*) time, O(*n*) memory.
public func stronglyConnectedComponents(of graph: DirectedGraph) -> Partition {
    let rows = graph.outgoing
    let unseen = UInt32.max
    let nodeCount = graph.nodeCount
    var number = [UInt32](repeating: unseen, count: nodeCount)
    var lowest = [UInt32](repeating: 0, count: nodeCount)
    var label = [UInt32](repeating: unseen, count: nodeCount)
    var next: UInt32 = 0
    var labels: UInt32 = 0
    var open: [NodeIndex] = []
    var path: [(node: NodeIndex, entry: Int)] = []
    for root in 0..<NodeIndex(nodeCount) where number[Int(root)] == unseen {
        path.append((root, rows.offsets[Int(root)]))
        while let (node, entry) = path.last {
            let place = Int(node)
            if number[place] == unseen {
                number[place] = next
                lowest[place] = next
                next += 1
                open.append(node)
            }
            if entry < rows.offsets[place + 1] {
                path[path.count - 1].entry += 1
                let target = rows.neighbors[entry]
                if number[Int(target)] == unseen {
                    path.append((target, rows.offsets[Int(target)]))
                } else if label[Int(target)] == unseen {
                    lowest[place] = min(lowest[place], number[Int(target)])
                }
                continue
            }
            path.removeLast()
            if let parent = path.last { lowest[Int(parent.node)] = min(lowest[Int(parent.node)], lowest[place]) }
            if lowest[place] == number[place] {
                while let member = open.popLast() {
                    label[Int(member)] = labels
                    if member == node { break }
                }
                labels += 1
            }
        }
    }
    return Partition(denseLabels: label, order: .smallestMember)
}
