import TroupeGraph
import TroupeModel

/// How communities of a network are searched and judged.
public struct CommunitiesSettings: Sendable, Hashable {
    /// A way to find communities.
    public enum Algorithm: String, Sendable, Hashable, CaseIterable {
        /// Traag, Waltman and van Eck (2019).
        case leiden
        /// Blondel et al. (2008).
        case louvain
        /// Raghavan, Albert and Kumara (2007).
        case labelPropagation = "label-propagation"
    }

    /// What makes communities good.
    public enum Quality: String, Sendable, Hashable, CaseIterable {
        /// Modularity: more weight inside than the degrees give by chance.
        case modularity
        /// The constant Potts model: pairs inside weigh more than γ on average.
        case constantPotts = "cpm"
        /// The constant Potts model in units of the network's own density.
        case density
    }

    /// How communities are found.
    public var algorithm = Algorithm.leiden
    /// What is maximised.
    public var quality = Quality.modularity
    /// γ: larger values favour smaller communities; nil takes 1, and is refused with `cpm`.
    public var resolution: Double?
    /// Runs from which the communities are agreed.
    public var seeds = 20
    /// The first seed.
    public var seed: UInt64 = 1
    /// Copies of the network with ties drawn anew; 0 compares nothing with chance.
    public var copies = 99
    /// The largest chance of communities that are called distinguishable from chance.
    public var alpha = 0.01
    /// Whether other resolutions are tried too.
    public var scansResolutions = false
    /// A table of nodes and communities to compare with.
    public var comparison: String?
    /// Whether the network is drawn.
    public var drawsFigure = false
    /// The title of the figure; nil takes a neutral one.
    public var title: String?
    /// The largest network that is drawn: more circles cannot be told apart on a page.
    public static let mostDrawnNodes = 30_000
    /// Number of threads; nil takes one for each core. Results do not depend on it.
    public var workers: Int?

    /// The defaults.
    public init() {}

    /// The resolutions of a scan, as factors of the one chosen: two octaves down and up, in steps of half an octave.
    static let scanFactors = (-4...4).map { step -> Double in
        let octave = step >= 0 ? Double(1 << (step / 2)) : 1 / Double(1 << ((1 - step) / 2))
        return step % 2 == 0 ? octave : octave * 2.0.squareRoot()
    }

    /// Refuses settings that cannot be meant.
    func validate() throws(TroupeError) {
        if seeds < 1 { throw TroupeError(.usage, "--seeds must be at least 1") }
        guard (0...mostCopies).contains(copies) else {
            throw TroupeError(.usage, "--copies must lie between 0 and \(mostCopies)")
        }
        if let resolution, !(resolution >= 0 && resolution <= 1e300) {
            throw TroupeError(.usage, "--resolution must be zero or above, up to 1e300")
        }
        if quality == .constantPotts, resolution == nil {
            throw TroupeError(
                .usage, "--quality cpm needs --resolution: the mean weight from which a pair belongs together")
        }
        if !(alpha > 0 && alpha < 1) { throw TroupeError(.usage, "--alpha must lie between 0 and 1") }
        let finest = 1 / Double(copies + 1)
        if copies > 0, alpha < finest {
            let needed = Int(saturating: (1 / alpha).rounded(.up)) - 1
            throw TroupeError(
                .usage,
                "\(copies) copies cannot show a chance below \(finest); "
                    + "use --copies \(needed) or more for --alpha \(alpha)")
        }
    }

    /// The search that the settings ask for.
    func search(_ layers: [GraphLayer]) -> CommunitySearch {
        let value = resolution ?? 1
        let function: QualityFunction =
            switch quality {
            case .modularity: .modularity(resolution: value)
            case .constantPotts: .constantPotts(resolution: value)
            case .density: .relativeDensity(resolution: value)
            }
        let method: CommunityAlgorithm =
            switch algorithm {
            case .leiden: .leiden
            case .louvain: .louvain
            case .labelPropagation: .labelPropagation
            }
        return CommunitySearch(
            layers: layers, algorithm: method, options: LeidenOptions(quality: function, seed: seed))
    }
}
