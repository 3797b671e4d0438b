import Foundation
import TroupeBase
import TroupeModel
import TroupeReport

/// What a finished main job tells.
public struct MapSummary: Sendable {
    /// What was found, as values.
    public let result: MapResult
    let run: RunRecord
    let outcome: String
    /// What was left out or mended, for people.
    let ledger: String
    /// The folder of the results, as it was given.
    public let folder: String
    /// The names of the files in it.
    public let files: [String]
    /// What users should know at once: assumptions made, guards that spoke.
    public let notes: [String]
    /// Seconds spent by step. They are never part of an output file.
    let seconds: [String: Double]

    /// A few lines for people.
    public var plain: String {
        let results = run.results
        let sizes = results.communitySizes.prefix(12).map { PlainText.count($0) }.joined(separator: ", ")
        var lines = [
            "\(PlainText.count(run.records.recordsIn)) records: \(PlainText.count(run.records.used)) used, "
                + ledger + (run.records.ledger.isEmpty ? "" : "; see \(folder)/ledger.csv"),
            outcome,
            PlainText.count(results.ties, "tie", "ties") + " with "
                + PlainText.count(results.postPairs, "post pair", "post pairs")
                + (results.communities > 0
                    ? "; communities of " + sizes + (results.communities > 12 ? ", …" : "") + " accounts" : ""),
        ]
        if results.crowdedObjects > 0 {
            lines.append(
                PlainText.count(results.crowdedObjects, "object", "objects")
                    + " used by a crowd or a very large campaign: look at \(folder)/crowds.csv")
        }
        if results.unpairedObjects > 0 {
            lines.append(
                PlainText.count(results.unpairedObjects, "object has", "objects have")
                    + " too many post pairs near each other and no part in the test: look at \(folder)/crowds.csv")
        }
        if files.contains("network.png") { lines.append("figure: \(folder)/network.png (and .svg, .pdf, .dot)") }
        lines.append("report: \(folder)/report.html (and .docx, .md)")
        return lines.joined(separator: "\n")
    }

    private struct Document: Encodable {
        let schema = "troupe.map-summary"
        let schemaVersion = 1
        let outcome: String
        let output: String
        let files: [String]
        let run: RunRecord
        let seconds: [String: Double]
    }

    /// A document for scripts: schema `troupe.map-summary`, version 1.
    public func json() throws -> String {
        try jsonText(Document(outcome: outcome, output: folder, files: files, run: run, seconds: seconds))
    }
}

/// A document as JSON on one line.
package func jsonLine(_ document: some Encodable) throws -> String {
    String(decoding: try DocumentJSON.data(document), as: UTF8.self).escapedInJSON
}

/// A document as JSON, indented.
func jsonText(_ document: some Encodable) throws -> String {
    String(decoding: try DocumentJSON.data(document, isIndented: true), as: UTF8.self).escapedInJSON
}
