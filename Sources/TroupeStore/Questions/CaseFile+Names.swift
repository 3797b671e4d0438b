import GRDB
import TroupeModel

extension CaseFile {
    /// The names of kinds of nodes that people have another name for: platforms, personas and things with titles.
    ///
    /// - Throws: ``StoreError``.
    package func namedKinds() throws(StoreError) -> Set<String> {
        let platforms = try read { try String.fetchSet($0, sql: "SELECT name FROM platform") }
        return platforms.union(Self.titled).union(["persona"])
    }

    private static let titled: Set = ["product", "merchant", "music", "voice", "face", "video", "sound"]

    /// What people call the thing behind a node: the display name or the handle of an account, the title of a product,
    /// sound, face, merchant or persona; nil where only its id is known, or the text is no node.
    ///
    /// - Throws: ``StoreError``.
    package func shownName(ofNode node: String) throws(StoreError) -> String? {
        guard let (kind, key) = node.halves(at: ":"), !key.isEmpty, key.utf8.count <= 256 else { return nil }
        let name = try read { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT coalesce(c.name, '@' || c.handle) FROM account a JOIN platform p ON p.id = a.platform
                        JOIN account_card c ON c.account = coalesce(a.same_as, a.id)
                    WHERE p.name = :kind AND a.key = :key
                        AND NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = c.account)
                    UNION ALL SELECT name FROM persona WHERE :kind = 'persona' AND id = :key AND state <> 'rejected'
                    LIMIT 1
                    """, arguments: ["kind": kind, "key": key])
        }
        if let name { return name }
        guard Self.titled.contains(kind) else { return nil }
        return try title(of: key, on: kind)
    }
}
