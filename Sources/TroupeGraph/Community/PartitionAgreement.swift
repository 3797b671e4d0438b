#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How far two partitions of the same nodes agree, by four measures; none depends on how communities are numbered.
///
/// Two partitions of at most one community each, or both into single nodes, are equal and agree fully.
public struct PartitionAgreement: Hashable, Sendable {
    /// The adjusted Rand index of Hubert and Arabie (1985): 1 for equal partitions, 0 on average by chance.
    public let adjustedRandIndex: Double
    /// The mutual information over the mean of the two entropies, 0 to 1 (as igraph's and networkit's NMI).
    public let normalizedMutualInformation: Double
    /// The variation of information of Meilă (2003), in nats: 0 for equal partitions, at most log *n*.
    public let variationOfInformation: Double
    /// The mutual information, in nats.
    public let mutualInformation: Double

    /// Compares two partitions.
    ///
    /// - Precondition: Both have the same number of nodes.
    /// - Complexity: O(*n* log *n*) time, O(*n*) memory for *n* nodes.
    public init(_ one: Partition, _ other: Partition) {
        precondition(one.nodeCount == other.nodeCount, "Partitions of the same nodes can be compared.")
        let count = Double(one.nodeCount)
        let cells = overlapSizes(one, other)
        let (entropy, otherEntropy) = (entropyOfSizes(one.sizes), entropyOfSizes(other.sizes))
        let joint = entropyOfSizes(cells)
        // Rounding can leave a mutual information of independent partitions just below zero.
        mutualInformation = max(0, entropy + otherEntropy - joint)
        variationOfInformation = max(0, 2 * joint - entropy - otherEntropy)
        let mean = (entropy + otherEntropy) / 2
        normalizedMutualInformation = mean > 0 ? min(1, mutualInformation / mean) : 1

        let (pairs, otherPairs) = (pairCount(one.sizes), pairCount(other.sizes))
        let expected = count > 1 ? pairs * otherPairs / (count * (count - 1) / 2) : 0
        let largest = (pairs + otherPairs) / 2
        adjustedRandIndex = largest == expected ? 1 : (pairCount(cells) - expected) / (largest - expected)
    }
}

/// The numbers of nodes that each pair of communities shares, where they share any.
private func overlapSizes(_ one: Partition, _ other: Partition) -> [Int] {
    var keys = zip(one.membership, other.membership).map { UInt64($0) << 32 | UInt64($1) }
    keys.sort()
    var sizes: [Int] = []
    for (index, key) in keys.enumerated() {
        if index > 0, key == keys[index - 1] { sizes[sizes.count - 1] += 1 } else { sizes.append(1) }
    }
    return sizes
}

/// The entropy of a division into parts of the sizes given, in nats.
private func entropyOfSizes(_ sizes: [Int]) -> Double {
    let count = Double(sizes.reduce(0, +))
    return sizes.reduce(0) { $0 - Double($1) / count * log(Double($1) / count) }
}

/// The number of pairs of nodes that lie in the same part.
private func pairCount(_ sizes: [Int]) -> Double {
    sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
}
