import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct WrittenTimeTests {
    /// 2024-10-01T13:24:16Z, its minute and its day; `datetime.timestamp()` of Python.
    private static let second: Int64 = 1_727_789_056_000
    private static let minute: Int64 = 1_727_789_040_000
    private static let day: Int64 = 1_727_740_800_000

    @Test(arguments: [
        "2024/10/01 13:24:16", "2024.10.01 13:24:16", "2024-10-1  13:24:16", "01/10/2024 13:24:16|dmy",
        "10/01/2024 13:24:16|mdy", "1.10.2024 13:24:16", "1.10.2024, 13:24:16", "1. 10. 2024 13:24:16",
        "01-10-2024 13:24:16|dmy",
        "10/1/24 13:24:16|mdy", "10/01/2024 01:24:16 PM|mdy", "10/01/2024 1:24:16pm|mdy", "10/01/2024 1:24:16 p.m.|mdy",
        "2024. 10. 1. 오후 1:24:16", "2024年10月1日 13时24分16秒", "2024年10月1日13時24分16秒", "2024年10月01日 13:24:16",
        "2024年10月1日 星期二 下午1:24:16", "2024년 10월 1일 13시 24분 16초", "October 1, 2024 1:24:16 PM",
        "01-Oct-2024 13:24:16", "01-OCT-24 13:24:16", "2024-Oct-01 13:24:16", "1st October 2024 13:24:16",
        "\u{200E}10/1/2024\u{200E} 1:24:16\u{202F}PM|mdy",
    ])
    func `a clock with seconds and without a zone is read`(text: String) {
        let parts = text.split(separator: "|")
        let reading = time(String(parts[0]), as: parts.count > 1 ? notation(String(parts[1])) : TimeNotation())
        #expect(reading == TimeReader.Reading(milliseconds: Self.second, precision: .second, zone: .missing))
    }

    @Test(arguments: [
        "2024-10-01 13:24:16 UTC", "2024-10-01 13:24:16 GMT", "2024-10-01 13:24:16Z", "2024-10-01 13:24:16 Z",
        "2024-10-01 21:24:16 +0800", "2024-10-01 21:24:16 +08:00", "2024-10-01 21:24:16 UTC+8",
        "2024-10-01 16:24:16 GMT+0300", "2024-10-01 08:24:16 UTC-05:00", "2024-10-01 09:24:16 EDT",
        "2024-10-01 08:24:16 EST", "2024-10-01 16:24:16 MSK", "2024-10-01 15:24:16 CEST", "2024-10-01 22:24:16 JST",
        "2024-10-01 18:24:16 PKT", "Tue Oct 01 13:24:16 +0000 2024", "Tue, 01 Oct 2024 13:24:16 +0000",
        "01 Oct 2024 13:24:16 GMT", "Tue, 1 Oct 2024 09:24:16 EDT", "Tue Oct  1 13:24:16 UTC 2024",
        "Tue Oct 01 2024 21:24:16 GMT+0800 (China Standard Time)", "Tue Oct 01 2024 21:24:16 GMT+0800 (中国标准时间)",
        "Tue, 01 Oct 2024 13:24:16 +0000 (UTC)", "2024-10-01 21:24:16 +0800 CST",
        "2024-10-01T15:24:16+02:00[Europe/Paris]",
        "2024-10-01T16:24:16[Europe/Moscow]", "2024-10-01 16:24:16 Europe/Moscow", "2024-10-01 21:24:16 (GMT+8)",
        "20241001T132416Z", "2024-10-01T13:24:16Z[UTC]",
    ])
    func `a clock with a zone is read`(text: String) {
        #expect(time(text) == TimeReader.Reading(milliseconds: Self.second, precision: .second, zone: .told))
    }

    @Test(arguments: [
        "01:24 PM · Oct 01, 2024", "1:24 PM · Oct 1, 2024", "1:24\u{202F}PM · Oct 1, 2024", "Oct 1, 2024 · 1:24 PM",
        "1:24 PM - 1 Oct 2024", "October 1, 2024 at 1:24 PM", "Tuesday, October 1, 2024 at 1:24 PM", "1 Oct 2024 13:24",
        "2024年10月01日 13:24", "2024年10月1日下午1:24", "2024年10月1日 下午 1:24", "2024년 10월 1일 오후 1:24", "13:24 1.10.2024",
        "2024/10/1 13:24", "1.10.2024 13:24", "OCT 1 2024 1:24 p.m.",
    ])
    func `a clock without seconds is known to the minute`(text: String) {
        #expect(time(text) == TimeReader.Reading(milliseconds: Self.minute, precision: .minute, zone: .missing))
    }

    @Test(arguments: [
        "Oct 1, 2024", "1 October 2024", "2024/10/1", "1.10.2024", "2024年10月1日", "01-Oct-24", "2024. 10. 1.",
    ])
    func `a date alone is known to the day`(text: String) {
        #expect(time(text) == TimeReader.Reading(milliseconds: Self.day, precision: .day, zone: .missing))
    }

    /// `datetime(2015, 11, 23, 3, 3)` of Python; noon and midnight by hand.
    @Test func `a number above twelve, or two equal ones, tell day from month`() {
        #expect(time("11/23/2015 3:03")?.milliseconds == 1_448_247_780_000)
        #expect(time("23/11/2015 3:03")?.milliseconds == 1_448_247_780_000)
        #expect(time("10/10/2024") == time("2024-10-10"))
        #expect(time("13/13/2024") == nil)
        #expect(time("01/10/2024 13:24:16") == nil)
        #expect(time("11/23/2015", as: notation("dmy")) == nil)
        #expect(time("23/11/2015", as: notation("mdy")) == nil)
        #expect(time("1.13.2024") == time("2024-01-13"))
    }

    @Test func `twelve is noon in the afternoon and midnight in the morning`() {
        #expect(time("Oct 1, 2024 12:00 AM") == time("2024-10-01 00:00"))
        #expect(time("Oct 1, 2024 12:00 PM") == time("2024-10-01 12:00"))
        #expect(time("2024年10月1日上午0:05") == time("2024-10-01 00:05"))
        #expect(time("2024年10月1日13时")?.precision == .hour)
        #expect(time("Oct 1, 2024 13:00 PM") == nil)
    }

    @Test(arguments: SharedZone.allCases)
    func `a name that several zones bear is told, and the time is as if in UTC`(zone: SharedZone) {
        #expect(
            time("2024-10-01 13:24:16 \(zone.rawValue)")
                == TimeReader.Reading(milliseconds: Self.second, precision: .second, zone: .ambiguous(zone)))
    }

    /// `datetime(…, tzinfo=ZoneInfo(…)).timestamp()` of Python, whose default is the first of two as well.
    @Test(arguments: [
        ("2024-11-03 01:30 America/New_York", Int64(1_730_611_800)), ("2024-03-31 02:30 Europe/Berlin", 1_711_848_600),
        ("2024-10-27 02:30 Europe/Berlin", 1_729_989_000), ("2024-10-01 13:24:16 Asia/Kolkata", 1_727_769_256),
        ("2024-07-01 12:00 Europe/London", 1_719_831_600), ("2024-10-01 12:00 Australia/Lord_Howe", 1_727_746_200),
    ])
    func `the clocks of a place are those of the tz database`(text: String, seconds: Int64) {
        #expect(time(text)?.milliseconds == seconds * 1000)
        #expect(time(text)?.zone == .told)
    }

    @Test(arguments: [
        "31/02/2024", "Sept 31 2024", "30 Feb 2024", "Oct 2024", "Oct 1", "1 1 2024", "Foo 1, 2024", "Oct 1 2024 2024",
        "Oct Nov 2024",
        "2024-10-01 13:24 XYZ", "2024-10-01 13:24 Europe/Atlantis", "2024-10-01 13:24 ../../etc/passwd", "10/2024",
        "1/2/3/2024", "2024-10-01 13:24 14:25", "2024-10-01 PM", "2024-10-01 13:24 UTC GMT", "2024-10-01 13:24 (lunch)",
        "2024-10-01 13:24:16 +0800 (", "2024/10-01", "2024年13月1日", "10月1日 13:24", "2024年10月1日13时60分", "· Oct 1, 2024",
        "Oct 1, 1969", "Jan 1, 2101", "1/1/1/1", "星期", "2024-10-01 13:24:16 UTC+99", "2024-10-01 1３:24",
        "Maybe 1, 2024",
    ])
    func `what is no date is refused`(text: String) {
        #expect(time(text) == nil)
    }

    /// Foundation's formatters write what is read.
    @Test(arguments: [
        ("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", ""), ("yyyy-MM-dd HH:mm:ss", ""), ("dd/MM/yyyy HH:mm:ss", "dmy"),
        ("d.M.yyyy H:mm:ss", "dmy"), ("M/d/yyyy h:mm:ss a", "mdy"), ("MM-dd-yyyy HH:mm:ss", "mdy"),
        ("EEE, dd MMM yyyy HH:mm:ss Z", ""), ("EEE MMM dd HH:mm:ss Z yyyy", ""), ("MMMM d, yyyy h:mm:ss a", ""),
        ("yyyy'年'M'月'd'日' HH'时'mm'分'ss'秒'", ""), ("yyyyMMdd'T'HHmmssXX", ""),
    ])
    func `random times agree with Foundation`(format: String, option: String) throws {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = format
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<100 {
            let seconds = Int64.random(in: 631_152_000..<4_102_444_800, using: &generator)
            let hasZone = format.hasSuffix("X") || format.contains("Z")
            let hours = hasZone ? Int.random(in: -12...14, using: &generator) : 0
            formatter.timeZone = TimeZone(secondsFromGMT: hours * 3600)
            let text = formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
            let reading = time(text, as: option.isEmpty ? TimeNotation() : notation(option))
            #expect(reading?.milliseconds == seconds * 1000, "\(text)")
            #expect((reading?.zone == .told) == hasZone, "\(text)")
        }
    }

    @Test func `random bytes and damaged times never trap`() {
        let seeds = [
            "2024-10-01T13:24:16.123+08:00", "Tue, 01 Oct 2024 13:24:16 +0000 (UTC)", "1.72777E+12", "2024年10月1日下午1:24",
            "2024. 10. 1. 오후 1:24:16", "01:24 PM · Oct 01, 2024", "2024-10-01 16:24 Europe/Moscow", "45583.31821",
        ].map { Array($0.utf8) }
        var generator = SystemRandomNumberGenerator()
        for round in 0..<5000 {
            var bytes = seeds[round % seeds.count]
            for _ in 0...Int.random(in: 0..<4, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes[place] = Array("0123456789:./-+TZ ".utf8).randomElement(using: &generator) ?? 0
                case 2: bytes.insert(UInt8.random(in: 48...57, using: &generator), at: place)
                default: if bytes.count > 1 { bytes.remove(at: place) }
                }
            }
            bytes.withUnsafeBufferPointer { text in
                for option in ["dmy,excel", "mdy,excel1904"] {
                    guard let reading = TimeReader.read(text, as: notation(option)) else { continue }
                    #expect(0..<4_133_980_800_000 ~= reading.milliseconds)
                }
                var column = TimeColumn()
                column.look(at: text, identifierTime: round % 2 == 0 ? Int64.max : nil)
                column.look(at: text, identifierTime: Int64.min)
                _ = column.notation()
                _ = column.notes
            }
        }
        #expect(time(String(repeating: "1 ", count: 500_000)) == nil)
        #expect(time(String(repeating: "9", count: 1_000_000)) == nil)
    }
}
