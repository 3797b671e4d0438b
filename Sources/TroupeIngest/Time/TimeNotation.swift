/// Which comes first in a date of three numbers whose year is the last.
package enum DateOrder: String, Sendable, Hashable, CaseIterable {
    /// 31/12/2024.
    case dayFirst = "dmy"
    /// 12/31/2024.
    case monthFirst = "mdy"
}

/// How a spreadsheet numbers days (ECMA-376, part 1, 18.17.4.1).
package enum SerialDays: String, Sendable, Hashable, CaseIterable {
    /// Days since 1899-12-30, right from March 1900 on: Excel's default.
    case from1900 = "excel"
    /// Days since 1904-01-01: Excel for old Macintoshes.
    case from1904 = "excel1904"

    /// The number of 1970-01-01.
    var ofEpoch: Int64 { self == .from1900 ? 25_569 : 24_107 }
}

/// What the times of a column mean where one of them alone does not say: told by the column as a whole or by the user.
package struct TimeNotation: Sendable, Hashable {
    /// The order of day and month in `01/10/2024`; nil if only values that decide by themselves are read.
    package var dates: DateOrder?
    /// The day system of numbers below 100,000; nil if they are unix seconds.
    package var serialDays: SerialDays?
    /// The most decimals that a serial day of the column has: programs leave zeros at the end out.
    var serialDecimals = 0

    /// Only what each value says by itself.
    package init() {}

    /// Reads `dmy`, `mdy`, `excel` or `excel1904`, or two of them with a comma between; nil if the text is none.
    package init?(parsing option: String) {
        for part in option.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
            if let order = DateOrder(rawValue: String(part)), dates == nil {
                dates = order
            } else if let days = SerialDays(rawValue: String(part)), serialDays == nil {
                serialDays = days
            } else {
                return nil
            }
        }
    }
}
