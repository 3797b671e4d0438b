import Testing

@testable import TroupeModel

@Suite struct CastTimeTests {
    /// Seconds from Python's `datetime(…, tzinfo=timezone.utc).timestamp()`.
    @Test(arguments: [
        ("1970", 0), ("2024-02-29", 1_709_164_800), ("2000-02-29", 951_782_400), ("2024-12-31", 1_735_603_200),
        ("2024-10-02T09:00:00Z", 1_727_859_600), ("1969-12-31T23:59Z", -60), ("0001-01-01", -62_135_596_800),
    ])
    func `a day of the calendar is read`(text: String, seconds: Int64) {
        #expect(CastTime.seconds(text) == seconds)
    }

    @Test(arguments: [
        "2024-02-30", "2024-02-31", "2023-02-29", "1900-02-29", "2100-02-29", "2024-04-31", "2024-06-31", "2024-09-31",
        "2024-11-31", "2024-01-32", "2024-00-01", "2024-13-01", "2024-01-00", "2024-10-02T24:00Z", "2024-2-3", "",
    ])
    func `a day that no calendar has is refused`(text: String) {
        #expect(CastTime.seconds(text) == nil)
    }
}
