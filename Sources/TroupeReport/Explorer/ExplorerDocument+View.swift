import Foundation
import TroupeModel

extension ExplorerDocument {
    /// The network of a run with the posts behind every tie, and the cast where there is one.
    ///
    /// - Parameters:
    ///   - view: The run.
    ///   - title: What is shown, neutrally.
    ///   - dataNote: What must be said of the data wherever they are shown.
    ///   - seed: Of the layout.
    ///   - workers: Threads of the layout; the result does not depend on it.
    /// - Throws: What reading the co-actions throws.
    package init(_ view: RunView, title: String, dataNote: String?, seed: UInt64, workers: Int) throws {
        let words = RunWords(view, seed: seed, dataNote: dataNote)
        var builder = ExplorerBuilder(
            title: title, key: String(view.basis.dataHash?.prefix(8) ?? "none"), window: view.basis.window,
            method: words.method(
                counted: PlainText.count(view.ties.count, "tie", "ties"), further: view.cast.isEmpty ? [] : words.cast)
                + [words.source], leftOut: words.leftOut(of: view))
        builder.add(
            zip(view.communities, view.members).map { community, members in
                Community(
                    letter: community.letter, size: members.count, facts: view.facts(of: community),
                    robustness: community.robustness)
            })
        let nodes = view.accounts.map { account in
            builder.addNode(
                account.label, name: account.node, kind: "account", also: account.known?.name ?? "",
                platform: account.platform, community: account.community, isGone: account.known?.isGone,
                details: account.known.map(Self.details))
        }
        var numbers: [Int64: Int] = [:]
        func number(_ post: RunView.Post, of account: Int) -> Int {
            if let known = numbers[post.number] { return known }
            let number = builder.addPost(account: nodes[account], time: post.time, id: post.id, source: post.source)
            numbers[post.number] = number
            return number
        }
        for (place, tie) in view.ties.enumerated() {
            var link = ExplorerBuilder.Link(nodes[tie.a], nodes[tie.b], kind: "tie")
            (link.layers, link.support) = (tie.layers, tie.support)
            (link.occasions, link.expected, link.p, link.q) = (tie.occasions, tie.expected, tie.p, tie.q)
            for action in try view.coActions(ofTie: place) {
                link.evidence.append(
                    ExplorerBuilder.CoAction(
                        layer: action.layer, object: builder.text(action.object),
                        first: number(action.first, of: tie.a), second: number(action.second, of: tie.b)))
            }
            builder.add(link)
        }
        builder.add(view.cast, accounts: view.accounts, nodes)
        self = builder.finished(seed: seed, workers: workers)
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
