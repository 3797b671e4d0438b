/// How exactly a time is known. Coarser times compare greater.
public enum TimePrecision: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Known to the millisecond.
    case millisecond
    /// Known to the second.
    case second
    /// Known to the minute: 12:00 is any moment of that minute.
    case minute
    /// Known to the hour.
    case hour
    /// Known to the day.
    case day

    /// The length of the unit, in milliseconds.
    public var milliseconds: Int64 {
        switch self {
        case .millisecond: 1
        case .second: 1000
        case .minute: 60_000
        case .hour: 3_600_000
        case .day: 86_400_000
        }
    }

    /// Finer before coarser.
    public static func < (left: TimePrecision, right: TimePrecision) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
