import TroupeModel

/// Work that was prepared for a cluster which this machine cannot reach.
public struct PreparedWork: Sendable, Encodable {
    private let schema = "troupe.work"
    private let schemaVersion = 1
    private let work: String
    private let command: String
    private let then: String

    /// - Parameters:
    ///   - partitions: Parts into which Spark cuts what it shuffles.
    ///   - then: What takes the result up.
    init(_ work: WorkFolder, _ cluster: ClusterWork, partitions: Int, then: String) {
        let arguments = SparkSubmit.arguments(
            master: "MASTER", isLocal: false, partitions: partitions, settings: cluster.sparkSettings,
            job: work.path(of: SparkJobFile.name), work: work.path)
        self.work = work.path
        command = (["spark-submit"] + arguments).map(Self.quoted).joined(separator: " ")
        self.then = then
    }

    /// A few lines for people.
    public var plain: String {
        "prepared: \(work)\nrun where Spark is: \(command)\nthen, with the folder back here: \(then)"
    }

    /// A document for scripts: schema `troupe.work`, version 1.
    public func json() throws -> String { try jsonText(self) }

    /// A word of a command of a shell.
    static func quoted(_ word: String) -> String {
        let isPlain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=:,@+".contains($0)) }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
