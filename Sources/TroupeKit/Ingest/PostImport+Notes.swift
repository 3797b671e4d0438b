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
    var readingNotes: [Remark] {
        // The ledger's own words stay as they are.
        let columns = ledger.sourceNotes.map { note in
            let line = "\(PlainText.code(sources[note.source].name)): \(note.detail)."
            return Remark { _ in line }
        }
        let zones = sources.filter { $0.timesWithoutZone > 0 }.map { source in
            let (count, name) = (source.timesWithoutZone, PlainText.code(source.name))
            return Remark { $0("note.noZone", .number(count), .text(name)) }
        }
        let passed = notRead.map { what in Remark { $0("note.notRead", .text("\(what)")) } }
        return columns + zones + quotingNotes + handleNotes + passed + unmeasuredNotes
    }

    private var unmeasuredNotes: [Remark] {
        guard !unmeasuredLayers.isEmpty else { return [] }
        let list = unmeasuredLayers.map(PlainText.code).joined(separator: ", ")
        return [Remark { $0("note.unmeasured", .text(list)) }]
    }

    private var quotingNotes: [Remark] {
        let count = ledger.entries.count { $0.problem == .ambiguousQuoting }
        return count > 0 ? [Remark { $0("note.quoting", .number(count)) }] : []
    }

    /// Ids are compared exactly; handles are not, and may stand in a column that was named as ids.
    private var handleNotes: [Remark] {
        // Nearly all ids are numbers.
        let bytes = posts.accounts.identifiers.bytes
        guard bytes.contains(where: { 65...90 ~= $0 || $0 == UInt8(ascii: "@") }) else { return [] }
        var names: [String: Int] = [:]
        for account in 0..<posts.accounts.count {
            let name = AccountHandle.folded(posts.accounts.identifiers[account])
            names["\(posts.accounts.platform[account]):\(name)", default: 0] += 1
        }
        let alike = names.values.count { $0 > 1 }
        return alike > 0 ? [Remark { $0("note.spellings", .number(alike)) }] : []
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
