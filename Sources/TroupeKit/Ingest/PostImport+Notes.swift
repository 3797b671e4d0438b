import TroupeIngest
import TroupeModel
import TroupeReport

extension PostImport {
    /// Adds the layers that the tables of analysis programs have columns for and of which no post has anything: a
    /// method that reads one then finds nothing, instead of missing it.
    mutating func addEmptyLayers() {
        for name in sources.flatMap({ FormatCatalogue.layers(ofAnalysisTable: $0.format) })
        where !posts.layers.contains(where: { $0.layer.name == name }) {
            posts.layers.append(LayerColumn(layer: Layer(name)))
        }
    }

    /// What must be said of how the sources were read: whole columns, times without a zone, records that may be read in
    /// two ways, accounts that may be one, files that were passed over.
    var readingNotes: [String] {
        let columns = ledger.sourceNotes.map { "\(PlainText.code(sources[$0.source].name)): \($0.detail)." }
        let zones = sources.filter { $0.timesWithoutZone > 0 }.map { source in
            "\(PlainText.count(source.timesWithoutZone, "time", "times")) of \(PlainText.code(source.name)) "
                + "\(source.timesWithoutZone == 1 ? "names" : "name") no zone and "
                + "\(source.timesWithoutZone == 1 ? "was" : "were") taken as UTC."
        }
        return columns + zones + quotingNotes + handleNotes + notRead.map { "Not read: \($0)." }
    }

    private var quotingNotes: [String] {
        let count = ledger.entries.count { $0.problem == .ambiguousQuoting }
        guard count > 0 else { return [] }
        return [
            "\(PlainText.count(count, "record begins", "records begin")) a field with a quote and "
                + "\(count == 1 ? "runs" : "run") over lines each of which would be a record; left out. If quotes are part of "
                + "the texts, add `--quotes none`; if they enclose texts of several lines, add `--quotes doubled`."
        ]
    }

    /// Ids are compared exactly; handles are not, and may stand in a column that was named as ids.
    private var handleNotes: [String] {
        // Nearly all ids are numbers.
        let bytes = posts.accounts.identifiers.bytes
        guard bytes.contains(where: { 65...90 ~= $0 || $0 == UInt8(ascii: "@") }) else { return [] }
        var names: [String: Int] = [:]
        for account in 0..<posts.accounts.count {
            let name = AccountHandle.folded(posts.accounts.identifiers[account])
            names["\(posts.accounts.platform[account]):\(name)", default: 0] += 1
        }
        let alike = names.values.count { $0 > 1 }
        guard alike > 0 else { return [] }
        return [
            "\(PlainText.count(alike, "account occurs", "accounts occur")) in spellings that differ by capitals or a leading @ "
                + "only, and count as different, since ids are compared exactly. If these are handles, name their column with "
                + "`handle=` instead of `account=`."
        ]
    }
}

/// Counts of a ledger's codes, for people.
enum LedgerWords {
    /// `300 left out (object_missing 300), 12 mended or noted (duplicate 12)`.
    static func sentence(_ ledger: Ledger, left: Int) -> String {
        var words = "\(PlainText.count(left)) left out" + codes(ledger.entries.filter { $0.isRefusal && $0.record > 0 })
        let mended = ledger.mendedCount
        if mended > 0 {
            words +=
                ", \(PlainText.count(mended)) mended or noted"
                + codes(ledger.entries.filter { !$0.isRefusal && $0.record > 0 })
        }
        return words
    }

    private static func codes(_ entries: [Ledger.Entry]) -> String {
        guard !entries.isEmpty else { return "" }
        var counts: [RecordProblem: Int] = [:]
        for entry in entries { counts[entry.problem, default: 0] += 1 }
        let words = RecordProblem.allCases.compactMap { code in
            counts[code].map { "\(code.rawValue) \(PlainText.count($0))" }
        }
        return " (" + words.joined(separator: ", ") + ")"
    }
}
