import Testing
import TroupeModel

@testable import TroupeReport

/// What may be said, case by case: a link to a state needs independent indicators of two categories, and is never more
/// than consistent with the evidence.
@Suite struct AttributionSentencesTests {
    private static let hypotheses = [
        AttributionSentences.Hypothesis(id: "sell", title: "made to sell", reading: .commercial),
        AttributionSentences.Hypothesis(
            id: "state", title: "run for a state", reading: .stateRun, likelihood: "likely"),
    ]

    /// An indicator: category, origin, how well it fits selling and a state.
    struct Row: Sendable {
        var category: IndicatorCategory
        var origin: String
        var sell: WeighingRating
        var state: WeighingRating
        var isConfirmed = true
    }

    private func sentences(_ rows: [Row]) -> [AttributionSentences.Sentence] {
        let indicators = rows.enumerated().map { number, row in
            AttributionSentences.Indicator(
                id: "i\(number)", category: row.category, origin: row.origin, isConfirmed: row.isConfirmed,
                ratings: ["sell": row.sell, "state": row.state])
        }
        return AttributionSentences(hypotheses: Self.hypotheses, indicators: indicators).sentences
    }

    private static let nothing = "Nothing recorded here allows a statement on a link to a state."
    private static let consistent = "are consistent with a link to a state. They do not show"
    private static let notEnough = "do not allow a statement"

    @Test(
        arguments: [
            ([], nothing),
            // One indicator, however strong.
            ([Row(category: .technical, origin: "a", sell: .neutral, state: .stronglyConsistent)], notEnough),
            // Two of one category.
            (
                [
                    Row(category: .technical, origin: "a", sell: .neutral, state: .consistent),
                    Row(category: .technical, origin: "b", sell: .neutral, state: .consistent),
                ], notEnough
            ),
            // Two categories, one origin.
            (
                [
                    Row(category: .technical, origin: "a", sell: .neutral, state: .consistent),
                    Row(category: .legal, origin: "a", sell: .neutral, state: .consistent),
                ], notEnough
            ),
            // Two categories, no origin named.
            (
                [
                    Row(category: .technical, origin: "", sell: .neutral, state: .consistent),
                    Row(category: .legal, origin: "", sell: .neutral, state: .consistent),
                ], notEnough
            ),
            // What fits selling as well says nothing of a state.
            (
                [
                    Row(category: .technical, origin: "a", sell: .consistent, state: .consistent),
                    Row(category: .legal, origin: "b", sell: .consistent, state: .consistent),
                ], nothing
            ),
            // What nobody has confirmed supports nothing.
            (
                [
                    Row(category: .technical, origin: "a", sell: .neutral, state: .consistent),
                    Row(category: .legal, origin: "b", sell: .neutral, state: .consistent, isConfirmed: false),
                ], notEnough
            ),
            // What speaks against it is no support.
            (
                [
                    Row(category: .technical, origin: "a", sell: .neutral, state: .inconsistent),
                    Row(category: .legal, origin: "b", sell: .neutral, state: .stronglyInconsistent),
                ], nothing
            ),
            // Two categories and two origins.
            (
                [
                    Row(category: .technical, origin: "a", sell: .neutral, state: .consistent),
                    Row(category: .legal, origin: "b", sell: .inconsistent, state: .consistent),
                ], consistent
            ),
        ] as [([Row], String)])
    func `a link to a state needs two independent categories`(rows: [Row], words: String) {
        let found = sentences(rows)
        #expect(found.contains { $0.text.contains(words) }, "\(found.map(\.text))")
        if words != Self.consistent {
            #expect(!found.contains { $0.text.contains("are consistent with a link") })
            // Nor does an analyst's word for it get out.
            #expect(!found.contains { $0.text.contains("likely") })
        }
        // In no case does any sentence say that somebody runs it.
        for sentence in found {
            for claim in ["is run by", "was run by", "is state-run", "proves", "behind it is"] {
                #expect(!sentence.text.contains(claim))
            }
        }
    }

    @Test func `what fits equally well is not clear, and the least contradicted is no proof`() {
        let open = sentences([Row(category: .contextual, origin: "a", sell: .consistent, state: .consistent)])
        #expect(
            open.first?.text.hasPrefix("It is not clear whether the accounts are commercial or linked to a state")
                == true)
        let closer = sentences([Row(category: .behavioural, origin: "a", sell: .consistent, state: .inconsistent)])
        #expect(
            closer.first?.text.contains("\u{201C}made to sell\u{201D} has the least against it; that is not proof")
                == true)
        #expect(
            AttributionSentences(hypotheses: [], indicators: []).sentences.first?.text.contains("has not been assessed")
                == true)
        #expect(sentences([]).first?.text.contains("no evidence was weighed") == true)
    }

    /// Written by hand: the same evidence, the same strength of words, and nobody's sentence left in English.
    @Test func `every language says the same, no stronger`() {
        let indicators = [
            AttributionSentences.Indicator(
                id: "i0", category: .technical, origin: "a", isConfirmed: true,
                ratings: ["sell": .inconsistent, "state": .consistent]),
            AttributionSentences.Indicator(
                id: "i1", category: .legal, origin: "b", isConfirmed: true,
                ratings: ["sell": .neutral, "state": .consistent]),
        ]
        let english = AttributionSentences(hypotheses: Self.hypotheses, indicators: indicators).sentences
        let german = AttributionSentences(
            hypotheses: Self.hypotheses, indicators: indicators, words: Wording(.german)
        ).sentences
        #expect(
            german.map(\.text) == [
                "Von den abgewogenen Erklärungen spricht am wenigsten gegen „run for a state“; bewiesen ist sie damit nicht.",
                "Unabhängige Anzeichen von 2 Arten (technisch, rechtlich) sind mit einer Verbindung zu einem Staat vereinbar. "
                    + "Sie zeigen nicht, dass ein Staat die Accounts angelegt oder gesteuert hat.",
                "Einschätzung der Analysten zu „run for a state“: likely.",
                "Koordiniert, unecht, schädlich und staatlich gesteuert sind vier verschiedene Aussagen; keine folgt aus einer "
                    + "anderen.",
            ])
        for language in Language.allCases {
            let others = AttributionSentences(
                hypotheses: Self.hypotheses, indicators: indicators, words: Wording(language)
            ).sentences
            #expect(others.map(\.restsOn) == english.map(\.restsOn))
            #expect(language == .english || zip(others, english).allSatisfy { $0.text != $1.text })
        }
        for reading in HypothesisReading.allCases { #expect(Wording.table["reading.\(reading.rawValue)"] != nil) }
        for category in IndicatorCategory.allCases { #expect(Wording.table["indicator.\(category.rawValue)"] != nil) }
    }
}
