/// The published methods that can be run by name.
package enum MethodCatalogue {
    /// All of them, in the order in which they are listed.
    package static let methods: [any DetectionMethod] =
        [CooRTweet(), CooRnet()] + CoordinationNetworkToolkit.Network.allCases.map { CoordinationNetworkToolkit($0) }
        + [HandleSharing(), HashtagSequences(), CoRetweets(), ActivitySynchronization()]
        + CoordinationDegree.Paper.allCases.map { CoordinationDegree($0) }
        + LatentCoordination.Extraction.allCases.map { LatentCoordination($0) }
        + [SynchronizedActions()] + FusedTraces.Paper.allCases.map { FusedTraces($0) }
        + [CoRetweetBackbone(), TimeAwareCollaboration()]

    /// The method of a name.
    ///
    /// - Throws: `MethodError.unknownMethod`.
    package static func method(named name: String) throws(MethodError) -> any DetectionMethod {
        guard let method = methods.first(where: { $0.card.name == name }) else { throw .unknownMethod(name) }
        return method
    }
}
