import TroupeModel
import TroupeRender
import TroupeReport

/// Decides what the figure of a cast shows and says.
struct CastComposition {
    /// Beside columns of personas and goods they stand one above the other.
    private static let mostCommunitiesInAColumn = 10
    private static let most = (faces: 14, personas: 24, products: 30, merchants: 14)

    private let settings: DrawSettings
    /// The finished figure.
    private(set) var figure: NetworkFigure
    private var leftOut: [String] = []
    private let said: Wording

    /// - Parameter view: A run with the accounts that only play a persona, and the cast.
    init(_ view: RunView, _ settings: DrawSettings) {
        self.settings = settings
        said = Wording(settings.language.spoken)
        figure = NetworkFigure(title: "", subtitle: "", method: [], source: "", seed: settings.seed)
        let numbers = addAccounts(of: view)
        for tie in view.ties {
            guard let a = numbers[tie.a], let b = numbers[tie.b] else { continue }
            figure.ties.append(
                NetworkFigure.Tie(
                    a: a, b: b, support: tie.support, layers: tie.layers, tooltip: view.tooltip(of: tie)))
        }
        // Accounts alone need no columns; everything in the columns hangs on a persona.
        if !view.cast.personas.isEmpty { figure.cast = columns(of: view, numbers) }
        addWords(view)
    }

    /// Members of communities and accounts that play a persona.
    ///
    /// - Returns: The place of each account in the figure, by its place in the run.
    private mutating func addAccounts(of view: RunView) -> [Int: Int] {
        let members = view.members
        let playing = view.accounts.indices.filter { view.accounts[$0].known?.plays == true }
        let chosen = DrawnAccounts(
            members, strengths: view.accounts.map(\.strength), limit: settings.maxAccounts,
            most: view.cast.personas.isEmpty ? DrawnAccounts.mostCommunities : Self.mostCommunitiesInAColumn,
            preferred: Set(playing))
        let isChosen = Set(chosen.members.joined())
        var room = max(0, settings.maxAccounts - isChosen.count)
        figure.communities = zip(view.letters, members).map { NetworkFigure.Community(letter: $0, size: $1.count) }
        let undrawn = zip(members, chosen.members).filter { $1.isEmpty && !$0.isEmpty }.map(\.0)
        if !undrawn.isEmpty {
            leftOut.append(
                said("left.groups", .number(undrawn.count), .number(undrawn.reduce(0) { $0 + $1.count })))
        }
        let isUndrawn = Set(undrawn.joined())
        var numbers: [Int: Int] = [:]
        var outside = 0
        for (place, account) in view.accounts.enumerated()
        where account.community != nil || account.known?.plays == true {
            // All but the strongest of large communities, and others once the page is full.
            guard account.community == nil ? room > 0 : isChosen.contains(place) else {
                if !isUndrawn.contains(place) { outside += 1 }
                continue
            }
            if account.community == nil { room -= 1 }
            numbers[place] = figure.accounts.count
            figure.accounts.append(NetworkFigure.Account(account, community: account.community))
        }
        if outside > 0 {
            leftOut.append(said("left.beyondPage", .number(outside)))
        }
        return numbers
    }

    private mutating func columns(of view: RunView, _ places: [Int: Int]) -> NetworkFigure.Cast {
        let found = view.cast
        var cast = NetworkFigure.Cast()
        let claims = claimNotes(found.claims)
        let personas = chosen("personas", found.personas, Self.most.personas)
        cast.personas = personas.things.map { persona in
            let note =
                persona.kind == "declared"
                ? said("draw.cast.declared") : claims[persona.id] ?? said("draw.cast.noClaim")
            return NetworkFigure.Cast.Thing(title: persona.title, note: note, isCandidate: persona.isCandidate)
        }
        let faces = chosen("faces", found.faces, Self.most.faces)
        cast.faces = faces.things.map {
            NetworkFigure.Cast.Thing(
                title: $0.title, note: $0.kind.map { said.word("value", $0.replacing("_", with: " ")) } ?? "")
        }
        let products = chosen("products", found.products, Self.most.products)
        cast.products = products.things.map { NetworkFigure.Cast.Thing(title: $0.title) }
        let merchants = chosen("merchants", found.merchants, Self.most.merchants)
        cast.merchants = merchants.things.map { NetworkFigure.Cast.Thing(title: $0.title) }

        var accounts: [String: Int] = [:]
        for (place, number) in places {
            if let known = view.accounts[place].known { accounts[String(known.number)] = number }
        }
        cast.plays = links(found.plays, accounts, personas.numbers)
        cast.shows = links(found.shows, personas.numbers, faces.numbers)
        cast.promotes = links(found.promotes, personas.numbers, products.numbers)
        cast.sells = links(found.sells, products.numbers, merchants.numbers)
        let behindProducts = Set(cast.sells.map(\.to))
        cast.promotesMerchant = links(found.promotesMerchant, personas.numbers, merchants.numbers)
            .filter { !behindProducts.contains($0.to) }
        return cast
    }

    /// The things that most use, with the number of each by its id; the others are counted.
    private mutating func chosen(
        _ noun: String, _ things: [CastGraph.Thing], _ most: Int
    ) -> (things: [CastGraph.Thing], numbers: [String: Int]) {
        // Things come by their ids, and equal ones stay so.
        let ranked = things.enumerated().sorted {
            (-$0.element.uses, -$0.element.posts, $0.offset) < (-$1.element.uses, -$1.element.posts, $1.offset)
        }.map(\.element)
        if ranked.count > most { leftOut.append(said("left." + noun, .number(ranked.count - most))) }
        let shown = Array(ranked.prefix(most))
        return (shown, Dictionary(shown.enumerated().map { ($1.id, $0) }) { first, _ in first })
    }

    private func links(
        _ lines: [CastGraph.Line], _ from: [String: Int], _ to: [String: Int]
    ) -> [NetworkFigure.Cast.Link] {
        lines.compactMap { line in
            guard let start = from[line.from], let end = to[line.to] else { return nil }
            return NetworkFigure.Cast.Link(start, end, isCandidate: line.isCandidate)
        }
    }

    /// What each persona claims and what was observed beside it, in a few words: where it lives before all else, and a
    /// contradiction before agreement.
    private func claimNotes(_ claims: [CastGraph.Claim]) -> [String: String] {
        func rank(_ claim: CastGraph.Claim) -> Int {
            (claim.type == "residence" ? 0 : claim.type == "nationality" ? 2 : 4)
                + (claim.status == "contradicted" ? 0 : 1)
        }
        return Dictionary(grouping: claims, by: \.persona).compactMapValues { own in
            own.enumerated().min { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }?.element
        }.mapValues { claim in
            let observed = Wording.Value.text(claim.observed ?? "?")
            return claim.type == "residence"
                ? said("draw.cast.lives", .text(claim.claimed), observed)
                : said(
                    "draw.cast.claims", .text(claim.claimed), observed,
                    .text(said.word("claim", claim.type.replacing("_", with: " "))))
        }
    }

    private mutating func addWords(_ view: RunView) {
        let words = RunWords(
            view, seed: settings.seed, dataNote: settings.dataNote, language: settings.language.spoken)
        figure.words = said
        let isAlone = view.cast.personas.isEmpty
        figure.title = settings.title ?? (isAlone ? words.title : words.castTitle)
        figure.subtitle =
            isAlone
            ? words.subtitle
            : words.noted(said(figure.ties.isEmpty ? "draw.cast.subtitleAlone" : "draw.cast.subtitle"))
        figure.method = words.method(further: words.cast)
        figure.leftOut = leftOut + words.victimsLeftOut
        figure.source = words.source
        if figure.accounts.isEmpty, figure.cast == nil {
            figure.message = said("draw.cast.none")
        }
    }
}
