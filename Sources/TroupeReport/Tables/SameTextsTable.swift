import TroupeCoordination
import TroupeModel

/// `same-texts.csv`: pairs of accounts with many texts in common at any distance in time, the largest share first. They
/// are no part of the network, have no chance level, and are never called coordinated.
package enum SameTextsTable {
    /// The columns. `share` is the part of the texts of `account` that are the other's too; the gap is the median time
    /// between the two.
    package static let columns = [
        "account", "platform", "other", "other_platform", "texts", "account_texts", "other_texts", "share", "first_utc",
        "last_utc", "median_gap_s", "account_first", "other_first", "looks_like",
    ]

    /// Writes the table.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        let looks = LikenessText(findings: findings)
        let accounts = findings.posts.accounts
        for pair in findings.sameTexts?.pairs ?? [] {
            var row: [CSVCell] = [
                .text(findings.names[pair.account]), .text(accounts.platformName(of: Int(pair.account))),
                .text(findings.names[pair.other]), .text(accounts.platformName(of: Int(pair.other))),
            ]
            row += [
                .integer(pair.texts), .integer(pair.accountTexts), .integer(pair.otherTexts), .number(pair.share),
                .text(UTCText.time(pair.firstTime)), .text(UTCText.time(pair.lastTime)),
                .number(Double(pair.medianGap) / 1000), .integer(pair.accountFirst), .integer(pair.otherFirst),
                .text(looks.cell(pair.looksLike, members: 2)),
            ]
            try writer.row(row)
        }
        try writer.finish()
    }
}
