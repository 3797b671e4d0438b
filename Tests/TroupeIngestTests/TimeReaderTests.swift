import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct TimeReaderTests {
    private func time(_ text: String) -> TimeReader.Reading? {
        Array(text.utf8).withUnsafeBufferPointer { TimeReader.read($0) }
    }

    /// By hand; 2024-10-01T08:00:10Z is 1727769610 (`date -u -d @1727769610`).
    @Test(arguments: [
        ("1727769610", Int64(1_727_769_610_000), TimePrecision.second, true),
        (" 1727769610 ", 1_727_769_610_000, .second, true), ("1727769610.0", 1_727_769_610_000, .second, true),
        ("1606451170.518", 1_606_451_170_518, .millisecond, true), ("1.72776961E9", 1_727_769_610_000, .second, true),
        ("1727769610250", 1_727_769_610_250, .millisecond, true),
        ("2024-10-01T08:00:10Z", 1_727_769_610_000, .second, true),
        ("2024-10-01 08:00:10", 1_727_769_610_000, .second, false),
        ("2024-10-01t08:00:10z", 1_727_769_610_000, .second, true),
        ("2024-10-01T16:00:10+08", 1_727_769_610_000, .second, true),
        ("2024-10-01T16:00:10+0800", 1_727_769_610_000, .second, true),
        ("2024-10-01T04:30:10-03:30", 1_727_769_610_000, .second, true),
        ("2024-10-01T08:00:10.5Z", 1_727_769_610_500, .millisecond, true),
        ("2024-10-01T08:00:10.123456789Z", 1_727_769_610_123, .millisecond, true),
        ("2024-10-01T08:00Z", 1_727_769_600_000, .minute, true),
        ("2024-10-01 08:00", 1_727_769_600_000, .minute, false), ("2024-10-01", 1_727_740_800_000, .day, false),
        ("2016-12-31T23:59:60Z", 1_483_228_800_000, .second, true),
        ("2024-02-29", 1_709_164_800_000, .day, false), ("0", 0, .second, true), ("59", 59_000, .second, true),
    ])
    func `a time is read`(text: String, milliseconds: Int64, precision: TimePrecision, hasZone: Bool) {
        #expect(
            time(text) == TimeReader.Reading(milliseconds: milliseconds, precision: precision, hasZone: hasZone))
    }

    @Test(arguments: [
        "", " ", "NA", "never", "-1727769610", "99999999999999999999", "1e999", "nan", "inf", "1.2.3", "17277e",
        "2024-13-01", "2024-00-01", "2024-02-30", "2023-02-29", "1900-02-29", "2024-10-32", "2024-10-01T24:00:00Z",
        "2024-10-01T08:60:00Z", "2024-10-01T08:00:61Z", "2024-10-01T08:00:10X", "2024-10-01T08:00:10Zx",
        "2024-10-01T08:00:10+8", "2024-10-01T08:00:10.", "2024-10-01T8:00:10", "2024-10-01T08", "1969-12-31T23:59:59Z",
        "2101-01-01", "0000-01-01", "2024/10/01", "2024-10-01T08:00:10+99:00", "１７２７７６９６１０",
    ])
    func `what is no time, or none of a post, is refused`(text: String) {
        #expect(time(text) == nil)
    }

    @Test func `days agree with Foundation's calendar from 1990 to 2100`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for day in stride(from: 7305, through: 47_481, by: 53) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let text = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            #expect(time(text)?.milliseconds == Int64(day) * 86_400_000)
        }
    }
}
