import Foundation
import TroupeBase
import TroupeCoordination
package import TroupeModel

extension ExplorerDocument {
    /// The network of a run with the posts behind every tie, and the cast where there is one.
    ///
    /// - Parameters:
    ///   - view: The run.
    ///   - title: What is shown, neutrally.
    ///   - dataNote: What must be said of the data wherever they are shown.
    ///   - seed: Of the layout.
    ///   - workers: Threads of the layout; the result does not depend on it.
    ///   - language: The language in which the page opens; it speaks all.
    /// - Throws: What reading the co-actions throws.
    package init(
        _ view: RunView, title: String, dataNote: String?, seed: UInt64, workers: Int,
        language: Language = .english
    ) throws {
        var (method, leftOut): ([Language: [String]], [Language: [String]]) = ([:], [:])
        for language in Language.allCases {
            let words = RunWords(view, seed: seed, dataNote: dataNote, language: language)
            method[language] =
                words.method(
                    counted: words.words("count.ties", .number(view.ties.count)),
                    further: view.cast.isEmpty ? [] : words.cast) + [words.source]
            leftOut[language] = words.leftOut(of: view)
        }
        var builder = ExplorerBuilder(
            title: title, key: String(view.basis.dataHash?.prefix(8) ?? "none"), window: view.basis.window,
            method: method, leftOut: leftOut)
        let nodes = view.accounts.map { account in
            builder.addNode(
                account.label, name: account.node, kind: "account", also: account.known?.name ?? "",
                platform: account.platform, community: account.community, isGone: account.known?.isGone,
                address: view.address(of: account), details: account.known.map(Self.details))
        }
        var numbers: [Int64: Int] = [:]
        func number(_ post: RunView.Post, of account: Int) -> Int {
            if let known = numbers[post.number] { return known }
            let number = builder.addPost(account: nodes[account], time: post.time, id: post.id, source: post.source)
            numbers[post.number] = number
            return number
        }
        var shared = SharedByCommunities(count: view.communities.count)
        var objects: [TextBytes: (text: Int, thing: Int)] = [:]
        var numbered: [Int: (text: Int, thing: Int)] = [:]
        func object(_ action: RunView.CoAction) throws -> (text: Int, thing: Int) {
            if let number = action.objectNumber, let known = numbered[number] { return known }
            let key = TextBytes(action.layer, action.object)
            if let known = objects[key] { return known }
            let shown = try view.shownObject(action.object, on: action.layer)
            let object = (builder.text(shown), shared.addThing(layer: action.layer, text: shown))
            objects[key] = object
            if let number = action.objectNumber { numbered[number] = object }
            return object
        }
        try view.forEachTie(workers: workers) { tie, actions, precedence in
            var link = ExplorerBuilder.Link(nodes[tie.a], nodes[tie.b], kind: "tie")
            (link.layers, link.support) = (tie.layers, tie.support)
            (link.occasions, link.expected, link.p, link.q) = (tie.occasions, tie.expected, tie.p, tie.q)
            link.first = [tie.a, tie.b].map { end in precedence.places.first { $0.account == end }?.first ?? 0 }
            let community = view.accounts[tie.a].community
            link.evidence.reserveCapacity(actions.count)
            for action in actions {
                let object = try object(action)
                let posts = (first: number(action.first, of: tie.a), second: number(action.second, of: tie.b))
                if let community, community == view.accounts[tie.b].community {
                    shared.add(action, posts: posts, thing: object.thing, tie.a, tie.b, to: community)
                }
                link.evidence.append(
                    ExplorerBuilder.CoAction(
                        layer: action.layer, object: object.text, first: posts.first, second: posts.second))
            }
            builder.add(link)
        }
        let (members, labels) = (view.members, view.accounts.map(\.label))
        let gathered = shared
        builder.add(
            parallelMap(count: view.communities.count, workers: workers, makeScratch: noScratch) { place, _ in
                let community = view.communities[place]
                var shown = Community(
                    letter: community.letter, size: members[place].count, facts: community.facts,
                    robustness: community.robustness?.text(in: Wording(language)))
                (shown.looks, shown.thin) = (view.looks(of: community), view.thin(community))
                shown.things = gathered.things(of: place)
                shown.first = gathered.lead(of: place, pause: view.pause, labels: labels)
                return shown
            })
        builder.add(view.cast, accounts: view.accounts, nodes)
        builder.describe(
            language: language, accounts: view.basis.data.accounts, events: view.shownEvents(among: nodes))
        self = builder.finished(seed: seed, workers: workers)
        if view.basis.isSlow { isSlow = true }
    }

    private static func details(_ known: CaseAccount) -> Details {
        var details = Details()
        for (name, value) in [
            ("display name", known.name), ("created", known.created), ("status", known.status),
            ("status since", known.statusSince), ("personas", known.personas), ("role", known.role),
            ("posts", PlainText.count(known.posts)),
        ] {
            if let value, !value.isEmpty { details.facts.append([name, value]) }
        }
        return details
    }
}

extension RunView {
    /// What stands before the id of each post of an account in their addresses; empty where that is not known, or where
    /// names are pseudonyms.
    fileprivate func address(of account: Account) -> String {
        PostAddress.start(platform: account.platform, account: account.id, handle: account.known?.handle) ?? ""
    }

    /// Hands over each tie, in order, with its co-actions by time and who is first in them, which threads prepare some
    /// hundreds at a time.
    fileprivate func forEachTie(
        workers: Int, _ take: (Tie, [CoAction], Precedence) throws -> Void
    ) throws {
        let step = 1024
        for begin in stride(from: 0, to: ties.count, by: step) {
            let prepared = parallelMap(
                count: min(step, ties.count - begin), workers: workers, makeScratch: noScratch
            ) { place, _ in
                Result {
                    let actions = try coActions(ofTie: begin + place)
                    return (actions: actions, precedence: precedence(of: actions, ties[begin + place]))
                }
            }
            for (place, found) in prepared.enumerated() {
                let found = try found.get()
                try take(ties[begin + place], found.actions, found.precedence)
            }
        }
    }

    /// What happened, with the hours after the last contact for what was done to an account after it. That an account
    /// was made is another figure, and what happened to one that is not shown is left out.
    fileprivate func shownEvents(among nodes: [Int]) -> [ExplorerDocument.Event] {
        let numbers = Dictionary(
            zip(accounts.map { Array($0.node.utf8) }, nodes), uniquingKeysWith: { first, _ in first })
        var contact: Int64?
        return events.compactMap { event in
            if event.type == "account_created" { return nil }
            if event.type == "press_contact" { contact = event.time }
            var number = -1
            if let account = event.account {
                guard let found = numbers[Array(account.utf8)] else { return nil }
                number = found
            }
            let isAnswer = RunView.answers.contains(event.type)
            return ExplorerDocument.Event(
                type: event.type, time: Double(event.time) / 1000, account: number,
                hours: isAnswer ? contact.map { Double((event.time - $0) / 360_000) / 10 } : nil)
        }
    }

    /// Events that may answer a contact.
    package static let answers: Set<String> = ["takedown", "banned", "self_deleted", "rename"]
}

extension ExplorerBuilder {
    /// Adds personas, faces, products and merchants beside the accounts, and the lines between them.
    ///
    /// - Parameters:
    ///   - accounts: The accounts of the page.
    ///   - numbers: Their nodes.
    mutating func add(_ cast: CastGraph, accounts: [RunView.Account], _ numbers: [Int]) {
        var claims: [String: [[String]]] = [:]
        for claim in cast.claims {
            claims[claim.persona, default: []].append([
                claim.type, claim.claimed, claim.observed ?? "", claim.status, claim.source ?? "",
            ])
        }
        var nodes: [String: Int] = [:]
        for (account, node) in zip(accounts, numbers) {
            if let number = account.known?.number { nodes["account:\(number)"] = node }
        }
        for persona in cast.personas {
            var details = ExplorerDocument.Details()
            details.facts = [
                ["kind", persona.kind ?? ""], ["state", persona.isCandidate ? "candidate" : "confirmed"],
            ]
            details.claims = claims[persona.id]
            nodes["persona:" + persona.id] = addNode(
                persona.title, name: "persona:" + persona.id, kind: "persona", details: details)
        }
        for (kind, things) in [("face", cast.faces), ("product", cast.products), ("merchant", cast.merchants)] {
            for thing in things {
                var details = ExplorerDocument.Details()
                if let origin = thing.kind { details.facts = [["origin", origin.replacing("_", with: " ")]] }
                let name = "\(kind):\(thing.id)"
                nodes[name] = addNode(thing.title, name: name, kind: kind, details: details)
            }
        }
        for (kind, words, from, to, lines) in [
            ("plays", "account plays persona", "account:", "persona:", cast.plays),
            ("shows", "persona shows face", "persona:", "face:", cast.shows),
            ("promotes", "its accounts promote the product", "persona:", "product:", cast.promotes),
            ("sells", "merchant sells product", "product:", "merchant:", cast.sells),
        ] {
            for line in lines {
                guard let a = nodes[from + line.from], let b = nodes[to + line.to] else { continue }
                var link = Link(a, b, kind: kind)
                link.note = line.isCandidate ? words + "; not confirmed" : words
                add(link)
            }
        }
    }
}
