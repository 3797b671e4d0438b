import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct TimeColumnTests {
    private func column(_ texts: [String], identifiers: [Int64?] = []) -> TimeColumn {
        var column = TimeColumn()
        for (place, text) in texts.enumerated() {
            let time = place < identifiers.count ? identifiers[place] : nil
            Array(text.utf8).withUnsafeBufferPointer { column.look(at: $0, identifierTime: time) }
        }
        return column
    }

    @Test func `a number above twelve decides for the whole column`() {
        let days = column(["01/10/2024 13:24:16", "13/10/2024 13:24:16", "02/10/2024 13:24:16"])
        #expect(days.needsWholeColumn)
        #expect(days.notation().map(\.dates) == .success(.dayFirst))
        #expect(days.notes == ["dates read with the day first (as “13/10/2024 13:24:16” shows)"])
        #expect(column(["1/10/24 1:24 PM", "1/13/24 1:24 PM"]).notation().map(\.dates) == .success(.monthFirst))
    }

    @Test func `without such a number the order is unknown, however the dates rise`() {
        let texts = ["01/10/2024", "02/10/2024", "03/10/2024", "10/10/2024"]
        #expect(column(texts).notation() == .failure(.orderUnknown(example: "01/10/2024")))
        #expect(TimeProblem.orderUnknown(example: "01/10/2024").sentence.contains("--dates dmy"))
        // Equal numbers say the same in both orders.
        let equal = column(["10/10/2024", "11/11/2024"])
        #expect(equal.notation().map(\.dates) == .success(nil))
        #expect(!equal.needsWholeColumn)
    }

    @Test func `two orders in one column are a problem`() {
        #expect(
            column(["13/10/2024", "01/10/2024", "10/14/2024"]).notation()
                == .failure(.mixedOrder(dayFirst: "13/10/2024", monthFirst: "10/14/2024")))
    }

    @Test func `dots come after days, unless a value contradicts`() {
        let dots = column(["1.10.2024", "2.10.2024"])
        #expect(dots.notation().map(\.dates) == .success(.dayFirst))
        #expect(dots.needsWholeColumn)
        #expect(column(["1.10.2024", "1.13.2024"]).notation().map(\.dates) == .success(.monthFirst))
    }

    /// By hand: 2024-10-01T13:24:16Z is 1727789056.
    @Test func `ids that tell the time decide the order`() {
        let texts = ["01/10/2024 21:24:16", "02/10/2024 21:24:16"]
        let times: [Int64?] = [1_727_789_056_000, 1_727_789_056_000 + 86_400_000]
        #expect(column(texts, identifiers: times).notation().map(\.dates) == .success(.dayFirst))
        let others = ["10/01/2024 21:24:16", "10/02/2024 21:24:16"]
        #expect(column(others, identifiers: times).notation().map(\.dates) == .success(.monthFirst))
    }

    @Test func `years of two digits that may be days are a problem`() {
        #expect(column(["24/10/01", "24/10/02"]).notation() == .failure(.yearUnclear(example: "24/10/01")))
        #expect(column(["24/10/05", "24/10/28"]).notation() == .failure(.yearUnclear(example: "24/10/05")))
        #expect(column(["24/10/23", "13/10/24"]).notation().map(\.dates) == .success(.dayFirst))
    }

    @Test func `numbers between 1990 and 2100 are serial days`() {
        let serial = column(["45583.31821", "45594.2674", "45608.51139"])
        #expect(serial.needsWholeColumn)
        guard case .success(let notation) = serial.notation() else { return #expect(Bool(false)) }
        #expect(notation.serialDays == .from1900)
        #expect(serial.notes == ["read as Excel serial days of the 1900 system (UTC if no zone is given)"])
        // A zero at the end that a program left out makes the value no less exact.
        #expect(time("45594.2674", as: notation)?.precision == .second)
    }

    @Test func `ids tell the system of 1904`() {
        // 44121.31821 in it is 2024-10-18T07:38:13Z; Python, see TimeReaderTests.
        let serial = column(["44121.31821"], identifiers: [1_729_237_090_000])
        #expect(serial.notation().map(\.serialDays) == .success(.from1904))
        #expect(serial.notes == ["read as Excel serial days of the 1904 system (as the ids of the posts show)"])
        #expect(column(["44121.31821"]).notation().map(\.serialDays) == .success(.from1900))
        #expect(column(["32000.5"]).notation().map(\.serialDays) == .success(.from1904))
    }

    @Test(arguments: [
        ["45583.3", "100"], ["45583.3", "1727789056"], ["80000", "45583"], ["4.5583E+04"], ["2024-10-01"],
    ])
    func `other numbers are no serial days`(texts: [String]) {
        #expect(column(texts).notation().map(\.serialDays) == .success(nil))
    }

    @Test(arguments: [
        ["1970-01-01 00:00:01.727769", "1970-01-01 00:00:01.727770", "1970-01-01 00:00:01.727771"],
        ["1/1/1970", "1/1/1970 0:00", "1/1/1970"], ["1.7278", "1.7279", "1.7280"], ["0", "0", "0"],
        ["1727789.056", "1727789.057", "1727790.1"],
    ])
    func `times within one minute of 1970 are a problem`(texts: [String]) {
        let early = column(texts)
        #expect(early.needsWholeColumn)
        #expect(early.notation() == .failure(.oneMinuteOf1970(example: texts[0])))
        #expect(column(Array(texts.dropLast())).notation() == .success(TimeNotation()))
        #expect(column(texts + ["2024-10-01"]).notation() == .success(TimeNotation()))
    }

    @Test func `usual columns need no second look and say nothing`() {
        for text in [
            "1727789056", "1727789056123", "2024-10-01T13:24:16Z", "Tue, 01 Oct 2024 13:24:16 +0000", "", "NA",
        ] {
            let usual = column([text, text, text])
            #expect(!usual.needsWholeColumn)
            #expect(usual.notation() == .success(TimeNotation()))
            #expect(usual.notes.isEmpty)
        }
    }

    /// By hand: 2024-10-01T00:00:10Z is 133722144100000000 steps since 1601: (1727740810 + 11644473600) · 10⁷.
    @Test func `steps of Windows since 1601 are refused, not read as nanoseconds`() {
        let steps = ["133722144100000000", "133722144400000000"]
        #expect(column(steps).notation() == .failure(.windowsSteps(example: steps[0])))
        #expect(column(steps + ["1727740810000000000"]).notation() == .success(TimeNotation()))
    }

    /// By hand: 2024-10-01T00:00:10Z is 749433610 s after 2001-01-01.
    @Test func `times before all platforms are read and doubted`() {
        let apple = column(["749433610", "749433999"])
        #expect(apple.notation() == .success(TimeNotation()))
        #expect(apple.notes.contains { $0.contains("before 1995") })
        #expect(column(["749433610", "1727740810"]).notes.isEmpty)
        // A table for analysis may count from any start.
        #expect(column(["10", "100000"]).notes.isEmpty)
    }
}
