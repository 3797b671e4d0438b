import TroupeModel

/// The communities of a network with how far each can be trusted: schema `troupe.communities`, version 1.
///
/// It holds no clock time and no path, so that the same input and settings give the same bytes.
package struct CommunitiesDocument: Codable, Sendable, Hashable {
    /// The name of the document's shape.
    package var schema = "troupe.communities"
    /// The version of that shape.
    package var schemaVersion = 1
    /// The version of the program.
    package var troupe: String
    /// What was looked at.
    package var network: NetworkRecord
    /// The settings, with every default written out.
    package var settings: Settings
    /// What was found, in all.
    package var results: Results
    /// The communities of two nodes or more, largest first.
    package var communities: [Community]
    /// What other resolutions give; nil when they were not asked for.
    package var resolutions: [Resolution]?
    /// How far the communities agree with another division; nil when none was given.
    package var comparison: Comparison?
    /// What a reader of the results must know.
    package var notes: [String]

    /// A document.
    package init(
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
    package struct Settings: Codable, Sendable, Hashable {
        /// `leiden`, `louvain` or `label-propagation`.
        package var algorithm: String
        /// `modularity`, `cpm` or `density`.
        package var quality: String
        /// γ.
        package var resolution: Double
        /// Iterations of each run.
        package var iterations: Int
        /// θ of the refinement.
        package var randomness: Double
        /// Runs from which the communities are agreed.
        package var seeds: Int
        /// The first seed.
        package var seed: UInt64
        /// Copies of the network with the same degrees and ties drawn anew.
        package var copies: Int
        /// The largest chance of communities that are called distinguishable.
        package var alpha: Double

        /// Settings.
        package init(
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
    package struct Results: Codable, Sendable, Hashable {
        /// The finding in a sentence.
        package var outcome = ""
        /// Whether the division is better than that of the copies; nil when there is nothing to compare.
        package var isDistinguishable: Bool?
        /// How likely a network of the same degrees without communities is divided as well; nil when not tested.
        package var chance: Double?
        /// The quality of the communities: at least that of what the runs agree on and of every run.
        package var quality = 0.0
        /// The quality of what the runs agree on, before it was improved by one more search.
        package var agreedQuality = 0.0
        /// The quality of the best single run.
        package var bestRunQuality = 0.0
        /// `agreement` if the communities are what the runs agree on, `best-run` if a single run was better.
        package var origin = "agreement"
        /// Whether the network's symmetry makes other divisions as good: nodes that its ties cannot tell apart are
        /// divided differently.
        package var isOneOfSeveral = false
        /// The quality of one run, and of one run on each copy: what the chance compares.
        package var runQuality: Double?
        /// The lowest and the highest quality of a copy.
        package var copyQualities: [Double]?
        /// Communities of two nodes or more.
        package var communities = 0
        /// Nodes that are in no community with another.
        package var nodesAlone = 0
        /// The mean stability of all nodes.
        package var stability = 1.0
        /// Rounds until all runs agreed.
        package var rounds = 0
        /// Whether all runs agreed at last. If not, what they agree on is the best of the last round.
        package var converged = true

        /// Results to be filled in.
        package init() {}
    }

    /// One community.
    package struct Community: Codable, Sendable, Hashable {
        /// Its number, from 1.
        package var community: Int
        /// The number of members.
        package var size: Int
        /// Ties between members.
        package var ties: Int
        /// The weight of those ties.
        package var weight: Double
        /// The weight of ties to others.
        package var cut: Double
        /// Ties over pairs of members.
        package var density: Double?
        /// The cut over the weight at the members, or at all others if that is less.
        package var conductance: Double?
        /// The mean of its members' stability.
        package var stability: Double
        /// The least stable member's.
        package var leastStability: Double
        /// The mean over the runs of the best overlap with a community of the run.
        package var recovery: Double
        /// How likely the most striking community of a copy is as striking as this one in the median run; nil when not
        /// tested. It allows for having looked at all communities.
        package var chance: Double?
        /// The mean weight of its ties.
        package var synchronisation: Double?
        /// 1 for a star, 0 when all members have as many ties.
        package var centralisation: Double?
        /// How far it falls into parts: the largest modularity that ten runs find on the ties between members.
        package var modularity: Double
        /// For each layer the best overlap with a community found without it; empty for one layer.
        package var withoutLayer: [String: Double]
        /// The members with most weight inside, at most five.
        package var strongest: [String]

        /// A community with its measures.
        package init(
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
    package struct Resolution: Codable, Sendable, Hashable {
        /// γ.
        package var resolution: Double
        /// Communities of two nodes or more.
        package var communities: Int
        /// Members of the largest.
        package var largest: Int
        /// The quality of the best run at this resolution.
        package var quality: Double
        /// The mean stability of all nodes.
        package var stability: Double
        /// The mean adjusted Rand index of the best run and each run.
        package var agreement: Double

        /// What one resolution gives.
        package init(
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
    package struct Comparison: Codable, Sendable, Hashable {
        /// The file of the other division: the last part of the path.
        package var file: String
        /// Nodes in both.
        package var nodes: Int
        /// Nodes of the network that the other division lacks.
        package var nodesOnlyHere: Int
        /// Nodes of the other division that the network lacks.
        package var nodesOnlyThere: Int
        /// The adjusted Rand index.
        package var adjustedRandIndex: Double
        /// The adjusted mutual information.
        package var adjustedMutualInformation: Double
        /// The normalised mutual information.
        package var normalizedMutualInformation: Double
        /// The variation of information, in nats.
        package var variationOfInformation: Double

        /// An agreement.
        package init(
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
        package var note: String? {
            if 2 * nodes > nodes + nodesOnlyHere, 2 * nodes > nodes + nodesOnlyThere { return nil }
            return "Only \(PlainText.count(nodes, "node is", "nodes are")) both in the network and in \(file.visible): "
                + "\(PlainText.count(nodesOnlyHere, "node", "nodes")) of the network and "
                + "\(PlainText.count(nodesOnlyThere)) of the file have no counterpart and are not compared."
        }
    }
}
