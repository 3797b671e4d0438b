import TroupeModel

/// Reads the time of a post: unix seconds or milliseconds, or ISO 8601.
///
/// - Numbers: from 1e11 on, milliseconds (as seconds they would lie beyond the year 5138); below, seconds, with or
///   without a fraction or an exponent.
/// - ISO 8601: `2024-10-01`, then `T` or a blank and `08:00`, `08:00:10` or `08:00:10.25`, then `Z`, `+08`, `+0800`,
///   `+08:00` or nothing, which is taken as UTC. A leap second (`:60`) is the first moment of the next minute;
///   `24:00` is refused.
///
/// Times before 1970 and from 2101 on are refused.
struct TimeReader {
    /// A time that was read.
    struct Reading: Equatable {
        /// Milliseconds since 1970-01-01T00:00:00Z.
        var milliseconds: Int64
        /// How exactly it was written.
        var precision: TimePrecision
        /// Whether it names a zone, or is a number.
        var hasZone: Bool
    }

    static let earliest: Int64 = 0
    static let latest: Int64 = 4_133_980_800_000  // 2101-01-01

    /// The time written in `text`; nil if it is none.
    @inline(__always)
    static func read(_ text: UnsafeBufferPointer<UInt8>) -> Reading? {
        // Nearly all files: ten digits.
        if text.count == 10, let seconds = digits(text, 0, 10) {
            return inRange(Reading(milliseconds: seconds * 1000, precision: .second, hasZone: true))
        }
        return readSlowly(text)
    }

    private static func readSlowly(_ text: UnsafeBufferPointer<UInt8>) -> Reading? {
        var trimmed = text[...]
        while let first = trimmed.first, first == 0x20 || first == 0x09 { trimmed.removeFirst() }
        while let last = trimmed.last, last == 0x20 || last == 0x09 { trimmed.removeLast() }
        let bytes = UnsafeBufferPointer(rebasing: trimmed)
        guard !bytes.isEmpty, bytes.count <= 40 else { return nil }
        let reading = bytes.count > 4 && bytes[4] == UInt8(ascii: "-") ? dated(bytes) : number(bytes)
        return reading.flatMap(inRange)
    }

    private static func inRange(_ reading: Reading) -> Reading? {
        earliest <= reading.milliseconds && reading.milliseconds < latest ? reading : nil
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading? {
        let allowed = Array("0123456789.eE+".utf8)
        guard bytes[0] &- 48 < 10, bytes.allSatisfy({ allowed.contains($0) }) else { return nil }
        if bytes.count <= 18, let whole = digits(bytes, 0, bytes.count) {
            let isMilliseconds = whole >= 100_000_000_000
            guard isMilliseconds || whole < latest / 1000 else { return nil }
            return Reading(
                milliseconds: isMilliseconds ? whole : whole * 1000,
                precision: isMilliseconds ? .millisecond : .second, hasZone: true)
        }
        guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite, value < 1e15 else {
            return nil
        }
        let milliseconds = value >= 1e11 ? value.rounded() : (value * 1000).rounded()
        let isWhole = Int64(milliseconds) % 1000 == 0
        return Reading(
            milliseconds: Int64(milliseconds), precision: isWhole ? .second : .millisecond, hasZone: true)
    }

    private static func dated(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading? {
        guard bytes.count >= 10, let year = digits(bytes, 0, 4), let month = digits(bytes, 5, 7),
            bytes[7] == UInt8(ascii: "-"), let day = digits(bytes, 8, 10), (1...12).contains(month),
            day >= 1, day <= daysIn(month, year)
        else { return nil }
        var reading = Reading(
            milliseconds: daysSinceEpoch(year, month, day) * 86_400_000, precision: .day, hasZone: false)
        if bytes.count == 10 { return reading }
        guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == 0x20,
            let hour = digits(bytes, 11, 13), hour < 24, bytes.count >= 16, bytes[13] == UInt8(ascii: ":"),
            let minute = digits(bytes, 14, 16), minute < 60
        else { return nil }
        reading.milliseconds += (hour * 60 + minute) * 60_000
        reading.precision = .minute
        var place = 16
        if place < bytes.count, bytes[place] == UInt8(ascii: ":") {
            guard let second = digits(bytes, 17, 19), second <= 60 else { return nil }
            reading.milliseconds += second * 1000
            reading.precision = .second
            place = 19
            if place < bytes.count, bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ",") {
                var fraction: Int64 = 0
                var weight: Int64 = 100
                var length = 0
                place += 1
                while place < bytes.count, bytes[place] &- 48 < 10 {
                    fraction += Int64(bytes[place] &- 48) * weight
                    weight /= 10
                    length += 1
                    place += 1
                }
                guard length > 0 else { return nil }
                reading.milliseconds += fraction
                reading.precision = .millisecond
            }
        }
        guard let offset = zone(bytes, from: place) else { return nil }
        reading.hasZone = place < bytes.count
        reading.milliseconds -= offset
        return reading
    }

    /// The offset from UTC in milliseconds of the zone at `start`; nil if it is none.
    private static func zone(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int64? {
        guard start < bytes.count else { return 0 }
        if bytes[start] == UInt8(ascii: "Z") || bytes[start] == UInt8(ascii: "z") {
            return start + 1 == bytes.count ? 0 : nil
        }
        let sign: Int64
        switch bytes[start] {
        case UInt8(ascii: "+"): sign = 1
        case UInt8(ascii: "-"): sign = -1
        default: return nil
        }
        guard let hours = digits(bytes, start + 1, start + 3), hours <= 18 else { return nil }
        var minutes: Int64 = 0
        if start + 3 < bytes.count {
            let next = bytes[start + 3] == UInt8(ascii: ":") ? start + 4 : start + 3
            guard let found = digits(bytes, next, next + 2), found < 60, next + 2 == bytes.count else { return nil }
            minutes = found
        }
        return sign * (hours * 60 + minutes) * 60_000
    }

    /// The number written in decimal digits at these places; nil if another character, or no byte, stands there.
    @inline(__always)
    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int64? {
        guard end <= bytes.count, start < end else { return nil }
        var value: Int64 = 0
        for place in start..<end {
            let digit = bytes[place] &- 48
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int64(digit)
        }
        return value
    }

    private static func daysIn(_ month: Int64, _ year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`; years from 0.
    static func daysSinceEpoch(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
