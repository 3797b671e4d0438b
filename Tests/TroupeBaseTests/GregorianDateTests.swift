import Foundation
import Testing
import TroupeBase

@Suite struct GregorianDateTests {
    /// Second source: Foundation's calendar, every eleventh day of nine centuries.
    @Test func `dates and their numbers are those of the Gregorian calendar`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for days in stride(from: Int64(-140_000), to: 190_000, by: 11) {
            let date = Date(timeIntervalSince1970: Double(days) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let found = GregorianDate.date(daysSinceEpoch: days)
            #expect(
                [found.year, found.month, found.day] == [parts.year, parts.month, parts.day].map { Int64($0 ?? 0) })
            #expect(GregorianDate.daysSinceEpoch(found.year, found.month, found.day) == days)
        }
    }

    /// By hand.
    @Test(
        arguments: [(2, 1900, 28), (2, 2000, 29), (2, 2024, 29), (4, 2024, 30), (12, 2024, 31)]
            as [(Int64, Int64, Int64)])
    func `months have their days`(month: Int64, year: Int64, days: Int64) {
        #expect(GregorianDate.daysIn(month, year) == days)
    }
}
