import Crypto
import Foundation
import GRDB
import TroupeModel

/// The log of a case: who did what, when and with which version. Each entry holds the hash of the one before, so that
/// none can be changed or taken out without a trace.
enum CaseLog {
    /// Adds an entry.
    static func append(
        action: String, detail: [String: String], by operator: Operator, in database: Database
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(detail), as: UTF8.self)
        let previous =
            try String.fetchOne(database, sql: "SELECT hash FROM log ORDER BY id DESC LIMIT 1") ?? genesis
        let fields = [`operator`.time, `operator`.name, `operator`.version, action, text, previous]
        try database.execute(
            sql: "INSERT INTO log(time, who, version, action, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: StatementArguments(fields + [hash(fields)]))
    }

    /// What stands for the entry before the first.
    static let genesis = String(repeating: "0", count: 64)

    /// SHA-256 (FIPS 180-4) of the fields, each with its length before it, so that no two entries are the same bytes.
    static func hash(_ fields: [String]) -> String {
        let text = fields.map { "\($0.utf8.count):\($0)" }.joined()
        return Hexadecimal.text(SHA256.hash(data: Data(text.utf8)))
    }
}
