import Foundation
import GRDB
import TroupeModel

/// Writes measured files inside a transaction and keeps their check values right, row by row: a case of many files is
/// never read again as a whole for a few new ones.
struct MediaWriter {
    let database: Database

    /// The ground on which faces are kept.
    var basis: String?

    func write(_ media: [MeasuredMedia], _ places: [MediaPlace]) throws {
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.media_touched;
                CREATE TEMP TABLE media_touched(sha256 TEXT, path TEXT);
                """)
        let touch = try database.makeStatement(sql: "INSERT INTO temp.media_touched VALUES (?, ?)")
        for file in media { try touch.execute(arguments: [file.sha256, nil]) }
        for place in places { try touch.execute(arguments: [nil, place.path]) }
        var changes = ContentChanges()
        for (table, condition) in Self.touched {
            changes.remove(try table.digests(where: condition, in: database), from: table)
        }
        for file in media { try write(file) }
        let insert = try database.makeStatement(
            sql: """
                INSERT INTO media_place(path, file, post, rule, problem)
                VALUES (:path, (SELECT id FROM media_file WHERE sha256 = :sha256), :post, :rule, :problem)
                ON CONFLICT(path) DO UPDATE SET file = excluded.file, post = excluded.post, rule = excluded.rule,
                    problem = excluded.problem
                """)
        for place in places {
            try insert.execute(arguments: [
                "path": place.path, "sha256": place.sha256, "post": place.post, "rule": place.rule,
                "problem": place.problem,
            ])
        }
        for (table, condition) in Self.touched {
            changes.add(try table.digests(where: condition, in: database), to: table)
        }
        try ContentLedger(database: database).addToWhole(changes)
        try database.execute(sql: "DROP TABLE temp.media_touched")
    }

    private static let file = "(SELECT id FROM media_file WHERE sha256 IN (SELECT sha256 FROM temp.media_touched))"

    /// The rows that writing may change.
    private static let touched: [(DigestedTable, String)] = [
        (.mediaFile, "t.id IN \(file)"), (.mediaPrint, "t.file IN \(file)"), (.mediaCode, "t.file IN \(file)"),
        (.mediaFace, "t.file IN \(file)"), (.mediaMark, "t.file IN \(file)"), (.mediaHandle, "t.file IN \(file)"),
        (.mediaLabel, "t.file IN \(file)"),
        (.mediaPlace, "t.path IN (SELECT path FROM temp.media_touched)"),
    ]

    private func write(_ file: MeasuredMedia) throws {
        try database.execute(
            sql: """
                INSERT INTO media_file(sha256, bytes, measured_by, kind, container, video_codec, audio_codec, milliseconds,
                    width, height, fields, problem)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT(sha256) DO UPDATE SET bytes = excluded.bytes, measured_by = excluded.measured_by,
                    kind = excluded.kind, container = excluded.container, video_codec = excluded.video_codec,
                    audio_codec = excluded.audio_codec, milliseconds = excluded.milliseconds, width = excluded.width,
                    height = excluded.height, fields = excluded.fields, problem = excluded.problem
                """,
            arguments: [
                file.sha256, file.bytes, file.measuredBy, file.kind.rawValue, file.container, file.videoCodec,
                file.audioCodec, file.milliseconds, file.width, file.height, file.fields, file.problem,
            ])
        let number = try Int64.fetchOne(
            database, sql: "SELECT id FROM media_file WHERE sha256 = ?", arguments: [file.sha256])
        try database.execute(
            sql: "DELETE FROM media_print WHERE file = :file; DELETE FROM media_code WHERE file = :file",
            arguments: ["file": number])
        for (part, bytes) in [
            ("frames", file.print.frameBytes), ("asked", file.print.questionBytes), ("sound", file.print.soundBytes),
        ] where !bytes.isEmpty {
            try database.execute(
                sql: "INSERT INTO media_print VALUES (?, ?, ?)", arguments: [number, part, Data(bytes)])
        }
        for code in file.codes {
            try database.execute(
                sql: "INSERT OR IGNORE INTO media_code VALUES (?, ?, ?)", arguments: [number, code.time, code.text])
        }
        try writeLabels(file, number)
        try writeFaces(file, number)
        try writeMarks(file, number)
    }

    private func writeLabels(_ file: MeasuredMedia, _ number: Int64?) throws {
        try database.execute(sql: "DELETE FROM media_label WHERE file = ?", arguments: [number])
        for label in file.labels {
            try database.execute(
                sql: """
                    INSERT INTO media_label(file, standard, place, artificial, says, producer, propagator, propagation, binding)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    number, label.standard.rawValue, label.place, label.isArtificial, label.says, label.producer,
                    label.propagator, label.propagation, label.binding,
                ])
        }
    }

    /// Faces that were not looked for this time stay as they are: the bytes are the same.
    private func writeFaces(_ file: MeasuredMedia, _ number: Int64?) throws {
        guard let faces = file.faces, let basis else { return }
        try database.execute(sql: "DELETE FROM media_face WHERE file = ?", arguments: [number])
        let insert = try database.makeStatement(
            sql: """
                INSERT INTO media_face(file, milliseconds, x, y, width, height, embedding, basis)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for face in faces {
            let box = face.box
            try insert.execute(arguments: [
                number, Int64(face.time), box[0], box[1], box[2], box[3], Data(FaceEmbedding.bytes(face.embedding)),
                basis,
            ])
        }
    }

    private func writeMarks(_ file: MeasuredMedia, _ number: Int64?) throws {
        guard let marks = file.marks else { return }
        try database.execute(
            sql: "DELETE FROM media_mark WHERE file = :file; DELETE FROM media_handle WHERE file = :file",
            arguments: ["file": number])
        for mark in marks {
            try database.execute(
                sql: "INSERT OR IGNORE INTO media_mark VALUES (?, ?, ?, ?, ?)",
                arguments: [number, mark.text, mark.seen, mark.read, mark.confidence])
        }
    }
}

extension ContentLedger {
    /// Adds changes to check values of whole tables; a table that has none yet was empty.
    func addToWhole(_ changes: ContentChanges) throws {
        for (table, byOwner) in changes.digests {
            for (owner, change) in byOwner {
                var digest = try kept(table, owner) ?? ContentDigest()
                digest.add(change)
                try keep(table, owner, digest)
            }
        }
    }
}
