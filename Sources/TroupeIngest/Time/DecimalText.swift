import TroupeModel

/// A number in decimal digits, with or without decimals (after a point or comma) and a power of ten, and the time that
/// it may stand for.
///
/// Its size tells the unit: below 1e11 seconds (as milliseconds they would lie before March 1973), then milliseconds,
/// from 1e14 on microseconds, from 1e17 on nanoseconds since 1970.
struct DecimalText {
    /// All digits as one number; of the decimals, those that have room.
    private(set) var digits: Int64 = 0
    /// The decimals among `digits`.
    private(set) var decimals = 0
    /// The power of ten, as `E+12` says; nil if there is none.
    private(set) var exponent: Int?

    /// Whether it has neither decimals nor a power of ten.
    var isWhole: Bool { decimals == 0 && exponent == nil }

    /// The number without its decimals; nil if it is too large, or written with a power of ten.
    var days: Int64? {
        let whole = digits / Self.power(decimals)
        return exponent == nil && whole < 100_000 ? whole : nil
    }

    /// Takes a text that is a number and nothing else.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var cursor = TimeCursor(bytes)
        guard append(&cursor) else { return nil }
        if cursor.take(".") || cursor.take(",") {
            let start = cursor.place
            while cursor.next.isDigit {
                if digits < 100_000_000_000_000_000, decimals < 18 {
                    digits = digits * 10 + Int64(cursor.next &- 48)
                    decimals += 1
                }
                cursor.place += 1
            }
            guard cursor.place > start else { return nil }
        }
        if cursor.take("e") || cursor.take("E") {
            let isNegative = cursor.take("-")
            if !isNegative { _ = cursor.take("+") }
            guard let power = cursor.number(upTo: 3), power.value <= 30 else { return nil }
            exponent = Int(isNegative ? -power.value : power.value)
        }
        guard cursor.isAtEnd else { return nil }
    }

    private mutating func append(_ cursor: inout TimeCursor) -> Bool {
        guard cursor.next.isDigit else { return false }
        while cursor.next.isDigit {
            let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
            let (sum, overflowOfSum) = product.addingReportingOverflow(Int64(cursor.next &- 48))
            guard !overflow, !overflowOfSum else { return false }
            digits = sum
            cursor.place += 1
        }
        return true
    }

    /// The time; nil if the number is beyond all units, or known less exactly than to the day.
    func time(as notation: TimeNotation) -> TimeReader.Reading? {
        if let system = notation.serialDays, let days {
            return time(days, of: system, decimals: max(decimals, notation.serialDecimals))
        }
        let lastPlace = (exponent ?? 0) - decimals
        let size = Double(digits) * Self.powerOfAnySign(lastPlace)
        // The power of ten that makes the unit milliseconds.
        let unit =
            switch size {
            case ..<1e11: 3
            case ..<1e14: 0
            case ..<1e17: -3
            case ..<1e19: -6
            default: -100
            }
        let power = lastPlace + unit
        guard unit > -100, let milliseconds = scaled(power) else { return nil }
        let precision: TimePrecision?
        if exponent != nil {
            precision = Self.precision(ofPower: power)
        } else {
            let isFraction = digits % Self.power(decimals) != 0
            precision = unit == 3 && !isFraction ? .second : .millisecond
        }
        return precision.map { TimeReader.Reading(milliseconds: milliseconds, precision: $0, zone: .told) }
    }

    /// The digits times a power of ten: whole micro- and nanoseconds are cut, decimals are rounded.
    private func scaled(_ power: Int) -> Int64? {
        if power < 0 {
            guard power >= -18 else { return digits == 0 ? 0 : nil }
            let divisor = Self.power(-power)
            return decimals > 0 ? digits / divisor + (digits % divisor >= divisor / 2 ? 1 : 0) : digits / divisor
        }
        guard power <= 18 else { return digits == 0 ? 0 : nil }
        let (product, overflow) = digits.multipliedReportingOverflow(by: Self.power(power))
        return overflow ? nil : product
    }

    /// The unit that is not finer than 10 to this power, in milliseconds; nil beyond a day.
    private static func precision(ofPower power: Int) -> TimePrecision? {
        switch power {
        case ...0: .millisecond
        case ...3: .second
        case 4: .minute
        case 5, 6: .hour
        case 7: .day
        default: nil
        }
    }

    /// The time of a serial day. One unit of its last decimal is 86,400 s over a power of ten; times that are known to
    /// the second or less are rounded to it, since day fractions are binary in spreadsheets.
    private func time(_ days: Int64, of system: SerialDays, decimals known: Int) -> TimeReader.Reading {
        let kept = min(decimals, 10)
        let fraction = digits / Self.power(decimals - kept) % Self.power(kept) * 86_400_000
        let precision: TimePrecision =
            switch known {
            case ...1: .day  // 8640 s
            case ...3: .hour  // 864 s, 86.4 s
            case 4: .minute  // 8.64 s
            case ...7: .second  // 0.864 s
            default: .millisecond
            }
        let step: Int64 = precision == .millisecond ? 1 : 1000
        let divisor = Self.power(kept) * step
        let rounded = (fraction + divisor / 2) / divisor * step
        return TimeReader.Reading(
            milliseconds: (days - system.ofEpoch) * 86_400_000 + rounded, precision: precision, zone: .missing)
    }

    private static func power(_ exponent: Int) -> Int64 {
        (0..<max(0, exponent)).reduce(1) { product, _ in product * 10 }
    }

    private static func powerOfAnySign(_ exponent: Int) -> Double {
        (0..<abs(exponent)).reduce(1) { product, _ in exponent < 0 ? product / 10 : product * 10 }
    }
}
