import Testing
import TroupeGraph

/// Expected values: scikit-learn 1.x (adjusted Rand, mutual information, NMI) and igraph 1.0.0 (variation of information).
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
}
