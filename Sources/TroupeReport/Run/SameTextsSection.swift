import TroupeCoordination
import TroupeModel

/// The report's section on pairs of accounts with many texts in common.
struct SameTextsSection {
    let findings: Findings

    /// The section as Markdown; empty where there is no such pair.
    var text: String {
        guard let found = findings.sameTexts, !found.pairs.isEmpty else { return "" }
        let shown = found.pairs.prefix(20).map(line)
        let rest = found.pairs.count - shown.count
        let more = rest > 0 ? ["- \(PlainText.count(rest)) further pairs are in `same-texts.csv`."] : []
        return (["## The same texts, whatever the time between", "", introduction(found), ""] + shown + more).joined(
            separator: "\n")
    }

    private func introduction(_ found: SameTexts) -> String {
        let settings = found.settings
        let pairs = found.pairs.count
        let rarity =
            found.comparedPairs > pairs
            ? "Of \(PlainText.count(found.comparedPairs)) pairs of such accounts with any text in common, "
                + "\(PlainText.count(pairs)) \(pairs == 1 ? "has" : "have") so many."
            : "No other pair of accounts with as many texts has any in common, so the data hold nothing to compare these with."
        return """
            For each of these pairs, at least \(settings.fewestTexts) texts of \(settings.letters) letters or more, and at \
            least \(Int(100 * settings.share)) % of what the first account wrote, are the other's as well; links, hashtags \
            and mentions are left out. \(rarity) This is a count and no test: no chance is stated, and the pairs are in no \
            figure. One owner, a shared source (agency, app, shop, channel) and a copy of one account by another look the \
            same as a common plan.
            """
    }

    private func line(_ pair: SameTexts.Pair) -> String {
        let (one, other) = (PlainText.code(findings.names[pair.account]), PlainText.code(findings.names[pair.other]))
        let looks = pair.looksLike.map(\.name)
        return "- \(one) and \(other): \(PlainText.count(pair.texts)) of the "
            + "\(PlainText.count(pair.accountTexts)) texts of \(one) (\(Int((100 * pair.share).rounded(.down))) %), "
            + "\(UTCText.day(pair.firstTime)) to \(UTCText.day(pair.lastTime)), half of them within "
            + "\(PlainText.duration(milliseconds: max(1000, pair.medianGap))); \(one) first in "
            + "\(PlainText.count(pair.accountFirst)), \(other) first in \(PlainText.count(pair.otherFirst))"
            + (looks.isEmpty ? "." : "; looks like \(looks.joined(separator: " and ")).")
    }
}
