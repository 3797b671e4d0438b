import GRDB
package import TroupeModel

/// A watermark that the case keeps.
package struct StoredMark: Sendable {
    /// The number of its file.
    package var file: Int64
    /// What was read.
    package var mark: MeasuredMedia.Mark
}

extension CaseFile {
    /// The watermarks of the case, by SHA-256 of their files and text.
    ///
    /// - Throws: ``StoreError``.
    package func marks() throws(StoreError) -> [StoredMark] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT m.file, m.text, m.seen, m.read, m.confidence FROM media_mark m JOIN media_file f ON f.id = m.file
                    ORDER BY f.sha256, m.text
                    """)
            return try rows.map { row in
                StoredMark(
                    file: try row.value(0),
                    mark: MeasuredMedia.Mark(
                        text: try row.value(1), seen: try row.value(2), read: try row.value(3),
                        confidence: try row.value(4)))
            }
        }
    }

    /// Every handle of an account of the case, as sources and analysts have it; where a source names accounts by one
    /// word alone, that word.
    ///
    /// - Throws: ``StoreError``.
    package func accountHandles() throws(StoreError) -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT value FROM account_fact WHERE fact = 'handle'
                    UNION SELECT value FROM account_detail WHERE field = 'handle' AND state <> 'rejected'
                    UNION SELECT substr(key, 8) FROM account WHERE key LIKE 'handle:%'
                    UNION SELECT key FROM account WHERE instr(key, ':') = 0 AND key GLOB '*[A-Za-z_]*'
                    """)
        }
    }

    /// Puts what marks mean in the place of what the case has.
    ///
    /// - Throws: ``StoreError``; the case is then as it was.
    package func keepHandles(
        _ handles: [(file: Int64, text: String, handle: MarkedHandle)], by person: Operator
    ) throws(StoreError) {
        guard isWritable else { throw .readOnly(path: path) }
        do {
            try queue.write { database in
                try database.execute(sql: "DELETE FROM media_handle")
                let insert = try database.makeStatement(sql: "INSERT INTO media_handle VALUES (?, ?, ?, ?, ?)")
                for (file, text, handle) in handles {
                    try insert.execute(
                        arguments: [file, text, handle.reading, handle.known, handle.state.rawValue])
                }
                try ContentLedger(database: database).renew([.mediaHandle])
                try CaseLog.append(
                    action: "media-handles", detail: ["handles": "\(handles.count)"], by: person, in: database)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
