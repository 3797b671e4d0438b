/// The English words of dates, in lower case.
enum EnglishDate {
    private static let months: [DateWord] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays: [DateWord] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// The number of a month by its name or the first three letters of it; nil for other words.
    static func month(_ word: DateWord) -> Int64? {
        guard word.length >= 3 else { return nil }
        if word == "sept" { return 9 }
        return months.firstIndex { word.abbreviates($0, from: 3, to: 3) }.map { Int64($0 + 1) }
    }

    /// Whether it is the name of a day, or its beginning (Tue, Tues, Thu, Thurs).
    static func isWeekday(_ word: DateWord) -> Bool {
        word.length >= 3 && weekdays.contains { word.abbreviates($0, from: 3, to: 5) }
    }
}

/// What a number counts that stands before a Chinese, Japanese or Korean unit.
enum FigureUnit {
    case year
    case month
    case day
    case hour
    case minute
    case second
}

extension TimeCursor {
    /// Takes 年, 月, 日 and their like.
    mutating func figureUnit() -> FigureUnit? {
        if take("年") || take("년") { return .year }
        if take("月") || take("월") { return .month }
        if take("日") || take("号") || take("號") || take("일") { return .day }
        if take("时") || take("時") || take("点") || take("點") || take("시") { return .hour }
        if take("分") || take("분") { return .minute }
        return take("秒") || take("초") ? .second : nil
    }

    /// Takes a separator and the number behind it; after dots blanks may stand.
    mutating func part(after separator: UInt8) -> (value: Int64, length: Int)? {
        guard next == separator else { return nil }
        place += 1
        if separator == UInt8(ascii: ".") { skipBlanks() }
        return number(upTo: 4)
    }
}
