/// `graph-communities.csv`: the communities of a network, largest first.
package enum GraphCommunitiesTable {
    /// The columns; for several layers one `without_…` for each follows, and `strongest` stands last.
    static let columns = [
        "community", "size", "ties", "weight", "cut", "density", "conductance", "stability", "least_stability",
        "recovery", "chance", "synchronisation", "centralisation", "modularity",
    ]

    /// Writes the table.
    package static func write(_ document: CommunitiesDocument, to sink: @escaping ([UInt8]) throws -> Void) throws {
        let layers = document.network.layers.count > 1 ? document.network.layers.map(\.name) : []
        var writer = try CSVWriter(columns: columns + layers.map { "without_" + $0 } + ["strongest"], sink: sink)
        for community in document.communities {
            try writer.row(
                [
                    .integer(community.community), .integer(community.size), .integer(community.ties),
                    .number(community.weight), .number(community.cut), .optional(community.density),
                    .optional(community.conductance), .number(community.stability), .number(community.leastStability),
                    .number(community.recovery), .optional(community.chance), .optional(community.synchronisation),
                    .optional(community.centralisation), .number(community.modularity),
                ] + layers.map { .optional(community.withoutLayer[$0]) }
                    + [.text(community.strongest.joined(separator: " "))])
        }
        try writer.finish()
    }
}

/// `graph-resolutions.csv`: what other resolutions give.
package enum ResolutionsTable {
    /// Writes the table.
    package static func write(
        _ resolutions: [CommunitiesDocument.Resolution], to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        var writer = try CSVWriter(
            columns: ["resolution", "communities", "largest", "quality", "stability", "agreement"], sink: sink)
        for step in resolutions {
            try writer.row([
                .number(step.resolution), .integer(step.communities), .integer(step.largest), .number(step.quality),
                .number(step.stability), .number(step.agreement),
            ])
        }
        try writer.finish()
    }
}
