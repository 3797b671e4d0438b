import Testing
import TroupeBase

@testable import TroupeCoordination

@Suite struct FaceClustersTests {
    /// An embedding with a first and a second number; the rest is nothing.
    private func face(_ file: Int, _ x: Float, _ y: Float = 0, fixed: Int? = nil) -> FaceClusters.Face {
        FaceClusters.Face(
            file: file, embedding: [x, y] + [Float](repeating: 0, count: 126), fixed: fixed)
    }

    /// People as points, with photos of each around it.
    private func crowd(_ seed: UInt64) -> [FaceClusters.Face] {
        var random = SplitMix64(seed: seed)
        return (0..<60).map { number in
            // Eight people in the plane, so that some photos of two people are near each other.
            face(number, Float(number % 8) * 0.4 + drawn(&random, 0.25), drawn(&random, 0.25))
        }
    }

    private func drawn(_ random: inout SplitMix64, _ size: Float) -> Float {
        Float(Double.random(in: -1...1, using: &random)) * size
    }

    /// The slow and obvious version: again and again the two clusters whose farthest members are nearest.
    private func slow(_ faces: [FaceClusters.Face]) -> [Int] {
        var clusters = faces.indices.map { [$0] }
        func diameter(_ one: [Int], _ other: [Int]) -> Float {
            one.flatMap { a in other.map { FaceClusters.distance(faces[a].embedding, faces[$0].embedding) } }.max() ?? 0
        }
        while true {
            var best: (Float, Int, Int)?
            for one in clusters.indices {
                for other in clusters.indices where other > one {
                    let distance = diameter(clusters[one], clusters[other])
                    if distance <= FaceClusters.distance, distance < best?.0 ?? .infinity {
                        best = (distance, one, other)
                    }
                }
            }
            guard let (_, one, other) = best else { break }
            clusters[one] += clusters[other]
            clusters.remove(at: other)
        }
        var first = [Int](repeating: 0, count: faces.count)
        for cluster in clusters { for face in cluster { first[face] = cluster.min() ?? 0 } }
        return first
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `clusters are those of joining the nearest again and again`(seed: UInt64) {
        let faces = crowd(seed)
        let found = FaceClusters().clusters(of: faces)
        #expect(found == slow(faces), "seed \(seed)")
        #expect(Set(found).count < 40)
        #expect(found == FaceClusters(workers: 3).clusters(of: faces))
    }

    @Test func `a chain of near faces joins nothing`() {
        // By hand: 0, .4, .8 and 1.2 apart by .4 each. The first two come together, then the last two; across, .8 and
        // more is too far.
        let faces = [face(0, 0), face(1, 0.4), face(2, 0.8), face(3, 1.2)]
        #expect(FaceClusters().clusters(of: faces) == [0, 0, 2, 2])
        #expect(FaceClusters().clusters(of: []) == [])
    }

    @Test func `faces of one file come together first`() {
        // By hand: file 0 has faces at 0 and .3, file 1 one at .45. The two of file 0 are together before .15 is looked
        // at; then .45 is within .5 of both.
        #expect(FaceClusters().clusters(of: [face(0, 0), face(0, 0.3), face(1, 0.45)]) == [0, 0, 0])
        // At .55 it is near the second alone.
        #expect(FaceClusters().clusters(of: [face(0, 0), face(0, 0.3), face(1, 0.55)]) == [0, 0, 2])
    }

    @Test func `what an analyst has confirmed stays and takes in what is near all of it`() {
        // By hand: the first two are .8 apart and were confirmed. .4 is near both, .2 is near both too but .9 only one.
        let faces = [face(0, 0, fixed: 1), face(1, 0.8, fixed: 1), face(2, 0.4), face(3, 1.2)]
        #expect(FaceClusters().clusters(of: faces) == [0, 0, 0, 3])
        // Two that were confirmed apart never come together.
        let apart = [face(0, 0, fixed: 1), face(1, 0.1, fixed: 2), face(2, 0.05)]
        #expect(FaceClusters().clusters(of: apart)[0] != FaceClusters().clusters(of: apart)[1])
    }

    @Test func `one match makes no cluster that tells something`() {
        #expect(!FaceClusters.isTelling([1, 2]))
        #expect(!FaceClusters.isTelling([1, 1, 1]))
        #expect(FaceClusters.isTelling([1, 1, 2]))
        #expect(FaceClusters.isTelling([1, 2, 3]))
    }

    @Test func `the rate is the rule of three's`() {
        // By hand: 3 / 39,821.
        #expect(abs(FaceClusters.falseMatches - 0.0000753371) < 1e-9)
    }
}
