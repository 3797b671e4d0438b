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
    static func identifier(_ text: ArraySlice<UInt8>) -> Identifier {
        text.withUnsafeBufferPointer { identifier($0) }
    }

    private static func identifier(_ text: UnsafeBufferPointer<UInt8>) -> Identifier {
        var low = 0
        var high = text.count
        let at = { (place: Int) in text[place] }
        while low < high, at(low) <= 0x20 { low += 1 }
        while high > low, at(high - 1) <= 0x20 { high -= 1 }
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

    /// Whether a whole number beyond 2^53 is one that JavaScript has written back: exactly the shortest digits of the
    /// nearest double (ECMA-262, Number::toString), filled up with zeros.
    static func looksRounded(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
        // JavaScript writes ids of nineteen digits with two zeros at least.
        guard digits.last == 48, digits.count >= 17, digits.allSatisfy({ $0 &- 48 < 10 }),
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
