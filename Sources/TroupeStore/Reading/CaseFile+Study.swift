import Foundation
import GRDB
import TroupeDigest
package import TroupeModel

extension CaseFile {
    /// What fixes everything that sources and analysts put into the case: equal while nothing of it changes. Runs and
    /// the places of figures are no part of it.
    ///
    /// - Throws: ``StoreError``.
    package func contentsKey() throws(StoreError) -> String {
        let parts = (DigestedTable.imported + DigestedTable.cast + DigestedTable.purges).map(\.name)
        return try read { database in
            var hasher = SHA256()
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT part || ' ' || owner || ' ' || rows || ' ' || digest || char(10) FROM content_digest
                    WHERE part IN (\(parts.map { "'\($0)'" }.joined(separator: ", "))) ORDER BY part, owner
                    """)
            while let row = try rows.next() { hasher.update(data: Data((try row.value(0) as String).utf8)) }
            // Of sources that are older than check values, what the case says of them.
            let sources = try Row.fetchCursor(
                database, sql: "SELECT id || ' ' || sha256 || ' ' || used || char(10) FROM source ORDER BY id")
            while let row = try sources.next() { hasher.update(data: Data((try row.value(0) as String).utf8)) }
            return Hexadecimal.text(hasher.finalize())
        }
    }

    /// What fixes the run that the case keeps last; nil for none.
    ///
    /// - Throws: ``StoreError``.
    package func currentRunKey() throws(StoreError) -> String? {
        try read { try String.fetchOne($0, sql: "SELECT key FROM current_run") }
    }

    /// The sources, by name and hash.
    ///
    /// - Throws: ``StoreError``.
    package func sourceRecords() throws(StoreError) -> [SourceRecord] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM source ORDER BY name, sha256, reading").map(
                SourceRecord.init)
        }
    }

    /// Whether the answer to a question may depend on the runs that the case keeps: it names their tables, a view that
    /// does, or one of the functions that walk the network.
    ///
    /// - Throws: ``StoreError``.
    package func dependsOnRuns(_ sql: String, functions: [String]) throws(StoreError) -> Bool {
        try read { database in
            var names = Set(DigestedTable.runs.map(\.name) + functions.map { $0.lowercased() })
            let views = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'view'")
                .map { (name: try $0.value(0) as String, words: Self.words(try $0.value(1) as String)) }
            var grows = true
            while grows {
                let more = views.filter { !names.contains($0.name.lowercased()) && !$0.words.isDisjoint(with: names) }
                names.formUnion(more.map { $0.name.lowercased() })
                grows = !more.isEmpty
            }
            return !Self.words(sql).isDisjoint(with: names)
        }
    }

    private static func words(_ sql: String) -> Set<String> {
        Set(sql.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    }
}
