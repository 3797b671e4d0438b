import TroupeBase
import TroupeCoordination
import TroupeModel

/// How fast the acting together is that a run looks for.
public enum Pace: String, Sendable, Hashable, CaseIterable {
    /// Within seconds to minutes: the timing test.
    case fast
    /// Within minutes to a day: the scan for groups that publish the same texts.
    case slow
    /// Both, the scan for what the timing test has not found.
    case all
}

extension MapSettings {
    /// Pairs of accounts with many of the same texts; nil where only what is fast is looked for.
    func sameTexts(in posts: PostTable) -> SameTexts? {
        pacesToTest == .fast ? nil : SameTexts(posts, workers: workers ?? coreCount())
    }

    /// What the slow scan finds beside a network; nil where it is not asked for or times are too coarse for any window.
    func slowScan(of posts: PostTable, beside detection: Detection) -> SlowScanResult? {
        guard pacesToTest != .fast else { return nil }
        var scan = SlowScanSettings()
        scan.seed = seed
        scan.surrogates = copies
        scan.crowd = crowd
        let least = posts.precision >= .minute ? 2 * posts.precision.milliseconds : posts.precision.milliseconds
        scan.widths.removeAll { $0.window < least }
        guard !scan.widths.isEmpty else { return nil }
        return SlowScan(settings: scan, workers: workers ?? coreCount())
            .run(posts, known: detection.communities.map(\.members))
    }
}
