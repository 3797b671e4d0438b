import Foundation
import GRDB
package import TroupeModel

/// A file of an asset, as a contact sheet shows it.
package struct ShownFile: Sendable {
    /// A path at which it lies.
    package var path: String
    /// SHA-256 of the file.
    package var sha256: String
    /// What it holds.
    package var kind: MeasuredMedia.Kind
    /// Its posts, first ones first; empty where it belongs to none.
    package var posts: [Post] = []
    /// Where the frames stand that the case knows, in milliseconds.
    package var frames: [UInt32]

    /// A post that has the file.
    package struct Post: Sendable, Hashable {
        /// `platform:id`.
        package var name: String
        /// The account, by handle or key; nil where it is not known.
        package var account: String?
        /// When it was posted, in ISO 8601 (UTC); nil where it is not known.
        package var time: String?
    }
}

/// The files of an asset.
package struct ShownAsset: Sendable {
    /// The object as layers name it.
    package var name: String
    /// Its files, in the order in which they were posted.
    package var files: [ShownFile] = []
    /// Posts of victims, who are not shown, nor are files that only they have.
    package var victims = 0
}

extension CaseFile {
    /// Groups of alike files whose name begins so (`video 0123456789abcdef`, or its digits).
    ///
    /// - Throws: ``StoreError``.
    package func assets(named name: String) throws(StoreError) -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT object FROM media_group WHERE layer IN ('near-video', 'near-image')
                        AND (object = :name OR substr(object, instr(object, ' ') + 1, length(:name)) = :name)
                    ORDER BY object
                    """, arguments: ["name": name])
        }
    }

    /// The groups of alike files with the most files, of those with two at least.
    ///
    /// - Throws: ``StoreError``.
    package func largestAssets(_ count: Int) throws(StoreError) -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT object FROM media_group WHERE layer IN ('near-video', 'near-image')
                    GROUP BY object HAVING count(*) > 1 ORDER BY count(*) DESC, object LIMIT :count
                    """, arguments: ["count": count])
        }
    }

    /// The files of a group of alike files. Each file stands once, with its posts.
    ///
    /// - Throws: ``StoreError``.
    package func shownAsset(_ name: String) throws(StoreError) -> ShownAsset {
        try read { database in
            var asset = ShownAsset(name: name)
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT l.path, f.sha256, f.kind, p.name || ':' || t.native, coalesce('@' || c.handle, c.key),
                        strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000, 'unixepoch'),
                        (SELECT data FROM media_print x WHERE x.file = f.id AND x.part = 'frames'),
                        EXISTS (SELECT 1 FROM victim v WHERE v.account = c.account)
                    FROM media_group g JOIN media_file f ON f.id = g.file JOIN media_place l ON l.file = f.id
                        LEFT JOIN post t ON t.id = l.post LEFT JOIN platform p ON p.id = t.platform
                        LEFT JOIN account a ON a.id = t.account
                        LEFT JOIN account_card c ON c.account = coalesce(a.same_as, a.id)
                    WHERE g.layer IN ('near-video', 'near-image') AND g.object = ?
                    ORDER BY t.time IS NULL, t.time, f.sha256, l.path
                    """, arguments: [name])
            var places: [String: Int] = [:]
            for row in rows {
                if try row.value(7) as Bool {
                    asset.victims += 1
                    continue
                }
                let sha256: String = try row.value(1)
                if places[sha256] == nil {
                    places[sha256] = asset.files.count
                    var print = MediaPrint()
                    print.read(frames: [UInt8](try row.value(6) as Data? ?? Data()))
                    asset.files.append(
                        ShownFile(
                            path: try row.value(0), sha256: sha256,
                            kind: MeasuredMedia.Kind(rawValue: try row.value(2)) ?? .unknown,
                            frames: print.frames.map(\.time)))
                }
                guard let place = places[sha256], let name: String = try row.value(3) else { continue }
                asset.files[place].posts.append(
                    ShownFile.Post(name: name, account: try row.value(4), time: try row.value(5)))
            }
            return asset
        }
    }
}
