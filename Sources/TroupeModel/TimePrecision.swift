/// How exactly a time is known. Coarser times compare greater.
package enum TimePrecision: String, Sendable, Hashable, Comparable, CaseIterable {
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
    package var milliseconds: Int64 {
        switch self {
        case .millisecond: 1
        case .second: 1000
        case .minute: 60_000
        case .hour: 3_600_000
        case .day: 86_400_000
        }
    }

    /// Finer before coarser.
    package static func < (left: TimePrecision, right: TimePrecision) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// What counts for a table: the coarsest precision that at least one time in a hundred has.
    ///
    /// - Parameter counts: The number of times by precision.
    package static func commonest(_ counts: [TimePrecision: Int]) -> TimePrecision {
        let total = counts.values.reduce(0, +)
        return allCases.sorted().last { counts[$0, default: 0] * 100 >= total && total > 0 } ?? .second
    }

    /// What the values themselves say: if all of at least twenty are whole minutes (hours, days), no more is known; and
    /// if all are multiples of 100 s, 1,000 s or 10,000 s, as unix times are whose last digits were rounded away, they
    /// are known to the next coarser unit.
    package static func ofValues(_ times: [Int64]) -> TimePrecision {
        guard times.count >= 20 else { return .millisecond }
        // Five minutes are 300 s as well: whole minutes are a clock's, not a rounded number's.
        let steps: [(milliseconds: Int64, unit: TimePrecision)] = [
            (86_400_000, .day), (10_000_000, .day), (3_600_000, .hour), (60_000, .minute), (1_000_000, .hour),
            (100_000, .hour), (1000, .second),
        ]
        return steps.first { step in times.allSatisfy { $0 % step.milliseconds == 0 } }?.unit ?? .millisecond
    }
}
