import TroupeModel

/// The measures of a network as a whole: schema `troupe.metrics`, version 1.
package struct MetricsDocument: Codable, Sendable, Hashable {
    /// The name of the document's shape.
    package var schema = "troupe.metrics"
    /// The version of that shape.
    package var schemaVersion = 1
    /// The version of the program.
    package var troupe: String
    /// What was looked at.
    package var network: NetworkRecord
    /// The settings, with every default written out.
    package var settings: Settings
    /// What was measured.
    package var measures: Measures
    /// For each measure, of the whole and in the tables, whether it follows the direction of ties.
    package var followsDirection: [String: Bool]
    /// What a reader of the results must know.
    package var notes: [String]

    /// A document.
    package init(
        troupe: String, network: NetworkRecord, settings: Settings, measures: Measures,
        followsDirection: [String: Bool], notes: [String]
    ) {
        self.troupe = troupe
        self.network = network
        self.settings = settings
        self.measures = measures
        self.followsDirection = followsDirection
        self.notes = notes
    }

    /// How the network was measured.
    package struct Settings: Codable, Sendable, Hashable {
        /// Whether ties have a direction.
        package var isDirected: Bool
        /// Nodes that betweenness and closeness are estimated from; nil when they are exact.
        package var pivots: Int?
        /// The seed that chose them.
        package var seed: UInt64

        /// Settings.
        package init(isDirected: Bool, pivots: Int?, seed: UInt64) {
            self.isDirected = isDirected
            self.pivots = pivots
            self.seed = seed
        }
    }

    /// The measures of the whole.
    package struct Measures: Codable, Sendable, Hashable {
        /// Ties over pairs of nodes; nil for fewer than two nodes.
        package var density: Double?
        /// Ties with their direction, so that a tie both ways counts twice; nil without direction.
        package var directedTies: Int?
        /// Weakly connected components.
        package var components = 0
        /// Nodes in the largest.
        package var largestComponent = 0
        /// Strongly connected components; nil without direction.
        package var strongComponents: Int?
        /// Ties whose loss would cut a component in two.
        package var bridges = 0
        /// Nodes whose loss would.
        package var articulationPoints = 0
        /// Triangles.
        package var triangles = 0
        /// Closed over all paths of two ties; nil without such paths.
        package var transitivity: Double?
        /// The mean over nodes with two ties or more of the share of their neighbours that are tied; nil without such.
        package var meanClustering: Double?
        /// The largest core number.
        package var degeneracy = 0
        /// Maximal cliques of three nodes or more.
        package var cliques = 0
        /// Whether all of them were listed.
        package var cliquesAreComplete = true
        /// Nodes in the largest clique that was listed.
        package var largestClique = 0
        /// Whether PageRank converged.
        package var pageRankConverged = true
        /// Whether the eigenvector centrality converged.
        package var eigenvectorConverged = true

        /// Measures to be filled in.
        package init() {}
    }
}

extension MetricsDocument {
    /// The measures as people read them on a terminal.
    package var plain: String {
        var table = ColumnTable(["measure", "value"], endsInText: true)
        let rows: [(String, String)] = [
            ("nodes", PlainText.count(network.nodes)), ("ties", PlainText.count(network.ties)),
            ("directed ties", measures.directedTies.map(PlainText.count) ?? "– (no direction)"),
            ("weight", PlainText.amount(network.weight)),
            ("isolated nodes", PlainText.count(network.isolatedNodes)),
            ("density", measures.density.map { PlainText.probability($0) } ?? "–"),
            ("components", PlainText.count(measures.components)),
            ("largest component", PlainText.count(measures.largestComponent)),
            ("strong components", measures.strongComponents.map(PlainText.count) ?? "– (no direction)"),
            ("bridges", PlainText.count(measures.bridges)),
            ("articulation points", PlainText.count(measures.articulationPoints)),
            ("triangles", PlainText.count(measures.triangles)),
            ("transitivity", PlainText.shares(measures.transitivity)),
            ("mean clustering", PlainText.shares(measures.meanClustering)),
            ("largest core number", PlainText.count(measures.degeneracy)),
            (
                "maximal cliques of 3 or more",
                (measures.cliquesAreComplete ? "" : "more than ") + PlainText.count(measures.cliques)
            ),
            ("largest clique", PlainText.count(measures.largestClique)),
        ]
        for row in rows { table.append([row.0, row.1]) }
        guard settings.isDirected else { return table.text }
        return table.text
            + "\n\nStrong components, PageRank, betweenness and what is named in or out follow direction; all else "
            + "counts "
            + "ties without it."
    }
}
