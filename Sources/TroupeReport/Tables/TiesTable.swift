import TroupeCoordination
import TroupeModel

/// `ties.csv`: the ties of the network, one row for each pair and layer.
package enum TiesTable {
    /// The columns, beside what their names say:
    ///
    /// - `p`, `q`: the pair's, over all layers; empty when only posts of crowds or schedulers join it. `expected`: the
    ///   occasions that the jitter null expects.
    /// - `a_first`, `b_first`: post pairs of the layer in which the account came first.
    /// - `a_first_occasions`, `b_first_occasions`: occasions of the pair, over all layers, on which it came first (see
    ///   ``Precedence``); `lead`: the account that is first on more of them, empty if neither; `lead_p`: the sign test
    ///   of that.
    /// - `bursts`: bursts (runs of posts of one object) with both accounts; `expected_bursts`, `partner_p`,
    ///   `partner_q`: how many their activity explains and how likely so many are.
    /// - `rarity` to `decay`: other weights of the literature (see ``TieStrengths``); `messages_a`: posts of a near
    ///   which b did the same, `messages_b`: those of b; `inflated`: 1 where post pairs lie far above the support.
    package static let columns = [
        "account_a", "account_b", "layer", "support", "occasions", "post_pairs", "mean_gap_s", "lead", "p", "q",
        "community", "a_first", "b_first", "lead_p", "bursts", "expected_bursts", "partner_p", "partner_q",
        "expected", "rarity", "inverse_popularity", "cosine", "decay", "inflated", "messages_a", "messages_b",
        "a_first_occasions", "b_first_occasions",
    ]

    /// Writes the table.
    ///
    /// - Parameter workers: The number of threads; the table does not depend on it.
    package static func write(
        _ findings: Findings, workers: Int, to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        let reader = TieStrengthReader(findings.detection, posts: findings.posts)
        let ties = findings.detection.ties
        try writer.rows(of: ties.count, workers: workers) { number, rows in
            let tie = ties[number]
            let (first, second) = (findings.names[tie.first], findings.names[tie.second])
            let precedence = Precedence(
                findings.detection.meetings(of: [tie], posts: findings.posts),
                pause: findings.detection.settings.session)
            let leader = precedence.leader
            func occasions(_ account: UInt32) -> Int {
                precedence.places.first { $0.account == Int(account) }?.first ?? 0
            }
            let lead = leader.map { $0.account == Int(tie.first) ? first : second }
            for layer in tie.layers {
                let strengths = reader.strengths(of: layer)
                rows.row([
                    .text(first), .text(second), .text(findings.layerName(layer.layer)), .integer(layer.support),
                    .optional(tie.occasions), .integer(layer.postPairs),
                    .number((layer.meanGapSeconds * 1000).rounded() / 1000), .optional(lead), .optional(tie.p),
                    .optional(tie.q), .optional(findings.label(tie.community)), .integer(layer.firstLeads),
                    .integer(layer.secondLeads), .number(leader?.p ?? 1), .optional(tie.partners?.bursts),
                    .optional(tie.partners?.expected), .optional(tie.partners?.p), .optional(tie.partners?.q),
                    .optional(tie.expected), .number(strengths.rarity), .number(strengths.inversePopularity),
                    .number(strengths.cosine), .number(strengths.decay), .integer(layer.isInflated ? 1 : 0),
                    .integer(strengths.firstMessages),
                    .integer(strengths.secondMessages), .integer(occasions(tie.first)), .integer(occasions(tie.second)),
                ])
            }
        }
        try writer.finish()
    }
}
