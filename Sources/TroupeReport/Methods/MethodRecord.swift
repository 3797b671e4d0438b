/// `method.json`: how a published method was run and what it gave.
///
/// Schema `troupe.method`, version 1: fields are added, never re-meant. It holds no clock time and no path.
public struct MethodRecord: Codable, Sendable, Hashable {
    /// The name of the document's shape.
    public var schema = "troupe.method"
    /// The version of that shape.
    public var schemaVersion = 1
    /// The program's version.
    public var troupe: String
    /// The method.
    public var method: Method
    /// The source files, in reading order.
    public var inputs: [RunRecord.Input]
    /// Records in, used and refused.
    public var records: RunRecord.Records
    /// What the posts hold.
    public var data: RunRecord.DataSummary
    /// What was found.
    public var results: Results
    /// What a reader of the results must know.
    public var notes: [String]

    /// A record.
    public init(
        troupe: String, method: Method, inputs: [RunRecord.Input], records: RunRecord.Records,
        data: RunRecord.DataSummary, results: Results, notes: [String]
    ) {
        self.troupe = troupe
        self.method = method
        self.inputs = inputs
        self.records = records
        self.data = data
        self.results = results
        self.notes = notes
    }

    /// The method and its settings.
    public struct Method: Codable, Sendable, Hashable {
        /// Its name on the command line.
        public var name: String
        /// Its name for people.
        public var title: String
        /// The paper or program that it comes from.
        public var source: String
        /// The value of every parameter.
        public var parameters: [String: Double]
        /// The layers named by the user; empty for the method's own.
        public var layers: [String]
        /// The seed.
        public var seed: UInt64
        /// What its users should know.
        public var traps: [String]

        /// A method.
        public init(
            name: String, title: String, source: String, parameters: [String: Double], layers: [String],
            seed: UInt64, traps: [String]
        ) {
            self.name = name
            self.title = title
            self.source = source
            self.parameters = parameters
            self.layers = layers
            self.seed = seed
            self.traps = traps
        }
    }

    /// What was found.
    public struct Results: Codable, Sendable, Hashable {
        /// Whether ties have a direction.
        public var isDirected: Bool
        /// All ties.
        public var ties: Int
        /// Accounts with a tie.
        public var accounts: Int
        /// Ties that pass the method's threshold.
        public var keptTies: Int
        /// Accounts with such a tie.
        public var keptAccounts: Int
        /// Communities of the kept ties.
        public var communities: Int
        /// Accounts in each, largest first.
        public var communitySizes: [Int]

        /// Results.
        public init(
            isDirected: Bool, ties: Int, accounts: Int, keptTies: Int, keptAccounts: Int, communities: Int,
            communitySizes: [Int]
        ) {
            self.isDirected = isDirected
            self.ties = ties
            self.accounts = accounts
            self.keptTies = keptTies
            self.keptAccounts = keptAccounts
            self.communities = communities
            self.communitySizes = communitySizes
        }
    }

    /// The record for people.
    public var plain: String {
        let sizes = results.communitySizes.prefix(12).map { PlainText.count($0) }.joined(separator: ", ")
        var lines = [
            "\(method.title) (\(method.source))",
            "\(PlainText.count(records.recordsIn)) records: \(PlainText.count(records.used)) used, "
                + "\(PlainText.count(records.refused)) left out"
                + (records.mended ?? 0 > 0 ? ", \(PlainText.count(records.mended ?? 0)) mended or noted" : ""),
            PlainText.count(results.ties, results.isDirected ? "directed tie" : "tie", "ties") + " of "
                + PlainText.count(results.accounts, "account", "accounts") + "; kept by the method: "
                + PlainText.count(results.keptTies, "tie", "ties") + " of "
                + PlainText.count(results.keptAccounts, "account", "accounts")
                + (results.communities > 0
                    ? " in communities of " + sizes + (results.communities > 12 ? ", …" : "") : ""),
            "No chance level is applied by this method; troupe calibrate shows how many such ties chance makes.",
        ]
        lines += notes.map { "note: " + $0 }
        return lines.joined(separator: "\n")
    }
}
