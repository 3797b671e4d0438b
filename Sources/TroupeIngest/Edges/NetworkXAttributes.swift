/// The attributes that NetworkX writes behind an edge, as Python prints a dictionary: `{'weight': 3}`.
struct NetworkXAttributes {
    /// What is written for the weight; nil if nothing is.
    let weight: UnsafeBufferPointer<UInt8>?

    /// Reads the text from its opening brace on; nil if the braces or quotes do not match.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var depth = 0
        var mark: UInt8?
        var place = 0
        var (keyStart, valueStart) = (Int?.none, Int?.none)
        var isWeight = false
        var weight: UnsafeBufferPointer<UInt8>?
        while place < text.count {
            let byte = text[place]
            if let open = mark {
                if byte == UInt8(ascii: "\\") { place += 1 }
                if byte == open {
                    mark = nil
                    if depth == 1, let start = keyStart, valueStart == nil {
                        isWeight = text[start..<place].elementsEqual("weight".utf8)
                    }
                }
            } else {
                switch byte {
                case UInt8(ascii: "'"), quote:
                    mark = byte
                    keyStart = place + 1
                case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
                case UInt8(ascii: ":") where depth == 1 && valueStart == nil: valueStart = place + 1
                case UInt8(ascii: ",") where depth == 1, UInt8(ascii: "}") where depth == 1:
                    if isWeight, let start = valueStart { weight = Self.number(text, start..<place) }
                    (keyStart, valueStart, isWeight) = (nil, nil, false)
                    if byte == UInt8(ascii: "}") { depth = 0 }
                case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
                default: break
                }
                if depth <= 0 { break }
            }
            place += 1
        }
        guard mark == nil, depth == 0, place < text.count, text[(place + 1)...].allSatisfy({ $0.isBlank }) else {
            return nil
        }
        self.weight = weight
    }

    /// The number in `3`, and in `np.float64(3.0)`, as NumPy 2 prints it.
    private static func number(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        let value = UnsafeBufferPointer(rebasing: text[range]).trimmed
        guard value.starts(with: "np.".utf8), value.last == UInt8(ascii: ")"),
            let open = value.firstIndex(of: UInt8(ascii: "("))
        else { return value }
        return UnsafeBufferPointer(rebasing: value[(open + 1)..<(value.count - 1)])
    }
}
