import Testing
import TroupeModel

@testable import TroupeIngest

/// Shapes that belong to no format, as scripts, databases and spreadsheets write them, with the mapping of a user. All
/// synthetic, made by hand.
@Suite struct UnknownShapesTests {
    private let columns = "post=id,account=who,time=at,caption=say"
    private let records = """
        {"id":"1","who":"a","at":"2024-10-01T00:00:10Z","say":"x"},{"id":"2","who":"b","at":"2024-10-01T00:00:20Z","say":"y"}
        """

    private func posts(_ text: String, columns: String? = nil) throws -> [String] {
        try CollectorShapesTests().read(text, columns: columns ?? self.columns).posts
    }

    /// By hand: 2024-10-01T00:00:10Z is 1727740810.
    private let expected = ["unknown 1 post a 1727740810 [x] ", "unknown 2 post b 1727740820 [y] "]

    @Test func `records are found in whatever array a document wraps them`() throws {
        let wrappers = [
            ("{\"meta\":{\"n\":2},\"data\":[", "]}"), ("{\"response\":{\"at\":\"now\",\"results\":[", "]}}"),
            ("[{\"page\":1,\"hits\":[", "]}]"), ("[", "]"), ("{\"\\\"odd\\\" key\":[", "]}"),
        ]
        for (before, after) in wrappers {
            #expect(try posts(before + records + after) == expected, "\(before)")
            #expect(try posts(before + "\n" + records + "\n" + after + "\n") == expected, "\(before) on lines")
        }
    }

    @Test func `a reply of the Research API is one however little of its envelope was kept`() throws {
        let video =
            "{\"id\":7363000000000000001,\"create_time\":1714327229,\"username\":\"u\",\"video_description\":\"same\","
            + "\"hashtag_names\":[\"a\"]}"
        let envelopes = [
            "{\"data\":{\"videos\":[\(video)],\"has_more\":false},\"error\":{\"code\":\"ok\",\"log_id\":\"x\"}}",
            "{\"data\":{\"videos\":[\(video)],\"search_id\":\"1\"},\"error\":{\"code\":\"ok\"}}",
            "{\"data\":{\"videos\":[\(video)],\"search_id\":\"1\"}}", "{\"videos\":[\(video)]}", "[\(video)]", video,
        ]
        let whole = try CollectorShapesTests().read(envelopes[0]).posts
        #expect(whole.count == 1 && whole[0].contains("7363000000000000001"))
        for text in envelopes { #expect(try CollectorShapesTests().read(text).posts == whole, "\(text)") }
    }

    @Test func `a source that never begins is not waited for`() {
        let zeros = [UInt8](repeating: 0, count: 2 * LayoutChoice.controlsLimit)
        let error = #expect(throws: IngestError.self) {
            try readRecords(from: .bytes(zeros, name: "zeros"), options: RecordOptions()) { _ in true }
        }
        #expect(error?.description.contains("not text") == true)
    }

    @Test func `blanks are waited through up to their limit, since posts may follow`() throws {
        let choice = LayoutChoice(options: RecordOptions(), name: "blanks", blanksLimit: 1000)
        #expect(try choice.layout(of: [UInt8](repeating: UInt8(ascii: "\n"), count: 1000), isLast: false) == nil)
        let error = #expect(throws: IngestError.self) {
            try choice.layout(of: [UInt8](repeating: UInt8(ascii: " "), count: 1001), isLast: false)
        }
        #expect(error?.description.contains("empty") == true)
    }

    @Test func `fields may be named from the root of a document as well`() throws {
        let text = "{\"response\":{\"results\":[\(records)]}}"
        let path = "response.results."
        #expect(
            try posts(text, columns: "post=\(path)id,account=\(path)who,time=\(path)at,caption=\(path)say") == expected)
    }

    @Test func `a record's own lists are no records`() throws {
        let line = "{\"id\":\"1\",\"who\":\"a\",\"at\":\"2024-10-01T00:00:10Z\",\"say\":\"x\",\"answers\":[\(records)]}"
        #expect(try posts(line) == [expected[0]])
        #expect(try posts("[" + line + "]") == [expected[0]])
    }

    @Test func `frames by columns and rows without names say how to export them`() {
        let frames = [
            "{\"id\":{\"0\":\"1\",\"1\":\"2\"},\"who\":{\"0\":\"a\",\"1\":\"b\"}}",
            "{\"columns\":[\"id\",\"who\"],\"index\":[0],\"data\":[[\"1\",\"a\"]]}", "[[\"id\",\"who\"],[\"1\",\"a\"]]",
        ]
        for frame in frames {
            for columns in [columns, nil] {
                let error = #expect(throws: IngestError.self) {
                    try CollectorShapesTests().read(frame, columns: columns)
                }
                #expect(error?.description.contains("orient=\"records\"") == true, "\(frame)")
            }
        }
    }

    @Test func `a time may stand in two columns or three`() throws {
        let two = "id,who,day,clock,say\n1,a,2024-10-01,00:00:10,x\n2,b,2024-10-01 00:00:00,00:00:20,y\n"
        #expect(try posts(two, columns: "post=id,account=who,time=day+clock,caption=say") == expected)
        let three = "id;who;day;clock;zone;say\n1;a;1.10.2024;2:00:10 AM;+0200;x\n2;b;1.10.2024;12:00:20 AM;UTC;y\n"
        #expect(try posts(three, columns: "post=id,account=who,time=day+clock+zone,caption=say") == expected)
        // Without a clock a day is a day.
        let day = try read(
            "id,who,day,clock,say\n1,a,2024-10-01,,x\n", columns: "post=id,account=who,time=day+clock,caption=say")
        #expect(day.posts.precision == .day)
    }

    @Test func `bars stand between fields as commas do`() throws {
        let text = "id|who|at|say\n1|a|2024-10-01T00:00:10Z|x\n2|b|2024-10-01T00:00:20Z|y\n"
        #expect(try posts(text) == expected)
    }

    @Test func `the address of a profile is the handle in it`() throws {
        let handles = [
            "https://www.tiktok.com/@Syn.A": "syn.a", "https://x.com/syn_b/status/1": "syn_b",
            "https://t.me/s/syn_c": "syn_c",
            "https://www.instagram.com/syn_d/": "syn_d", "https://bsky.app/profile/syn.e": "syn.e",
            "https://www.facebook.com/syn.f/posts/1": "syn.f", "@syn_g": "syn_g",
        ]
        for (written, handle) in handles {
            let row = "id,who,at,say\n1,\(written),1727740810,x\n"
            #expect(
                try posts(row, columns: "post=id,handle=who,time=at,caption=say")
                    == ["unknown 1 post handle:\(handle) 1727740810 [x] "])
        }
        // An address that names nobody stays what it is: two of them are two accounts.
        let group = "id,who,at,say\n1,https://www.instagram.com/p/9/,1727740810,x\n"
        #expect(try posts(group, columns: "post=id,handle=who,time=at,caption=say")[0].contains("instagram.com/p/9/"))
    }

    @Test func `what Reddit shows for authors that are gone and texts that were taken away joins nobody`() throws {
        let row = { (author: String, text: String) in "id,who,at,say\n1,\(author),1727740810,\(text)\n" }
        let removed = try posts(row("a", "[removed]"))
        #expect(removed == ["unknown 1 post a 1727740810 [[removed]] "])
        for text in ["[removed]", "[deleted]"] {
            var batch = RecordBatch()
            var options = RecordOptions()
            options.mapping = try FieldMapping(parsing: columns)
            _ = try readRecords(from: .bytes(Array(row("a", text).utf8), name: "x"), options: options) { part in
                batch.posts += part.posts
                return true
            }
            #expect(batch.posts.map(\.sharesCaption) == [false])
        }
        #expect(try posts(row("[deleted]", "x")) == ["unknown 1 post - 1727740810 [x] "])
    }

    @Test func `a first line of data is said to be one`() {
        for line in ["7420000000038271577,syn_a,2024-10-01T22:10:00Z,x", "a,b,2024-10-01 22:10,c"] {
            for columns in [columns, nil] {
                let error = #expect(throws: IngestError.self) {
                    try CollectorShapesTests().read(line + "\n" + line + "\n", columns: columns)
                }
                #expect(error?.description.contains("put a line with the names above it") == true)
            }
        }
    }

    @Test(
        arguments: [
            ("post_id,username,date,time,text", "post=post_id,handle=username,time=date+time,caption=text"),
            ("id_publicación,usuario,fecha,texto", "post=id_publicación,account=usuario,time=fecha,caption=texto"),
            ("作品ID,用户名,发布时间,文案", "post=作品ID,handle=用户名,time=发布时间,caption=文案"),
            ("ID поста,Автор,Дата,Текст", "'post=ID поста,account=Автор,time=Дата,caption=Текст'"),
            ("url,author,date,description", "account=author,time=date,caption=description"),
            ("account_id,url_id,timestamp", "account=account_id,time=timestamp,object=url_id"),
            ("id,user.created,user.id,date,rawContent", "account=user.id,time=date,caption=rawContent"),
            ("one,two", "account=…,time=…,object=…"),
            // YouTube's mark of subtitles is called caption, and would make one text of all videos.
            (
                "videoId,channelId,publishedAt,videoTitle,videoDescription,dimension,definition,caption",
                "post=videoId,account=channelId,time=publishedAt,caption=videoDescription"
            ),
        ])
    func `the mapping to try names the columns that are there`(header: String, suggestion: String) {
        let columns = header.split(separator: ",").map(String.init)
        #expect(Header(columns: columns, delimiter: .comma).suggestion == suggestion)
    }

    @Test func `the names in an array that a document wraps are offered`() {
        let error = #expect(throws: IngestError.self) {
            try CollectorShapesTests().read(
                "{\"response\":{\"count\":1,\"hits\":[{\"owner_id\":-7,\"date\":1727740810,\"text\":\"x\"}]}}")
        }
        #expect(error?.description.contains("account=owner_id,time=date,caption=text") == true)
    }

    @Test func `of nested fields the last name counts`() {
        let error = #expect(throws: IngestError.self) {
            try CollectorShapesTests().read(
                "{\"_source\":{\"user_id\":\"1\",\"created_at\":{\"$date\":\"2024\"},\"text\":\"x\"}}")
        }
        let mapping = "'account=_source.user_id,time=_source.created_at.$date,caption=_source.text'"
        #expect(error?.description.contains(mapping) == true)
    }
}
