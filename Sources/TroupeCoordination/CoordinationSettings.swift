/// What counts as acting together, and how sure the data must be of it. Lengths are in milliseconds.
package struct CoordinationSettings: Sendable, Hashable {
    /// Two posts at most this far apart can be a co-action; a gap of exactly the window counts.
    package var window: Int64 = 60_000
    /// Windows of layers that have their own, by layer name; jitter, sessions and crowds follow in proportion.
    package var layerWindows: [String: Int64] = [:]
    /// Half-width Δ of the jitter null: every post moves by its own uniform offset in ±Δ.
    package var jitter: Int64 = 600_000
    /// An account's posts less than this apart are one session.
    package var session: Int64 = 300_000
    /// A post with more than this many accounts on its object within the window carries no evidence.
    package var crowd = 100
    /// Largest p of a candidate tie.
    package var candidateLevel = 0.01
    /// Number of surrogates.
    package var surrogates = 99
    /// Largest family-wise p of a group that is kept.
    package var alpha = 0.01
    /// How far a kept group's evidence must lie beyond the largest of all surrogates, as a factor.
    ///
    /// Jitter flattens the bursts that objects have by themselves, so the surrogates are a little tamer than data
    /// without any plan: scores up to a fifth beyond the largest surrogate were seen where nothing was planted.
    package var margin = 1.25
    /// Seed of the surrogates and of the community search.
    package var seed: UInt64 = 1
    /// Iterations of the community search.
    package var leidenIterations = 3
    /// An object with more post pairs than this inside the window is counted, not paired.
    package var pairLimit = 100_000_000
    /// For the group test, which looks at all post pairs within the reach of the null model in the posts and in each
    /// surrogate: an object with more of them than this is counted, not paired.
    package var reachLimit = 30_000_000

    /// The defaults: 60 s window, ±10 windows of jitter, sessions five windows apart, 99 surrogates, 1 %.
    package init() {}

    /// The same settings with another window; jitter and session keep their ratio to it.
    ///
    /// - Parameter other: Milliseconds, above zero.
    package func scaled(to other: Int64) -> CoordinationSettings {
        var settings = self
        settings.window = other
        settings.jitter = max(1, Int64((Double(jitter) / Double(window) * Double(other)).rounded()))
        settings.layerWindows = layerWindows.mapValues {
            max(1, Int64((Double($0) / Double(window) * Double(other)).rounded()))
        }
        settings.session = max(1, Int64((Double(session) / Double(window) * Double(other)).rounded()))
        return settings
    }

    /// The defaults for another window: jitter and session follow it.
    ///
    /// - Parameter window: Milliseconds, above zero.
    package init(window: Int64) {
        self.window = window
        jitter = 10 * window
        session = 5 * window
    }
}
