package import TroupeModel

/// What may be said about who is behind a network: sentences no stronger than the evidence classes allow.
///
/// Of a link to a state nothing is said unless indicators of two categories and of two origins speak for it, each of
/// them more for that than for another explanation that was weighed; and what is then said is that they are consistent
/// with a link, never that a state runs anything. The categories are those of Pamment and Smith (2022; see
/// ``TroupeModel/IndicatorCategory``), the weighing is Heuer's analysis of competing hypotheses (1999, chapter 8): the
/// explanation with the least against it stands, and several with as little leave it open.
package struct AttributionSentences: Sendable {
    /// An explanation.
    package typealias Hypothesis = WeighedHypothesis
    /// A piece of evidence.
    package typealias Indicator = WeighedIndicator

    /// A sentence and the indicators it rests on.
    package struct Sentence: Sendable, Hashable {
        /// The sentence.
        package var text: String
        /// Ids of indicators.
        package var restsOn: [String]
    }

    private let hypotheses: [Hypothesis]
    private let indicators: [Indicator]

    /// Sentences on these.
    package init(hypotheses: [Hypothesis], indicators: [Indicator]) {
        self.hypotheses = hypotheses
        self.indicators = indicators.filter(\.isConfirmed)
    }

    /// The sentences, in order.
    package var sentences: [Sentence] {
        guard !hypotheses.isEmpty else {
            return [Sentence(text: "Who is behind the accounts has not been assessed.", restsOn: []), Self.closing]
        }
        return [standing, stateLink] + likelihoods + [Self.closing]
    }

    private static let closing = Sentence(
        text: "Coordinated, inauthentic, harmful and state-run are four different claims; none follows from another.",
        restsOn: [])

    /// Which explanations have the least against them.
    private var standing: Sentence {
        let weighed = indicators.filter { !$0.ratings.isEmpty }
        guard !weighed.isEmpty else {
            return Sentence(
                text: "\(count(hypotheses.count, "explanation")) \(hypotheses.count == 1 ? "is" : "are") named; no "
                    + "evidence was weighed against \(hypotheses.count == 1 ? "it" : "them").", restsOn: [])
        }
        let against = hypotheses.map { hypothesis in
            weighed.reduce(0) { $0 + ($1.ratings[hypothesis.id]?.against ?? 0) }
        }
        let least = against.min() ?? 0
        let standing = hypotheses.indices.filter { against[$0] == least }.map { hypotheses[$0] }
        let readings = HypothesisReading.allCases.filter { reading in standing.contains { $0.reading == reading } }
        let ids = weighed.map(\.id).sorted()
        guard standing.count > 1 else {
            return Sentence(
                text:
                    "Of the explanations that were weighed, \u{201C}\(standing[0].title)\u{201D} has the least against it; "
                    + "that is not proof of it.", restsOn: ids)
        }
        if readings.count == 1 {
            return Sentence(
                text:
                    "\(count(standing.count, "explanation")), all of them \(readings[0].words), fit the evidence equally "
                    + "well.", restsOn: ids)
        }
        let words = readings.map(\.words)
        return Sentence(
            text: "It is not clear whether the accounts are " + words.dropLast().joined(separator: ", ")
                + " or \(words.last ?? ""): these explanations fit the evidence equally well.", restsOn: ids)
    }

    /// What may be said of a link to a state.
    private var stateLink: Sentence {
        let supporting = indicators.filter(speaksForStateLink)
        let categories = IndicatorCategory.allCases.filter { category in supporting.contains { $0.category == category }
        }
        let ids = supporting.map(\.id).sorted()
        if supporting.isEmpty {
            return Sentence(text: "Nothing recorded here allows a statement on a link to a state.", restsOn: [])
        }
        let words = categories.map(\.rawValue).joined(separator: ", ")
        guard hasTwoIndependent(supporting) else {
            return Sentence(
                text:
                    "\(count(supporting.count, "indicator")) (\(words)) would fit a link to a state; indicators of one "
                    + "category or of one origin do not allow a statement.", restsOn: ids)
        }
        return Sentence(
            text:
                "Independent indicators of \(count(categories.count, "category", "categories")) (\(words)) are consistent "
                + "with a link to a state. They do not show that a state made or ran the accounts.", restsOn: ids)
    }

    /// Whether an indicator speaks for a link to a state more than for something else.
    private func speaksForStateLink(_ indicator: Indicator) -> Bool {
        let links = hypotheses.filter { $0.reading == .stateRun }
        let best = links.compactMap { indicator.ratings[$0.id]?.support }.max() ?? 0
        guard best > 0 else { return false }
        let others = hypotheses.filter { $0.reading != .stateRun }.compactMap { indicator.ratings[$0.id]?.support }
        return others.contains { $0 < best }
    }

    /// Whether two of them differ in category and origin.
    private func hasTwoIndependent(_ supporting: [Indicator]) -> Bool {
        supporting.indices.contains { one in
            supporting[..<one].contains { other in
                other.category != supporting[one].category && other.origin != supporting[one].origin
                    && !other.origin.isEmpty && !supporting[one].origin.isEmpty
            }
        }
    }

    /// What analysts think of each explanation, as their words and not the program's.
    private var likelihoods: [Sentence] {
        hypotheses.filter { !$0.likelihood.isEmpty && $0.reading != .stateRun }.map { hypothesis in
            Sentence(
                text: "Analysts call \u{201C}\(hypothesis.title)\u{201D} \(hypothesis.likelihood).", restsOn: [])
        }
            + hypotheses.filter { !$0.likelihood.isEmpty && $0.reading == .stateRun }.map { hypothesis in
                // Their words are passed on only where the evidence allows to speak of a link at all.
                hasTwoIndependent(indicators.filter(speaksForStateLink))
                    ? Sentence(
                        text: "Analysts call \u{201C}\(hypothesis.title)\u{201D} \(hypothesis.likelihood).", restsOn: []
                    )
                    : Sentence(
                        text:
                            "An analyst's view on \u{201C}\(hypothesis.title)\u{201D} is recorded; the evidence does not allow to "
                            + "pass it on as a finding.", restsOn: [])
            }
    }

    private func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }
}

extension WeighingRating {
    /// How much it counts against a hypothesis.
    var against: Int {
        switch self {
        case .inconsistent: 1
        case .stronglyInconsistent: 2
        case .neutral, .consistent, .stronglyConsistent: 0
        }
    }

    /// How much it counts for one; negative against.
    var support: Int {
        switch self {
        case .stronglyConsistent: 2
        case .consistent: 1
        case .neutral: 0
        case .inconsistent: -1
        case .stronglyInconsistent: -2
        }
    }
}

extension HypothesisReading {
    /// The word in a sentence.
    var words: String {
        switch self {
        case .commercial: "commercial"
        case .stateAligned: "ideological (aligned with a state, not run by it)"
        case .stateRun: "linked to a state"
        case .mixed: "both at once"
        case .other: "something else"
        }
    }
}
