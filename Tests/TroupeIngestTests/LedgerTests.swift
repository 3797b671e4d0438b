import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct LedgerTests {
    private let four = "object_id,account_id,content_id,timestamp_share\n"

    @Test func `records without account, time or object are refused with their line`() throws {
        let text =
            four + """
                o,a,1,1727769600
                o,,2,1727769600
                o,b,3,
                o,c,4,NA
                ,d,5,1727769600

                o,  ,6,1727769600
                o,e
                o,f,7,1727769600,extra
                "o
                p",g,8,1727769601
                o,h,9,1727769602
                """
        let result = try read(text)
        #expect(
            result.complaints == [
                "0 missing_value", "3 author_missing", "4 time_missing", "5 time_missing", "6 object_missing",
                "8 author_missing", "9 field_count", "10 field_count",
            ])
        #expect(
            result.described == [
                "object o a 1727769600 1 2", "object o\np g 1727769601 8 11", "object o h 1727769602 9 13",
            ])
    }

    @Test func `bad quoting refuses one record, and reading goes on at the next line`() throws {
        let result = try read(four + "\"o\"x,a,1,1727769600\no,b,2,1727769600\n")
        #expect(result.complaints == ["2 bad_quoting"])
        #expect(result.described == ["object o b 1727769600 2 3"])
    }

    @Test func `a quote that is never closed costs one record, not the rest of the file`() throws {
        let result = try read(four + "\"o,a,1,1727769600\no,b,2,1727769600\no,c,3,1727769601\n")
        #expect(result.complaints == ["2 cut_record"])
        #expect(result.described.count == 2)
    }

    @Test func `a record over the limit is refused, whatever the blocks`() throws {
        let text = four + "\"" + String(repeating: "x\n", count: 300) + "\",a,1,1727769600\no,b,2,1727769600\n"
        for blockSize in [7, 64, 4096] {
            let result = try read(text, blockSize: blockSize, recordLimit: 200)
            #expect(result.complaints.first == "2 record_too_long")
            #expect(result.described == ["object o b 1727769600 2 303"])
        }
    }

    @Test func `NULs are taken out, and a record with bytes that are not UTF-8 is left out`() throws {
        let rest = (3..<300).map { "\u{E9}\($0),a,\($0),1727769600\n" }.joined()
        let bytes =
            Array((four + "o\0x,a,1,1727769600\n").utf8) + [0x6F, 0xFF] + Array((",b,2,1727769601\n" + rest).utf8)
        let result = try read(bytes: [bytes])
        #expect(result.complaints == ["2 nul_removed", "3 bad_utf8"])
        #expect(result.described.first == "object ox a 1727769600 1 2")
        #expect(!result.described.contains { $0.contains("\u{FFFD}") })
        #expect(result.sources[0].recordsRefused == 1)
    }

    @Test func `a few times known to the minute among seconds go to the ledger, and columns stay aligned`() throws {
        var text = four
        for number in 0..<300 { text += "o\(number),a\(number % 7),\(number),\(1_727_769_601 + number)\n" }
        text += "late,b,x,2024-10-01T08:00Z\nlast,c,y,1727769999\n"
        let result = try read(text)
        #expect(result.complaints == ["302 time_too_coarse"])
        #expect(result.posts.precision == .second)
        #expect(result.described.last == "object last c 1727769999 y 303")
        #expect(result.described.count == 301)
    }

    @Test func `a time of zero among real ones means unknown, but a file may count from zero`() throws {
        let result = try read(four + "o,a,1,1727769600\no,b,2,0\no,c,3,1727769601\n")
        #expect(result.complaints == ["3 time_bad"])
        #expect(result.described == ["object o a 1727769600 1 2", "object o c 1727769601 3 4"])
        let relative = try read(four + "o,a,1,0\no,b,2,59\no,b,3,7200\n")
        #expect(relative.described == ["object o a 0 1 2", "object o b 59 2 3", "object o b 7200 3 4"])
    }

    @Test func `where times are known to the minute the table says so`() throws {
        var written = four
        var whole = four
        for number in 0..<40 {
            written += "o,a\(number),\(number),2024-10-01T08:\(number + 10)Z\n"
            whole += "o,a\(number),\(number),\(1_727_769_600 + 60 * number)\n"
        }
        #expect(try read(written).posts.precision == .minute)
        #expect(try read(whole).posts.precision == .minute)
        #expect(try read(four + "o,a,1,1727769600\n").posts.precision == .second)
        #expect(try read(four + "o,a,1,1727769600.5\n").posts.precision == .millisecond)
    }
}
