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
    while search.residual > tolerance, search.rounds < maximumIterations, search.improve() {}
    let scores = search.vector
    let top = scores.max() ?? 1
    // The leading vector has no negative entry (Perron and Frobenius); rounding leaves some around zero.
    return IteratedScores(
        scores: scores.map { max(0, $0 / top) }, iterations: search.rounds, converged: search.residual <= tolerance)
}

/// The search for the leading eigenvector of a graph's weights, in units of the largest.
private struct LeadingEigenvector {
    private let rows: Adjacency
    private let weights: [Double]
    /// The vector so far, of length one.
    private(set) var vector: [Double]
    private var image: [Double]
    private var step: [Double]?
    private(set) var rounds = 0
    /// How far the image of the vector is from a multiple of it, relative to that.
    private(set) var residual = Double.infinity
    private var value = 0.0

    init(_ graph: Graph, largestWeight: Double) {
        rows = graph.adjacency
        weights = rows.weights.map { $0 / largestWeight }
        // Nodes without weight have no part in the vector.
        vector = (0..<NodeIndex(graph.nodeCount)).map { node in
            graph.adjacency.row(node).contains { graph.weightColumn[$0] > 0 } ? 1 : 0
        }
        image = []
        vector = Self.scaled(vector, by: 1 / Self.dot(vector, vector).squareRoot())
        image = product(vector)
        measure()
    }

    private func product(_ vector: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: vector.count)
        for node in 0..<vector.count {
            var sum = 0.0
            for entry in rows.row(NodeIndex(node)) {
                let neighbor = Int(rows.neighbors[entry])
                sum += (neighbor == node ? 2 : 1) * weights[entry] * vector[neighbor]
            }
            result[node] = sum
        }
        return result
    }

    private mutating func measure() {
        value = Self.dot(vector, image)
        var sum = 0.0
        for node in 0..<vector.count {
            let difference = image[node] - value * vector[node]
            sum += difference * difference
        }
        residual = value > 0 ? sum.squareRoot() / value : .infinity
    }

    /// One round.
    ///
    /// - Returns: False if nothing is left to improve.
    mutating func improve() -> Bool {
        rounds += 1
        var basis = [vector]
        for candidate in [zip(image, vector).map { $0 - value * $1 }, step].compactMap({ $0 }) {
            if let direction = Self.direction(of: candidate, beside: basis) { basis.append(direction) }
        }
        if basis.count == 1 { return false }
        let images = [image] + basis.dropFirst().map(product)
        var matrix = basis.map { one in images.map { Self.dot(one, $0) } }
        let best = Self.leading(&matrix)
        var next = [Double](repeating: 0, count: vector.count)
        var nextImage = next
        var change = next
        for (number, share) in best.enumerated() {
            for node in 0..<vector.count {
                next[node] += share * basis[number][node]
                nextImage[node] += share * images[number][node]
                if number > 0 { change[node] += share * basis[number][node] }
            }
        }
        let length = Self.dot(next, next).squareRoot()
        vector = Self.scaled(next, by: 1 / length)
        // Now and then the image is made anew, since its rounding adds up.
        image = rounds % 16 == 0 ? product(vector) : Self.scaled(nextImage, by: 1 / length)
        step = change
        measure()
        return true
    }

    private static func dot(_ one: [Double], _ other: [Double]) -> Double {
        var sum = 0.0
        for place in 0..<one.count { sum += one[place] * other[place] }
        return sum
    }

    private static func scaled(_ vector: [Double], by factor: Double) -> [Double] { vector.map { $0 * factor } }

    /// The part of a vector at right angles to others, of length one; nil if rounding is all that is left.
    private static func direction(of vector: [Double], beside basis: [[Double]]) -> [Double]? {
        var rest = vector
        var length = dot(rest, rest).squareRoot()
        guard length > 0 else { return nil }
        rest = scaled(rest, by: 1 / length)
        for _ in 0..<2 {
            for other in basis {
                let share = dot(rest, other)
                for place in 0..<rest.count { rest[place] -= share * other[place] }
            }
            length = dot(rest, rest).squareRoot()
            guard length > 1e-10 else { return nil }
            rest = scaled(rest, by: 1 / length)
        }
        return rest
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
