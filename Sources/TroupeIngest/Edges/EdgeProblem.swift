/// Why one line of an edge list is no edge.
package enum EdgeProblem: Sendable, Hashable {
    /// More or fewer fields than there must be.
    case fieldCount(found: Int, expected: Int)
    /// Quotes that do not match, a record over the limit, or one that the file's end cuts off.
    case unreadable
    /// An end without a name, where no edge of the file has two.
    case emptyNode
    /// A name that is a number in scientific notation, or one that lost its last digits otherwise.
    case roundedName(String)
    /// A name with bytes that are not UTF-8.
    case nameNotUTF8
    /// Numbers without names, so many that they seem to be the row of a matrix.
    case bareMatrix(Int)
    /// No weight where the file has weights.
    case weightMissing
    /// A weight that is not a number: text, or NaN.
    case weightNotNumber(String)
    /// An infinite weight, or one too large for a number.
    case weightNotFinite(String)
    /// A weight below zero.
    case negativeWeight(String)
    /// An end that the file declares nowhere, where nodes are declared.
    case unknownNode(String)

    var sentence: String {
        switch self {
        case .fieldCount(let found, let expected):
            "\(found) field\(found == 1 ? "" : "s"), expected \(expected); is there one edge a line?"
        case .unreadable: "the quotes do not match, or the record never ends; mend the line"
        case .emptyNode:
            "an end of the edge has no name (empty, NA, nan, null \u{2026}), and no edge of the file has two; "
                + "are the right columns read as source and target?"
        case .roundedName(let name):
            "\u{201C}\(name.shown)\u{201D} is no id: ids were rounded by a spreadsheet or as numbers, so that many "
                + "nodes become one; export them again as text"
        case .nameNotUTF8: "a name holds bytes that are not UTF-8; save the file as UTF-8"
        case .bareMatrix(let count):
            "\(count) numbers on a line are no edge; a matrix needs the names of its nodes as first row and first "
                + "column"
        case .weightMissing: "the weight is missing; write 1 where edges have none"
        case .weightNotNumber(let text):
            "the weight \u{201C}\(text.shown)\u{201D} is not a number; write it as 2 or 0.5"
        case .weightNotFinite(let text): "the weight \u{201C}\(text.shown)\u{201D} is not finite"
        case .negativeWeight(let text):
            "the weight \u{201C}\(text.shown)\u{201D} is below zero; a tie is zero or stronger"
        case .unknownNode(let name): "the edge names the node \u{201C}\(name.shown)\u{201D}, which is declared nowhere"
        }
    }

    /// The weight that a field holds.
    ///
    /// - Parameter comma: Whether a comma stands for the decimal point, as in tables with semicolons.
    static func weight(_ text: UnsafeBufferPointer<UInt8>, comma: Bool = false) -> Result<Double, EdgeProblem> {
        // Short whole numbers are most weights; fifteen digits are exact in a Double.
        if !text.isEmpty, text.count <= 15, text.allSatisfy({ $0 &- 0x30 < 10 }) {
            return .success(Double(text.reduce(0) { $0 * 10 + Int($1 - 0x30) }))
        }
        guard comma, text.count(where: { $0 == UInt8(ascii: ",") }) == 1, !text.contains(UInt8(ascii: ".")) else {
            return weight(String(decoding: text, as: UTF8.self).trimmed)
        }
        let point = text.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
        return weight(String(decoding: point, as: UTF8.self).trimmed)
    }

    /// The weight that a text says, decimal as in `2`, `0.5` or `1e3`.
    static func weight(_ text: String) -> Result<Double, EdgeProblem> {
        if text.isEmpty { return .failure(.weightMissing) }
        guard let weight = Double(text), !weight.isNaN, !text.utf8.contains(where: { $0 | 0x20 == 0x78 }) else {
            return .failure(.weightNotNumber(text))
        }
        guard weight.isFinite else { return .failure(.weightNotFinite(text)) }
        return weight < 0 ? .failure(.negativeWeight(text)) : .success(weight)
    }
}

extension EdgeProblem: Error {}
