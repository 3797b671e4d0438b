import Foundation
import Testing
import TroupeBase
import TroupeStatistics

@Suite struct BipartiteConfigurationModelTests {
    /// Second source: the PyPI package bicm 3, by `Tests/Oracles/chance.py`.
    private let matrix = [
        [1, 1, 1, 0, 0, 1, 0, 0], [1, 1, 1, 0, 0, 0, 0, 0], [1, 0, 0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 1, 1, 1, 1],
        [1, 1, 0, 0, 0, 0, 0, 1], [0, 1, 0, 0, 0, 0, 0, 0],
    ]
    private let expected = [
        [0.827679432, 0.827679432, 0.673995465, 0.240745150, 0.240745150, 0.474205110, 0.240745150, 0.474205110],
        [0.712770635, 0.712770635, 0.516474354, 0.140760310, 0.140760310, 0.317851723, 0.140760310, 0.317851723],
        [0.541495038, 0.541495038, 0.337021790, 0.072325429, 0.072325429, 0.181505924, 0.072325429, 0.181505924],
        [0.901808494, 0.901808494, 0.798110276, 0.377450072, 0.377450072, 0.632961259, 0.377450072, 0.632961259],
        [0.712770635, 0.712770635, 0.516474354, 0.140760310, 0.140760310, 0.317851723, 0.140760310, 0.317851723],
        [0.303475765, 0.303475765, 0.157923762, 0.027958728, 0.027958728, 0.075624261, 0.027958728, 0.075624261],
    ]

    private func degrees(_ matrix: [[Int]]) -> (rows: [Int], columns: [Int]) {
        let columns = (0..<matrix[0].count).map { column in matrix.reduce(0) { $0 + $1[column] } }
        return (matrix.map { $0.reduce(0, +) }, columns)
    }

    @Test func `chances of a small matrix are those of bicm`() {
        let (rows, columns) = degrees(matrix)
        let model = BipartiteConfigurationModel(rowDegrees: rows, columnDegrees: columns)
        for (row, values) in expected.enumerated() {
            for (column, value) in values.enumerated() {
                let chance = model.chance(rowDegree: rows[row], columnDegree: columns[column])
                #expect(abs(chance - value) < 1e-6)
            }
        }
    }

    @Test(arguments: [(0, 1, 3, -1.27832681954), (0, 3, 2, -0.106145484847), (2, 4, 1, -0.312191203446)])
    func `chances of shared columns are those of bicm's matrix`(
        one: Int, other: Int, shared: Int, expected: Double
    ) {
        let (rows, columns) = degrees(matrix)
        let model = BipartiteConfigurationModel(rowDegrees: rows, columnDegrees: columns)
        #expect(abs(model.logChanceOfShared(shared, rows[one], rows[other]) - expected) < 1e-6)
    }

    @Test(arguments: 1...20)
    func `expected degrees are the degrees, full and empty nodes included`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let (rowCount, columnCount) = (12 + Int(seed), 9)
        // The first row is full, the last column full as well, the second row empty.
        let matrix = (0..<rowCount).map { row in
            (0..<columnCount).map { column -> Int in
                if row == 1 { return 0 }
                if row == 0 || (seed % 2 == 0 && column == columnCount - 1) { return 1 }
                return generator.next() % 4 == 0 ? 1 : 0
            }
        }
        let (rows, columns) = degrees(matrix)
        let model = BipartiteConfigurationModel(rowDegrees: rows, columnDegrees: columns)
        #expect(model.residual < 1e-9)
        for row in rows {
            let expected = columns.reduce(0) { $0 + model.chance(rowDegree: row, columnDegree: $1) }
            #expect(abs(expected - Double(row)) < 1e-6)
        }
        for column in columns {
            let expected = rows.reduce(0) { $0 + model.chance(rowDegree: $1, columnDegree: column) }
            #expect(abs(expected - Double(column)) < 1e-6)
        }
    }

    @Test func `the quick expectation counts columns in proportion to degrees`() {
        // By hand: 10 edges; columns of degree 2 (three) and 4 (one): 3 · (2·2/10)(3·2/10) + (2·4/10) · min(1, 3·4/10).
        let columns: [(degree: Int, columns: Int)] = [(2, 3), (4, 1)]
        let expected = PoissonTail.expectedShared(2, 3, columnDegrees: columns, edges: 10)
        #expect(abs(expected - (3 * 0.4 * 0.6 + 0.8)) < 1e-12)
    }
}
