/// The check values of the rows that an import writes, table by table.
struct ImportDigests {
    var account = ContentDigest()
    var asset = ContentDigest()
    var post = ContentDigest()
    var sighting = ContentDigest()
    var use = ContentDigest()
    var problem = ContentDigest()
    var raw = ContentDigest()

    /// What they change in the check values of a source, and of what belongs to none.
    func changes(of source: Int64) -> ContentChanges {
        var changes = ContentChanges()
        changes.add(account, to: .account, of: 0)
        changes.add(asset, to: .asset, of: 0)
        // Also where nothing was written: that there is nothing is known.
        for (table, digest) in [
            (DigestedTable.post, post), (.sighting, sighting), (.use, use), (.problem, problem), (.rawRecord, raw),
            (.accountFact, ContentDigest()), (.assetFact, ContentDigest()),
        ] {
            changes.add(digest, to: table, of: source)
        }
        return changes
    }
}
