#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The adjusted mutual information of two partitions: 1 for equal ones, 0 on average for partitions drawn at random
/// with the same community sizes.
///
/// Vinh, Epps and Bailey, "Information theoretic measures for clusterings comparison", JMLR 11 (2010) 2837-2854, with
/// the mean of the two entropies as upper bound, as scikit-learn has it. Two partitions of at most one community each,
/// or both into single nodes, are equal.
///
/// - Precondition: Both have the same number of nodes.
/// - Complexity: O(*n* log *n*), and O(*k* *l* *s*) for *k* and *l* different sizes of which the smaller are *s* at
///   most.
public func adjustedMutualInformation(_ one: Partition, _ other: Partition) -> Double {
    let agreement = PartitionAgreement(one, other)
    if one == other { return 1 }
    let expected = expectedMutualInformation(one, other)
    let mean = (agreement.variationOfInformation + 2 * agreement.mutualInformation) / 2
    let range = mean - expected
    // Both partitions trivial in different ways: nothing is shared beyond chance.
    guard abs(range) > 1e-15 else { return 0 }
    return (agreement.mutualInformation - expected) / range
}

/// The mean mutual information of partitions with the given sizes, by the hypergeometric model of the paper.
private func expectedMutualInformation(_ one: Partition, _ other: Partition) -> Double {
    let count = one.nodeCount
    let total = Double(count)
    var logFactorial = [0.0]
    logFactorial.reserveCapacity(count + 1)
    for number in 1...max(count, 1) { logFactorial.append(logFactorial[number - 1] + log(Double(number))) }
    var sum = 0.0
    for (size, communities) in sizeCounts(one.sizes) {
        for (otherSize, otherCommunities) in sizeCounts(other.sizes) {
            // The logarithm of what does not depend on the overlap.
            let fixed =
                logFactorial[size] + logFactorial[otherSize] + logFactorial[count - size]
                + logFactorial[count - otherSize] - logFactorial[count]
            var mean = 0.0
            for overlap in max(1, size + otherSize - count)...max(1, min(size, otherSize)) {
                let chance =
                    fixed - logFactorial[overlap] - logFactorial[size - overlap] - logFactorial[otherSize - overlap]
                    - logFactorial[count - size - otherSize + overlap]
                let shared = Double(overlap)
                mean += shared / total * log(total * shared / (Double(size) * Double(otherSize))) * exp(chance)
            }
            sum += mean * Double(communities) * Double(otherCommunities)
        }
    }
    return sum
}

/// How many communities have each size, by size.
private func sizeCounts(_ sizes: [Int]) -> [(size: Int, communities: Int)] {
    var counts: [(size: Int, communities: Int)] = []
    for size in sizes.sorted() {
        if counts.last?.size == size { counts[counts.count - 1].communities += 1 } else { counts.append((size, 1)) }
    }
    return counts
}
