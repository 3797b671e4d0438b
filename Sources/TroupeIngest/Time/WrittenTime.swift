import TroupeBase
import TroupeModel

/// Reads a date, with or without a clock and a zone, in the spellings of platforms, programs and spreadsheets.
///
/// Its parts may come in any order, but each at most once, and nothing else may stand between them:
///
/// - Dates: ISO 8601 (`2024-10-01`, `20241001`), `2024/10/1`, `2024. 10. 1.`; day and month before the year
///   (`01/10/2024`, `1.10.2024`, `10/1/24`), whose order ``TimeNotation/dates`` tells, or a number above 12, or the
///   dots, which by custom come after days; English months (`Oct 1, 2024`, `01-Oct-24`); `2024年10月1日`,
///   `2024년 10월 1일`. Two digits are a year from 2000 on.
/// - Clocks: `13:24`, `9:05:03`, `13:24:16.25`, `1:24 PM`, `下午1:24`, `13时24分16秒`. A leap second (`:60`) is the first
///   moment of the next minute; 24:00 is refused.
/// - Zones: `Z`, `+08`, `+0800`, `+08:00`, `UTC+8`, the names of ``ZoneNames``, `[Europe/Moscow]`.
///
/// Sources: ISO 8601-1:2019; RFC 5322, 3.3 and 4.3; X's `created_at`; `date(1)`; ECMAScript, Date.prototype.toString;
/// the Unicode CLDR's date formats of `en`, `zh`, `ja` and `ko`.
struct WrittenTime {
    private var cursor: TimeCursor
    private let notation: TimeNotation
    private var year: Int64?
    private var month: Int64?
    private var day: Int64?
    private var clock: Clock?
    private var isAfternoon: Bool?
    private var zone: ZoneNames.Meaning?
    private var isZoneOffset = false

    private struct Clock {
        var hour: Int64
        var milliseconds: Int64 = 0
        var precision = TimePrecision.hour
    }

    /// The time that all of `bytes` is; nil if they are none.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, as notation: TimeNotation) -> TimeReader.Reading? {
        var time = WrittenTime(cursor: TimeCursor(bytes), notation: notation)
        while true {
            time.cursor.skipBlanks()
            if time.cursor.isAtEnd { return time.finish() }
            guard time.takePart() else { return nil }
        }
    }

    private init(cursor: TimeCursor, notation: TimeNotation) {
        self.cursor = cursor
        self.notation = notation
    }

    private var isDated: Bool { day != nil && month != nil && year != nil }

    private mutating func takePart() -> Bool {
        let byte = cursor.next
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return takeFigures()
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            if byte == UInt8(ascii: "-"), cursor.after(1) == 0x20, cursor.place > 0 { return cursor.take("-") }
            guard clock != nil, zone == nil, let offset = cursor.offset(isShort: false) else { return false }
            zone = .offset(offset)
            isZoneOffset = true
            return true
        case UInt8(ascii: ","): return cursor.place > 0 && cursor.take(",")
        case UInt8(ascii: "("): return takeRemark(to: UInt8(ascii: ")"))
        case UInt8(ascii: "["): return takeRemark(to: UInt8(ascii: "]"))
        case _ where byte.isLetter: return takeWord()
        default: return takeSign()
        }
    }

    // MARK: Figures

    private mutating func takeFigures() -> Bool {
        let start = cursor.place
        guard let (value, length) = cursor.number(upTo: 14) else { return false }
        let following = cursor.next
        if following == UInt8(ascii: ":") { return length <= 2 && takeClock(hour: value) }
        if following >= 0x80, let part = cursor.figureUnit() { return take(value, length, as: part) }
        if length == 8 || length == 14 { return takeCompact(from: start, length: length) }
        if following == UInt8(ascii: "-") || following == UInt8(ascii: "/") || following == UInt8(ascii: ".") {
            let isWord = cursor.after(1).isLetter
            if !isWord { return year == nil && month == nil && day == nil && takeDate(value, length, following) }
            cursor.place += 1
        }
        // A day or year beside the name of a month.
        switch length {
        case 4 where year == nil: year = value
        case ...2 where day == nil:
            day = value
            _ = cursor.take("st") || cursor.take("nd") || cursor.take("rd") || cursor.take("th")
        case 2 where year == nil && month != nil: year = 2000 + value
        default: return false
        }
        return true
    }

    /// A date of three numbers, from behind the first one.
    private mutating func takeDate(_ first: Int64, _ length: Int, _ separator: UInt8) -> Bool {
        guard let second = cursor.part(after: separator), second.length <= 2,
            let third = cursor.part(after: separator)
        else { return false }
        if separator == UInt8(ascii: "."), !cursor.after(1).isDigit { _ = cursor.take(".") }
        if length == 4 {
            guard third.length <= 2 else { return false }
            (year, month, day) = (first, second.value, third.value)
            return true
        }
        guard length <= 2, third.length == 4 || third.length == 2,
            let order = order(first, second.value, hasDots: separator == UInt8(ascii: "."))
        else { return false }
        year = third.length == 2 ? 2000 + third.value : third.value
        (day, month) = order == .dayFirst ? (first, second.value) : (second.value, first)
        return true
    }

    private func order(_ first: Int64, _ second: Int64, hasDots: Bool) -> DateOrder? {
        if let told = notation.dates { return told }
        if first > 12 || first == second { return .dayFirst }
        if second > 12 { return .monthFirst }
        return hasDots ? .dayFirst : nil
    }

    /// `20241001`, with `132416` at once or `T132416` or `T1324` behind it.
    private mutating func takeCompact(from start: Int, length: Int) -> Bool {
        guard year == nil, month == nil, day == nil, clock == nil else { return false }
        cursor.place = start
        guard let century = cursor.twoDigits(), let rest = cursor.twoDigits(), let month = cursor.twoDigits(),
            let day = cursor.twoDigits(), 1990..<2100 ~= century * 100 + rest
        else { return false }
        (year, self.month, self.day) = (century * 100 + rest, month, day)
        guard length == 14 || ((cursor.take("T") || cursor.take("t")) && cursor.next.isDigit) else { return true }
        guard let hour = cursor.twoDigits(), let minute = cursor.twoDigits() else { return false }
        guard cursor.next.isDigit else { return setClock(hour, minute, second: nil) }
        guard let second = cursor.twoDigits(), setClock(hour, minute, second: second) else { return false }
        return takeFraction() && !cursor.next.isDigit
    }

    // MARK: Clocks

    /// The clock from the colon behind its hour.
    private mutating func takeClock(hour: Int64) -> Bool {
        guard clock == nil, cursor.take(":"), let minute = cursor.twoDigits() else { return false }
        guard cursor.take(":") else { return setClock(hour, minute, second: nil) && !cursor.next.isDigit }
        guard let second = cursor.twoDigits(), setClock(hour, minute, second: second) else { return false }
        return takeFraction() && !cursor.next.isDigit
    }

    private mutating func setClock(_ hour: Int64, _ minute: Int64, second: Int64?) -> Bool {
        guard hour < 24, minute < 60, (second ?? 0) <= 60 else { return false }
        clock = Clock(
            hour: hour, milliseconds: minute * 60_000 + (second ?? 0) * 1000,
            precision: second == nil ? .minute : .second)
        return true
    }

    /// The decimals of a second, if there are any; finer ones than milliseconds are cut.
    private mutating func takeFraction() -> Bool {
        let isComma = cursor.next == UInt8(ascii: ",")
        // "13:24:16, Oct 1"
        if isComma, !cursor.after(1).isDigit { return true }
        guard cursor.take(".") || cursor.take(",") else { return true }
        let start = cursor.place
        var weight: Int64 = 100
        while cursor.next.isDigit {
            clock?.milliseconds += Int64(cursor.next &- 48) * weight
            weight /= 10
            cursor.place += 1
        }
        clock?.precision = .millisecond
        return cursor.place > start
    }

    /// A number before 年, 月, 日, 时, 分 or 秒.
    private mutating func take(_ value: Int64, _ length: Int, as unit: FigureUnit) -> Bool {
        guard length <= (unit == .year ? 4 : 2) else { return false }
        switch unit {
        case .year where year == nil && length != 3: year = length == 4 ? value : 2000 + value
        case .month where month == nil: month = value
        case .day where day == nil: day = value
        case .hour where clock == nil && value < 24: clock = Clock(hour: value)
        case .minute where clock?.precision == .hour && value < 60:
            clock?.milliseconds += value * 60_000
            clock?.precision = .minute
        case .second where clock?.precision == .minute && value <= 60:
            clock?.milliseconds += value * 1000
            clock?.precision = .second
        default: return false
        }
        return true
    }

    // MARK: Words and signs

    private mutating func takeWord() -> Bool {
        let start = cursor.place
        // The most frequent ones, without a word of their own.
        if cursor.next | 0x20 == UInt8(ascii: "t"), cursor.after(1).isDigit {
            cursor.place += 1
            return isDated && clock == nil
        }
        if clock != nil, zone == nil, cursor.next | 0x20 == UInt8(ascii: "z"), !cursor.after(1).isLetter {
            cursor.place += 1
            zone = .offset(0)
            isZoneOffset = true
            return true
        }
        let word = cursor.word()
        if let number = EnglishDate.month(word) {
            guard month == nil else { return false }
            month = number
            // "01-Oct-2024", "Oct. 1": the sign belongs to the name.
            let isJoined =
                cursor.after(1).isDigit && (cursor.next == UInt8(ascii: "-") || cursor.next == UInt8(ascii: "/"))
            if isJoined || cursor.next == UInt8(ascii: ".") { cursor.place += 1 }
            return true
        }
        if EnglishDate.isWeekday(word) {
            _ = cursor.take(".")
            return true
        }
        switch word {
        case "at": return isDated
        case "am", "pm": return setAfternoon(word == "pm")
        case "a", "p":
            guard cursor.take(".m") || cursor.take(".M") else { return false }
            _ = cursor.take(".")
            return setAfternoon(word == "p")
        default:
            cursor.place = start
            return takeZone()
        }
    }

    private mutating func setAfternoon(_ value: Bool) -> Bool {
        guard isAfternoon == nil else { return false }
        isAfternoon = value
        return true
    }

    private mutating func takeZone() -> Bool {
        guard let found = ZoneNames.take(&cursor) else { return false }
        // Go writes "+0800 CST": the offset decides.
        if zone != nil { return isZoneOffset }
        zone = found
        isZoneOffset = cursor.bytes[cursor.place - 1].isDigit
        return true
    }

    /// `(China Standard Time)` behind an offset, which says nothing new; else a zone.
    private mutating func takeRemark(to end: UInt8) -> Bool {
        cursor.place += 1
        if isZoneOffset {
            while !cursor.isAtEnd, cursor.next != end { cursor.place += 1 }
        } else if !takeZone() {
            return false
        }
        guard cursor.next == end else { return false }
        cursor.place += 1
        return true
    }

    private mutating func takeSign() -> Bool {
        if cursor.take("·") || cursor.take("•") { return cursor.place > 2 }
        if cursor.take("上午") || cursor.take("午前") || cursor.take("오전") { return setAfternoon(false) }
        if cursor.take("下午") || cursor.take("午後") || cursor.take("오후") { return setAfternoon(true) }
        guard cursor.take("星期") || cursor.take("周") || cursor.take("週") else { return false }
        return cursor.take("一") || cursor.take("二") || cursor.take("三") || cursor.take("四") || cursor.take("五")
            || cursor.take("六") || cursor.take("日") || cursor.take("天")
    }

    // MARK: The whole

    private func finish() -> TimeReader.Reading? {
        guard let year, let month, let day, 1970..<2101 ~= year, 1...12 ~= month, day >= 1,
            day <= GregorianDate.daysIn(month, year), clock != nil || isAfternoon == nil
        else { return nil }
        var milliseconds = GregorianDate.daysSinceEpoch(year, month, day) * 86_400_000
        if let clock {
            var hour = clock.hour
            if let isAfternoon {
                guard hour <= 12 else { return nil }
                hour = hour % 12 + (isAfternoon ? 12 : 0)
            }
            milliseconds += hour * 3_600_000 + clock.milliseconds
        }
        let precision = clock?.precision ?? .day
        switch zone {
        case nil: return TimeReader.Reading(milliseconds: milliseconds, precision: precision, zone: .missing)
        case .offset(let offset):
            return TimeReader.Reading(milliseconds: milliseconds - offset, precision: precision, zone: .told)
        case .place(let place):
            let moment = place.moment(ofLocal: milliseconds)
            return TimeReader.Reading(milliseconds: moment, precision: precision, zone: .told)
        case .shared(let name):
            return TimeReader.Reading(milliseconds: milliseconds, precision: precision, zone: .ambiguous(name))
        }
    }
}
