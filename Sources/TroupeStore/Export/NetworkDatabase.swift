import GRDB
package import TroupeModel

/// Writes a network as an SQLite database of its own: `nodes`, `edges`, `evidence` (the posts behind each edge) and
/// `about`.
package enum NetworkDatabase {
    /// Two posts behind an edge.
    package struct Evidence: Sendable {
        /// The place of the edge in the network.
        package var edge: Int
        /// The layer's name.
        package var layer: String
        /// What both posts share.
        package var object: String
        /// The post of the edge's source: its id, and when it was published in milliseconds since 1970.
        package var source: (id: String, time: Int64)
        /// The post of its target.
        package var target: (id: String, time: Int64)

        /// Evidence.
        package init(
            edge: Int, layer: String, object: String, source: (id: String, time: Int64),
            target: (id: String, time: Int64)
        ) {
            (self.edge, self.layer, self.object) = (edge, layer, object)
            (self.source, self.target) = (source, target)
        }
    }

    /// Writes the database to a path where nothing stands.
    ///
    /// - Throws: `StoreError`.
    package static func write(
        _ network: AttributedNetwork, evidence: [Evidence], to path: String
    ) throws(StoreError) {
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.write { database in
                try writeNodes(network, database)
                try writeEdges(network, database)
                try writeEvidence(evidence, of: network, database)
                try database.execute(sql: "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
                let method = network.method.joined(separator: "\n")
                for (name, value) in [("title", network.title), ("creator", network.creator), ("method", method)] {
                    try database.execute(sql: "INSERT INTO about VALUES (?, ?)", arguments: [name, value])
                }
            }
            try queue.close()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    private static func writeNodes(_ network: AttributedNetwork, _ database: Database) throws {
        let columns = network.nodeAttributes.map { "\"\($0.name)\" \(type($0.kind))" }
        try database.execute(
            sql: "CREATE TABLE nodes ("
                + (["id TEXT PRIMARY KEY", "label TEXT NOT NULL"] + columns + [
                    "x REAL NOT NULL", "y REAL NOT NULL", "size REAL NOT NULL", "color TEXT NOT NULL",
                ]).joined(separator: ", ") + ") STRICT")
        let insert = try database.makeStatement(sql: insertion("nodes", columns: columns.count + 6))
        for node in network.nodes {
            let known: [(any DatabaseValueConvertible)?] = [node.id, node.label]
            let drawn: [(any DatabaseValueConvertible)?] = [node.x, node.y, node.size, node.color.hexadecimal]
            try insert.execute(arguments: StatementArguments(known + node.values.map(stored) + drawn))
        }
    }

    private static func writeEdges(_ network: AttributedNetwork, _ database: Database) throws {
        let columns = network.edgeAttributes.map { "\"\($0.name)\" \(type($0.kind))" }
        try database.execute(
            sql: "CREATE TABLE edges ("
                + ([
                    "id INTEGER PRIMARY KEY", "source TEXT NOT NULL REFERENCES nodes",
                    "target TEXT NOT NULL REFERENCES nodes", "weight REAL NOT NULL",
                ] + columns).joined(separator: ", ") + ") STRICT")
        let insert = try database.makeStatement(sql: insertion("edges", columns: columns.count + 4))
        for (number, edge) in network.edges.enumerated() {
            let known: [(any DatabaseValueConvertible)?] = [
                number, network.nodes[edge.source].id, network.nodes[edge.target].id, edge.weight,
            ]
            try insert.execute(arguments: StatementArguments(known + edge.values.map(stored)))
        }
        try database.execute(sql: "CREATE INDEX edges_of_target ON edges (target)")
        try database.execute(sql: "CREATE INDEX edges_of_source ON edges (source)")
    }

    private static func writeEvidence(
        _ evidence: [Evidence], of network: AttributedNetwork, _ database: Database
    ) throws {
        try database.execute(
            sql: """
                CREATE TABLE evidence (edge INTEGER NOT NULL REFERENCES edges, layer TEXT NOT NULL, object TEXT NOT NULL,
                source_post TEXT NOT NULL, source_time_utc TEXT NOT NULL, target_post TEXT NOT NULL,
                target_time_utc TEXT NOT NULL, gap_s REAL NOT NULL) STRICT
                """)
        let insert = try database.makeStatement(sql: insertion("evidence", columns: 8))
        for action in evidence {
            try insert.execute(arguments: [
                action.edge, action.layer, action.object, action.source.id, UTCText.time(action.source.time),
                action.target.id, UTCText.time(action.target.time),
                Double(action.target.time - action.source.time) / 1000,
            ])
        }
        try database.execute(sql: "CREATE INDEX evidence_of_edge ON evidence (edge)")
    }

    private static func insertion(_ table: String, columns: Int) -> String {
        "INSERT INTO \(table) VALUES (" + Array(repeating: "?", count: columns).joined(separator: ", ") + ")"
    }

    private static func type(_ kind: AttributedNetwork.Kind) -> String {
        switch kind {
        case .text: "TEXT"
        case .integer, .flag: "INTEGER"
        case .decimal: "REAL"
        }
    }

    private static func stored(_ value: AttributedNetwork.Value?) -> (any DatabaseValueConvertible)? {
        switch value {
        case nil: nil
        case .text(let text): text
        case .integer(let number): number
        case .decimal(let number): number
        case .flag(let flag): flag ? 1 : 0
        }
    }
}
