/// How the slow scan looks for groups that publish the same texts again and again. Lengths are in milliseconds.
///
/// The defaults are those with which the test was tried on scenarios with shared interest; see ``SlowScan``.
package struct SlowScanSettings: Sendable, Hashable {
    /// A window and how far a group's score must lie beyond chance at it: the wider, the farther, since circles of
    /// friends smaller than a block of interest are not in the surrogates.
    package struct Width: Sendable, Hashable {
        /// The window, in milliseconds.
        package var window: Int64
        /// The factor.
        package var margin: Double
        /// Whether a group must also lie beyond surrogates whose times were moved: where chance meetings are a matter
        /// of fine timing, shuffled accounts are not enough.
        package var alsoMovesTimes: Bool

        /// A width.
        package init(window: Int64, margin: Double, alsoMovesTimes: Bool = false) {
            self.window = window
            self.margin = margin
            self.alsoMovesTimes = alsoMovesTimes
        }
    }

    /// The windows, narrowest first.
    package var widths = [
        Width(window: 60_000, margin: 1.2, alsoMovesTimes: true), Width(window: 600_000, margin: 1.2),
        Width(window: 7_200_000, margin: 1.3), Width(window: 86_400_000, margin: 2.1),
    ]
    /// How far a group must lie beyond surrogates with moved times, where these are made.
    package var movedMargin = 1.5
    /// By how many windows times are moved either way.
    package var movedWindows: Int64 = 10
    /// Largest surprise of one use, in powers of ten.
    package var cap = 2.0
    /// Accounts beside a use beyond which it carries no evidence.
    package var crowd = 100
    /// Accounts beyond which an object is everybody's.
    package var spread = 50
    /// An account's posts less than this apart are one session.
    package var session: Int64 = 300_000
    /// Largest chance of a pair's number of common moments.
    package var candidateLevel = 0.01
    /// Accounts of a block of shared interest, at least; smaller ones are put together.
    package var blockFloor = 200
    /// Consecutive uses of a stratum.
    package var epoch = 2000
    /// Shuffled surrogates.
    package var surrogates = 99
    /// Seed of the surrogates and of the community searches.
    package var seed: UInt64 = 1
    /// Iterations of the community searches.
    package var leidenIterations = 3

    /// The defaults.
    package init() {}
}
