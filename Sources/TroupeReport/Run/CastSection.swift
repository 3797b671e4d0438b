import TroupeModel

/// What analysts recorded of the members of a community: personas and what they claim, roles, and what happened.
/// Claimed, observed and assessed stay apart.
struct CastSection {
    let material: ReportMaterial
    let names: ReportNames
    let members: [UInt32]

    private static let mostLines = 20

    private var words: Wording { material.words }

    /// The blocks; none where nothing is recorded of them.
    var blocks: [ReportBlock] {
        guard let known = material.known else { return [] }
        let lines = personas(known.cast) + roles + events(known.events)
        guard !lines.isEmpty else { return [] }
        let more = lines.count - Self.mostLines
        let rest: [InlineText] = more > 0 ? [words.inline("report.furtherEntries", count: more)] : []
        return [
            .heading(4, words.inline("report.recorded")), .list(lines.prefix(Self.mostLines) + rest),
        ]
    }

    private func personas(_ cast: CastGraph) -> [InlineText] {
        var players: [String: [UInt32]] = [:]
        var isUnconfirmed: Set<String> = []
        let numbers = Dictionary(
            members.compactMap { member in names.known(member).map { (String($0.number), member) } }
        ) { first, _ in first }
        for line in cast.plays {
            guard let member = numbers[line.from] else { continue }
            players[line.to, default: []].append(member)
            if line.isCandidate { isUnconfirmed.insert(line.to) }
        }
        return cast.personas.filter { players[$0.id] != nil }.flatMap { persona -> [InlineText] in
            let isOpen = persona.isCandidate || isUnconfirmed.contains(persona.id)
            let own = cast.claims.filter { $0.persona == persona.id }
            let heading = words.inline(
                isOpen ? "report.personaOpen" : "report.persona", "\(quoted: persona.title)",
                names.list(players[persona.id, default: []]))
            return [heading]
                + own.map { claim in
                    let (title, type): (InlineText, InlineText) = (
                        "\(quoted: persona.title)", "\(quoted: said("claim", claim.type))"
                    )
                    let (claimed, status): (InlineText, InlineText) = (
                        "\(quoted: claim.claimed)", "\(quoted: said("value", claim.status))"
                    )
                    guard let observed = claim.observed else {
                        return words.inline("report.claim", title, type, claimed, status)
                    }
                    return words.inline(
                        "report.claimObserved", title, type, claimed, status, "\(quoted: observed)")
                }
        }
    }

    private var roles: [InlineText] {
        members.compactMap { member in
            guard let role = names.known(member)?.role, !role.isEmpty else { return nil }
            return words.inline("report.role", names[member], "\(quoted: said("role", role))")
        }
    }

    private func events(_ events: [ReportCase.Event]) -> [InlineText] {
        let nodes = Dictionary(members.map { (names.node($0), $0) }) { first, _ in first }
        // When an account was made stands with what is known of it; it is nothing that happened to it.
        return events.filter { $0.type != "account_created" }.compactMap { event in
            nodes[Array(event.account.utf8)].map { member in
                words.inline(
                    "report.event", "\(quoted: event.time)", "\(quoted: said("event", event.type))", names[member])
            }
        }
    }

    /// A word of the case as people write it.
    private func said(_ kind: String, _ text: String) -> String {
        // English writes the word of the case itself.
        words.language == .english
            ? text.replacing("_", with: " ") : words.word(kind, text).replacing("_", with: " ")
    }
}
