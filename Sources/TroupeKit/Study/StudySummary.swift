import Foundation
import TroupeModel

/// What a run of a study tells.
public struct StudySummary: Sendable {
    let study: Study
    var record: StudyRecord
    /// The run's folder.
    public let folder: String
    /// Whether nothing had changed, so that nothing was done.
    public let isUnchanged: Bool
    /// The steps that were done.
    public internal(set) var done: [String]
    /// The steps that were taken over, each with the run that did it.
    public internal(set) var kept: [(step: String, run: String)]
    /// What users should know at once.
    public internal(set) var notes: [String]

    /// What was asked to be told, in sentences; none where nothing was done.
    public internal(set) var alerts: [String] = []

    /// The run's folder without steps up and down again, where that leads to the same place.
    private var place: String {
        var parts: [Substring] = []
        for part in folder.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let short = (folder.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
        return FileIdentity(short) == FileIdentity(folder) ? short : folder
    }

    /// A few lines for people.
    public var plain: String {
        if isUnchanged {
            return "\(study.name.visible): nothing has changed since run \(record.run), so nothing was done\n"
                + "results: \(place)"
        }
        var lines = alerts
        lines.append("\(study.name.visible), run \(record.run)")
        if !done.isEmpty { lines.append("done: " + done.map(\.visible).joined(separator: ", ")) }
        let runs = Set(kept.map(\.run)).sorted()
        for run in runs {
            let names = kept.filter { $0.run == run }.map(\.step.visible).joined(separator: ", ")
            lines.append((run == record.run ? "done before: " : "unchanged since run \(run): ") + names)
        }
        lines.append("results: \(place)")
        return lines.joined(separator: "\n")
    }

    private struct Document: Encodable {
        let schema = "troupe.study-summary"
        let schemaVersion = 1
        let study: String
        let run: String
        let folder: String
        let unchanged: Bool
        let done: [String]
        let kept: [String: String]
        let alerts: [String]
        let notes: [String]
    }

    /// A document for scripts: schema `troupe.study-summary`, version 1.
    public func json() throws -> String {
        try jsonText(
            Document(
                study: study.name, run: record.run, folder: place, unchanged: isUnchanged, done: done,
                kept: Dictionary(kept.map { ($0.step, $0.run) }) { first, _ in first }, alerts: alerts, notes: notes))
    }
}
