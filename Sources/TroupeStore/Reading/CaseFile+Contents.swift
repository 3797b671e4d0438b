import GRDB

/// How much a case holds.
package struct CaseContents: Sendable {
    /// Posts.
    package var posts: Int
    /// Accounts; those that are one are counted once.
    package var accounts: Int
    /// The time of the first post in milliseconds since 1970; nil without one.
    package var firstTime: Int64?
    /// That of the last.
    package var lastTime: Int64?
    /// The files of posts with their hashes, by name.
    package var sources: [(name: String, sha256: String)]
    /// Personas that are confirmed.
    package var confirmedPersonas: Int
    /// Personas that nobody has confirmed or rejected yet.
    package var candidatePersonas: Int
    /// Victims of the use of a face or voice.
    package var victims: Int
}

extension CaseFile {
    /// How much the case holds.
    ///
    /// - Throws: ``StoreError``.
    package func contents() throws(StoreError) -> CaseContents {
        try read { database in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
            let sources = try Row.fetchAll(
                database, sql: "SELECT name, sha256 FROM source WHERE format <> 'cast' ORDER BY name, sha256")
            return CaseContents(
                posts: try count("SELECT count(*) FROM post"),
                accounts: try count("SELECT count(*) FROM account WHERE same_as IS NULL"),
                firstTime: try Int64.fetchOne(database, sql: "SELECT min(time) FROM post"),
                lastTime: try Int64.fetchOne(database, sql: "SELECT max(time) FROM post"),
                sources: try sources.map { (try $0.value("name"), try $0.value("sha256")) },
                confirmedPersonas: try count("SELECT count(*) FROM persona WHERE state = 'confirmed'"),
                candidatePersonas: try count("SELECT count(*) FROM persona WHERE state = 'candidate'"),
                victims: try count("SELECT count(DISTINCT account) FROM victim"))
        }
    }
}
