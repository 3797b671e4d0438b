import TroupeCoordination
import TroupeModel
import TroupeReport
import TroupeStore

extension RunView {
    /// The picture under pseudonyms: accounts, posts and what they share are keyed hashes, the same as a run on the
    /// posts under the same key gives; sources are their own hashes.
    func pseudonymous(_ key: PseudonymKey) -> RunView {
        var basis = basis
        basis.hideSources()
        var result = RunView(basis: basis, evidence: PseudonymousEvidence(view: self, key: key))
        let renamed = accounts.map { account in
            let pseudonym = key.pseudonym("account:" + account.platform, account.id)
            return Account(
                platform: account.platform, id: pseudonym, label: pseudonym, community: account.community)
        }
        // The order of names would tell something of them.
        let place = result.take(renamed)
        result.communities = communities
        result.isDirected = isDirected
        result.ties = ties.enumerated().map { number, tie in
            var tie = tie
            (tie.number, tie.a, tie.b) = (number, place[tie.a], place[tie.b])
            return tie
        }
        result.settleTies()
        return result
    }
}

extension RunView {
    /// The picture of a case that is under pseudonyms, without what analysts call its files and personas.
    func withoutAnalystsWords(_ key: PseudonymKey) -> RunView {
        var result = self
        result.basis.hideSources()
        result.cast = CastGraph()
        result.cast.personas = cast.personas.map { persona in
            var persona = persona
            persona.id = key.pseudonym("persona", persona.id)
            persona.title = persona.id
            return persona
        }
        result.cast.plays = cast.plays.map { line in
            var line = line
            line.to = key.pseudonym("persona", line.to)
            return line
        }
        for place in accounts.indices {
            let personas = accounts[place].known?.personas
            result.accounts[place].known?.personas = personas?.split(separator: " ")
                .map { key.pseudonym("persona", String($0)) }.joined(separator: " ")
        }
        return result
    }
}

extension RunView.Basis {
    /// Names files by their place and hash.
    fileprivate mutating func hideSources() {
        sources = sources.indices.map { place in
            "source-\(place + 1)" + (place == 0 ? dataHash.map { "-\($0.prefix(8))" } ?? "" : "")
        }
    }
}

/// The co-actions of a picture, under pseudonyms.
private struct PseudonymousEvidence: EvidenceOfTies {
    let view: RunView
    let key: PseudonymKey

    func coActions(ofTie number: Int) throws -> [RunView.CoAction] {
        let tie = view.ties[number]
        let (a, b) = (view.accounts[tie.a], view.accounts[tie.b])
        return try view.coActions(ofTie: number).map { action in
            RunView.CoAction(
                tie: number, layer: action.layer, object: object(action), first: post(action.first, of: a.platform),
                second: post(action.second, of: b.platform))
        }
    }

    private func post(_ post: RunView.Post, of platform: String) -> RunView.Post {
        RunView.Post(number: post.number, id: key.pseudonym("post:" + platform, post.id), time: post.time, source: nil)
    }

    private func object(_ action: RunView.CoAction) -> String {
        if PurgeScope.keptLayers.contains(action.layer) { return action.object }
        return key.pseudonym(ofObject: action.object, on: Layer(action.layer))
    }
}
