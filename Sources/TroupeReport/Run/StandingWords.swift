package import TroupeCoordination
import TroupeModel

/// How much a community stands on, in words.
package enum StandingWords {
    /// What makes the evidence thin: `2 occasions, 3 objects, 1 day`; nil where it is not thin.
    package static func thin(_ standing: Standing?) -> String? {
        guard let standing, standing.isThin else { return nil }
        let thin = Standing.thin
        return [
            (standing.occasions, thin.occasions, "occasion", "occasions"),
            (standing.objects, thin.objects, "object", "objects"), (standing.days, thin.days, "day", "days"),
        ].filter { $0.0 <= $0.1 }.map { PlainText.count($0.0, $0.2, $0.3) }.joined(separator: ", ")
    }

    /// All of it: `23 occasions over 19 days`.
    static func extent(_ standing: Standing, _ words: Wording) -> String {
        words(
            "report.extent", .number(standing.occasions), .text(words("unit.days", .number(standing.days))))
    }
}
