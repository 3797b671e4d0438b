import GRDB
import TroupeModel

/// A run of the detector that a case keeps, so that it can be asked later.
package struct KeptRun: Sendable {
    /// What fixes it: a hash of its settings, its inputs and the program's version. The same run takes its own place.
    package var key: String
    /// The program's version.
    package var version: String
    /// The settings, as JSON.
    package var settings: String
    /// The window, in milliseconds.
    package var window: Int64
    /// What it looked at and found, in numbers, as JSON.
    package var summary: String?

    /// A run.
    package init(key: String, version: String, settings: String, window: Int64, summary: String? = nil) {
        self.summary = summary
        self.key = key
        self.version = version
        self.settings = settings
        self.window = window
    }
}

extension CaseFile {
    /// Keeps a run as the current one, and its slow groups beside it.
    ///
    /// - Parameters:
    ///   - run: The run of the network.
    ///   - slow: The run of its slow groups; nil where there are none.
    ///   - body: Hands over the members, ties and co-actions of each.
    /// - Throws: ``StoreError``; the case is then as it was.
    package func keep(
        _ run: KeptRun, slow: KeptRun? = nil, by person: Operator,
        _ body: (RunWriter, _ isSlow: Bool) throws -> Void
    ) throws(StoreError) {
        guard isWritable else { throw .readOnly(path: path) }
        do {
            try queue.write { database in
                let ledger = ContentLedger(database: database)
                for old in try Int64.fetchAll(
                    database,
                    sql: """
                        SELECT s.id FROM run s JOIN run r ON r.id = s.slow_of WHERE r.key = :key
                        UNION ALL SELECT id FROM run WHERE key = :key
                        """, arguments: ["key": run.key])
                {
                    for table in ["co_action", "tie", "member"] {
                        try database.execute(sql: "DELETE FROM \(table) WHERE run = ?", arguments: [old])
                    }
                    try database.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [old])
                    try ledger.forget(DigestedTable.runs, of: old)
                }
                let network = try RunWriter(run, slowOf: nil, database)
                try body(network, false)
                var detail = ["key": run.key, "ties": "\(network.ties)"]
                if let slow {
                    let groups = try RunWriter(slow, slowOf: network.run, database)
                    try body(groups, true)
                    try ledger.renew(DigestedTable.runs, of: groups.run)
                    detail["slow_ties"] = "\(groups.ties)"
                }
                try ledger.renew(DigestedTable.runs, of: network.run)
                try CaseLog.append(action: "run", detail: detail, by: person, in: database)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

/// Writes the results of a run.
package final class RunWriter {
    /// The run's number.
    fileprivate let run: Int64
    private let memberStatement: Statement
    private let tieStatement: Statement
    private let actionStatement: Statement
    private let postStatement: Statement
    private let accountStatement: Statement
    private let platforms: [String: Int64]
    private var posts: [String: Int64] = [:]
    /// Ties written so far.
    private(set) var ties = 0

    /// Makes the run.
    ///
    /// - Parameter network: The run of the network whose slow groups it holds; nil for a network.
    fileprivate init(_ kept: KeptRun, slowOf network: Int64?, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO run(key, version, settings, window, summary, slow_of) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [kept.key, kept.version, kept.settings, kept.window, kept.summary, network])
        run = database.lastInsertedRowID
        memberStatement = try database.makeStatement(sql: "INSERT INTO member VALUES (?, ?, ?, ?)")
        tieStatement = try database.makeStatement(sql: "INSERT INTO tie VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        actionStatement = try database.makeStatement(
            sql: "INSERT OR IGNORE INTO co_action VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        postStatement = try database.makeStatement(sql: "SELECT id FROM post WHERE platform = ? AND native = ?")
        accountStatement = try database.makeStatement(
            sql: "SELECT coalesce(same_as, id) FROM account WHERE platform = ? AND key = ?")
        platforms = try Dictionary(
            Row.fetchAll(database, sql: "SELECT name, id FROM platform").map { (try $0.value(0), try $0.value(1)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The number of an account; nil if the case does not hold it.
    package func account(platform: String, key: String) throws -> Int64? {
        guard let platform = platforms[platform] else { return nil }
        return try Int64.fetchOne(accountStatement, arguments: [platform, key])
    }

    /// The number of a post; nil if the case does not hold it.
    package func post(platform: String, id: String) throws -> Int64? {
        let name = platform + ":" + id
        if let known = posts[name] { return known }
        guard let number = platforms[platform] else { return nil }
        let found = try Int64.fetchOne(postStatement, arguments: [number, id])
        posts[name] = found
        return found
    }

    /// Writes a member of a community.
    package func member(_ account: Int64, community: Int, label: String) throws {
        try memberStatement.execute(arguments: [run, account, community, label])
    }

    /// Writes a tie.
    package func tie(
        _ first: Int64, _ second: Int64, support: Int, postPairs: Int, layers: String, p: Double?, q: Double?,
        community: Int?, occasions: Int?, expected: Double?
    ) throws {
        try tieStatement.execute(arguments: [
            run, first, second, support, postPairs, layers, p, q, community, occasions, expected,
        ])
        ties += 1
    }

    /// Writes a co-action.
    ///
    /// - Parameter gap: The time of the second post less that of the first, in milliseconds.
    package func coAction(
        _ first: Int64, _ second: Int64, layer: String, object: String, firstPost: Int64, secondPost: Int64, gap: Int64
    ) throws {
        try actionStatement.execute(arguments: [run, first, second, layer, object, firstPost, secondPost, gap])
    }
}
