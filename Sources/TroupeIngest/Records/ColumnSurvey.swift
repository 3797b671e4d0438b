import TroupeModel

/// What the fields of a table say together before any is read for good: how its times are written, and whether its ids
/// were rounded.
final class ColumnSurvey {
    /// The times.
    var times = TimeColumn()
    private var long = 0
    private var rounded = 0

    /// Looks at the id of a post or account.
    func look(atIdentifier text: some BidirectionalCollection<UInt8>) {
        guard text.count >= 17, text.allSatisfy({ $0 &- 48 < 10 }) else { return }
        long += 1
        if NumberText.looksRounded(text) { rounded += 1 }
    }

    /// Whether nearly all long ids are numbers that a spreadsheet or a script has rounded to fifteen or sixteen digits.
    ///
    /// One real id in a hundred looks so by chance: five of them, and nine in ten of the column, do not.
    var hasRoundedIdentifiers: Bool { rounded >= 5 && rounded * 10 >= long * 9 }
}
