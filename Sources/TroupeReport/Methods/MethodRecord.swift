/// `method.json`: how a published method was run and what it gave.
///
/// Schema `troupe.method`, version 1: fields are added, never re-meant. It holds no clock time and no path.
package struct MethodRecord: Codable, Sendable, Hashable {
    /// The name of the document's shape.
    package var schema = "troupe.method"
    /// The version of that shape.
    package var schemaVersion = 1
    /// The program's version.
    package var troupe: String
    /// The method.
    package var method: Method
    /// The source files, in reading order.
    package var inputs: [RunRecord.Input]
    /// Records in, used and refused.
    package var records: RunRecord.Records
    /// What the posts hold.
    package var data: RunRecord.DataSummary
    /// What was found.
    package var results: Results
    /// What a reader of the results must know.
    package var notes: [String]

    /// A record.
    package init(
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
    package struct Method: Codable, Sendable, Hashable {
        /// Its name on the command line.
        package var name: String
        /// Its name for people.
        package var title: String
        /// The paper or program that it comes from.
        package var source: String
        /// The value of every parameter.
        package var parameters: [String: Double]
        /// The layers named by the user; empty for the method's own.
        package var layers: [String]
        /// The seed.
        package var seed: UInt64
        /// What its users should know.
        package var traps: [String]

        /// A method.
        package init(
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
    package struct Results: Codable, Sendable, Hashable {
        /// Whether ties have a direction.
        package var isDirected: Bool
        /// All ties.
        package var ties: Int
        /// Accounts with a tie.
        package var accounts: Int
        /// Ties that pass the method's threshold.
        package var keptTies: Int
        /// Accounts with such a tie.
        package var keptAccounts: Int
        /// Communities of the kept ties.
        package var communities: Int
        /// Accounts in each, largest first.
        package var communitySizes: [Int]

        /// Results.
        package init(
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
    package var plain: String {
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
