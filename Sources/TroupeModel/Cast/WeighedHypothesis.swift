/// An explanation of who may be behind a network, which analysts weigh against others.
package struct WeighedHypothesis: Sendable, Hashable {
    /// Its id.
    package var id: String
    /// What it says.
    package var title: String
    /// What kind of explanation it is.
    package var reading: HypothesisReading
    /// The analyst's words for how likely it is; empty for none.
    package var likelihood: String

    /// An explanation.
    package init(id: String, title: String, reading: HypothesisReading, likelihood: String = "") {
        self.id = id
        self.title = title
        self.reading = reading
        self.likelihood = likelihood
    }
}

/// A piece of evidence that is weighed for or against explanations.
package struct WeighedIndicator: Sendable, Hashable {
    /// Its id.
    package var id: String
    /// Where it comes from by kind.
    package var category: IndicatorCategory
    /// Who or what it comes from; indicators without one count as one origin.
    package var origin: String
    /// Whether an analyst stands by it; a candidate supports nothing.
    package var isConfirmed: Bool
    /// How well it fits each hypothesis, by the hypothesis's id.
    package var ratings: [String: WeighingRating]

    /// A piece of evidence.
    package init(
        id: String, category: IndicatorCategory, origin: String, isConfirmed: Bool = true,
        ratings: [String: WeighingRating]
    ) {
        self.id = id
        self.category = category
        self.origin = origin
        self.isConfirmed = isConfirmed
        self.ratings = ratings
    }
}
