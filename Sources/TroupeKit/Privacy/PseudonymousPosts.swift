import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeStore

extension PostImport {
    /// The posts as they are, or under pseudonyms by the key in a file.
    func named(by keyFile: String?) throws(TroupeError) -> PostImport {
        guard let keyFile else { return self }
        return pseudonymous(try KeyFile.key(keyFile))
    }

    /// The posts under pseudonyms: accounts, posts and what they share are keyed hashes, sources their own hashes.
    ///
    /// Layers that are made from texts must be made before. Who shares what with whom, and when, is as it was.
    func pseudonymous(_ key: PseudonymKey) -> PostImport {
        var result = self
        var accounts = AccountTable()
        accounts.platforms = posts.accounts.platforms
        accounts.platform = posts.accounts.platform
        for account in 0..<posts.accounts.count {
            let kind = "account:" + posts.accounts.platformName(of: account)
            accounts.identifiers.append(key.pseudonym(kind, posts.accounts.identifiers[account]).utf8)
        }
        result.posts.accounts = accounts
        var identifiers = PostIdentifierColumn()
        for post in 0..<posts.count {
            let kind = "post:" + posts.accounts.platformName(of: Int(posts.account[post]))
            var text = key.pseudonym(kind, posts.identifiers[post])
            text.withUTF8 { identifiers.append($0) }
        }
        result.posts.identifiers = identifiers
        for (place, layer) in posts.layers.enumerated() where !PurgeScope.keptLayers.contains(layer.layer.name) {
            var objects = TextPool()
            for object in 0..<layer.objects.count {
                objects.append(key.pseudonym(ofObject: layer.objects[object], on: layer.layer).utf8)
            }
            result.posts.layers[place].objects = objects
        }
        for place in sources.indices {
            result.sources[place].name = "source-\(place + 1)-\(sources[place].sha256.prefix(8))"
        }
        return result
    }
}

extension PseudonymKey {
    /// The pseudonym of what posts share on a layer; of texts one that keeps what the analysis asks of them.
    func pseudonym(ofObject text: String, on layer: Layer) -> String {
        [.caption, .transcript].contains(LayerKind(layer)) ? pseudonym(ofText: text) : pseudonym(layer.name, text)
    }
}
