/// Why the times of a column cannot be read without being told more.
package enum TimeProblem: Error, Sendable, Hashable {
    /// No value tells whether the day or the month comes first.
    case orderUnknown(example: String)
    /// One value has the day first, another the month.
    case mixedOrder(dayFirst: String, monthFirst: String)
    /// Years of two digits that may as well be days.
    case yearUnclear(example: String)
    /// All are numbers of steps of 100 nanoseconds since 1601, as Windows counts.
    case windowsSteps(example: String)
    /// All times lie in one minute of 1970.
    case oneMinuteOf1970(example: String)

    /// One line for people: what is unclear, and what to do. Values are made safe to show.
    var sentence: String {
        switch self {
        case .orderUnknown(let example):
            "\u{201C}\(example.shown)\u{201D}: day or month first? No value of the column tells; add --dates dmy or "
                + "--dates mdy"
        case .mixedOrder(let dayFirst, let monthFirst):
            "\u{201C}\(dayFirst.shown)\u{201D} has the day first, \u{201C}\(monthFirst.shown)\u{201D} the month; a "
                + "spreadsheet may have swapped some; export the times again, or add --dates dmy or --dates mdy to "
                + "leave "
                + "out the others"
        case .yearUnclear(let example):
            "\u{201C}\(example.shown)\u{201D}: which number is the year? Export the dates with years of four digits"
        case .windowsSteps(let example):
            "\u{201C}\(example.shown)\u{201D}: these look like Windows file times (steps of 100 nanoseconds since "
                + "1601); "
                + "export unix seconds: (value / 10000000) - 11644473600"
        case .oneMinuteOf1970(let example):
            "\u{201C}\(example.shown)\u{201D}: all times lie within one minute of 1970; the column was probably "
                + "converted "
                + "with the wrong unit (seconds taken for milliseconds or nanoseconds); export it again"
        }
    }
}
