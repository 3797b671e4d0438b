import TroupeBase

/// Puts faces into clusters by complete linkage: every two faces of a cluster are near each other.
///
/// Two faces are near where the embeddings of dlib's net (ResNet v1, 128 numbers) are at most .5 apart. The net's own
/// threshold is .6; at .5 none of 39,821 pairs of different people was that near (ten people, with changed light, size
/// and quality), at .6 2.3 in a thousand were. Faces of one file come together first, then the files' faces. A chain of
/// near faces joins nothing, since all of one side must be near all of the other (complete linkage; Defays 1977,
/// doi:10.1093/comjnl/20.4.364).
package struct FaceClusters: Sendable {
    /// Number of threads.
    package var workers: Int

    /// A search.
    package init(workers: Int = 1) { self.workers = workers }

    /// Largest distance of two faces of a cluster.
    package static let distance: Float = 0.5
    /// How many pairs of different people were compared to find the threshold; none was within it.
    package static let strangers = 39_821
    /// The upper bound of the rate of false matches at 95 %, by the rule of three (Hanley & Lippman-Hand 1983,
    /// doi:10.1001/jama.1983.03330370053031).
    package static var falseMatches: Double { 3 / Double(strangers) }
    /// Numbers of an embedding.
    package static let dimensions = 128

    /// A face.
    package struct Face: Sendable {
        /// The number of the file that it is in.
        package var file: Int
        /// 128 numbers.
        package var embedding: [Float]
        /// The number of a cluster that stays as it is; new faces may join it. Nil for most.
        package var fixed: Int?

        /// A face.
        package init(file: Int, embedding: [Float], fixed: Int? = nil) {
            self.file = file
            self.embedding = embedding
            self.fixed = fixed
        }
    }

    /// The cluster of each face, as the place of the first face in it. Faces that are alone have their own place.
    ///
    /// - Complexity: O(*n*²) distances for *n* faces; memory for the pairs that are near.
    package func clusters(of faces: [Face]) -> [Int] {
        var linkage = CompleteLinkage(count: faces.count, fixed: faces.map(\.fixed))
        let embeddings = Embeddings(faces.map(\.embedding))
        let near = parallelMap(count: faces.count, workers: workers, makeScratch: noScratch) { one, _ in
            (one + 1..<faces.count).compactMap { other -> CompleteLinkage.Pair? in
                let distance = embeddings.squaredDistance(one, other)
                guard distance <= Self.distance * Self.distance else { return nil }
                return CompleteLinkage.Pair(distance, UInt32(one), UInt32(other))
            }
        }
        let pairs = near.flatMap { $0 }
        let (within, between) = (
            pairs.filter { faces[Int($0.one)].file == faces[Int($0.other)].file }, pairs
        )
        linkage.join(within)
        linkage.join(between)
        return linkage.first
    }

    /// Whether a cluster says that one face is in several files: not on a single match.
    ///
    /// - Parameter files: The file of each face in it.
    package static func isTelling(_ files: [Int]) -> Bool {
        var counts: [Int: Int] = [:]
        for file in files { counts[file, default: 0] += 1 }
        // Pairs of faces of different files: all are matches.
        let within = counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        return files.count * (files.count - 1) / 2 - within >= 2
    }

    /// How far two embeddings are apart.
    package static func distance(_ one: [Float], _ other: [Float]) -> Float {
        zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
}

/// Embeddings side by side in memory.
private struct Embeddings: Sendable {
    private let values: [SIMD16<Float>]
    private static let steps = FaceClusters.dimensions / 16

    init(_ embeddings: [[Float]]) {
        values = embeddings.flatMap { embedding in
            (0..<Self.steps).map { step in
                var part = SIMD16<Float>.zero
                for lane in 0..<16 where step * 16 + lane < embedding.count { part[lane] = embedding[step * 16 + lane] }
                return part
            }
        }
    }

    /// The square of a distance; half of the numbers tell most strangers apart.
    func squaredDistance(_ one: Int, _ other: Int) -> Float {
        var sum: Float = 0
        for step in 0..<Self.steps {
            let difference = values[one * Self.steps + step] - values[other * Self.steps + step]
            sum += (difference * difference).sum()
            if sum > FaceClusters.distance * FaceClusters.distance { return sum }
        }
        return sum
    }
}
