public import TroupeCoordination

/// The one sentence that says what a run found.
public enum OutcomeSentence {
    /// The sentence, for people.
    public static func text(_ detection: Detection) -> String {
        let accounts = PlainText.count(detection.accounts.count, "account", "accounts")
        let ties = PlainText.count(detection.ties.count, "pair", "pairs")
        let communities = PlainText.count(detection.communities.count, "community", "communities")
        switch detection.rule {
        case .groupTest:
            guard !detection.communities.isEmpty else { return nothing }
            return "\(accounts) in \(communities) posted the same things together more closely in time than chance "
                + "would do (\(ties) tied)."
        case .support(let support):
            guard !detection.ties.isEmpty else {
                return "No pair of accounts shares \(support) or more distinct objects within the window."
            }
            return "\(accounts) in \(communities) share \(support) or more distinct objects within the window "
                + "(\(ties) tied). No chance level was applied."
        }
    }

    /// What is said when no group stands out.
    public static let nothing = "Nothing stands out from chance."
}
