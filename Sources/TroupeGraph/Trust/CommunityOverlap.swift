/// For each community of a partition, how well another partition has it: the largest Jaccard overlap with any of its
/// communities, members in both over members in either (the clusterwise stability of Hennig 2007).
///
/// - Returns: A value above 0 up to 1 for each community; 1 when the other partition has the same community.
/// - Complexity: O(*n* log *n*).
public func bestOverlaps(of partition: Partition, with other: Partition) -> [Double] {
    bestMatchesAndOverlaps(of: partition, with: other).map(\.overlap)
}

/// For each community of a partition, the number of the other partition's community that overlaps most with it, of
/// equal ones the first.
func bestMatches(of partition: Partition, with other: Partition) -> [Int] {
    bestMatchesAndOverlaps(of: partition, with: other).map(\.match)
}

private func bestMatchesAndOverlaps(
    of partition: Partition, with other: Partition
) -> [(match: Int, overlap: Double)] {
    precondition(partition.nodeCount == other.nodeCount, "Partitions of the same nodes can be compared.")
    var keys = zip(partition.membership, other.membership).map { UInt64($0) << 32 | UInt64($1) }
    keys.sort()
    var best = [(match: Int, overlap: Double)](repeating: (0, 0), count: partition.communityCount)
    var first = 0
    while first < keys.count {
        var end = first + 1
        while end < keys.count, keys[end] == keys[first] { end += 1 }
        let (own, theirs) = (Int(keys[first] >> 32), Int(keys[first] & 0xFFFF_FFFF))
        let shared = end - first
        let either = partition.sizes[own] + other.sizes[theirs] - shared
        let overlap = Double(shared) / Double(either)
        if overlap > best[own].overlap { best[own] = (theirs, overlap) }
        first = end
    }
    return best
}
