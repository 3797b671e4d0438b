import TroupeModel
import TroupeReport
import TroupeStore

/// What a case answers to a question: tables under titles.
public struct CaseAnswer: Sendable {
    /// How it is printed.
    public enum Form: String, Sendable, CaseIterable {
        /// For people.
        case plain
        /// The first table as CSV.
        case csv
        /// For scripts.
        case json
    }

    /// The name of the question, `troupe.case-status` and the like.
    let schema: String
    /// What people should know beside the tables.
    var notes: [String] = []
    let parts: [(title: String, table: CaseTable)]
    /// What to say where every table is empty.
    let nothing: String
    /// Longer texts are cut for people.
    var longest = 64
    /// The most rows of each table but the first for people, and what shows the others; nil shows all.
    var most: (rows: Int, others: String)?
    /// The width of the page that sentences are broken for, in columns of a terminal.
    public var width = 80

    /// Whether any table has a row.
    var hasRows: Bool { parts.contains { !$0.table.rows.isEmpty } }

    /// The answer in a form.
    public func text(_ form: Form) throws(TroupeError) -> String {
        do {
            switch form {
            case .plain: return plain
            case .csv: return try csv()
            case .json: return try json()
            }
        } catch {
            throw TroupeError(.failure, "the answer could not be written: \(error)")
        }
    }

    private var plain: String { (notes + [answer]).joined(separator: "\n\n") }

    private var answer: String {
        let filled = parts.filter { !$0.table.rows.isEmpty }
        if filled.isEmpty { return nothing }
        return filled.map { title, table in
            let shown = table.rows.prefix(title == parts.first?.title ? .max : most?.rows ?? .max)
            let cells = shown.map { row in
                zip(table.columns, row).map { column, cell in
                    Self.cut((cell.map(Self.short) ?? "–").visible, to: column == "sha256" ? 12 : longest)
                }
            }
            let numbers = Self.numericColumns(table)
            var lines = sentences(table) ?? TextTable.lines([table.columns] + cells, rightAligned: numbers)
            if let most, shown.count < table.rows.count {
                lines.append("and \(PlainText.count(table.rows.count - shown.count)) more: \(most.others)")
            }
            return (parts.count > 1 ? [title.uppercased()] + lines : lines).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// Sentences whole, as text: a paragraph each, with what it rests on.
    private func sentences(_ table: CaseTable) -> [String]? {
        guard let place = table.columns.firstIndex(of: "sentence"),
            Set(table.columns).isSubset(of: ["place", "sentence", "rests_on"])
        else { return nil }
        let ground = table.columns.firstIndex(of: "rests_on")
        return table.rows.flatMap { row in
            let rests = ground.flatMap { row[$0] }.flatMap { $0.isEmpty ? nil : $0 }
            return Self.broken(
                (row[place] ?? "").visible
                    + (rests.map { " (rests on \($0.visible.replacing(" ", with: ", ")))" } ?? ""),
                to: width)
        }
    }

    /// A text in lines of at most so many columns; the second and later lines are indented.
    private static func broken(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let indent = lines.isEmpty ? "" : "  "
            if !line.isEmpty, (indent + line).displayWidth + 1 + String(word).displayWidth > width {
                lines.append(indent + line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        lines.append((lines.isEmpty ? "" : "  ") + line)
        return lines
    }

    /// A number with more digits than people read, to three; CSV and JSON have it whole.
    private static func short(_ cell: String) -> String {
        guard cell.utf8.count > 6, cell.contains("."), let number = Double(cell), String(number) == cell else {
            return cell
        }
        if abs(number) >= 1000 { return PlainText.decimal(number, places: 1) }
        return abs(number) < 0.001 && number != 0
            ? PlainText.probability(number) : String((number * 1000).rounded() / 1000)
    }

    /// Long texts are cut for people; CSV and JSON have them whole.
    private static func cut(_ text: String, to length: Int) -> String {
        text.count <= length ? text : String(text.prefix(length - 1)) + "…"
    }

    /// The columns at the end that hold whole numbers only.
    private static func numericColumns(_ table: CaseTable) -> Range<Int> {
        var first = table.columns.count
        while first > 0, table.rows.allSatisfy({ $0[first - 1].map { Int($0) != nil && $0.count < 12 } ?? true }) {
            first -= 1
        }
        return first..<table.columns.count
    }

    private func csv() throws -> String {
        guard let table = parts.first?.table else { return "" }
        var bytes: [UInt8] = []
        var writer = try CSVWriter(columns: table.columns) { bytes += $0 }
        for row in table.rows { try writer.row(row.map { .optional($0) }) }
        try writer.finish()
        return String(decoding: bytes, as: UTF8.self)
    }

    private struct Document: Encodable {
        let schema: String
        let schemaVersion = 1
        let tables: [String: [[String: String?]]]
    }

    private func json() throws -> String {
        var tables: [String: [[String: String?]]] = [:]
        for (title, table) in parts {
            tables[title] = table.rows.map { row in
                Dictionary(zip(table.columns, row)) { first, _ in first }
            }
        }
        return try jsonText(Document(schema: schema, tables: tables))
    }
}
