import TroupeModel

/// A look at a whole column of times, before it is read: what its values mean that do not say so one by one.
///
/// - A date such as `01/10/2024` is told by the others: a number above 12 in either place decides, or the times in the
///   ids of the posts. That the dates rise or fall in one of the orders decides nothing.
/// - Numbers are serial days if all of the column lie between 1990 and 2100 in one of the two systems of spreadsheets;
///   the ids tell which system, and without them it is that of 1900.
/// - Times that all lie in one minute of 1970 are those of a column that was converted with the wrong unit.
/// - Numbers that all lie between 1.2e17 and 1.5e17 are steps of 100 nanoseconds since 1601, as Windows counts (the
///   years 1981 to 2076); as nanoseconds since 1970 they would lie in 1973 and 1974.
struct TimeColumn {
    typealias Problem = TimeProblem

    /// Whether a value so far depends on the others: the column has to be looked at to its end before it is read.
    private(set) var needsWholeColumn = false

    private var earliest = Int64.max
    private var latest = Int64.min
    private var timeCount = 0
    private var example = ""

    private var smallestDay = Int64.max
    private var largestDay = Int64.min
    private var mostDecimals = 0
    private var hasOtherNumbers = false
    private var windowsSteps = 0
    private var votes: [SerialDays: Int] = [:]

    private var proofs: [DateOrder: String] = [:]
    private var orderVotes: [DateOrder: Int] = [:]
    private var open: String?
    private var dotted = false
    private var shortYears: (first: Int64, last: Int64, example: String)?

    /// Two clocks of one moment are at most so far apart, in milliseconds: zones lie from -12 to +14 hours.
    private static let zoneSpan: Int64 = 26 * 3_600_000

    /// Looks at one value; an empty one says nothing.
    ///
    /// - Parameter identifierTime: The time that the post's id tells, in milliseconds since 1970.
    mutating func look(at text: UnsafeBufferPointer<UInt8>, identifierTime: Int64?) {
        // Nearly all files: unix seconds since 2001.
        if text.count == 10, let first = text.first, first &- 49 < 9, text.allSatisfy(\.isDigit) {
            hasOtherNumbers = true
            note(.max, text)
            return
        }
        let bytes = TimeReader.trimmed(text)
        guard !bytes.isEmpty, bytes.count <= 80 else { return }
        if let number = DecimalText(bytes) {
            lookAtNumber(number, bytes, identifierTime)
            if let time = TimeReader.read(bytes) { note(time.milliseconds, bytes) }
        } else if bytes.count > 4, bytes[..<4].allSatisfy(\.isDigit) {
            if let time = TimeReader.read(bytes) { note(time.milliseconds, bytes) }
        } else {
            lookAtDate(bytes, identifierTime)
        }
    }

    private mutating func note(_ time: Int64, _ text: UnsafeBufferPointer<UInt8>) {
        if timeCount == 0 { example = String(decoding: text, as: UTF8.self) }
        timeCount += 1
        earliest = min(earliest, time)
        latest = max(latest, time)
        if time < Self.startOfPlatforms { needsWholeColumn = true }
    }

    private static let endOf1970: Int64 = 31_536_000_000
    /// 1995-01-01: no platform is older.
    private static let startOfPlatforms: Int64 = 788_918_400_000

    private mutating func lookAtNumber(
        _ number: DecimalText, _ text: UnsafeBufferPointer<UInt8>, _ identifierTime: Int64?
    ) {
        guard let days = number.days else {
            hasOtherNumbers = true
            if number.isWhole, 120_000_000_000_000_000..<150_000_000_000_000_000 ~= number.digits { windowsSteps += 1 }
            return
        }
        needsWholeColumn = true
        smallestDay = min(smallestDay, days)
        largestDay = max(largestDay, days)
        mostDecimals = max(mostDecimals, number.decimals)
        guard let identifierTime else { return }
        for system in SerialDays.allCases {
            var notation = TimeNotation()
            notation.serialDays = system
            if let time = number.time(as: notation), Self.isNear(time, identifierTime) {
                votes[system, default: 0] += 1
            }
        }
    }

    private mutating func lookAtDate(_ text: UnsafeBufferPointer<UInt8>, _ identifierTime: Int64?) {
        let readings = DateOrder.allCases.map { order in
            var notation = TimeNotation()
            notation.dates = order
            return (order: order, time: TimeReader.read(text, as: notation))
        }.filter { $0.time != nil }
        guard let first = readings.first, let time = first.time else { return }
        if readings.count == 2, readings[1].time == time { return note(time.milliseconds, text) }
        lookAtYear(time.milliseconds, text)
        if readings.count == 1 {
            note(time.milliseconds, text)
            if proofs[first.order] == nil { proofs[first.order] = String(decoding: text, as: UTF8.self) }
            return
        }
        needsWholeColumn = true
        if open == nil { open = String(decoding: text, as: UTF8.self) }
        if TimeReader.read(text) != nil { dotted = true }
        guard let identifierTime else { return }
        let near = readings.filter { $0.time.map { Self.isNear($0, identifierTime) } ?? false }
        if near.count == 1 { orderVotes[near[0].order, default: 0] += 1 }
    }

    private static func isNear(_ time: TimeReader.Reading, _ identifierTime: Int64) -> Bool {
        let span = zoneSpan + time.precision.milliseconds
        return time.milliseconds - span...time.milliseconds + span ~= identifierTime
    }

    /// Keeps the span of years of two digits; 24/10/01 may be of 2024 or of 2001.
    private mutating func lookAtYear(_ time: Int64, _ text: UnsafeBufferPointer<UInt8>) {
        let hasFourDigits = text.split { !$0.isDigit }.contains { $0.count == 4 }
        guard !hasFourDigits else { return }
        let year = time / 31_556_952_000 + 1970
        let span = shortYears ?? (year, year, String(decoding: text, as: UTF8.self))
        shortYears = (min(span.first, year), max(span.last, year), span.example)
    }

    /// What the values of the column mean, once all were looked at.
    func notation() -> Result<TimeNotation, TimeProblem> {
        var notation = TimeNotation()
        notation.serialDays = serialDays
        if notation.serialDays != nil {
            notation.serialDecimals = mostDecimals
        } else if timeCount >= 3, earliest >= 0, latest < Self.endOf1970, latest - earliest < 60_000 {
            return .failure(.oneMinuteOf1970(example: example))
        } else if timeCount > 0, windowsSteps == timeCount {
            return .failure(.windowsSteps(example: example))
        }
        if let years = shortYears, years.first < 2004 || years.last - years.first > 20 {
            return .failure(.yearUnclear(example: years.example))
        }
        switch (proofs[.dayFirst], proofs[.monthFirst]) {
        case (let day?, let month?): return .failure(.mixedOrder(dayFirst: day, monthFirst: month))
        case (_?, nil): notation.dates = .dayFirst
        case (nil, _?): notation.dates = .monthFirst
        case (nil, nil):
            guard let open else { break }
            notation.dates = orderOfIdentifiers ?? (dotted ? .dayFirst : nil)
            if notation.dates == nil { return .failure(.orderUnknown(example: open)) }
        }
        return .success(notation)
    }

    private var orderOfIdentifiers: DateOrder? {
        let (day, month) = (orderVotes[.dayFirst, default: 0], orderVotes[.monthFirst, default: 0])
        return day == month ? nil : day > month ? .dayFirst : .monthFirst
    }

    private var serialDays: SerialDays? {
        guard smallestDay <= largestDay, !hasOtherNumbers else { return nil }
        let possible = SerialDays.allCases.filter { system in
            // 1990-01-01 to 2100-12-31.
            let shift = SerialDays.from1900.ofEpoch - system.ofEpoch
            return 32_874 - shift <= smallestDay && largestDay <= 73_415 - shift
        }
        return possible.max {
            votes[$0, default: 0] < votes[$1, default: 0] || ($1 == .from1900 && votes[$0] == votes[$1])
        }
    }

    /// What was recognised about the column, each in a sentence for the ledger.
    var notes: [String] {
        guard case .success(let notation) = notation() else { return [] }
        var notes: [String] = []
        if let system = notation.serialDays {
            let year = system == .from1900 ? "1900" : "1904"
            let reason = votes[system, default: 0] > 0 ? "as the ids of the posts show" : "UTC if no zone is given"
            notes.append("read as Excel serial days of the \(year) system (\(reason))")
        }
        if let order = notation.dates {
            let name = order == .dayFirst ? "day" : "month"
            let reason =
                proofs[order].map { "as \u{201C}\($0.shown)\u{201D} shows" }
                ?? (orderOfIdentifiers != nil ? "as the ids of the posts show" : "as is usual with dots")
            notes.append("dates read with the \(name) first (\(reason))")
        }
        if timeCount > 0, notation.serialDays == nil, earliest >= Self.endOf1970, latest < Self.startOfPlatforms {
            notes.append(
                "all times lie before 1995, when none of the platforms existed: do they count from another moment than "
                    + "1970 (Apple\u{2019}s from 2001)? Gaps are right even so, dates are not")
        }
        return notes
    }
}
