import TroupeBase

/// What counts the ties: this program, or Apache Spark.
public enum TieEngine: Sendable, Hashable {
    /// This program, in memory.
    case own
    /// Nothing yet: the folder of the work is prepared for a cluster that this machine cannot reach.
    case files
    /// Spark, with this master URL (`local[2]`, `spark://…`, `yarn`, `k8s://…`).
    case spark(master: String)

    /// The engine that a word names: `own`, `files`, `local`, `local[4]`, or Spark's URL of a cluster.
    public init?(_ text: String) {
        switch text {
        case "own": self = .own
        case "files": self = .files
        case "local": self = .spark(master: "local[*]")
        case "yarn": self = .spark(master: text)
        default:
            let isLocal = text.wholeMatch(of: /local\[([1-9][0-9]{0,3}|\*)\]/) != nil
            let isCluster = text.wholeMatch(of: /(spark|k8s):\/\/[^\s]+/) != nil
            guard isLocal || isCluster else { return nil }
            self = .spark(master: text)
        }
    }

    /// Whether all of Spark runs on this machine.
    var isOnThisMachine: Bool {
        guard case .spark(let master) = self else { return false }
        return master.hasPrefix("local") || master.hasPrefix("spark://127.0.0.1:")
            || master.hasPrefix("spark://localhost:")
    }
}
