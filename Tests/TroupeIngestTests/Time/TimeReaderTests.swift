import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

/// The time written in a text.
func time(_ text: String, as notation: TimeNotation = TimeNotation()) -> TimeReader.Reading? {
    Array(text.utf8).withUnsafeBufferPointer { TimeReader.read($0, as: notation) }
}

func notation(_ option: String) -> TimeNotation { TimeNotation(parsing: option) ?? TimeNotation() }

@Suite struct TimeReaderTests {
    /// By hand; 2024-10-01T08:00:10Z is 1727769610 (`date -u -d @1727769610`).
    @Test(arguments: [
        ("1727769610", Int64(1_727_769_610_000), TimePrecision.second, true),
        (" 1727769610 ", 1_727_769_610_000, .second, true), ("1727769610.0", 1_727_769_610_000, .second, true),
        ("1606451170.518", 1_606_451_170_518, .millisecond, true),
        ("1606451170,518", 1_606_451_170_518, .millisecond, true),
        ("1606451170.5179999", 1_606_451_170_518, .millisecond, true),
        ("1727769610250", 1_727_769_610_250, .millisecond, true),
        ("1727769610250.0", 1_727_769_610_250, .millisecond, true),
        ("1727789056123456", 1_727_789_056_123, .millisecond, true),
        ("1727789056000000005", 1_727_789_056_000, .millisecond, true),
        ("2024-10-01T08:00:10Z", 1_727_769_610_000, .second, true),
        ("2024-10-01 08:00:10", 1_727_769_610_000, .second, false),
        ("2024-10-01t08:00:10z", 1_727_769_610_000, .second, true),
        ("2024-10-01T16:00:10+08", 1_727_769_610_000, .second, true),
        ("2024-10-01T16:00:10+0800", 1_727_769_610_000, .second, true),
        ("2024-10-01T04:30:10-03:30", 1_727_769_610_000, .second, true),
        ("2024-10-01T08:00:10.5Z", 1_727_769_610_500, .millisecond, true),
        ("2024-10-01T08:00:10,25Z", 1_727_769_610_250, .millisecond, true),
        ("2024-10-01T08:00:10.123456789Z", 1_727_769_610_123, .millisecond, true),
        ("2024-10-01T08:00Z", 1_727_769_600_000, .minute, true),
        ("2024-10-01T8:00:10", 1_727_769_610_000, .second, false),
        ("2024-10-01 08:00", 1_727_769_600_000, .minute, false), ("2024-10-01", 1_727_740_800_000, .day, false),
        ("2016-12-31T23:59:60Z", 1_483_228_800_000, .second, true),
        ("2024-02-29", 1_709_164_800_000, .day, false), ("0", 0, .second, true), ("59", 59_000, .second, true),
        ("20241001", 1_727_740_800_000, .day, false), ("20241001T080010Z", 1_727_769_610_000, .second, true),
        ("20241001T080010.25+0000", 1_727_769_610_250, .millisecond, true),
        ("20241001T0800Z", 1_727_769_600_000, .minute, true), ("20241001080010", 1_727_769_610_000, .second, false),
        // No date: 1970-08-15T02:38:21Z.
        ("19701301", 19_701_301_000, .second, true),
    ])
    func `a time is read`(text: String, milliseconds: Int64, precision: TimePrecision, hasZone: Bool) {
        #expect(
            time(text)
                == TimeReader.Reading(
                    milliseconds: milliseconds, precision: precision, zone: hasZone ? .told : .missing))
    }

    @Test(arguments: [
        "", " ", "NA", "never", "-1727769610", "99999999999999999999", "1e999", "nan", "inf", "1.2.3", "17277e",
        "1,727,769",
        "2024-13-01", "2024-00-01", "2024-02-30", "2023-02-29", "1900-02-29", "2024-10-32", "2024-10-01T24:00:00Z",
        "2024-10-01T08:60:00Z", "2024-10-01T08:00:61Z", "2024-10-01T08:00:10X", "2024-10-01T08:00:10Zx",
        "2024-10-01T08:00:10+8", "2024-10-01T08:00:10.", "2024-10-01T08", "2024-10-01T", "2024-10-01T08:00:",
        "1969-12-31T23:59:59Z", "2101-01-01", "0000-01-01", "2024-10-01T08:00:10+99:00", "１７２７７６９６１０", "5000000000",
        "9223372036854775807", "1727769610.", "1E+19", "1.7E-300", "2024-10-01T08:00:101", "2024-10-01T08:001",
        "20241001T080010Z1", "20241001T25", "2024-10-01+08:00", "2024-10", "10:24", "1.7277E+09\u{0}",
    ])
    func `what is no time, or none of a post, is refused`(text: String) {
        #expect(time(text) == nil)
    }

    /// By hand: the last digit that is shown counts 10,000 s, 100 s, 10 s, 1 s, 100 s (in milliseconds), 0.1 s.
    @Test(arguments: [
        ("1.72777E+12", Int64(1_727_770_000_000), TimePrecision.day), ("1.7277696E+09", 1_727_769_600_000, .hour),
        ("1.72776961E9", 1_727_769_610_000, .minute), ("1.727769610e9", 1_727_769_610_000, .second),
        ("1.7277696E12", 1_727_769_600_000, .hour), ("1,72777E+12", 1_727_770_000_000, .day),
        ("17277696105E-1", 1_727_769_610_500, .second), ("1.727769610250E+12", 1_727_769_610_250, .millisecond),
        ("1.727769610250123E+15", 1_727_769_610_250, .millisecond),
    ])
    func `a number with a power of ten is known as exactly as its digits show`(
        text: String, milliseconds: Int64, precision: TimePrecision
    ) {
        #expect(time(text) == TimeReader.Reading(milliseconds: milliseconds, precision: precision, zone: .told))
    }

    @Test func `a number that is not known to the day is refused`() {
        #expect(time("1.7277E+12") == nil)
        #expect(time("2E+09") == nil)
    }

    /// `datetime(1899, 12, 30) + timedelta(days=…)` of Python, 1904-01-01 for the other system. One unit of the last
    /// decimal, by hand: 1 day, 2.4 h, 14.4 min, 86.4 s, 8.64 s, 0.864 s, 0.864 ms.
    @Test(arguments: [
        ("45583.31821", "excel", Int64(1_729_237_093_000), TimePrecision.second),
        ("45583,31821", "excel", 1_729_237_093_000, .second), ("44121.31821", "excel1904", 1_729_237_093_000, .second),
        ("45583", "excel", 1_729_209_600_000, .day), ("45583.5", "excel", 1_729_252_800_000, .day),
        ("45583.50", "excel", 1_729_252_800_000, .hour), ("45583.500", "excel", 1_729_252_800_000, .hour),
        ("45583.5000", "excel", 1_729_252_800_000, .minute), ("45583.500000", "excel", 1_729_252_800_000, .second),
        ("45568.18026620", "excel", 1_727_929_175_000, .millisecond),
        ("45568.180266203703703703", "excel", 1_727_929_175_000, .millisecond),
        ("1727769610", "excel", 1_727_769_610_000, .second),
    ])
    func `serial days of spreadsheets are read when they are asked for`(
        text: String, option: String, milliseconds: Int64, precision: TimePrecision
    ) {
        let reading = time(text, as: notation(option))
        #expect(reading?.milliseconds == milliseconds)
        #expect(reading?.precision == precision)
        #expect(reading?.zone == (text == "1727769610" ? .told : .missing))
    }

    @Test func `the options of a column are told by their names`() {
        #expect(TimeNotation(parsing: "dmy")?.dates == .dayFirst)
        #expect(TimeNotation(parsing: "MDY")?.dates == .monthFirst)
        #expect(TimeNotation(parsing: "excel1904")?.serialDays == .from1904)
        let both = TimeNotation(parsing: "dmy,excel")
        #expect(both?.dates == .dayFirst && both?.serialDays == .from1900)
        for wrong in ["", "ymd", "dmy,", "dmy,mdy", "excel 1904"] { #expect(TimeNotation(parsing: wrong) == nil) }
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
