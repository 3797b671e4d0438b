import TroupeModel

/// The communities of a network with how far each can be trusted: schema `troupe.communities`, version 1.
///
/// It holds no clock time and no path, so that the same input and settings give the same bytes.
public struct CommunitiesDocument: Codable, Sendable, Hashable {
    /// The name of the document's shape.
    public var schema = "troupe.communities"
    /// The version of that shape.
    public var schemaVersion = 1
    /// The version of the program.
    public var troupe: String
    /// What was looked at.
    public var network: NetworkRecord
    /// The settings, with every default written out.
    public var settings: Settings
    /// What was found, in all.
    public var results: Results
    /// The communities of two nodes or more, largest first.
    public var communities: [Community]
    /// What other resolutions give; nil when they were not asked for.
    public var resolutions: [Resolution]?
    /// How far the communities agree with another division; nil when none was given.
    public var comparison: Comparison?
    /// What a reader of the results must know.
    public var notes: [String]

    /// A document.
    public init(
        troupe: String, network: NetworkRecord, settings: Settings, results: Results, communities: [Community],
        resolutions: [Resolution]?, comparison: Comparison?, notes: [String]
    ) {
        self.troupe = troupe
        self.network = network
        self.settings = settings
        self.results = results
        self.communities = communities
        self.resolutions = resolutions
        self.comparison = comparison
        self.notes = notes
    }
}

extension CommunitiesDocument {
    /// How the communities were searched and judged.
    public struct Settings: Codable, Sendable, Hashable {
        /// `leiden`, `louvain` or `label-propagation`.
        public var algorithm: String
        /// `modularity`, `cpm` or `density`.
        public var quality: String
        /// γ.
        public var resolution: Double
        /// Iterations of each run.
        public var iterations: Int
        /// θ of the refinement.
        public var randomness: Double
        /// Runs from which the communities are agreed.
        public var seeds: Int
        /// The first seed.
        public var seed: UInt64
        /// Copies of the network with the same degrees and ties drawn anew.
        public var copies: Int
        /// The largest chance of communities that are called distinguishable.
        public var alpha: Double

        /// Settings.
        public init(
            algorithm: String, quality: String, resolution: Double, iterations: Int, randomness: Double, seeds: Int,
            seed: UInt64, copies: Int, alpha: Double
        ) {
            self.algorithm = algorithm
            self.quality = quality
            self.resolution = resolution
            self.iterations = iterations
            self.randomness = randomness
            self.seeds = seeds
            self.seed = seed
            self.copies = copies
            self.alpha = alpha
        }
    }

    /// What was found, in all.
    public struct Results: Codable, Sendable, Hashable {
        /// The finding in a sentence.
        public var outcome = ""
        /// Whether the division is better than that of the copies; nil when there is nothing to compare.
        public var isDistinguishable: Bool?
        /// How likely a network of the same degrees without communities is divided as well; nil when not tested.
        public var chance: Double?
        /// The quality of the communities: at least that of what the runs agree on and of every run.
        public var quality = 0.0
        /// The quality of what the runs agree on, before it was improved by one more search.
        public var agreedQuality = 0.0
        /// The quality of the best single run.
        public var bestRunQuality = 0.0
        /// `agreement` if the communities are what the runs agree on, `best-run` if a single run was better.
        public var origin = "agreement"
        /// Whether the network's symmetry makes other divisions as good: nodes that its ties cannot tell apart are
        /// divided differently.
        public var isOneOfSeveral = false
        /// The quality of one run, and of one run on each copy: what the chance compares.
        public var runQuality: Double?
        /// The lowest and the highest quality of a copy.
        public var copyQualities: [Double]?
        /// Communities of two nodes or more.
        public var communities = 0
        /// Nodes that are in no community with another.
        public var nodesAlone = 0
        /// The mean stability of all nodes.
        public var stability = 1.0
        /// Rounds until all runs agreed.
        public var rounds = 0
        /// Whether all runs agreed at last. If not, what they agree on is the best of the last round.
        public var converged = true

        /// Results to be filled in.
        public init() {}
    }

    /// One community.
    public struct Community: Codable, Sendable, Hashable {
        /// Its number, from 1.
        public var community: Int
        /// The number of members.
        public var size: Int
        /// Ties between members.
        public var ties: Int
        /// The weight of those ties.
        public var weight: Double
        /// The weight of ties to others.
        public var cut: Double
        /// Ties over pairs of members.
        public var density: Double?
        /// The cut over the weight at the members, or at all others if that is less.
        public var conductance: Double?
        /// The mean of its members' stability.
        public var stability: Double
        /// The least stable member's.
        public var leastStability: Double
        /// The mean over the runs of the best overlap with a community of the run.
        public var recovery: Double
        /// How likely the most striking community of a copy is as striking as this one in the median run; nil when not
        /// tested. It allows for having looked at all communities.
        public var chance: Double?
        /// The mean weight of its ties.
        public var synchronisation: Double?
        /// 1 for a star, 0 when all members have as many ties.
        public var centralisation: Double?
        /// How far it falls into parts: the largest modularity that ten runs find on the ties between members.
        public var modularity: Double
        /// For each layer the best overlap with a community found without it; empty for one layer.
        public var withoutLayer: [String: Double]
        /// The members with most weight inside, at most five.
        public var strongest: [String]

        /// A community with its measures.
        public init(
            community: Int, size: Int, ties: Int, weight: Double, cut: Double, density: Double?, conductance: Double?,
            stability: Double, leastStability: Double, recovery: Double, chance: Double?, synchronisation: Double?,
            centralisation: Double?, modularity: Double, withoutLayer: [String: Double], strongest: [String]
        ) {
            self.community = community
            self.size = size
            self.ties = ties
            self.weight = weight
            self.cut = cut
            self.density = density
            self.conductance = conductance
            self.stability = stability
            self.leastStability = leastStability
            self.recovery = recovery
            self.chance = chance
            self.synchronisation = synchronisation
            self.centralisation = centralisation
            self.modularity = modularity
            self.withoutLayer = withoutLayer
            self.strongest = strongest
        }
    }

    /// What one resolution gives.
    public struct Resolution: Codable, Sendable, Hashable {
        /// γ.
        public var resolution: Double
        /// Communities of two nodes or more.
        public var communities: Int
        /// Members of the largest.
        public var largest: Int
        /// The quality of the best run at this resolution.
        public var quality: Double
        /// The mean stability of all nodes.
        public var stability: Double
        /// The mean adjusted Rand index of the best run and each run.
        public var agreement: Double

        /// What one resolution gives.
        public init(
            resolution: Double, communities: Int, largest: Int, quality: Double, stability: Double, agreement: Double
        ) {
            self.resolution = resolution
            self.communities = communities
            self.largest = largest
            self.quality = quality
            self.stability = stability
            self.agreement = agreement
        }
    }

    /// How far two divisions of the nodes agree.
    public struct Comparison: Codable, Sendable, Hashable {
        /// The file of the other division: the last part of the path.
        public var file: String
        /// Nodes in both.
        public var nodes: Int
        /// Nodes of the network that the other division lacks.
        public var nodesOnlyHere: Int
        /// Nodes of the other division that the network lacks.
        public var nodesOnlyThere: Int
        /// The adjusted Rand index.
        public var adjustedRandIndex: Double
        /// The adjusted mutual information.
        public var adjustedMutualInformation: Double
        /// The normalised mutual information.
        public var normalizedMutualInformation: Double
        /// The variation of information, in nats.
        public var variationOfInformation: Double

        /// An agreement.
        public init(
            file: String, nodes: Int, nodesOnlyHere: Int, nodesOnlyThere: Int, adjustedRandIndex: Double,
            adjustedMutualInformation: Double, normalizedMutualInformation: Double, variationOfInformation: Double
        ) {
            self.file = file
            self.nodes = nodes
            self.nodesOnlyHere = nodesOnlyHere
            self.nodesOnlyThere = nodesOnlyThere
            self.adjustedRandIndex = adjustedRandIndex
            self.adjustedMutualInformation = adjustedMutualInformation
            self.normalizedMutualInformation = normalizedMutualInformation
            self.variationOfInformation = variationOfInformation
        }

        /// What must be said where few nodes are in both; nil where more than half of each are.
        public var note: String? {
            if 2 * nodes > nodes + nodesOnlyHere, 2 * nodes > nodes + nodesOnlyThere { return nil }
            return "Only \(PlainText.count(nodes, "node is", "nodes are")) both in the network and in \(file.visible): "
                + "\(PlainText.count(nodesOnlyHere, "node", "nodes")) of the network and "
                + "\(PlainText.count(nodesOnlyThere)) of the file have no counterpart and are not compared."
        }
    }
}
