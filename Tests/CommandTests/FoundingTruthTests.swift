import Foundation
import Testing

/// Every item of the generator's `truth.json` comes back from a stored question, for the demo case and for other seeds.
@Suite struct FoundingTruthTests {
    @Test(arguments: FoundingCase.seeds)
    func `the truth of the founding case comes back`(seed: Int) throws {
        let founding = try FoundingCase(seed: seed)
        try networks(founding)
        try personas(founding)
        try merchants(founding)
        try twinsAndSuccessor(founding)
        try switches(founding)
        try takedowns(founding)
        try claims(founding)
        try labels(founding)
        try innocents(founding)
    }

    private func networks(_ founding: FoundingCase) throws {
        let expected: [String: [String]] = try founding.truth("networks")
        let members = Dictionary(grouping: try founding.ask("networks")) { $0["community"] ?? "" }
            .mapValues { $0.compactMap { $0["account"].map(key) }.sorted() }
        #expect(Set(members.values) == Set(expected.values.map { $0.sorted() }))
        // The pairs of the truth are of folded captions; these are of captions as they stand.
        let coordination: [String: Any] = try founding.truth("coordination_60s")
        let exact = try #require(coordination["exact"] as? [String: Any])
        let pairs = try founding.ask("caption-bursts")
        #expect(pairs.count == exact["pairs_1"] as? Int)
        #expect(pairs.count { Int($0["captions"] ?? "") ?? 0 >= 2 } == exact["pairs_2"] as? Int)
    }

    private func personas(_ founding: FoundingCase) throws {
        let expected: [String: [String: Any]] = try founding.truth("personas")
        let rows = try founding.ask("personas")
        #expect(rows.count == expected.count)
        for row in rows {
            let known = try #require(expected[key(row["node"] ?? "")])
            #expect(row["name"] == known["name"] as? String)
            #expect(row["faces"] == known["face"] as? String)
            let accounts = (row["accounts"] ?? "").split(separator: " ").map { key(String($0)) }
            #expect(accounts.sorted() == (known["accounts"] as? [String])?.sorted())
            let names = (row["names"] ?? "").components(separatedBy: " | ")
            #expect(names.sorted() == (known["display_names"] as? [String])?.sorted())
        }
        let faces: [String: [String]] = try founding.truth("one_face_many_names")
        let owners: [String: String] = try founding.truth("face_owner_victim")
        let shown = try founding.ask("one-face-many-names")
        #expect(shown.count == faces.count)
        for row in shown {
            let face = key(row["node"] ?? "")
            #expect(row["names"]?.components(separatedBy: ", ").sorted() == faces[face]?.sorted())
            #expect(row["victims"].map(key) == owners[face])
        }
        let renamed: [String: [String]] = try founding.truth("renamed")
        let changes = try founding.ask("renamed-accounts")
        #expect(changes.count == renamed.count)
        for row in changes {
            #expect(
                [row["old_name"], row["new_name"], row["since"]].compactMap(\.self)
                    == renamed[key(row["account"] ?? "")])
        }
    }

    private func merchants(_ founding: FoundingCase) throws {
        let expected: [String: [String]] = try founding.truth("merchant_personas")
        let rows = try founding.ask("one-merchant-many-personas")
        #expect(rows.count == expected.count)
        for row in rows {
            #expect(
                row["personas"]?.split(separator: " ").map(String.init) == expected[key(row["node"] ?? "")]?.sorted())
        }
        let bridging: [String: [String]] = try founding.truth("merchant_bridging_networks")
        let between = try founding.ask("merchants-between-communities")
        #expect(between.map { key($0["node"] ?? "") } == Array(bridging.keys))
        #expect(between.first?["personas"]?.split(separator: " ").map(String.init) == bridging.values.first?.sorted())
    }

    private func twinsAndSuccessor(_ founding: FoundingCase) throws {
        let expected: [[String]] = try founding.truth("cross_platform_twins")
        let twins = try founding.ask("cross-platform-twins").map { row in
            [row["first"], row["second"]].compactMap { $0.map(key) }.sorted()
        }
        #expect(Set(twins) == Set(expected.map { $0.sorted() }))
        let successors: [String: String] = try founding.truth("successor")
        let found = try founding.ask("likely-successors").map {
            (key($0["account"] ?? ""), key($0["predecessor"] ?? ""))
        }
        #expect(Dictionary(found) { first, _ in first } == successors)
    }

    private func switches(_ founding: FoundingCase) throws {
        let expected: [String: Any] = try founding.truth("phase_switch")
        let networks: [String: [String]] = try founding.truth("networks")
        let letters = Dictionary(
            try founding.ask("networks").map { (key($0["account"] ?? ""), $0["community"] ?? "") }
        ) { first, _ in first }
        for row in try founding.ask("phase-switch") {
            let network = try #require(networks.first { letters[$0.value[0]] == row["who"] }?.key)
            #expect(row["switched"] == (expected["network_" + network] as? Bool == true ? "yes" : "no"), "\(network)")
            // "until about 1 September, then selling"
            if row["switched"] == "yes" { #expect(row["first_after"]?.prefix(7) == "2024-09") }
        }
        let counts: [String: [String: Int]] = try founding.truth("per_account")
        for row in try founding.ask("narratives") {
            guard let code = row["narrative"], ["sales", "patriotic"].contains(code) else { continue }
            #expect(row["posts"] == counts[key(row["account"] ?? "")]?[code].map(String.init))
        }
    }

    private func takedowns(_ founding: FoundingCase) throws {
        let delays: [String: Int] = try founding.truth("takedown_after_press")
        let remain: [String] = try founding.truth("remain_after_48h")
        let deleted: [String] = try founding.truth("self_deleted")
        let rows = try founding.ask("vanished-after-contact", ["hours=48"])
        let vanished = rows.filter { $0["fate"] == "vanished" }.compactMap { $0["account"].map(key) }
        #expect(Set(vanished) == Set(delays.keys))
        #expect(rows.filter { $0["fate"] == "remains" }.compactMap { $0["account"].map(key) }.sorted() == remain)
        #expect(rows.count == delays.count + remain.count)
        let latency = try founding.ask("takedown-latency")
        for row in latency where row["how"] == "takedown" {
            #expect(row["seconds"].flatMap(Int.init) == delays[key(row["account"] ?? "")])
            #expect(row["after_type"] == "press_contact")
        }
        #expect(latency.filter { $0["how"] == "self_deleted" }.compactMap { $0["account"].map(key) } == deleted)
        #expect(latency.count == delays.count + deleted.count)
    }

    private func claims(_ founding: FoundingCase) throws {
        let contradicted: [String] = try founding.truth("claims_contradicted")
        let unknown: [String] = try founding.truth("claims_unknown")
        #expect(Set(try founding.ask("contradicted-claims").compactMap { $0["claim"] }) == Set(contradicted))
        let open = try founding.ask("contradicted-claims", ["status=unknown"]).compactMap { $0["claim"] }
        #expect(Set(open) == Set(unknown))
        // What the program sets beside the claims by itself never says otherwise than the generator, where it says
        // anything.
        let checked = try founding.ask("claims-checked").filter { $0["verdict"] != "unknown" }
        #expect(!checked.isEmpty)
        for row in checked { #expect(row["verdict"] == row["status"], "\(row)") }
        // Who is behind it is not decided.
        let said = try founding.ask("what-may-be-said").compactMap { $0["sentence"] }
        #expect(said.first == "Who is behind the accounts has not been assessed.")
    }

    private func labels(_ founding: FoundingCase) throws {
        let expected: [String: [String: Int]] = try founding.truth("ai_label_states")
        let rows = Dictionary(try founding.ask("ai-labels").map { (key($0["account"] ?? ""), $0) }) { first, _ in first
        }
        for (account, states) in expected {
            let row = try #require(rows[account])
            for state in ["labelled", "unlabelled", "unknown"] {
                #expect(row[state] == String(states[state] ?? 0), "\(account) \(state)")
            }
        }
        let unlabelled = try founding.ask("unlabelled-ai")
        #expect(unlabelled.count == expected.values.reduce(0) { $0 + ($1["unlabelled"] ?? 0) })
    }

    /// No decoy is in a network, a tie, a persona that is operated, or among those that vanished; the victim is one.
    private func innocents(_ founding: FoundingCase) throws {
        let decoys: [String: String] = try founding.truth("decoys")
        let ties = try founding.ask("SELECT first, second FROM tie_view")
        let accused =
            try ties.flatMap { [$0["first"], $0["second"]] } + founding.ask("networks").map { $0["account"] }
            + founding.ask("vanished-after-contact").map { $0["account"] }
            + founding.ask("cross-platform-twins", ["verdict="]).flatMap { [$0["first"], $0["second"]] }
            + founding.ask("likely-successors").map { $0["account"] }
            + founding.ask("unlabelled-ai").map { $0["account"] }
        #expect(Set(accused.compactMap { $0.map(key) }).isDisjoint(with: decoys.keys))
        let operated = try founding.ask("personas").filter { $0["kind"] == "operated" }
        let players = operated.flatMap { ($0["accounts"] ?? "").split(separator: " ").map { key(String($0)) } }
        #expect(Set(players).isDisjoint(with: decoys.keys))
        let declared = try founding.ask("personas").filter { $0["kind"] == "declared" }
        #expect(declared.map { key($0["accounts"] ?? "") } == ["d09"])
        let named = try founding.ask("not-accused").filter { $0["role"] == "victim" }
        #expect(named.map { key($0["account"] ?? "") } == ["d08"])
        #expect(try founding.ask("not-accused").allSatisfy { decoys[key($0["account"] ?? "")] != nil })
    }
}
