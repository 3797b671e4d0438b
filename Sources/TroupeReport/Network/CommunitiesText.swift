import TroupeModel

extension CommunitiesDocument {
    /// The communities as people read them on a terminal; at most 40 of them.
    package var plain: String {
        var parts = [heading]
        if !communities.isEmpty { parts.append(table) }
        if let resolutions { parts.append(Self.table(of: resolutions)) }
        if let comparison {
            parts.append(
                "Beside \(comparison.file.visible), on \(PlainText.count(comparison.nodes, "node", "nodes")): adjusted "
                    + "Rand index \(PlainText.shares(comparison.adjustedRandIndex)), adjusted mutual information "
                    + "\(PlainText.shares(comparison.adjustedMutualInformation)), NMI "
                    + "\(PlainText.shares(comparison.normalizedMutualInformation)), variation of information "
                    + "\(PlainText.shares(comparison.variationOfInformation)) nats")
        }
        return parts.joined(separator: "\n\n")
    }

    private var heading: String {
        let layers = network.layers.count > 1 ? " on \(network.layers.count) layers" : ""
        let alone =
            results.nodesAlone > 0
            ? "; " + PlainText.count(results.nodesAlone, "node stands alone", "nodes stand alone") : ""
        return """
            \(PlainText.count(network.nodes, "node", "nodes")), \(PlainText.count(network.ties, "tie", "ties"))\(layers)
            \(PlainText.count(results.communities, "community", "communities")), \(settings.quality) \
            \(PlainText.decimal(orPower: results.quality, places: 4))\(alone)
            \(results.outcome)\(agreement)\(symmetry)
            """
    }

    /// How the runs together compare with the best of them, where they differ.
    private var agreement: String {
        let (agreed, best) = (results.agreedQuality, results.bestRunQuality)
        let texts = [agreed, best, results.quality].map { PlainText.decimal(orPower: $0, places: 4) }
        guard Set(texts).count > 1 else { return "" }
        let shown =
            results.origin == "best-run"
            ? "those of the best run are shown"
            : "what the runs agree on is shown" + (texts[0] == texts[2] ? "" : ", improved by one more search")
        let runs = PlainText.count(settings.seeds, "run agrees", "runs agree")
        return "\nWhat \(runs) on has \(settings.quality) \(texts[0]), the best single run \(texts[1]): \(shown)."
    }

    private var symmetry: String {
        results.isOneOfSeveral
            ? "\nThe network is symmetric: nodes that its ties cannot tell apart are divided differently, and this division "
                + "is one of several that are equally good." : ""
    }

    private var table: String {
        let layers = network.layers.count > 1 ? network.layers.map(\.name) : []
        var table = ColumnTable(
            [
                "community", "size", "ties", "density", "conductance", "stability", "recovery", "chance",
                "synchronisation", "centralisation", "modularity",
            ] + layers.map { "without " + $0.visible } + ["strongest"], endsInText: true)
        for community in communities.prefix(40) {
            table.append(
                [
                    "\(community.community)", PlainText.count(community.size), PlainText.count(community.ties),
                    PlainText.shares(community.density), PlainText.shares(community.conductance),
                    PlainText.shares(community.stability), PlainText.shares(community.recovery),
                    PlainText.probability(orDash: community.chance), PlainText.shares(community.synchronisation),
                    PlainText.shares(community.centralisation), PlainText.shares(community.modularity),
                ] + layers.map { PlainText.shares(community.withoutLayer[$0]) }
                    + [community.strongest.map(\.visible).joined(separator: " ")])
        }
        let more = communities.count - 40
        return table.text
            + (more > 0 ? "\nand \(PlainText.count(more)) smaller ones: --out or --json gives all" : "")
    }

    private static func table(of resolutions: [Resolution]) -> String {
        var table = ColumnTable(["resolution", "communities", "largest", "quality", "stability", "agreement"])
        for step in resolutions {
            table.append([
                PlainText.shares(step.resolution), PlainText.count(step.communities), PlainText.count(step.largest),
                PlainText.decimal(orPower: step.quality, places: 4), PlainText.shares(step.stability),
                PlainText.shares(step.agreement),
            ])
        }
        return table.text
    }
}
