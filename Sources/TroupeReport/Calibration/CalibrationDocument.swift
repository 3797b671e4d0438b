package import TroupeCoordination
import TroupeModel

/// `calibration.json`: what each window and support is worth in the data.
///
/// Schema `troupe.calibration`, version 1: fields are added, never re-meant.
package struct CalibrationDocument: Codable, Sendable {
    /// A line of the table.
    package struct Row: Codable, Sendable, Hashable {
        /// The layer's name.
        package var layer: String
        /// Seconds.
        package var window: Double
        /// Fewest distinct objects of a pair.
        package var support: Int
        /// The null model.
        package var null: String
        /// Pairs in the data.
        package var real: Int
        /// Pairs expected by chance, with the 5 % and 95 % quantile of the copies.
        package var expected: Double
        /// The 5 % quantile.
        package var low: Double
        /// The 95 % quantile.
        package var high: Double
        /// The false-discovery rate; nil where nothing is real.
        package var rate: Double?
        /// Its upper end.
        package var highRate: Double?
    }

    /// The smallest support at a window that keeps the false-discovery rate under the one wanted.
    package struct Setting: Codable, Sendable, Hashable {
        /// The layer's name.
        package var layer: String
        /// Seconds.
        package var window: Double
        /// The support; nil where none of the table does.
        package var support: Int?
        /// Pairs that it keeps.
        package var pairs: Int?
        /// The upper end of their false-discovery rate.
        package var highRate: Double?
    }

    /// The name of the document's shape.
    package var schema = "troupe.calibration"
    /// The version of that shape.
    package var schemaVersion = 1
    /// The program's version.
    package var troupe: String
    /// The source files.
    package var inputs: [RunRecord.Input]
    /// What the posts hold.
    package var data: RunRecord.DataSummary
    /// Copies for each null and window.
    package var copies: Int
    /// The seed.
    package var seed: UInt64
    /// The false-discovery rate that is wanted.
    package var wanted: Double
    /// The null that the settings go by.
    package var decidingNull: String
    /// The table.
    package var rows: [Row]
    /// For each layer and window, the setting for the rate wanted.
    package var settings: [Setting]
    /// What a reader must know.
    package var notes: [String]

    /// A document.
    ///
    /// - Parameter wanted: The false-discovery rate that is wanted.
    package init(
        troupe: String, inputs: [RunRecord.Input], data: RunRecord.DataSummary, calibration: Calibration,
        rows: [Calibration.Row], layers: [String], wanted: Double, notes: [String]
    ) {
        self.troupe = troupe
        self.inputs = inputs
        self.data = data
        copies = calibration.surrogates
        seed = calibration.seed
        self.wanted = wanted
        let deciding = calibration.nulls.contains(.jitter) ? TimingNull.jitter : calibration.nulls.first ?? .jitter
        decidingNull = deciding.rawValue
        self.rows = rows.map { row in
            Row(
                layer: layers[row.layer], window: Double(row.window) / 1000, support: row.support,
                null: row.null.rawValue, real: row.real, expected: row.expected, low: row.low, high: row.high,
                rate: row.rate, highRate: row.highRate)
        }
        var settings: [Setting] = []
        for layer in layers.indices {
            for window in calibration.windows {
                let own = rows.filter { $0.layer == layer && $0.window == window && $0.null == deciding }
                let found = own.first { $0.real > 0 && ($0.highRate ?? 1) <= wanted }
                settings.append(
                    Setting(
                        layer: layers[layer], window: Double(window) / 1000, support: found?.support,
                        pairs: found?.real, highRate: found?.highRate))
            }
        }
        self.settings = settings
        self.notes = notes + Self.disagreements(rows, layers: layers)
    }

    /// Where two nulls differ by more than a factor of three on something worth keeping, and why they may.
    private static func disagreements(_ rows: [Calibration.Row], layers: [String]) -> [String] {
        struct Place: Hashable {
            var layer: Int
            var window: Int64
            var support: Int
        }
        var byPlace: [Place: [Calibration.Row]] = [:]
        // The bipartite model counts bursts, not windows: its numbers are not those of the others.
        for row in rows where row.real >= 10 && row.null != .bipartite {
            byPlace[Place(layer: row.layer, window: row.window, support: row.support), default: []].append(row)
        }
        var worst: (low: Calibration.Row, high: Calibration.Row, factor: Double)?
        var places = 0
        let sorted = byPlace.sorted {
            ($0.key.layer, $0.key.window, $0.key.support) < ($1.key.layer, $1.key.window, $1.key.support)
        }
        for own in sorted.map(\.value) {
            guard let low = own.min(by: { ($0.expected, $0.null.rawValue) < ($1.expected, $1.null.rawValue) }),
                let high = own.max(by: { ($0.expected, $1.null.rawValue) < ($1.expected, $0.null.rawValue) })
            else { continue }
            // Below half a pair a factor says nothing.
            let factor = high.expected / max(0.5, low.expected)
            guard factor > 3 else { continue }
            places += 1
            let isWorse =
                worst.map { (factor, high.real, low.window) > ($0.factor, $0.high.real, $0.low.window) } ?? true
            if isWorse { worst = (low, high, factor) }
        }
        guard let worst else { return [] }
        let place =
            "layer \(PlainText.code(layers[worst.low.layer])), "
            + "\(PlainText.duration(milliseconds: worst.low.window)), support \(worst.low.support)"
        return [
            "The nulls differ by more than a factor of 3 in \(PlainText.count(places, "place", "places")); most at "
                + "\(place): "
                + "\(worst.low.null.rawValue) expects \(PlainText.decimal(worst.low.expected, places: 1)), "
                + "\(worst.high.null.rawValue) \(PlainText.decimal(worst.high.expected, places: 1)) of "
                + "\(PlainText.count(worst.low.real)) pairs. "
                + reason(low: worst.low.null, high: worst.high.null)
        ]
    }

    private static func reason(low: TimingNull, high: TimingNull) -> String {
        var reasons: [String] = []
        if low == .permuteDay || low == .permuteHour {
            reasons.append(
                "Permuting within the \(low == .permuteDay ? "day" : "hour") breaks up bursts that objects have by "
                    + "themselves, so it takes every burst for coordination.")
        }
        if high == .permuteDay || high == .permuteHour || high == .permuteObject {
            reasons.append(
                "Permuting keeps what stands in the days, hours or objects: where few posts a day are collected, or "
                    + "one "
                    + "campaign fills its days or its objects, the copies still hold the campaign.")
        }
        if high == .jitter || high == .shift {
            reasons.append("Moving posts by ten windows keeps bursts: what is left in the copies is organic.")
        }
        if high == .swap {
            reasons.append(
                "Shuffling accounts keeps bursts and broad interests: what is left in the copies, accounts of the same "
                    + "interests and times share as well.")
        }
        return reasons.isEmpty ? "They keep different things of the data." : reasons.joined(separator: " ")
    }

    /// The document for people: for each layer and window the supports with what is real and what is expected.
    package var plain: String {
        var lines: [String] = []
        let supports = Array(Set(rows.map(\.support))).sorted()
        for setting in settings {
            let own = rows.filter { $0.layer == setting.layer && $0.window == setting.window }
            let window = PlainText.duration(milliseconds: Int64(saturating: (setting.window * 1000).rounded()))
            lines.append("\(setting.layer.visible), \(window)")
            var table = ColumnTable(["support"] + supports.map { "≥ \($0)" })
            table.append(
                ["pairs"]
                    + supports.map { support in
                        PlainText.count(own.first { $0.support == support }?.real ?? 0)
                    })
            var seen: [String] = []
            for row in own where !seen.contains(row.null) {
                seen.append(row.null)
                table.append(
                    [row.null]
                        + supports.map { support in
                            own.first { $0.null == row.null && $0.support == support }.map(Self.cell) ?? ""
                        })
            }
            lines.append(table.text)
            if let support = setting.support, let pairs = setting.pairs, let rate = setting.highRate {
                lines.append(
                    "for a false-discovery rate of \(wanted): support \(support) "
                        + "(\(PlainText.count(pairs, "pair", "pairs")), at most "
                        + "\(PlainText.decimal(100 * rate, places: 1)) % by chance under \(decidingNull))")
            } else {
                lines.append("for a false-discovery rate of \(wanted): none of these supports (under \(decidingNull))")
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
            + "Cells: pairs expected by chance and their share of the pairs in the data. bicm looks at pairs that "
            + "share so many "
            + "bursts (runs of posts of one object), whose number is in calibration.csv."
    }

    private static func cell(_ row: Row) -> String {
        let expected = PlainText.decimal(row.expected, places: row.expected < 10 ? 1 : 0)
        guard let rate = row.rate else { return expected }
        return "\(expected) (\(PlainText.decimal(100 * rate, places: rate < 0.1 ? 1 : 0)) %)"
    }
}

/// `calibration.csv`: the table of a calibration.
package enum CalibrationTable {
    /// The columns.
    package static let columns = [
        "layer", "window_s", "support", "null", "real", "expected", "expected_low", "expected_high", "rate",
        "rate_high",
    ]

    /// Writes the table.
    package static func write(_ document: CalibrationDocument, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        for row in document.rows {
            try writer.row([
                .text(row.layer), .number(row.window), .integer(row.support), .text(row.null), .integer(row.real),
                .number(row.expected), .number(row.low), .number(row.high), .optional(row.rate),
                .optional(row.highRate),
            ])
        }
        try writer.finish()
    }
}
