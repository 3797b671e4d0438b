import TroupeModel

/// Work that will take so long that it is not begun, or not gone on with, without having been agreed to.
public enum LongRun {
    /// The longest that work may be expected to take without being agreed to, in seconds.
    public static let mostSecondsUnasked = 600.0

    /// What to tell of work that will take longer.
    ///
    /// - Parameters:
    ///   - work: The work, as the subject of the sentence: `99 copies of 1,000 posts`.
    ///   - seconds: How long it is expected to take.
    ///   - instead: What could be asked for instead: `fewer --copies`.
    public static func refusal(of work: String, seconds: Double, instead: String) -> TroupeError {
        let time =
            seconds < 7200
            ? "\(Int(saturating: seconds / 60)) minutes"
            : seconds < 172_800
                ? "\(Int(saturating: seconds / 3600)) hours" : "\(Int(saturating: seconds / 86_400)) days"
        var refusal = TroupeError(
            .usage, "\(work) would take about \(time) here; give --yes to do it all the same, or \(instead)")
        refusal.asksToAgree = true
        return refusal
    }
}
