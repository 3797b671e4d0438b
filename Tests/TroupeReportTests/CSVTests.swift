import Testing
import TroupeReport

@Suite struct CSVTests {
    private func written(_ rows: [[CSVCell]], columns: [String]) throws -> String {
        nonisolated(unsafe) var bytes: [UInt8] = []
        var writer = try CSVWriter(columns: columns) { bytes += $0 }
        for row in rows { try writer.row(row) }
        try writer.finish()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// RFC 4180, section 2, and OWASP's list of characters that begin a formula; numbers and handles are none.
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("cr\rhere", "\"cr\rhere\""), ("=1+1", "\"'=1+1\""), ("+49", "+49"), ("-1", "-1"), ("@sum", "@sum"),
        ("@SUM(1)", "\"'@SUM(1)\""), ("\tx", "\"'\tx\""), ("＝1", "\"'＝1\""), ("'=1", "\"''=1\""), ("'a", "'a"),
        // A quote with a combining mark is one character of Swift's; in the file it is a quote.
        ("a\"\u{301},b", "\"a\"\"\u{301},b\""), (" lead", "\" lead\""), ("a;b", "\"a;b\""), ("", ""),
        ("<script>", "<script>"),
    ])
    func `text is quoted and made harmless`(text: String, cell: String) throws {
        #expect(try written([[.text(text)]], columns: ["c"]) == "c\n\(cell)\n")
    }

    @Test func `numbers read back as the same value and unknown is empty`() throws {
        let text = try written([[.number(1e-300), .number(0.1), .integer(-3), .empty]], columns: ["a", "b", "c", "d"])
        #expect(text == "a,b,c,d\n1e-300,0.1,-3,\n")
    }

    /// Second source: the same rows, one after another.
    @Test(arguments: [0, 1, 31, 32, 33, 4096, 9001])
    func `rows made by threads stand in their order`(count: Int) throws {
        let rows = (0..<count).flatMap { number in
            (0..<number % 3).map { [CSVCell.integer(number), .text("=\(number),\($0)")] }
        }
        let expected = try written(rows, columns: ["a", "b"])
        for workers in [1, 2, 7] {
            nonisolated(unsafe) var bytes: [UInt8] = []
            var writer = try CSVWriter(columns: ["a", "b"]) { bytes += $0 }
            try writer.rows(of: count, workers: workers) { number, rows in
                for part in 0..<number % 3 { rows.row([.integer(number), .text("=\(number),\(part)")]) }
            }
            try writer.finish()
            #expect(String(decoding: bytes, as: UTF8.self) == expected)
        }
    }

    @Test func `a sink that fails ends the table`() throws {
        struct Full: Error {}
        nonisolated(unsafe) var room = 2
        #expect(throws: Full.self) {
            var writer = try CSVWriter(columns: ["a"]) { _ in
                room -= 1
                if room < 0 { throw Full() }
            }
            try writer.rows(of: 10_000, workers: 2) { _, rows in rows.row([.text(String(repeating: "x", count: 999))]) }
        }
    }

    @Test(arguments: [0, 7, 10, -1, 1_234_567_890_123, Int.min, Int.max])
    func `the fast way writes whole numbers as the slow way does`(number: Int) throws {
        nonisolated(unsafe) var bytes: [UInt8] = []
        var writer = try CSVWriter(columns: ["n"]) { bytes += $0 }
        try writer.rows(of: 1, workers: 1) { _, rows in
            rows.cell(integer: number)
            rows.endRow()
        }
        try writer.finish()
        #expect(String(decoding: bytes, as: UTF8.self) == "n\n\(number)\n")
    }

    @Test(arguments: [
        "a01", "=x", "a,b", "", "阿", "x.y_Z9", "-5", "@a", "'=x", "\u{A0}=x", "\u{200B}=x", "\u{3000}=x", "\u{FEFF}=x",
        "Анна",
    ])
    func `the fast way writes text as the slow way does`(text: String) throws {
        nonisolated(unsafe) var bytes: [UInt8] = []
        var writer = try CSVWriter(columns: ["t"]) { bytes += $0 }
        try writer.rows(of: 1, workers: 1) { _, rows in
            Array(text.utf8).withUnsafeBufferPointer { rows.cell(utf8: $0) }
            rows.endRow()
        }
        try writer.finish()
        #expect(String(decoding: bytes, as: UTF8.self) == (try written([[.text(text)]], columns: ["t"])))
    }
}
