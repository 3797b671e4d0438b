/// Reads ids and counts as collectors write them.
enum NumberText {
    /// What an id turned out to be.
    enum Identifier: Equatable {
        /// Usable as it stands, in these offsets of the text.
        case whole(Range<Int>)
        /// Whole, after a fraction of zero was taken off.
        case withFraction(Range<Int>)
        /// Written by a spreadsheet or as a float with an exponent: the last digits are gone.
        case lost
        /// Nothing.
        case missing
    }

    /// Looks at an id: blanks at its ends go, `7.42E+18` is lost, `742….0` is whole.
    @inline(__always)
    static func identifier(_ text: UnsafeBufferPointer<UInt8>) -> Identifier {
        if let first = text.first, first &- 49 < 9, text.allSatisfy({ $0 &- 48 < 10 }) { return .whole(0..<text.count) }
        return anyIdentifier(text)
    }

    private static func anyIdentifier(_ text: UnsafeBufferPointer<UInt8>) -> Identifier {
        // A letter first, and no blank at the end.
        if let first = text.first, let last = text.last, first > 0x39, first < 0x80, last > 0x20, last < 0x80 {
            return .whole(0..<text.count)
        }
        let (low, high) = inside(text)
        let at = { (place: Int) in text[place] }
        guard low < high else { return .missing }
        var place = low
        while place < high, at(place) &- 48 < 10 { place += 1 }
        if place == high || place == low { return .whole(low..<high) }
        let whole = place
        if at(place) == UInt8(ascii: ".") {
            place += 1
            let fraction = place
            while place < high, at(place) &- 48 < 10 { place += 1 }
            if place == high {
                let isZero = place > fraction && (fraction..<place).allSatisfy { at($0) == 48 }
                return isZero ? .withFraction(low..<whole) : .whole(low..<high)
            }
        }
        guard at(place) | 0x20 == UInt8(ascii: "e"),
            place > whole || place + 1 < high && at(place + 1) == UInt8(ascii: "+")
        else { return .whole(low..<high) }
        place += 1
        if place < high, at(place) == UInt8(ascii: "+") { place += 1 }
        let exponent = place
        while place < high, at(place) &- 48 < 10 { place += 1 }
        return place == high && place > exponent ? .lost : .whole(low..<high)
    }

    /// A text without blanks at its ends: spaces, tabs, line ends, and the no-break (U+00A0), full-width (U+3000) and
    /// zero-width ones (U+200B to U+200F, U+2060, U+FEFF).
    static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let (low, high) = text.withUnsafeBufferPointer { inside($0) }
        return text[(text.startIndex + low)..<(text.startIndex + high)]
    }

    @inline(__always)
    private static func inside(_ text: UnsafeBufferPointer<UInt8>) -> (low: Int, high: Int) {
        var low = 0
        var high = text.count
        while low < high {
            let length = blank(text, low, high)
            if length == 0 { break }
            low += length
        }
        while high > low {
            if text[high - 1] <= 0x20 {
                high -= 1
            } else if text[high - 1] >= 0x80, high - low >= 2, blank(text, high - 2, high) == 2 {
                high -= 2
            } else if text[high - 1] >= 0x80, high - low >= 3, blank(text, high - 3, high) == 3 {
                high -= 3
            } else {
                break
            }
        }
        return (low, high)
    }

    /// The number of bytes of the blank at a place; 0 where none stands.
    @inline(__always)
    private static func blank(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> Int {
        let first = text[place]
        if first <= 0x20 { return 1 }
        if first < 0xC2 { return 0 }
        if first == 0xC2 { return place + 1 < end && text[place + 1] == 0xA0 ? 2 : 0 }
        guard first >= 0xE2, place + 2 < end else { return 0 }
        switch (first, text[place + 1], text[place + 2]) {
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0): return 3
        default: return 0
        }
    }

    /// Whether a whole number beyond 2^53 is one that JavaScript has written back: exactly the shortest digits of the
    /// nearest double (ECMA-262, Number::toString), filled up with zeros.
    static func looksRounded(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
        // JavaScript writes ids of nineteen digits with two zeros at least.
        guard digits.last == 48, digits.count >= 17, digits.count <= 20, digits.allSatisfy({ $0 &- 48 < 10 }),
            let value = Double(String(decoding: digits, as: UTF8.self)), value > 9_007_199_254_740_992
        else { return false }
        // `description` gives the shortest digits too: `7.3000000000000001e+18`.
        let shortest = value.description.prefix { $0 != "e" }.utf8.filter { $0 &- 48 < 10 }
        var significant = Array(digits)
        while significant.last == 48 { significant.removeLast() }
        var found = Array(shortest)
        while found.last == 48 { found.removeLast() }
        return significant == found
    }

    /// A count: `1204`, `1,204`, `3.0`, `1.2万`, `3亿`, `12.5K`, `1M`; nil for everything else.
    static func count(_ text: some Collection<UInt8>) -> Int64? {
        text.withContiguousStorageIfAvailable { plainCount($0) ?? slowCount($0) } ?? slowCount(text)
    }

    /// A count in plain digits, as nearly all are.
    @inline(__always)
    private static func plainCount(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard !text.isEmpty, text.count <= 18 else { return nil }
        var value: Int64 = 0
        for byte in text {
            guard byte &- 48 < 10 else { return nil }
            value = value &* 10 &+ Int64(byte &- 48)
        }
        return value
    }

    private static func slowCount(_ text: some Collection<UInt8>) -> Int64? {
        var number: [UInt8] = []
        var rest = text[...]
        while let byte = rest.first, byte <= 0x20 { rest.removeFirst() }
        while let byte = rest.first, byte &- 48 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
            if byte != UInt8(ascii: ",") { number.append(byte) }
            rest.removeFirst()
        }
        guard !number.isEmpty, number.count <= 19 else { return nil }
        let unit = String(decoding: rest, as: UTF8.self).trimmed.lowercased()
        guard let factor = units[unit] else { return nil }
        if factor == 1, let whole = Int64(String(decoding: number, as: UTF8.self)) { return whole }
        guard let value = Double(String(decoding: number, as: UTF8.self)), value * factor < 9e18 else { return nil }
        return Int64((value * factor).rounded())
    }

    private static let units: [String: Double] = [
        "": 1, "万": 1e4, "萬": 1e4, "w": 1e4, "亿": 1e8, "億": 1e8, "k": 1e3, "m": 1e6, "b": 1e9, "+": 1, "万+": 1e4,
        "千": 1e3,
    ]
}
