import TroupeCoordination
import TroupeModel
import TroupeReport

/// The support that the data ask for at a window.
struct CalibratedSupport {
    /// The smallest support that keeps the rate on every layer.
    let support: Int
    /// What was found, for the record.
    let remark: Remark

    /// Looks for a support from 1 to 20 whose false-discovery rate against twenty jittered copies is at most `rate` at
    /// its upper end, on every layer that has a pair left.
    ///
    /// - Throws: A failure if there is none.
    init(
        _ posts: PostTable, window: Int64, rate: Double, seed: UInt64, workers: Int
    ) throws(TroupeError) {
        var calibration = Calibration()
        calibration.windows = [window]
        calibration.nulls = [.jitter]
        calibration.largestSupport = 20
        calibration.seed = seed
        calibration.workers = workers
        let rows = calibration.rows(posts)
        let passing = (1...calibration.largestSupport).first { support in
            let own = rows.filter { $0.support == support }
            return own.contains { $0.real > 0 } && own.allSatisfy { $0.real == 0 || ($0.highRate ?? 1) <= rate }
        }
        guard let passing else {
            throw TroupeError(
                .failure,
                "no support up to \(calibration.largestSupport) keeps the false-discovery rate at \(rate) or less "
                    + "within "
                    + "\(PlainText.duration(milliseconds: window)); troupe calibrate shows what each would give")
        }
        support = passing
        let highest = rows.filter { $0.support == passing }.compactMap(\.highRate).max() ?? 0
        let copies = calibration.surrogates
        remark = Remark { words in
            words(
                "note.support", .number(passing), .text(words.shown(rate)),
                .text(words.decimal(100 * highest, places: 1)), .text("\(copies)"))
        }
    }
}
