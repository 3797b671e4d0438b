package import TroupeModel

/// Pacheco et al. 2021, case study 1: accounts that used the same handle.
package struct HandleSharing: DetectionMethod {
    /// The method.
    package init() {}

    /// What a reader must know of it.
    package var card: MethodCard {
        MethodCard(
            name: "pacheco-handle-sharing", title: "Pacheco et al. 2021, account handle sharing (CS1)",
            source: "Pacheco, Hui, Torres-Lugo, Truong, Flammini & Menczer 2021, doi:10.1609/icwsm.v15i1.18075",
            summary: "Accounts tie by the number of handles that both have used; components are groups.",
            traces: [["handle", "username", "screen_name"]], parameters: [],
            traps: [
                "Needs the handle that an account had with each post; a collection of one day shows none that changed.",
                "A handle can pass to a stranger after its owner gave it up.",
            ])
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let layer = try settings.layer(of: card.traces, in: posts)
        let matrix = FeatureMatrix(Trace(layer, of: posts).features, isBinary: true)
        var result = MethodResult()
        result.ties = try matrix.pairs(limit: .max).pairs.map {
            MethodTie(first: $0.first, second: $0.second, weight: Double($0.shared), isKept: true)
        }
        result.finish(posts)
        return result
    }
}
