import TroupeModel

/// Rows of cells as people read them on a terminal: fixed widths, numbers to the right.
struct ColumnTable {
    private var rows: [[String]]
    /// The last column is text and stands to the left.
    private let endsInText: Bool

    init(_ columns: [String], endsInText: Bool = false) {
        rows = [columns]
        self.endsInText = endsInText
    }

    mutating func append(_ row: [String]) { rows.append(row) }

    /// The lines, without blanks at their ends.
    var text: String {
        TextTable.lines(rows, rightAligned: 0..<(rows[0].count - (endsInText ? 1 : 0))).joined(separator: "\n")
    }
}

extension PlainText {
    /// A number with three places, or a dash where it is not known.
    static func shares(_ value: Double?) -> String { value.map { decimal(orPower: $0, places: 3) } ?? "–" }

    /// A probability, or a dash where it is not known.
    static func probability(orDash value: Double?) -> String { value.map { probability($0) } ?? "–" }

    /// A sum of weights: whole where it is whole.
    static func amount(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? count(Int(value)) : decimal(orPower: value, places: 2)
    }

    /// A number with so many places, or in powers of ten where weights are beyond what people write out; what rounding
    /// leaves of zero is zero.
    static func decimal(orPower value: Double, places: Int) -> String {
        value == 0 || abs(value) >= 1e-100 && abs(value) < 1e15 ? decimal(value, places: places) : probability(value)
    }
}
