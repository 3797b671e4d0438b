/// The name of a node, as a cell, a field of a line or an id of a graph file gives it.
///
/// Blanks at its ends are no part of it, nor is a fraction of zero behind a whole number: data frames with a gap in a
/// column write `123` as `123.0`.
struct NodeName {
    /// The name; a part of the bytes that were given.
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether a fraction of zero came off.
    let hadFraction: Bool
    /// Whether blanks or invisible characters beyond ASCII came off.
    let hadUnusualBlanks: Bool

    /// The name; nil if there is none.
    ///
    /// - Throws: `EdgeProblem.roundedName` for a number whose last digits are lost.
    init?(_ raw: UnsafeBufferPointer<UInt8>) throws(EdgeProblem) {
        var (start, end) = (0, raw.count)
        var isUnusual = false
        while start < end {
            let length = Self.blankLength(raw, at: start)
            if length == 0 { break }
            isUnusual = isUnusual || length > 1
            start += length
        }
        while start < end {
            let length = (1...3).first { end - $0 >= start && Self.blankLength(raw, at: end - $0) == $0 } ?? 0
            if length == 0 { break }
            isUnusual = isUnusual || length > 1
            end -= length
        }
        let trimmed = UnsafeBufferPointer(rebasing: raw[start..<end])
        if trimmed.isEmpty || MissingWord.isWritten(trimmed) { return nil }
        hadUnusualBlanks = isUnusual
        switch Self.number(trimmed) {
        case .whole: (bytes, hadFraction) = (trimmed, false)
        case .fraction(let digits):
            bytes = UnsafeBufferPointer(rebasing: trimmed[..<digits])
            hadFraction = true
            if Self.isBeyondDoubles(bytes) { fallthrough }
        case .rounded: throw .roundedName(String(decoding: trimmed, as: UTF8.self))
        }
    }

    /// The name that was cut to this text, for labels; nil if it is missing or rounded.
    static func label(_ text: [UInt8]) -> [UInt8]? {
        text.withUnsafeBufferPointer { text in
            (try? NodeName(text)).flatMap { $0 }.map { Array($0.bytes) }
        }
    }

    private enum Number {
        case whole
        /// A whole number of so many characters, then a fraction of zero.
        case fraction(Int)
        case rounded
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Number {
        var place = text.first == UInt8(ascii: "-") ? 1 : 0
        let digitsEnd = text[place...].firstIndex { $0 &- 48 > 9 } ?? text.count
        guard digitsEnd > place, digitsEnd < text.count else { return .whole }
        place = digitsEnd
        var fraction = place..<place
        if text[place] == UInt8(ascii: ".") {
            let end = text[(place + 1)...].firstIndex { $0 &- 48 > 9 } ?? text.count
            fraction = (place + 1)..<end
            place = end
        }
        if place == text.count {
            let isZero = !fraction.isEmpty && text[fraction].allSatisfy { $0 == 48 }
            return isZero ? .fraction(digitsEnd) : .whole
        }
        // `12e4` without a point and a sign may be a handle or a hash.
        guard text[place] | 0x20 == UInt8(ascii: "e") else { return .whole }
        let isSigned = text[(place + 1)...].first.map { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } ?? false
        let exponent = text[(place + (isSigned ? 2 : 1))...]
        return (isSigned || !fraction.isEmpty) && !exponent.isEmpty && exponent.allSatisfy { $0 &- 48 < 10 }
            ? .rounded : .whole
    }

    /// Whether a whole number with a fraction has passed through a double that could not hold it: above 2^53, and one
    /// that doubles can hold, as one in a thousand ids of nineteen digits is.
    private static func isBeyondDoubles(_ digits: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let number = Int64(String(decoding: digits, as: UTF8.self)) else { return digits.count > 17 }
        return number.magnitude > 1 << 53 && Double(exactly: number) != nil
    }

    /// The length of the blank or invisible character at a place, in bytes; 0 if there is none. Unicode's White_Space,
    /// ASCII controls, U+200B, U+2060 and U+FEFF.
    private static func blankLength(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        let first = text[place]
        if first <= 0x20 { return 1 }
        guard first >= 0xC2, place + 1 < text.count else { return 0 }
        let second = text[place + 1]
        if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
        guard place + 2 < text.count else { return 0 }
        switch (first, second, text[place + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
            return 3
        default: return 0
        }
    }
}
