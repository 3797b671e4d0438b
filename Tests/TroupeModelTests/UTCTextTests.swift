import Foundation
import Testing
import TroupeModel

@Suite struct UTCTextTests {
    /// Known moments: the epoch, the day before it, leap days, and a billion seconds.
    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00Z"),
        (1_000_000_000_000, "2001-09-09T01:46:40Z"), (1_727_769_610_250, "2024-10-01T08:00:10.250Z"),
    ])
    func `a time is written in ISO 8601`(milliseconds: Int64, text: String) {
        #expect(UTCText.time(milliseconds) == text)
    }

    @Test func `days agree with Foundation's calendar from 1900 to 2100`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for day in stride(from: Int64(-25_567), through: 47_482, by: 97) {
            let parts = calendar.dateComponents(
                [.year, .month, .day], from: Date(timeIntervalSince1970: Double(day * 86_400)))
            let expected = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            #expect(UTCText.day(day * 86_400_000) == expected)
        }
    }

    @Test func `a time that was written is read back, and other texts are none`() {
        // The moments of the table above, and days over two centuries.
        for milliseconds in [0, -1, 951_782_400_000, 1_000_000_000_000, 1_727_769_610_250] as [Int64] {
            #expect(UTCText.milliseconds(of: UTCText.time(milliseconds)) == milliseconds)
        }
        for time in stride(from: Int64(-2_208_988_800_000), to: 4_102_444_800_000, by: 8_640_000_123) {
            #expect(UTCText.milliseconds(of: UTCText.time(time)) == time)
        }
        for text in [
            "", "2024-10-01", "2024-10-01T08:00:10", "2024-10-01 08:00:10Z", "2024-02-30T00:00:00Z",
            "2024-13-01T00:00:00Z", "2024-10-01T24:00:00Z", "2024-10-01T08:00:10,250Z", "+024-10-01T08:00:10Z",
            "2024-1０-01T08:00:10Z", "2024-10-01T08:00:10.2505Z",
        ] {
            #expect(UTCText.milliseconds(of: text) == nil, "\(text)")
        }
    }
}
