import Testing
import TroupeGraph

/// Expected values: scikit-learn 1.x (adjusted Rand, mutual information, NMI) and igraph 1.0.0 (variation of
/// information).
@Suite struct PartitionAgreementTests {
    private static let cases: [([Int], [Int], rand: Double, normalized: Double, mutual: Double, variation: Double)] = [
        (
            [0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2], 0.24242424242424243, 0.5158037429793889, 0.4620981203732969,
            0.8675632284814612
        ),
        (
            [0, 0, 0, 0, 1, 1, 1, 2, 2, 3], [0, 1, 0, 1, 0, 1, 0, 1, 0, 1], -0.1368421052631579, 0.08748561603236547,
            0.08630462173553435, 1.800392162922544
        ),
        ([0, 0, 0, 0], [0, 1, 2, 3], 0, 0, 0, 1.3862943611198906),
        ([0, 0, 1, 1], [5, 5, 3, 3], 1, 1, 0.6931471805599453, 0),
    ]

    @Test(arguments: 0..<4)
    func `the measures are those of scikit-learn and igraph, whichever partition comes first`(index: Int) {
        let expected = Self.cases[index]
        let (one, other) = (Partition(labels: expected.0), Partition(labels: expected.1))
        for agreement in [PartitionAgreement(one, other), PartitionAgreement(other, one)] {
            #expect(abs(agreement.adjustedRandIndex - expected.rand) < 1e-12)
            #expect(abs(agreement.normalizedMutualInformation - expected.normalized) < 1e-12)
            #expect(abs(agreement.mutualInformation - expected.mutual) < 1e-12)
            #expect(abs(agreement.variationOfInformation - expected.variation) < 1e-12)
        }
    }

    @Test func `partitions of no node, or of one, agree fully`() {
        for labels in [[], [7]] {
            let agreement = PartitionAgreement(Partition(labels: labels), Partition(labels: labels))
            #expect(agreement.adjustedRandIndex == 1)
            #expect(agreement.normalizedMutualInformation == 1)
            #expect(agreement.variationOfInformation == 0)
        }
    }

    /// Second source: scikit-learn 1.x, `adjusted_mutual_info_score`.
    @Test(arguments: [
        (0, 0.2987924581708901), (1, -0.17115753903127306), (2, 0.0), (3, 1.0),
    ])
    func `adjusted mutual information is that of scikit-learn`(index: Int, expected: Double) {
        let (one, other) = (Partition(labels: Self.cases[index].0), Partition(labels: Self.cases[index].1))
        #expect(isNear(adjustedMutualInformation(one, other), expected, within: 1e-12))
        #expect(isNear(adjustedMutualInformation(other, one), expected, within: 1e-12))
    }

    /// Second source: scikit-learn 1.x on the same labels.
    @Test func `adjusted mutual information of two hundred nodes is that of scikit-learn`() {
        let squares = Partition(labels: (0..<200).map { $0 * $0 % 7 })
        let fifths = Partition(labels: (0..<200).map { $0 % 5 })
        #expect(isNear(adjustedMutualInformation(squares, fifths), -0.020215328245472196, within: 1e-11))
        let tens = Partition(labels: (0..<200).map { $0 / 10 })
        let dozens = Partition(labels: (0..<200).map { $0 / 12 })
        #expect(isNear(adjustedMutualInformation(tens, dozens), 0.7779810828323426, within: 1e-11))
        #expect(adjustedMutualInformation(Partition(labels: [Int]()), Partition(labels: [Int]())) == 1)
    }
}
