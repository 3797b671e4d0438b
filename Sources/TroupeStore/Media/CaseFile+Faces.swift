import Foundation
import GRDB
package import TroupeModel

/// A face that the case keeps.
package struct StoredFace: Sendable {
    /// Its number in the case.
    package var number: Int64
    /// The number of its file.
    package var file: Int64
    /// SHA-256 of its file.
    package var sha256: String
    /// Where it stands, in milliseconds from the beginning.
    package var time: Int64
    /// What it is compared by.
    package var embedding: [Float]
    /// The cluster that it was put in; nil where it is alone.
    package var cluster: String?
}

/// What the cast says of a cluster of faces.
package struct AssessedFace: Sendable, Hashable {
    /// The row of the entry.
    package var row: Int64
    /// The cluster.
    package var key: String
    /// Whether an analyst confirmed or rejected it.
    package var state: CastState
    /// The method that found it; nil where none is named.
    package var method: String?
}

extension CaseFile {
    /// The faces of the case by SHA-256 of their files, time and number.
    ///
    /// - Throws: ``StoreError``.
    package func faces() throws(StoreError) -> [StoredFace] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT f.id, f.file, m.sha256, f.milliseconds, f.embedding, f.cluster
                    FROM media_face f JOIN media_file m ON m.id = f.file ORDER BY m.sha256, f.milliseconds, f.id
                    """)
            var faces: [StoredFace] = []
            while let row = try rows.next() {
                // One that an edit has spoilt is compared with nothing.
                guard let embedding = FaceEmbedding.read([UInt8](try row.value(4) as Data)) else { continue }
                faces.append(
                    StoredFace(
                        number: try row.value(0), file: try row.value(1), sha256: try row.value(2),
                        time: try row.value(3), embedding: embedding, cluster: try row.value(5)))
            }
            return faces
        }
    }

    /// What the cast says of clusters of faces.
    ///
    /// - Throws: ``StoreError``.
    package func assessedFaces() throws(StoreError) -> [AssessedFace] {
        try read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT row, key, state, method FROM asset_assessment WHERE layer = 'face' ORDER BY row")
            return try rows.map { row in
                AssessedFace(
                    row: try row.value(0), key: try row.value(1),
                    state: CastState(rawValue: try row.value(2)) ?? .candidate, method: try row.value(3))
            }
        }
    }

    /// Puts faces into clusters; nil takes one out.
    ///
    /// - Throws: ``StoreError``; the case is then as it was.
    package func keepFaceClusters(_ clusters: [(face: Int64, key: String?)], by person: Operator) throws(StoreError) {
        guard isWritable else { throw .readOnly(path: path) }
        do {
            try queue.write { database in
                let update = try database.makeStatement(sql: "UPDATE media_face SET cluster = ? WHERE id = ?")
                for (face, key) in clusters { try update.execute(arguments: [key, face]) }
                try ContentLedger(database: database).renew([.mediaFace])
                try CaseLog.append(
                    action: "media-faces", detail: ["clusters": "\(Set(clusters.compactMap(\.key)).count)"],
                    by: person, in: database)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// How many faces the case keeps, and how many clusters are candidates.
    ///
    /// - Throws: ``StoreError``.
    package func faceTotals() throws(StoreError) -> (faces: Int, clusters: Int, candidates: Int) {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT (SELECT count(*) FROM media_face), count(*), coalesce(sum(state = 'candidate'), 0) FROM face_view
                    """)
            return try row.map { (try $0.value(0), try $0.value(1), try $0.value(2)) } ?? (0, 0, 0)
        }
    }
}
