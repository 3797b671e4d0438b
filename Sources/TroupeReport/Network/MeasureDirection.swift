/// Which measures of a network follow the direction of its ties, by their names in the tables and the document.
package enum MeasureDirection {
    /// Measures that follow direction where ties have one.
    static let following: Set<String> = [
        "pagerank", "betweenness", "out_degree", "in_degree", "out_strength", "in_strength", "strong_component",
        "strong_components", "directed_ties",
    ]

    /// Measures that count a tie without its direction always; a tie and its reverse are one, weights added.
    static let ignoring: Set<String> = [
        "density", "components", "largest_component", "bridges", "articulation_points", "transitivity",
        "mean_clustering",
        "degeneracy", "cliques", "largest_clique", "degree", "strength", "component", "core", "triangles", "clustering",
        "eigenvector", "closeness", "harmonic_closeness", "articulation_point", "weight", "bridge", "backbone_forest",
        "disparity", "noise_corrected", "shared_neighbors", "jaccard", "adamic_adar",
    ]

    /// For each measure whether it follows direction; none does where ties have none.
    package static func table(isDirected: Bool) -> [String: Bool] {
        let follows = following.map { ($0, isDirected) } + ignoring.map { ($0, false) }
        return Dictionary(follows, uniquingKeysWith: { first, _ in first })
    }
}
