#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Eigenvector centrality: a node counts as much as its neighbours together, in proportion.
///
/// Bonacich (1972): the leading eigenvector of the weights. A loop counts twice, as in igraph. Each round looks for the
/// best vector among the last one, what the weights make of it, and the last step (the locally optimal conjugate
/// gradient method, Knyazev 2001), which takes about the square root of the rounds of a power iteration where the two
/// largest eigenvalues lie close. Where several components share the largest eigenvalue, the answer depends on the
/// start, here all nodes equal.
///
/// - Parameters:
///   - graph: The graph.
///   - tolerance: The scores have settled when the weights change their directions by less, relative to the eigenvalue.
///   - maximumIterations: When to stop if they have not.
/// - Returns: Scores from 0 to 1, the largest 1; all zero for a graph without weight.
/// - Complexity: O(*n* + *m*) a round.
public func eigenvectorCentrality(
    of graph: Graph, tolerance: Double = 1e-12, maximumIterations: Int = 10_000
) -> IteratedScores {
    let nodeCount = graph.nodeCount
    let largest = graph.weightColumn.max() ?? 0
    guard largest > 0 else {
        return IteratedScores(scores: [Double](repeating: 0, count: nodeCount), iterations: 0, converged: true)
    }
    var search = LeadingEigenvector(graph, largestWeight: largest)
    while search.residual > tolerance, search.rounds < maximumIterations, search.improve(until: tolerance) {}
    let scores = search.scores
    let top = scores.max() ?? 1
    // The leading vector has no negative entry (Perron and Frobenius); rounding leaves some around zero.
    return IteratedScores(
        scores: scores.map { max(0, $0 / top) }, iterations: search.rounds, converged: search.residual <= tolerance)
}

/// The search for the leading eigenvector of a graph's weights, in units of the largest.
private struct LeadingEigenvector {
    /// A vector and what the weights make of it.
    private struct Direction {
        let vector: ScratchBuffer<Double>
        let image: ScratchBuffer<Double>
    }

    private let rows: Adjacency
    private let weights: ScratchBuffer<Double>
    private let count: Int
    /// The vector so far, of length one.
    private var current: Direction
    /// Where the last round went.
    private var step: Direction?
    private(set) var rounds = 0
    /// How far the image of the vector is from a multiple of it, relative to that.
    private(set) var residual = Double.infinity
    private var value = 0.0

    init(_ graph: Graph, largestWeight: Double) {
        rows = graph.adjacency
        count = graph.nodeCount
        weights = ScratchBuffer(rows.weights.map { $0 / largestWeight })
        // Nodes without weight have no part in the vector.
        let start = ScratchBuffer(
            (0..<NodeIndex(count)).map { node in
                graph.adjacency.row(node).contains { graph.weightColumn[$0] > 0 } ? 1.0 : 0
            })
        Self.scale(start, by: 1 / Self.dot(start, start).squareRoot())
        current = Direction(vector: start, image: ScratchBuffer(repeating: 0, count: count))
        multiply(current)
        measure()
    }

    /// The scores so far.
    var scores: [Double] { current.vector.prefix(count) }

    /// Makes the image of a vector anew.
    private func multiply(_ direction: Direction) {
        let (vector, image, weights) = (direction.vector, direction.image, weights)
        rows.neighbors.withUnsafeBufferPointer { neighbors in
            for node in 0..<count {
                let row = rows.row(NodeIndex(node))
                image[node] = Self.sum(over: row) { entry in
                    let neighbor = Int(neighbors[entry])
                    return (neighbor == node ? 2 : 1) * weights[entry] * vector[neighbor]
                }
            }
        }
    }

    private mutating func measure() {
        let (vector, image) = (current.vector, current.image)
        let value = Self.dot(vector, image)
        let square = Self.sum(over: 0..<count) { node in
            let difference = image[node] - value * vector[node]
            return difference * difference
        }
        self.value = value
        residual = value > 0 ? square.squareRoot() / value : .infinity
    }

    /// One round: the best vector among the last one, what its image adds to it, and the last step.
    ///
    /// - Returns: False if nothing is left to improve.
    mutating func improve(until tolerance: Double) -> Bool {
        rounds += 1
        var basis = [current]
        let rest = ScratchBuffer<Double>(uninitializedCount: count)
        for node in 0..<count { rest[node] = current.image[node] - value * current.vector[node] }
        let gradient = Direction(vector: rest, image: ScratchBuffer(repeating: 0, count: count))
        if Self.orthonormalize(gradient, beside: basis, withImage: false) {
            multiply(gradient)
            basis.append(gradient)
        }
        if let step, Self.orthonormalize(step, beside: basis, withImage: true) { basis.append(step) }
        if basis.count == 1 { return false }
        var matrix = basis.map { one in basis.map { Self.dot(one.vector, $0.image) } }
        let best = Self.leading(&matrix)
        let change = Direction(
            vector: ScratchBuffer(repeating: 0, count: count), image: ScratchBuffer(repeating: 0, count: count))
        for (share, direction) in zip(best, basis).dropFirst() {
            Self.add(share, of: direction.vector, to: change.vector)
            Self.add(share, of: direction.image, to: change.image)
        }
        for (part, added) in [(current.vector, change.vector), (current.image, change.image)] {
            Self.scale(part, by: best[0])
            Self.add(1, of: added, to: part)
        }
        let length = Self.dot(current.vector, current.vector).squareRoot()
        Self.scale(current.vector, by: 1 / length)
        Self.scale(current.image, by: 1 / length)
        step = change
        measure()
        // Images are carried along, and their rounding adds up: they are made anew now and then, and before the end.
        if rounds % 16 == 0 || residual <= tolerance {
            multiply(current)
            measure()
        }
        return true
    }

    /// Sums terms in blocks, so that rounding grows with the square root of the number of terms at most.
    @inline(__always)
    private static func sum(over range: Range<Int>, _ term: (Int) -> Double) -> Double {
        if range.count <= 512 {
            var sum = 0.0
            for place in range { sum += term(place) }
            return sum
        }
        var (sum, block, left) = (0.0, 0.0, 512)
        for place in range {
            block += term(place)
            left -= 1
            if left == 0 {
                sum += block
                (block, left) = (0, 512)
            }
        }
        return sum + block
    }

    private static func dot(_ one: ScratchBuffer<Double>, _ other: ScratchBuffer<Double>) -> Double {
        sum(over: 0..<one.count) { one[$0] * other[$0] }
    }

    private static func scale(_ vector: ScratchBuffer<Double>, by factor: Double) {
        for place in 0..<vector.count { vector[place] *= factor }
    }

    private static func add(_ share: Double, of one: ScratchBuffer<Double>, to other: ScratchBuffer<Double>) {
        for place in 0..<one.count { other[place] += share * one[place] }
    }

    /// Makes a direction one of length one at right angles to others, its image along with it.
    ///
    /// - Returns: False if rounding is all that is left of it.
    private static func orthonormalize(
        _ direction: Direction, beside basis: [Direction], withImage: Bool
    ) -> Bool {
        func normalize(above least: Double) -> Bool {
            let length = dot(direction.vector, direction.vector).squareRoot()
            guard length > least else { return false }
            scale(direction.vector, by: 1 / length)
            if withImage { scale(direction.image, by: 1 / length) }
            return true
        }
        guard normalize(above: 0) else { return false }
        for _ in 0..<2 {
            for other in basis {
                let share = dot(direction.vector, other.vector)
                add(-share, of: other.vector, to: direction.vector)
                if withImage { add(-share, of: other.image, to: direction.image) }
            }
            guard normalize(above: 1e-10) else { return false }
        }
        return true
    }

    /// The leading eigenvector of a small symmetric matrix, by Jacobi's rotations (1846); its first entry is positive.
    private static func leading(_ matrix: inout [[Double]]) -> [Double] {
        let count = matrix.count
        var vectors = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0 } }
        for _ in 0..<30 {
            for p in 0..<count {
                for q in (p + 1)..<max(count, p + 1) {
                    let off = (matrix[p][q] + matrix[q][p]) / 2
                    guard off != 0 else { continue }
                    let ratio = (matrix[q][q] - matrix[p][p]) / (2 * off)
                    let tangent = (ratio >= 0 ? 1 : -1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
                    let cosine = 1 / (tangent * tangent + 1).squareRoot()
                    let sine = tangent * cosine
                    matrix[p][q] = off
                    matrix[q][p] = off
                    for k in 0..<count {
                        let (one, other) = (matrix[k][p], matrix[k][q])
                        matrix[k][p] = cosine * one - sine * other
                        matrix[k][q] = sine * one + cosine * other
                    }
                    for k in 0..<count {
                        let (one, other) = (matrix[p][k], matrix[q][k])
                        matrix[p][k] = cosine * one - sine * other
                        matrix[q][k] = sine * one + cosine * other
                        let (left, right) = (vectors[k][p], vectors[k][q])
                        vectors[k][p] = cosine * left - sine * right
                        vectors[k][q] = sine * left + cosine * right
                    }
                }
            }
        }
        let best = (0..<count).max { matrix[$0][$0] < matrix[$1][$1] } ?? 0
        let sign = vectors[0][best] < 0 ? -1.0 : 1
        return (0..<count).map { sign * vectors[$0][best] }
    }
}
