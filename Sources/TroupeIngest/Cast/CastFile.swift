import Foundation
package import TroupeModel

/// Entries for the cast out of a file: a table in CSV, or TOML.
package struct CastFile: Sendable {
    /// The entries, in the order of their records.
    package private(set) var entries: [CastEntry] = []
    /// Records of which nothing can be used, and why.
    package private(set) var refusals: [(record: Int, reason: String)] = []
    /// The number of records.
    package private(set) var records = 0

    /// Reads a file.
    ///
    /// A table is told by its columns: those of ``CastTableShape``, or, where the file is named after a kind
    /// (`claim.csv`), the fields of that kind. TOML has a table for each entry, named after its kind (`[[claim]]`), and
    /// may name `author`, `source` and `confidence` of all entries at its beginning.
    ///
    /// - Throws: `IngestError` if the file cannot be read, or holds no entries of a known kind.
    package init(contentsOf path: String) throws(IngestError) {
        if path.lowercased().hasSuffix(".toml") { try readTOML(path) } else { try readTable(path) }
    }

    private mutating func readTOML(_ path: String) throws(IngestError) {
        guard let data = FileManager.default.contents(atPath: path) else { throw .missingFile(path: path) }
        let name = (path as NSString).lastPathComponent
        guard !data.isEmpty else { throw .emptyFile(file: name) }
        let document = try CastDocument(Array(data), file: name)
        entries = document.entries
        refusals = document.refusals
        records = document.records
    }

    private mutating func readTable(_ path: String) throws(IngestError) {
        let table = try DelimitedTable(contentsOf: path)
        let name = (path as NSString).lastPathComponent
        let stem = (name as NSString).deletingPathExtension.replacing("-", with: "_")
        var read: (([String: String]) throws(CastShapeError) -> [CastEntry])?
        let fields = Set(table.columns)
        let own = CastKind(rawValue: stem).flatMap { kind in
            let known = Set((kind.fields + CastField.provenance).map(\.name) + ["row", "recorded", "platform"])
            return fields.isSubset(of: known) ? kind : nil
        }
        if let own {
            read = { cells throws(CastShapeError) in
                var values = cells
                for name in ["row", "recorded", "platform"] { values[name] = nil }
                return [CastEntry(own, values, platform: cells["platform"].filled)]
            }
        } else if let shape = CastTableShape.allCases.first(where: { $0.tellingColumns.isSubset(of: fields) }) {
            read = { cells throws(CastShapeError) in try shape.entries(cells) }
        }
        guard let read else {
            throw .badCastFile(
                file: name, line: 1,
                reason: "columns of no kind of entry; troupe cast kinds lists them "
                    + "(or name the file after a kind, claim.csv)")
        }
        for (cells, number) in zip(table.rows, table.numbers) {
            do throws(CastShapeError) {
                for var entry in try read(Dictionary(zip(table.columns, cells)) { first, _ in first }) {
                    entry.record = number
                    entries.append(entry)
                }
            } catch {
                refusals.append((number, error.reason))
            }
        }
        refusals += table.refused.map {
            ($0, "another number of cells than the header, or a quote that does not close")
        }
        records = table.rows.count + table.refused.count
        if records == 0 { throw .noRecords(file: name) }
    }
}

/// Why a record of a cast file gives no entry.
struct CastShapeError: Error {
    let reason: String
}

extension Optional where Wrapped == String {
    /// The text, unless it is empty.
    var filled: String? { self.flatMap { $0.isEmpty ? nil : $0 } }
}
