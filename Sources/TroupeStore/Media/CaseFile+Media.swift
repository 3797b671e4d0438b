import Foundation
import GRDB
package import TroupeModel

extension CaseFile {
    /// What measured each file that the case knows, by SHA-256, and whether something could be measured.
    ///
    /// - Throws: ``StoreError``.
    package func knownMedia() throws(StoreError) -> [String: (measuredBy: String, problem: String?)] {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT sha256, measured_by, problem FROM media_file")
            return try Dictionary(
                rows.map { row in
                    (
                        try row.value(0) as String,
                        (measuredBy: try row.value(1) as String, problem: try row.value(2) as String?)
                    )
                },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// The number of the one post with one of these native ids; nil for none or several.
    ///
    /// - Parameter platform: The platform by name; nil for any.
    /// - Throws: ``StoreError``.
    package func post(withOneOf natives: [String], platform: String? = nil) throws(StoreError) -> MediaPost {
        try read { database in
            let platforms = try Int64.fetchAll(
                database, sql: "SELECT id FROM platform WHERE :name IS NULL OR name = :name ORDER BY id",
                arguments: ["name": platform])
            var found: Set<Int64> = []
            let statement = try database.makeStatement(sql: "SELECT id FROM post WHERE platform = ? AND native = ?")
            for native in natives {
                for platform in platforms {
                    if let post = try Int64.fetchOne(statement, arguments: [platform, native]) { found.insert(post) }
                }
            }
            return found.count > 1 ? .several : found.first.map(MediaPost.one) ?? .absent
        }
    }

    /// Keeps what was measured, and where the files lie, all or nothing.
    ///
    /// A file that the case knows takes the place of what was measured before.
    ///
    /// - Parameter basis: The ground on which faces are kept; without one they are not.
    /// - Throws: ``StoreError``; the case is then as it was.
    package func keep(
        _ media: [MeasuredMedia], at places: [MediaPlace], basis: String? = nil, by person: Operator
    ) throws(StoreError) {
        guard isWritable else { throw .readOnly(path: path) }
        do {
            try queue.write { database in
                try MediaWriter(database: database, basis: basis).write(media, places)
                var detail = ["measured": "\(media.count)", "places": "\(places.count)"]
                if let basis {
                    detail["faces"] = "\(media.reduce(0) { $0 + ($1.faces?.count ?? 0) })"
                    detail["basis_of_faces"] = basis
                }
                try CaseLog.append(action: "media", detail: detail, by: person, in: database)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// What each file is recognised by, in the order of SHA-256.
    ///
    /// - Throws: ``StoreError``.
    package func mediaPrints() throws(StoreError) -> [StoredPrint] {
        try read { database in
            var prints: [StoredPrint] = []
            var placeOf: [Int64: Int] = [:]
            let files = try Row.fetchCursor(database, sql: "SELECT id, sha256, kind FROM media_file ORDER BY sha256")
            while let row = try files.next() {
                placeOf[try row.value(0)] = prints.count
                prints.append(
                    StoredPrint(
                        number: try row.value(0), sha256: try row.value(1),
                        kind: MeasuredMedia.Kind(rawValue: try row.value(2)) ?? .unknown))
            }
            let parts = try Row.fetchCursor(database, sql: "SELECT file, part, data FROM media_print")
            while let row = try parts.next() {
                guard let place = placeOf[try row.value(0)] else { continue }
                let bytes = [UInt8](try row.value(2) as Data)
                switch try row.value(1) as String {
                case "frames": prints[place].print.read(frames: bytes)
                case "asked": prints[place].print.read(questions: bytes)
                case "sound": prints[place].print.read(sound: bytes)
                default: continue
                }
            }
            return prints
        }
    }

    /// Puts the groups and matches of layers in the place of those that the case has.
    ///
    /// - Throws: ``StoreError``; the case is then as it was.
    package func keepMediaGroups(_ layers: [MediaLayer], by person: Operator) throws(StoreError) {
        guard isWritable else { throw .readOnly(path: path) }
        do {
            try queue.write { database in
                try database.execute(sql: "DELETE FROM media_group; DELETE FROM media_match")
                let group = try database.makeStatement(sql: "INSERT INTO media_group VALUES (?, ?, ?)")
                let match = try database.makeStatement(sql: "INSERT INTO media_match VALUES (?, ?, ?, ?, ?)")
                for layer in layers {
                    for (file, object) in layer.groups { try group.execute(arguments: [layer.name, file, object]) }
                    for found in layer.matches {
                        try match.execute(arguments: [
                            layer.name, found.first, found.second, found.difference, found.detail,
                        ])
                    }
                }
                try ContentLedger(database: database).renew([.mediaGroup, .mediaMatch])
                var detail: [String: String] = [:]
                for layer in layers { detail[layer.name] = "\(layer.matches.count)" }
                try CaseLog.append(action: "media-groups", detail: detail, by: person, in: database)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// What the case knows of why the files of two posts are alike, pair by pair; nil where it is nothing.
    ///
    /// - Returns: The evidence, and whether its posts stand the other way round than asked.
    /// - Throws: ``StoreError``.
    package func evidence(
        for pairs: [MediaEvidence]
    ) throws(StoreError) -> [(evidence: MediaEvidence, isTurned: Bool)?] {
        try read { database in
            // The files of a post, each with a place of that post's: one file may lie at places of several posts.
            let files = try database.makeStatement(
                sql: """
                    SELECT l.file, min(l.path) FROM media_place l JOIN post t ON t.id = l.post JOIN platform p ON p.id = t.platform
                    WHERE t.native = ? AND p.name = ? AND l.file IS NOT NULL GROUP BY l.file ORDER BY l.file
                    """)
            let match = try database.makeStatement(
                sql: "SELECT detail FROM media_match WHERE layer = ? AND first = ? AND second = ?")
            return try pairs.map { pair -> (evidence: MediaEvidence, isTurned: Bool)? in
                let ends = try [pair.first, pair.second].map { post in
                    try Row.fetchAll(files, arguments: [post.identifier, post.platform.platformInCase]).map { row in
                        (file: try row.value(0) as Int64, path: try row.value(1) as String)
                    }
                }
                for (one, onePath) in ends[0] {
                    for (other, otherPath) in ends[1] {
                        var found = pair
                        (found.firstFile, found.secondFile) = (onePath, otherPath)
                        if one == other {
                            found.detail = "the same file"
                            return (found, false)
                        }
                        // A pair is kept once, the file with the smaller hash first.
                        for (isTurned, first, second) in [(false, one, other), (true, other, one)] {
                            let detail = try String.fetchOne(match, arguments: [pair.layer, first, second])
                            guard let detail else { continue }
                            found.detail = detail
                            if isTurned {
                                (found.first, found.second) = (pair.second, pair.first)
                                (found.firstFile, found.secondFile) = (found.secondFile, found.firstFile)
                            }
                            return (found, isTurned)
                        }
                    }
                }
                return nil
            }
        }
    }
}

/// Which post has one of several ids.
package enum MediaPost: Sendable, Hashable {
    /// None.
    case absent
    /// One, by its number in the case.
    case one(Int64)
    /// More than one.
    case several
}

/// What the case keeps to recognise a file by.
package struct StoredPrint: Sendable {
    /// The file's number in the case.
    package var number: Int64
    /// SHA-256 of the file.
    package var sha256: String
    /// What it holds.
    package var kind: MeasuredMedia.Kind
    /// What it is recognised by.
    package var print = MediaPrint()
}

/// Which files a layer puts together, by their numbers in the case.
package struct MediaLayer: Sendable {
    /// The layer's name.
    package var name: String
    /// For each file on it, the object that it counts as.
    package var groups: [(file: Int64, object: String)] = []
    /// The matches behind the groups.
    package var matches: [Match] = []

    /// A match, by numbers in the case.
    package struct Match: Sendable {
        /// One file.
        package var first: Int64
        /// The other file.
        package var second: Int64
        /// How much they differ.
        package var difference: Double
        /// What matches what.
        package var detail: String

        /// A match.
        package init(first: Int64, second: Int64, difference: Double, detail: String) {
            self.first = first
            self.second = second
            self.difference = difference
            self.detail = detail
        }
    }

    /// A layer without files.
    package init(name: String) { self.name = name }
}
