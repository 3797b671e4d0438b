import Testing

/// Published facts, entered as a small case, come back as they were printed.
@Suite struct PublishedFactsTests {
    private func makeCase() throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        let run = try Program(["cast", "read", fixture("published/facts.toml"), "--case", scratch.path("case.db")])
        #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
        return scratch
    }

    @Test func `statements come back with their sources`() throws {
        let scratch = try makeCase()
        let said = try FoundingCase.ask("assessments", of: scratch.path("case.db"))
        #expect(
            said.contains {
                $0["text"] == "not clear whether ideological or commercial" && $0["source"] == "VOA, October 2024"
            })
        #expect(
            said.contains {
                $0["text"]?.hasSuffix("the primary aim seems commercial") == true
                    && $0["source"] == "New York Times, May 2024"
            })
        #expect(said.contains { $0["source"] == "Marketplace, June 2024" })
    }

    @Test func `one face has the names that were printed`() throws {
        let scratch = try makeCase()
        let faces = try FoundingCase.ask("one-face-many-names", of: scratch.path("case.db"))
        #expect(Set(faces.compactMap { $0["names"] }) == ["Alina, Lisa", "Anna, Grace, Natasha"])
        #expect(faces.first { $0["names"] == "Anna, Grace, Natasha" }?["origin"] == "stolen")
    }

    @Test func `claims keep their states, and unknown is no contradiction`() throws {
        let scratch = try makeCase()
        let contradicted = try FoundingCase.ask("contradicted-claims", of: scratch.path("case.db"))
        #expect(Set(contradicted.compactMap { $0["claim"] }) == ["alina-face", "natasha-face", "nana-nationality"])
        let unknown = try FoundingCase.ask("contradicted-claims", ["status=unknown"], of: scratch.path("case.db"))
        #expect(Set(unknown.compactMap { $0["claim"] }) == ["alina-nationality", "alina-residence"])
    }

    @Test func `who is behind it stays open, and nothing is said of a state`() throws {
        let scratch = try makeCase()
        let sentences = try FoundingCase.ask("what-may-be-said", of: scratch.path("case.db")).compactMap {
            $0["sentence"]
        }
        #expect(
            sentences.first?.hasPrefix("It is not clear whether the accounts are commercial or ideological") == true)
        #expect(sentences.dropFirst().first == "Nothing recorded here allows a statement on a link to a state.")
        let weighed = try FoundingCase.ask("competing-hypotheses", of: scratch.path("case.db"))
        // By hand: of the two indicators one speaks against the state-run reading, none against the others.
        let against = Dictionary(weighed.map { ($0["hypothesis"] ?? "", $0["against"] ?? "") }) { first, _ in first }
        #expect(against == ["selling": "0", "conviction": "0", "state": "1"])
    }

    @Test func `events keep their order, and the ban its date`() throws {
        let scratch = try makeCase()
        let events = try FoundingCase.ask("events", of: scratch.path("case.db"))
        #expect(events.prefix(4).compactMap { $0["event"] } == ["nana-banned", "nyt", "marketplace", "alina-made"])
        let gone = try FoundingCase.ask("takedown-latency", of: scratch.path("case.db"))
        #expect(gone.first?["personas"] == "nana" && gone.first?["gone"] == "2022-04-01")
    }
}
