import TroupeStatistics

/// How many columns two rows of a bipartite configuration model share by chance, each answer computed once.
///
/// Rows of one degree have the same answer, so thousands of pairs of accounts need few of them.
struct SharedChances {
    /// What the model says.
    struct Answer: Hashable, Sendable {
        /// Columns that two rows of these degrees are expected to share.
        var expected: Double
        /// Natural logarithm of the chance of so many.
        var logChance: Double
    }

    private struct Question: Hashable {
        var low: Int
        var high: Int
        var count: Int
    }

    let model: BipartiteConfigurationModel
    /// Whether columns keep their degrees exactly.
    let holdsColumns: Bool
    private var known: [Question: Answer] = [:]

    init(_ model: BipartiteConfigurationModel, holdsColumns: Bool) {
        self.model = model
        self.holdsColumns = holdsColumns
    }

    /// The answer for rows of two degrees that share `count` columns.
    mutating func answer(_ count: Int, _ one: Int, _ other: Int) -> Answer {
        let question = Question(low: min(one, other), high: max(one, other), count: count)
        if let known = known[question] { return known }
        let answer = Answer(
            expected: model.expectedShared(question.low, question.high, holdsColumns: holdsColumns),
            logChance: model.logChanceOfShared(count, question.low, question.high, holdsColumns: holdsColumns))
        known[question] = answer
        return answer
    }
}
