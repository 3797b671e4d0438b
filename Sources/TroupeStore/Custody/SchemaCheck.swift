import GRDB

/// Compares the tables, views and triggers of a case with those that this version makes.
enum SchemaCheck {
    /// What is missing, changed or not from this program, in words.
    static func findings(_ database: Database, expected: [String: String], migrations: [String]) throws -> [String] {
        var findings: [String] = []
        let found = try objects(in: database)
        for name in expected.keys.sorted() where found[name] != expected[name] {
            findings.append(found[name] == nil ? "schema: \(name) is missing" : "schema: \(name) was changed")
        }
        for name in found.keys.sorted() where expected[name] == nil {
            findings.append("schema: \(name) was not made by troupe")
        }
        let applied = try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
        if applied != migrations { findings.append("schema: the list of its versions was changed") }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
        if version != CaseSchema.version { findings.append("schema: its version was changed") }
        return findings
    }

    /// The objects by kind and name. Indexes for questions come and go.
    static func objects(in database: Database) throws -> [String: String] {
        let passing = Set((CaseSchema.mergeIndexes + CaseSchema.questionIndexes).map { "index " + $0.name })
        var objects: [String: String] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema") {
            let name: String = try row.value(0)
            if !passing.contains(name) { objects[name] = try row.value(1) }
        }
        return objects
    }
}
