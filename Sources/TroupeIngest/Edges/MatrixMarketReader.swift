/// Reads a square coordinate matrix of the Matrix Market (math.nist.gov/MatrixMarket/formats.html) as a network: rows
/// and columns are nodes, named by their numbers, and cells weights. A matrix that is symmetric, by its header or its
/// cells, has no direction.
struct MatrixMarketReader {
    private var cursor: TextCursor

    static let mark = "%%MatrixMarket"

    init(_ bytes: [UInt8], file: String) { cursor = TextCursor(bytes, file: file) }

    /// Reads the file.
    mutating func read(into collector: inout EdgeCollector) throws(IngestError) {
        let words = Self.words(cursor.takeLine()).map { String(decoding: $0, as: UTF8.self).lowercased() }
        guard words.count == 5, words[1] == "matrix", words[2] == "coordinate",
            ["real", "integer", "double", "pattern"].contains(words[3]), ["general", "symmetric"].contains(words[4])
        else {
            throw refusal(
                "only matrices of the kind \u{201C}coordinate real|integer|pattern general|symmetric\u{201D} are read; "
                    + "this is \u{201C}\(words.dropFirst(2).joined(separator: " ").shown)\u{201D}")
        }
        guard let (size, line) = nextLine(), size.count == 3, let rows = Self.whole(size[0]),
            let columns = Self.whole(size[1]), let count = Self.whole(size[2])
        else { throw cursor.error("the line with rows, columns and number of cells is missing") }
        guard rows == columns else {
            throw refusal("\(rows) rows and \(columns) columns are no network of one set of nodes")
        }
        // Nodes without cells need no line, but no one writes a million of them.
        guard rows <= max(1_000_000, cursor.bytes.count) else {
            throw refusal("\(rows) rows are more than a file of this size can hold; is it cut short?")
        }
        var nodes: [UInt32] = []
        for number in 0..<rows {
            if let node = try collector.node(Array("\(number + 1)".utf8), line: line) { nodes.append(node) }
        }
        let isHalf = words[4] == "symmetric"
        collector.matrix(
            try cells(count, rows: rows, isPattern: words[3] == "pattern"), nodes: nodes, isHalf: isHalf)
    }

    /// The cells that are not zero; cells that stand twice are added, as the format says.
    private mutating func cells(
        _ count: Int, rows: Int, isPattern: Bool
    ) throws(IngestError) -> [MatrixCell] {
        var sums: [Int: Double] = [:]
        var found = 0
        while let (fields, line) = nextLine() {
            found += 1
            guard fields.count >= (isPattern ? 2 : 3), let row = Self.whole(fields[0]), 1...rows ~= row,
                let column = Self.whole(fields[1]), 1...rows ~= column
            else {
                throw .badGraph(
                    file: cursor.file, line: line,
                    reason: "a cell is a row, a column\(isPattern ? "" : " and a number"), from 1 to \(rows)")
            }
            var weight = 1.0
            if !isPattern {
                switch fields[2].withUnsafeBufferPointer({ EdgeProblem.weight($0) }) {
                case .success(let number): weight = number
                case .failure(let problem): throw .badEdge(file: cursor.file, line: line, problem: problem)
                }
            }
            sums[(row - 1) * rows + column - 1, default: 0] += weight
        }
        guard found == count else {
            throw cursor.error("\(found) cells, where the header says \(count); copy or download the file again")
        }
        return sums.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map {
            MatrixCell(row: $0.key / rows, column: $0.key % rows, weight: $0.value)
        }
    }

    /// The fields of the next line that is no comment, and its number.
    private mutating func nextLine() -> (fields: [[UInt8]], line: Int)? {
        while !cursor.isAtEnd {
            let line = cursor.line()
            let fields = Self.words(cursor.takeLine())
            if let first = fields.first, first.first != UInt8(ascii: "%") { return (fields, line) }
        }
        return nil
    }

    private func refusal(_ reason: String) -> IngestError { .badGraph(file: cursor.file, line: 1, reason: reason) }

    private static func words(_ line: [UInt8]) -> [[UInt8]] { line.split(whereSeparator: \.isBlank).map { Array($0) } }

    private static func whole(_ field: [UInt8]) -> Int? {
        field.count <= 9 && field.allSatisfy { $0 &- 48 < 10 } ? Int(String(decoding: field, as: UTF8.self)) : nil
    }
}
