import TroupeModel
import TroupeStatistics

/// The group test with windows of several widths and one correction for looking at all of them.
///
/// Scores of different widths are made alike by dividing them by the median of the surrogates' largest scores at that
/// width. The largest score of a surrogate over all widths is what chance makes of looking several times: a group's
/// family-wise p is counted against it (the maxT procedure of Westfall & Young 1993), and it must reach the margin at
/// its own width.
struct SeveralWindows {
    /// The settings, one for each width.
    let widths: [CoordinationSettings]
    let workers: Int
    /// For each width, what another engine has found; empty where all is searched here.
    var elsewhere: [SearchedElsewhere] = []

    /// What was found at a width.
    struct Found {
        var settings: CoordinationSettings
        var outcome: GroupTestResult
    }

    /// Tests every width and gives all of them, p and what is kept corrected, the width of the strongest group first.
    func run(_ posts: PostTable, progress: (@Sendable (Int) -> Void)?) -> [Found] {
        var found = widths.enumerated().map { place, settings in
            var test = GroupTest(settings: settings, workers: workers)
            test.elsewhere = elsewhere.isEmpty ? nil : elsewhere[place]
            return Found(settings: settings, outcome: test.run(posts, progress: progress))
        }
        guard found.count > 1 else { return found }
        let scales = found.map { width -> Double in
            let median = Quantile.type7(0.5, of: width.outcome.surrogates.map(\.largestScore)) ?? 0
            // Where most surrogates hold no candidate at all, one unit of evidence stands for the scale.
            return median > 0 ? median : 1
        }
        let surrogates = found[0].outcome.surrogates.count
        let largest = (0..<surrogates).map { surrogate in
            zip(found, scales).map { $0.outcome.surrogates[surrogate].largestScore / $1 }.max() ?? 0
        }
        for width in found.indices {
            let settings = found[width].settings
            let own = found[width].outcome.surrogates.map(\.largestScore).max() ?? 0
            for place in found[width].outcome.groups.indices {
                let score = found[width].outcome.groups[place].evidencePerMember
                let reached = largest.count { $0 >= score / scales[width] }
                let p = Double(1 + reached) / Double(1 + surrogates)
                found[width].outcome.groups[place].p = p
                found[width].outcome.groups[place].isKept = p <= settings.alpha && score >= settings.margin * own
            }
        }
        let strength = zip(found, scales).map { width, scale in
            (width.outcome.kept.map(\.evidencePerMember).max() ?? -1) / scale
        }
        let order = found.indices.sorted { strength[$0] != strength[$1] ? strength[$0] > strength[$1] : $0 < $1 }
        return order.map { found[$0] }
    }
}
