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
        let text = text.trimmed
        let point = comma ? UInt8(ascii: ",") : UInt8(ascii: ".")
        if let plain = plainDecimal(text, point: point) { return .success(plain) }
        guard comma, text.count(where: { $0 == UInt8(ascii: ",") }) == 1, !text.contains(UInt8(ascii: ".")) else {
            return weight(String(decoding: text, as: UTF8.self))
        }
        let pointed = text.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
        return weight(String(decoding: pointed, as: UTF8.self))
    }

    /// The value of digits with or without a point between them, fifteen at most: these and the power of ten are exact
    /// in a Double, so their quotient is the nearest to the decimal (Clinger, "How to read floating point numbers
    /// accurately", PLDI 1990). Nil for all else.
    private static func plainDecimal(_ text: UnsafeBufferPointer<UInt8>, point: UInt8) -> Double? {
        guard 1...16 ~= text.count else { return nil }
        var (digits, number) = (0, 0)
        var scale: Double?
        for byte in text {
            if byte &- 0x30 < 10 {
                number = number * 10 + Int(byte - 0x30)
                digits += 1
                scale = scale.map { $0 * 10 }
            } else if byte == point, scale == nil, digits > 0 {
                scale = 1
            } else {
                return nil
            }
        }
        guard digits <= 15, text.last != point else { return nil }
        return scale.map { Double(number) / $0 } ?? Double(number)
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
