#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The maximum-entropy model of a two-sided network with given expected degrees (BiCM).
///
/// Saracco, Di Clemente, Gabrielli & Squartini 2015 (doi:10.1038/srep10595): row *i* and column *a* are joined with the
/// chance *xᵢyₐ*/(1 + *xᵢyₐ*), with *x* and *y* such that the expected degrees are those of the data. Nodes of one
/// degree have one fitness, so it is solved by classes of degrees. Nodes joined to everything on the other side are
/// joined surely, those joined to nothing never; neither enters the equations.
package struct BipartiteConfigurationModel: Sendable {
    /// Nodes of one degree.
    private struct Class: Sendable {
        var degree: Int
        var nodes: Int
        /// Zero where the class has left the equations: its nodes are joined to all nodes left then, or to none.
        var fitness = 0.0
        var isFull = false
        /// When it left the equations; classes still in them never have.
        var leftAt = Int.max

        var isOpen: Bool { leftAt == Int.max }
    }

    private let rows: [Class]
    private let columns: [Class]
    private let rowClass: [Int: Int]
    private let columnClass: [Int: Int]
    /// The largest difference of an expected degree from its degree, relative to it.
    package let residual: Double

    /// Solves the model.
    ///
    /// - Parameters:
    ///   - rowDegrees: The degree of each row; at most the number of columns.
    ///   - columnDegrees: The degree of each column, with the same sum.
    ///   - tolerance: Largest relative difference of an expected degree; reached unless `sweeps` run out.
    ///   - sweeps: Largest number of passes over all classes.
    /// - Complexity: O(*r* · *c*) a pass for *r* and *c* distinct degrees.
    package init(rowDegrees: [Int], columnDegrees: [Int], tolerance: Double = 1e-10, sweeps: Int = 20_000) {
        precondition(rowDegrees.reduce(0, +) == columnDegrees.reduce(0, +), "both sides have the same edges")
        var (rows, columns) = (Self.classes(rowDegrees), Self.classes(columnDegrees))
        let (sureRows, sureColumns) = Self.settle(&rows, &columns)
        let edges = rows.reduce(0.0) { $0 + ($1.isOpen ? Double($1.nodes * ($1.degree - sureColumns)) : 0) }
        let scale = edges > 0 ? edges.squareRoot() : 1
        for place in rows.indices where rows[place].isOpen {
            rows[place].fitness = Double(rows[place].degree - sureColumns) / scale
        }
        for place in columns.indices where columns[place].isOpen {
            columns[place].fitness = Double(columns[place].degree - sureRows) / scale
        }
        var largest = edges > 0 ? Double.infinity : 0
        var sweep = 0
        while largest > tolerance, sweep < sweeps {
            let one = Self.balance(&rows, against: columns, sure: sureColumns)
            let other = Self.balance(&columns, against: rows, sure: sureRows)
            largest = max(one, other)
            sweep += 1
        }
        residual = largest
        self.rows = rows
        self.columns = columns
        rowClass = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.degree, $0) })
        columnClass = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.degree, $0) })
    }

    /// The chance that a row and a column of these degrees are joined.
    package func chance(rowDegree: Int, columnDegree: Int) -> Double {
        guard let row = rowClass[rowDegree], let column = columnClass[columnDegree] else { return 0 }
        return Self.chance(rows[row], columns[column])
    }

    /// The number of columns that two rows of these degrees are expected to share.
    ///
    /// - Parameter holdsColumns: Whether each column keeps its degree *k* exactly instead of on average. Two of *n*
    ///   rows then share it with a chance that is smaller by (*k* − 1)*n* / (*k*(*n* − 1)), as when *k* of *n* are
    ///   drawn without putting back; a column of degree 1 is never shared.
    package func expectedShared(_ one: Int, _ other: Int, holdsColumns: Bool = false) -> Double {
        sharedGroups(one, other, holdsColumns).reduce(0) { $0 + $1.chance * Double($1.trials) }
    }

    /// Natural logarithm of the chance that two rows of these degrees share at least `count` columns.
    ///
    /// - Complexity: O(*c* · `count`² log *m*) for *c* classes of up to *m* columns.
    package func logChanceOfShared(_ count: Int, _ one: Int, _ other: Int, holdsColumns: Bool = false) -> Double {
        PoissonBinomial.logUpperTail(count, groups: sharedGroups(one, other, holdsColumns))
    }

    private func sharedGroups(_ one: Int, _ other: Int, _ holdsColumns: Bool) -> [(chance: Double, trials: Int)] {
        let n = Double(rows.reduce(0) { $0 + $1.nodes })
        return columns.map { column in
            let k = Double(column.degree)
            let factor = holdsColumns ? (n > 1 && k > 0 ? (k - 1) * n / (k * (n - 1)) : 0) : 1
            let both =
                chance(rowDegree: one, columnDegree: column.degree)
                * chance(rowDegree: other, columnDegree: column.degree)
            return (both * factor, column.nodes)
        }
    }

    private static func classes(_ degrees: [Int]) -> [Class] {
        var counts: [Int: Int] = [:]
        for degree in degrees { counts[degree, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { Class(degree: $0.key, nodes: $0.value) }
    }

    /// Takes classes out of the equations that are joined to everything left on the other side, or to nothing: that
    /// can leave others full or empty, and so on.
    ///
    /// - Returns: The full rows, with which every column left is joined, and the full columns.
    private static func settle(_ rows: inout [Class], _ columns: inout [Class]) -> (rows: Int, columns: Int) {
        var open = (rows: rows.reduce(0) { $0 + $1.nodes }, columns: columns.reduce(0) { $0 + $1.nodes })
        var sure = (rows: 0, columns: 0)
        var step = 0
        var before = -1
        while step != before {
            before = step
            settle(&rows, against: open.columns, sure: sure.columns, &step, open: &open.rows, full: &sure.rows)
            settle(&columns, against: open.rows, sure: sure.rows, &step, open: &open.columns, full: &sure.columns)
        }
        return sure
    }

    /// Takes the classes of one side out that the `against` open nodes of the other side, beside `sure` full ones, fill
    /// or leave empty.
    private static func settle(
        _ side: inout [Class], against other: Int, sure: Int, _ step: inout Int, open: inout Int, full: inout Int
    ) {
        for place in side.indices where side[place].isOpen {
            let rest = side[place].degree - sure
            guard rest <= 0 || rest >= other else { continue }
            side[place].isFull = rest > 0
            side[place].leftAt = step
            step += 1
            open -= side[place].nodes
            full += rest > 0 ? side[place].nodes : 0
        }
    }

    /// Which of two classes left the equations first decides; if neither did, their fitnesses do.
    private static func chance(_ row: Class, _ column: Class) -> Double {
        if row.isOpen, column.isOpen {
            let product = row.fitness * column.fitness
            return product / (1 + product)
        }
        return (row.leftAt < column.leftAt ? row.isFull : column.isFull) ? 1 : 0
    }

    /// One Newton step in the logarithm of each fitness of one side; returns the largest relative difference found.
    private static func balance(_ side: inout [Class], against other: [Class], sure: Int) -> Double {
        var largest = 0.0
        let opposite = other.filter(\.isOpen)
        for place in side.indices where side[place].isOpen {
            let wanted = Double(side[place].degree - sure)
            let x = side[place].fitness
            var (expected, slope) = (0.0, 0.0)
            for column in opposite {
                let p = x * column.fitness / (1 + x * column.fitness)
                expected += Double(column.nodes) * p
                slope += Double(column.nodes) * p * (1 - p)
            }
            largest = max(largest, abs(expected - wanted) / wanted)
            // Steps of more than a factor of e would overshoot far from the solution.
            let step = slope > 0 ? (wanted - expected) / slope : 0
            side[place].fitness = x * exp(max(-1, min(1, step)))
        }
        return largest
    }
}
