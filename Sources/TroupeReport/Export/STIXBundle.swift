import Foundation
import TroupeModel

/// A run as a STIX 2.1 bundle (OASIS Standard, 10 June 2021).
///
/// Accounts are `user-account`s; personas of the cast are `identity` objects that say that they are characters. There
/// is no `threat-actor`, no `intrusion-set` and no `campaign`: those are claims that an analyst makes. Ids are hashes
/// of what does not change, so that a new handle changes no id; times are those of the posts, so that the same run
/// gives the same bytes.
package struct STIXBundle {
    private let view: RunView
    private let method: [String]
    private let title: String
    private let identifier: (_ namespace: String, _ name: String) -> String
    /// The namespace of ids of `user-account` (STIX 2.1, 2.9).
    private static let observables = "00abedb4-aa42-466c-9c01-fed23315a9b7"
    /// The namespace of this program's other ids: a random UUID, fixed once.
    private static let own = "5b1f9f0e-6d0c-4b0e-9a54-2f7a3c1d8e61"

    /// The bundle of a run.
    ///
    /// - Parameters:
    ///   - title: What it shows.
    ///   - method: How it was made, line by line.
    ///   - identifier: The UUID of version 5 (RFC 9562) of a name in a namespace.
    package init(
        _ view: RunView, title: String, method: [String],
        identifier: @escaping (_ namespace: String, _ name: String) -> String
    ) {
        self.view = view
        self.title = title
        self.method = method
        self.identifier = identifier
    }

    /// The bytes of the bundle.
    ///
    /// - Throws: What reading the co-actions throws.
    package func bytes() throws -> [UInt8] {
        let accounts = view.accounts.map(accountID)
        var objects = [producer] + zip(view.accounts, accounts).map(userAccount)
        let groups = groupings(accounts)
        objects += groups.map(\.object) + groups.compactMap(\.opinion)
        for (place, tie) in view.ties.enumerated() { objects += try self.objects(of: tie, at: place, accounts) }
        objects += personas(accounts)
        let about = groups.isEmpty ? [producerID] : groups.map(\.id)
        objects.append(
            object(
                "note", about.joined(separator: " "),
                [
                    ("abstract", .text(title.visible)),
                    ("content", .text((method + [RunWords.limit]).map(\.visible).joined(separator: "\n"))),
                    ("object_refs", .array(about.map { .text($0) })),
                ]))
        return JSONText.object([
            ("type", .text("bundle")), ("id", .text("bundle--" + identifier(Self.own, bundleName))),
            ("objects", .array(objects)),
        ]).bytes
    }

    // MARK: Who and when

    private var bundleName: String {
        (["bundle", view.basis.dataHash ?? "", view.basis.version, title] + view.accounts.map(\.node)
            + view.ties.map { "\($0.a) \($0.b) \($0.support)" }).joined(separator: "\n")
    }

    private var producerID: String { id("identity", "troupe") }

    /// When the run's data end: nothing of a run may depend on the clock.
    private var moment: String { Self.time(UTCText.milliseconds(of: view.basis.data.lastTime) ?? 0) }

    private static func time(_ milliseconds: Int64) -> String {
        let text = UTCText.time(milliseconds)
        return text.utf8.count == 20 ? text.dropLast() + ".000Z" : text
    }

    private func id(_ type: String, _ name: String) -> String {
        type + "--" + identifier(Self.own, type + "\n" + name)
    }

    /// An object of this program's own with what all of them have.
    private func object(_ type: String, _ name: String, _ members: [(String, JSONText)]) -> JSONText {
        var common: [(String, JSONText)] = [
            ("type", .text(type)), ("spec_version", .text("2.1")), ("id", .text(id(type, name))),
        ]
        if type != "identity" { common.append(("created_by_ref", .text(producerID))) }
        return .object(common + [("created", .text(moment)), ("modified", .text(moment))] + members)
    }

    private var producer: JSONText {
        object(
            "identity", "troupe",
            [
                ("name", .text("troupe")), ("identity_class", .text("system")),
                ("description", .text("The program that found the ties: troupe \(view.basis.version).")),
            ])
    }

    // MARK: Accounts

    /// The types of the open vocabulary `account-type-ov` that platforms have there.
    private static func accountType(_ platform: String) -> String {
        switch platform {
        case "x": "twitter"
        default: platform
        }
    }

    /// By the properties that contribute to ids of `user-account`, in the canonical form of RFC 8785.
    private func accountID(_ account: RunView.Account) -> String {
        let type = Self.accountType(account.platform)
        let parts = type.isEmpty ? [("user_id", account.id)] : [("account_type", type), ("user_id", account.id)]
        let canonical = "{" + parts.map { "\"\($0)\":" + JSONText.quoted($1) }.joined(separator: ",") + "}"
        return "user-account--" + identifier(Self.observables, canonical)
    }

    private func userAccount(_ account: RunView.Account, _ id: String) -> JSONText {
        let type = Self.accountType(account.platform)
        return .object(
            [("type", .text("user-account")), ("spec_version", .text("2.1")), ("id", .text(id))]
                + (type.isEmpty ? [] : [("account_type", .text(type))]) + [("user_id", .text(account.id))]
                + (account.label.isEmpty ? [] : [("display_name", .text(account.label))])
                + (account.known?.isGone == true ? [("is_disabled", .flag(true))] : []))
    }

    // MARK: Communities

    private struct Group {
        var id: String
        var object: JSONText
        var opinion: JSONText?
    }

    /// A grouping for each community that has accounts, and an opinion for its grade.
    private func groupings(_ accounts: [String]) -> [Group] {
        zip(view.communities, view.members).compactMap { community, members in
            if members.isEmpty { return nil }
            let name = members.map { accounts[$0] }.sorted().joined(separator: " ")
            let looks = view.looks(of: community)
            let facts = view.facts(of: community).map { $0.joined(separator: ": ") }.joined(separator: "; ")
            let group = object(
                "grouping", name,
                [
                    ("name", .text("Community " + community.letter)),
                    (
                        "description",
                        .text(
                            ([facts, community.robustness?.english ?? "", RunWords.limit].filter { !$0.isEmpty })
                                .joined(separator: ". "))
                    ),
                    ("context", .text("unspecified")),
                    ("object_refs", .array(members.map { .text(accounts[$0]) })),
                ])
            let id = id("grouping", name)
            let grade = community.facts.first { $0.first == "evidence" }?.last
            let opinion = grade.map { grade in
                object(
                    "opinion", id,
                    [
                        (
                            "explanation",
                            .text(
                                "Evidence that these accounts acted together: \(grade)."
                                    + (looks.isEmpty
                                        ? "" : " They look like \(looks.joined(separator: " and ")) as well."))
                        ),
                        ("authors", .array([.text("troupe")])),
                        (
                            "opinion",
                            .text(
                                grade == "timing and partner choice" && looks.isEmpty ? "agree" : "neutral")
                        ),
                        ("object_refs", .array([.text(id)])),
                    ])
            }
            return Group(id: id, object: group, opinion: opinion)
        }
    }

    // MARK: Ties

    /// The relationship of two accounts and, where posts stand behind it, what was observed.
    private func objects(of tie: RunView.Tie, at place: Int, _ accounts: [String]) throws -> [JSONText] {
        let actions = try view.coActions(ofTie: place)
        let ends = [accounts[tie.a], accounts[tie.b]]
        if ends[0] == ends[1] { return [] }
        let times = actions.flatMap { [$0.first.time, $0.second.time] }
        let name = ends.joined(separator: " ")
        var members: [(String, JSONText)] = [
            ("relationship_type", .text("related-to")), ("description", .text(words(on: tie))),
            ("source_ref", .text(ends[0])), ("target_ref", .text(ends[1])),
        ]
        guard let first = times.min(), let last = times.max() else { return [object("relationship", name, members)] }
        // A relationship has to stop after it starts.
        if first < last {
            members += [("start_time", .text(Self.time(first))), ("stop_time", .text(Self.time(last)))]
        }
        let observed: [(String, JSONText)] = [
            ("first_observed", .text(Self.time(first))), ("last_observed", .text(Self.time(last))),
            ("number_observed", .integer(min(actions.count, 999_999_999))),
            ("object_refs", .array(ends.map { .text($0) })),
        ]
        return [object("relationship", name, members), object("observed-data", name, observed)]
    }

    private func words(on tie: RunView.Tie) -> String {
        if let weight = tie.weight { return "Tied with weight \(weight)." }
        var words =
            "Shared " + PlainText.count(tie.support, "distinct object", "distinct objects") + " within "
            + PlainText.duration(milliseconds: view.basis.window)
        if !tie.layers.isEmpty { words += " (" + tie.layers.map(\.visible).joined(separator: ", ") + ")" }
        if let p = tie.p, let q = tie.q {
            words += "; by chance: p " + PlainText.probability(p) + ", q " + PlainText.probability(q)
        } else {
            words += "; no chance level was applied"
        }
        return words + "."
    }

    // MARK: Personas

    /// Personas of the cast that an account of the run plays, who plays them, and what they claim.
    private func personas(_ accounts: [String]) -> [JSONText] {
        var idOfAccount: [String: String] = [:]
        for (account, id) in zip(view.accounts, accounts) {
            if let number = account.known?.number { idOfAccount[String(number)] = id }
        }
        var objects: [JSONText] = []
        for persona in view.cast.personas {
            let plays = view.cast.plays.filter { $0.to == persona.id && idOfAccount[$0.from] != nil }
            if plays.isEmpty { continue }
            let id = id("identity", "persona " + persona.id)
            let state = persona.isCandidate ? "candidate" : "confirmed by an analyst"
            objects.append(
                object(
                    "identity", "persona " + persona.id,
                    [
                        ("name", .text(persona.title)),
                        (
                            "description",
                            .text("A persona, \(state): the character that accounts play, not a person.")
                        ), ("roles", .array([.text("persona")])),
                    ]))
            for line in plays {
                guard let account = idOfAccount[line.from] else { continue }
                objects.append(
                    object(
                        "relationship", account + " plays " + id,
                        [
                            ("relationship_type", .text("related-to")),
                            (
                                "description",
                                .text(
                                    line.isCandidate
                                        ? "The account may play the persona; not confirmed."
                                        : "The account plays the persona.")
                            ), ("source_ref", .text(account)), ("target_ref", .text(id)),
                        ]))
            }
            let claims = view.cast.claims.filter { $0.persona == persona.id }
            if claims.isEmpty { continue }
            let lines = claims.map { claim in
                "\(claim.type): claims \(claim.claimed); observed \(claim.observed ?? "nothing"); \(claim.status)"
            }
            objects.append(
                object(
                    "note", "claims of " + id,
                    [
                        ("abstract", .text("What the persona claims, and what was observed")),
                        ("content", .text(lines.joined(separator: "\n"))), ("object_refs", .array([.text(id)])),
                    ]))
        }
        return objects
    }
}
