extension TOMLReader {
    /// A truth value, a number, or a date: what stands without quotes.
    mutating func scalar() throws(TOMLProblem) -> TOMLValue {
        let start = place
        var word = takeWord()
        // A date and a time may have one blank between them.
        if TOMLMoment.isDate(word), peek == 0x20, place + 2 < bytes.count, TOMLMoment.isDigit(bytes[place + 1]),
            TOMLMoment.isDigit(bytes[place + 2])
        {
            place += 1
            word += [UInt8(ascii: "T")] + takeWord()
        }
        switch String(decoding: word, as: UTF8.self) {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "inf", "+inf": return .float(.infinity)
        case "-inf": return .float(-.infinity)
        case "nan", "+nan", "-nan": return .float(.nan)
        default: break
        }
        if let moment = TOMLMoment.text(word) { return .moment(moment) }
        if let number = TOMLNumber.value(word) { return number }
        place = start
        throw problem("neither text between quotes nor number, date, true or false")
    }

    private mutating func takeWord() -> [UInt8] {
        let start = place
        while let byte = peek, byte > 0x20, !",]}#=".utf8.contains(byte) { place += 1 }
        return Array(bytes[start..<place])
    }
}

/// Numbers of TOML: `1_000`, `0xff`, `6.02e23`.
enum TOMLNumber {
    static func value(_ word: [UInt8]) -> TOMLValue? {
        guard let digits = withoutUnderscores(word) else { return nil }
        let text = String(decoding: digits, as: UTF8.self)
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.hasPrefix(prefix) {
            let rest = text.utf8.dropFirst(2)
            guard let first = rest.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else { return nil }
            return Int64(Substring(rest), radix: radix).map(TOMLValue.integer)
        }
        var rest = digits[...]
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let whole = rest.prefix(while: TOMLMoment.isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
        rest = rest.dropFirst(whole.count)
        if rest.isEmpty { return Int64(text).map(TOMLValue.integer) }
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: TOMLMoment.isDigit)
            guard !fraction.isEmpty else { return nil }
            rest = rest.dropFirst(1 + fraction.count)
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard !rest.isEmpty, rest.allSatisfy(TOMLMoment.isDigit) else { return nil }
            rest = []
        }
        guard rest.isEmpty else { return nil }
        return Double(text).map(TOMLValue.float)
    }

    /// The digits without the underscores, each of which must stand between two digits.
    private static func withoutUnderscores(_ word: [UInt8]) -> [UInt8]? {
        for (place, byte) in word.enumerated() where byte == UInt8(ascii: "_") {
            guard place > 0, place + 1 < word.count, isAnyDigit(word[place - 1]), isAnyDigit(word[place + 1]) else {
                return nil
            }
        }
        return word.filter { $0 != UInt8(ascii: "_") }
    }

    private static func isAnyDigit(_ byte: UInt8) -> Bool {
        TOMLMoment.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
}

/// Dates and times of TOML (RFC 3339): `2024-10-01T09:00:00Z`, `2024-10-01`, `09:00:00.5`.
enum TOMLMoment {
    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    static func isDate(_ word: [UInt8]) -> Bool { date(word) == word.count && !word.isEmpty }

    /// The moment with capital letters, if it is one.
    static func text(_ word: [UInt8]) -> String? {
        let capitals = word.map { $0 == UInt8(ascii: "t") || $0 == UInt8(ascii: "z") ? $0 - 0x20 : $0 }
        var place = date(capitals) ?? 0
        if place > 0, place < capitals.count {
            guard capitals[place] == UInt8(ascii: "T") else { return nil }
            place += 1
        }
        if place < capitals.count {
            guard let end = time(capitals[place...]) else { return nil }
            // A time of day alone has no zone.
            let zone = capitals[end...]
            guard zone.isEmpty || place > 0 && isZone(zone) else { return nil }
        }
        return capitals.isEmpty ? nil : String(decoding: capitals, as: UTF8.self)
    }

    /// Where the date at the beginning ends.
    private static func date(_ word: [UInt8]) -> Int? {
        guard word.count >= 10, let year = number(word[..<4]), year > 0, word[4] == UInt8(ascii: "-"),
            let month = number(word[5..<7]), word[7] == UInt8(ascii: "-"), let day = number(word[8..<10]),
            (1...12).contains(month), day >= 1, day <= length(of: month, year)
        else { return nil }
        return 10
    }

    private static func length(of month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Where the time at the beginning ends.
    private static func time(_ word: ArraySlice<UInt8>) -> Int? {
        let start = word.startIndex
        guard word.count >= 8, let hour = number(word[start..<start + 2]), word[start + 2] == UInt8(ascii: ":"),
            let minute = number(word[start + 3..<start + 5]), word[start + 5] == UInt8(ascii: ":"),
            let second = number(word[start + 6..<start + 8]), hour < 24, minute < 60, second < 60
        else { return nil }
        var end = start + 8
        if end < word.endIndex, word[end] == UInt8(ascii: ".") {
            let fraction = word[(end + 1)...].prefix(while: isDigit)
            guard !fraction.isEmpty else { return nil }
            end = fraction.endIndex
        }
        return end
    }

    private static func isZone(_ word: ArraySlice<UInt8>) -> Bool {
        let start = word.startIndex
        if word.elementsEqual([UInt8(ascii: "Z")]) { return true }
        guard word.count == 6, word[start] == UInt8(ascii: "+") || word[start] == UInt8(ascii: "-"),
            let hour = number(word[start + 1..<start + 3]), word[start + 3] == UInt8(ascii: ":"),
            let minute = number(word[start + 4..<start + 6])
        else { return false }
        return hour < 24 && minute < 60
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy(isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
