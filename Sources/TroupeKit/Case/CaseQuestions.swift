import TroupeIngest
import TroupeStore

/// The questions that the verbs put to a case.
public struct CaseQuestions: Sendable {
    /// The case's path.
    public let path: String

    /// Questions to this case.
    public init(_ path: String) {
        self.path = path
    }

    /// The records that could not be used whole, duplicates and conflicts.
    public func ledger(code: String?, refusedOnly: Bool) throws(TroupeError) -> CaseAnswer {
        let table = try ask { file throws(StoreError) in try file.ledger(code: code, refusedOnly: refusedOnly) }
        return CaseAnswer(
            schema: "troupe.ledger", parts: [("ledger", table)],
            nothing: "nothing in the ledger: every record was used whole")
    }

    /// What is in the case: totals, platforms, sources, layers, days and gaps between them.
    public func status() throws(TroupeError) -> CaseAnswer {
        try ask { file throws(StoreError) in
            let days = try file.days()
            return CaseAnswer(
                schema: "troupe.case-status",
                parts: [
                    ("totals", try file.totals()), ("platforms", try file.platforms()), ("sources", try file.sources()),
                    ("layers", try file.layers()), ("posts by day", days), ("days without a post", Coverage.gaps(days)),
                ], nothing: "the case is empty")
        }
    }

    /// Posts whose texts hold the words.
    public func find(_ text: String, platform: String?, limit: Int) throws(TroupeError) -> CaseAnswer {
        let table = try ask(.writing) { file throws(StoreError) in
            try file.find(text, platform: platform, limit: limit)
        }
        return CaseAnswer(schema: "troupe.found", parts: [("found", table)], nothing: "nothing found")
    }

    /// Everything about one account, post or asset.
    public func show(_ name: String) throws(TroupeError) -> CaseAnswer {
        let entry = try ask(.writing) { file throws(StoreError) in try file.show(name) }
        let heading = CaseTable(columns: [entry.kind], rows: [[entry.name]])
        return CaseAnswer(
            schema: "troupe.case-entry", parts: [(entry.kind, heading)] + entry.parts, nothing: entry.name)
    }

    /// The log.
    public func log() throws(TroupeError) -> CaseAnswer {
        let table = try ask { file throws(StoreError) in try file.log() }
        return CaseAnswer(schema: "troupe.case-log", parts: [("log", table)], nothing: "the log is empty")
    }

    /// Opens the case and asks; a case that may not be written is only read.
    private func ask<Answer>(
        _ mode: CaseFile.Mode = .reading, _ question: (CaseFile) throws(StoreError) -> Answer
    ) throws(TroupeError) -> Answer {
        do {
            return try question(CaseFile(path, mode))
        } catch StoreError.readOnly where mode == .writing {
            return try ask(.reading, question)
        } catch {
            throw TroupeError(error)
        }
    }
}

/// How the days of a case are covered.
enum Coverage {
    /// Runs of days without a post between days with posts, by platform.
    static func gaps(_ days: CaseTable) -> CaseTable {
        var rows: [[String?]] = []
        for (earlier, later) in zip(days.rows, days.rows.dropFirst()) where earlier[0] == later[0] {
            guard let from = earlier[1].flatMap(dayNumber), let to = later[1].flatMap(dayNumber), to - from > 1 else {
                continue
            }
            rows.append([earlier[0], earlier[1], later[1], String(to - from - 1)])
        }
        return CaseTable(columns: ["platform", "last_day_before", "first_day_after", "days"], rows: rows)
    }

    /// The number of a day written as `2024-10-01`, counted from some day (Hinnant, "chrono-compatible low-level date
    /// algorithms", `days_from_civil`).
    private static func dayNumber(_ text: String) -> Int? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
        let month = parts[1] > 2 ? parts[1] - 3 : parts[1] + 9
        return year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2]
    }
}
