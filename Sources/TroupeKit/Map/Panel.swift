import TroupeBase
import TroupeCoordination
import TroupeModel

extension MapSettings {
    /// The most posts for which methods are asked where nobody wished it: so few cost less than the tests.
    static let mostPostsUnasked = 30_000

    /// What published methods keep; nil where they are not asked.
    ///
    /// Where the user does not say, they are asked if the tests found nothing but pairs and the posts are few.
    ///
    /// - Parameters:
    ///   - posts: The posts with all of their layers.
    ///   - tested: The posts with the layers that the tests looked at.
    ///   - progress: Told how many methods have answered, and of how many.
    func methodPanel(
        of posts: PostTable, tested: PostTable, detection: Detection, slow: SlowScanResult?,
        progress: (Int, Int) -> Void
    ) -> MethodPanel? {
        let communities = detection.communities.map(\.members)
        let slowGroups = (slow?.groups ?? []).map(\.members)
        let isWanted =
            asksMethods
            ?? (detection.groupTest != nil && pacesToTest == .all && posts.count <= Self.mostPostsUnasked
                && (communities + slowGroups).allSatisfy { $0.count < 3 })
        guard isWanted else { return nil }
        let windows = detection.widths.map(\.window) + [detection.settings.window] + (slow?.widths ?? []).map(\.window)
        return MethodPanel(
            posts, seed: seed, workers: workers ?? coreCount(),
            surroundings: PanelEvidence.Surroundings(
                posts: tested, settings: detection.settings, windows: windows, communities: communities,
                slowGroups: slowGroups),
            progress: { progress($0, MethodCatalogue.methods.count) })
    }
}
