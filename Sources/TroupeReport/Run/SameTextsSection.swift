import TroupeCoordination
import TroupeModel

/// The report's section on pairs of accounts with many texts in common.
struct SameTextsSection {
    let findings: Findings
    let names: ReportNames
    let words: Wording

    /// The section; empty where there is no such pair.
    var blocks: [ReportBlock] {
        guard let found = findings.sameTexts, !found.pairs.isEmpty else { return [] }
        let pairs = found.pairs.filter { names.isShown($0.account) && names.isShown($0.other) }
        let shown = pairs.prefix(20).map(line)
        let rest = pairs.count - shown.count
        let more: [InlineText] =
            rest > 0 ? [words.inline("report.same.further", count: rest, "\(code: "same-texts.csv")")] : []
        return [
            .heading(2, words.inline("report.same.heading")), .paragraph(introduction(found)),
            .list(shown + more),
        ]
    }

    private func introduction(_ found: SameTexts) -> InlineText {
        let settings = found.settings
        let pairs = found.pairs.count
        let rarity =
            found.comparedPairs > pairs
            ? words.inline("report.same.rarity", count: pairs, "\(words.count(found.comparedPairs))")
            : words.inline("report.same.noOther")
        return words.sentences([
            words.inline(
                "report.same.rule", "\(settings.fewestTexts)", "\(settings.letters)",
                "\(Int(100 * settings.share))"), rarity, words.inline("report.same.noTest"),
        ])
    }

    private func line(_ pair: SameTexts.Pair) -> InlineText {
        let (one, other) = (names[pair.account], names[pair.other])
        let looks = pair.looksLike.map(\.name)
        let parts = [
            words.inline(
                "report.same.share", count: pair.texts, one, "\(words.count(pair.accountTexts))",
                "\(Int(saturating: (100 * pair.share).rounded(.down)))"),
            words.inline("report.span", "\(UTCText.day(pair.firstTime))", "\(UTCText.day(pair.lastTime))"),
            words.inline("report.same.half", "\(words.roundedDuration(milliseconds: pair.medianGap))"),
        ].joined(separator: ", ")
        let firsts: (InlineText, InlineText) = ("\(words.count(pair.accountFirst))", "\(words.count(pair.otherFirst))")
        return looks.isEmpty
            ? words.inline("report.same.line", one, other, parts, firsts.0, firsts.1)
            : words.inline(
                "report.same.lineLooks", one, other, parts, firsts.0, firsts.1, "\(words.looks(looks))")
    }
}
