package import TroupeModel
import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What several tests say of a tie on one layer.
package struct LayerTest: Sendable, Hashable {
    /// The number of the layer.
    package var layer: Int
    /// Occasions with a co-action on this layer.
    package var occasions: Int
    /// Occasions that the jitter null expects.
    package var expectedOccasions: Double
    /// Chance of so many under the jitter null.
    package var jitterP: Double
    /// Objects that both have used, whenever.
    package var sharedObjects: Int
    /// Objects that the bipartite configuration model expects both to use.
    package var expectedObjects: Double
    /// Natural logarithm of the chance of so many under that model.
    package var bipartiteLogP: Double
    /// Natural logarithm of the chance of so many under Chung and Lu's quick expectation, as a Poisson number.
    package var chungLuLogP: Double
}

/// What several tests say of a tie over all layers.
package struct TieTest: Sendable, Hashable {
    /// The account with the smaller id, as in the tie.
    package var first: UInt32
    /// The other account.
    package var second: UInt32
    /// The layers on which the two have a co-action.
    package var layers: [LayerTest]
    /// Natural logarithm of the chance of all layers' timing: Fisher's combination where the layers stand on other
    /// posts, Brown's as far as they stand on the same ones. A caption and its folded form say one thing, not two.
    package var combinedLogP: Double
    /// The false-discovery rate of the combined chance over all pairs of accounts.
    package var q: Double
    /// Bonferroni's bound on the combined chance over all pairs of accounts.
    package var bonferroni: Double
}

/// Tests chosen ties layer by layer, and combines what the layers say.
package struct TieTests: Sendable {
    /// The number of tests behind q and Bonferroni's bound: all pairs of accounts that have posts.
    package let pairs: Int
    /// The ties, in the order of the detection.
    package let ties: [TieTest]

    /// Tests the ties of a network.
    ///
    /// - Complexity: The bipartite model of each layer once; O(*a* + *b*) for each tie of accounts with *a* and *b*
    ///   uses.
    package init(_ detection: Detection, posts: PostTable) {
        let active = Set(posts.account).count
        pairs = active * (active - 1) / 2
        let reader = LayerTestReader(detection, posts: posts)
        var models = posts.layers.indices.map { BipartiteLayer(posts, layer: $0) }
        var tests: [TieTest] = []
        for tie in detection.ties {
            let layers = tie.layers.map { own -> LayerTest in
                let chance = reader.chance(tie.first, tie.second, layer: own.layer)
                let shared = models[own.layer].shared(tie.first, tie.second)
                return LayerTest(
                    layer: own.layer, occasions: chance.occasions, expectedOccasions: chance.expected,
                    jitterP: chance.p, sharedObjects: shared.objects, expectedObjects: shared.expected,
                    bipartiteLogP: shared.bipartiteLogP, chungLuLogP: shared.chungLuLogP)
            }
            tests.append(
                TieTest(
                    first: tie.first, second: tie.second, layers: layers,
                    combinedLogP: Self.combined(layers, meetings: reader.meetings(tie)), q: 1, bonferroni: 1))
        }
        let rates = BenjaminiHochberg(
            pValues: tests.map { exp($0.combinedLogP) }, testCount: max(pairs, tests.count))
        for place in tests.indices {
            let p = exp(tests[place].combinedLogP)
            tests[place].q = rates.qValue(p)
            tests[place].bonferroni = CombinedChance.bonferroni(p, tests: max(pairs, tests.count))
        }
        ties = tests
    }

    /// Brown's combination of the layers' timing; layers are as dependent as the post pairs that they share.
    ///
    /// - Parameter meetings: For each layer, the pairs of posts of its co-actions.
    static func combined(_ layers: [LayerTest], meetings: [Set<UInt64>]) -> Double {
        let logs = layers.map { log(max(PoissonBinomial.floor, $0.jitterP)) }
        return CombinedChance.brown(logs: logs) { one, other in
            let fewer = min(meetings[one].count, meetings[other].count)
            return fewer > 0 ? Double(meetings[one].intersection(meetings[other]).count) / Double(fewer) : 0
        }
    }
}

/// The jitter chance of a pair on single layers.
private struct LayerTestReader {
    private let detector: TieDetector
    private let null: JitterNull
    private let session: [UInt32]

    init(_ detection: Detection, posts: PostTable) {
        let settings = detection.settings
        detector = detection.detector
        let unit = detector.clock.unit
        null = JitterNull(
            window: detector.clock.window, halfWidth: settings.jitter * unit,
            grain: min(posts.precision.milliseconds, settings.jitter) * unit)
        session = Sessions(posts).number(gap: settings.session)
    }

    /// For each layer of a tie, the pairs of posts of its co-actions.
    func meetings(_ tie: NetworkTie) -> [Set<UInt64>] {
        let actions = detector.coActions(first: tie.first, second: tie.second)
        return tie.layers.map { layer in
            Set(actions.filter { $0.layer == layer.layer }.map { UInt64($0.firstPost) << 32 | UInt64($0.secondPost) })
        }
    }

    func chance(_ first: UInt32, _ second: UInt32, layer: Int) -> TieChance {
        let range = detector.numbering.firstOfLayer[layer]..<detector.numbering.firstOfLayer[layer + 1]
        let own = detector.encounters(first, second, within: null.reach).filter {
            range.contains(Int(detector.index.uses[Int($0.mine)].object))
        }
        var test = OccasionTest(null: null)
        return own.withUnsafeBufferPointer {
            test.chance(first: first, second: second, encounters: $0, index: detector.index, session: session)
        }
    }
}

/// The two-sided network of accounts and objects of one layer, and its models.
private struct BipartiteLayer {
    struct Shared {
        var objects: Int
        var expected: Double
        var bipartiteLogP: Double
        var chungLuLogP: Double
    }

    private var objectsOfAccount: [UInt32: [UInt32]] = [:]
    private var chances: SharedChances
    private let columns: [(degree: Int, columns: Int)]
    private let edges: Int

    init(_ posts: PostTable, layer: Int) {
        let column = posts.layers[layer]
        var sets: [UInt32: Set<UInt32>] = [:]
        for (post, object) in zip(column.postOfUse, column.objectOfUse) {
            sets[posts.account[Int(post)], default: []].insert(object)
        }
        objectsOfAccount = sets.mapValues { $0.sorted() }
        var users = [Int](repeating: 0, count: column.objects.count)
        for objects in sets.values { for object in objects { users[Int(object)] += 1 } }
        let degrees = users.filter { $0 > 0 }
        edges = degrees.reduce(0, +)
        var counts: [Int: Int] = [:]
        for degree in degrees { counts[degree, default: 0] += 1 }
        columns = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let model = BipartiteConfigurationModel(
            rowDegrees: sets.values.map(\.count), columnDegrees: degrees, tolerance: 1e-8, sweeps: 2000)
        chances = SharedChances(model, holdsColumns: false)
    }

    mutating func shared(_ first: UInt32, _ second: UInt32) -> Shared {
        let (mine, theirs) = (objectsOfAccount[first] ?? [], objectsOfAccount[second] ?? [])
        let objects = Set(mine).intersection(theirs).count
        let chance = chances.answer(objects, mine.count, theirs.count)
        let quick = PoissonTail.expectedShared(mine.count, theirs.count, columnDegrees: columns, edges: max(1, edges))
        return Shared(
            objects: objects, expected: chance.expected, bipartiteLogP: chance.logChance,
            chungLuLogP: PoissonTail.logUpperTail(objects, mean: quick))
    }
}
