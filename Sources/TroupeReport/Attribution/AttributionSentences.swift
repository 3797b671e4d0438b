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
    private let words: Wording

    /// Sentences on these, in a language.
    package init(hypotheses: [Hypothesis], indicators: [Indicator], words: Wording = Wording()) {
        self.hypotheses = hypotheses
        self.words = words
        self.indicators = indicators.filter(\.isConfirmed)
    }

    /// The sentences, in order.
    package var sentences: [Sentence] {
        let closing = Sentence(text: words("attribution.closing"), restsOn: [])
        guard !hypotheses.isEmpty else { return [Sentence(text: words("attribution.none"), restsOn: []), closing] }
        return [standing, stateLink] + likelihoods + [closing]
    }

    /// Which explanations have the least against them.
    private var standing: Sentence {
        let weighed = indicators.filter { !$0.ratings.isEmpty }
        guard !weighed.isEmpty else {
            return Sentence(text: words("attribution.unweighed", .number(hypotheses.count)), restsOn: [])
        }
        let against = hypotheses.map { hypothesis in
            weighed.reduce(0) { $0 + ($1.ratings[hypothesis.id]?.against ?? 0) }
        }
        let least = against.min() ?? 0
        let standing = hypotheses.indices.filter { against[$0] == least }.map { hypotheses[$0] }
        let readings = HypothesisReading.allCases.filter { reading in standing.contains { $0.reading == reading } }
        let ids = weighed.map(\.id).sorted()
        guard standing.count > 1 else {
            return Sentence(text: words("attribution.least", .text(standing[0].title)), restsOn: ids)
        }
        let names = readings.map { words("reading.\($0.rawValue)") }
        if names.count == 1 {
            return Sentence(
                text: words("attribution.alike", .number(standing.count), .text(names[0])), restsOn: ids)
        }
        return Sentence(
            text: words(
                "attribution.unclear", .text(names.dropLast().joined(separator: ", ")), .text(names[names.count - 1])),
            restsOn: ids)
    }

    /// What may be said of a link to a state.
    private var stateLink: Sentence {
        let supporting = indicators.filter(speaksForStateLink)
        let categories = IndicatorCategory.allCases.filter { category in supporting.contains { $0.category == category }
        }
        let ids = supporting.map(\.id).sorted()
        if supporting.isEmpty { return Sentence(text: words("attribution.nolink"), restsOn: []) }
        let names = categories.map { words("indicator.\($0.rawValue)") }.joined(separator: ", ")
        guard hasTwoIndependent(supporting) else {
            return Sentence(text: words("attribution.few", .number(supporting.count), .text(names)), restsOn: ids)
        }
        return Sentence(text: words("attribution.link", .number(categories.count), .text(names)), restsOn: ids)
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
        let views = hypotheses.filter { !$0.likelihood.isEmpty }
        // Their words on a state are passed on only where the evidence allows to speak of a link at all.
        let isOpen = hasTwoIndependent(indicators.filter(speaksForStateLink))
        let ordered = views.filter { $0.reading != .stateRun } + views.filter { $0.reading == .stateRun }
        return ordered.map { view in
            let text =
                view.reading != .stateRun || isOpen
                ? words("attribution.view", .text(view.title), .text(view.likelihood))
                : words("attribution.held", .text(view.title))
            return Sentence(text: text, restsOn: [])
        }
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
