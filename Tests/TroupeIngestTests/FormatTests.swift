import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct FormatTests {
    private let four = "object_id,account_id,content_id,timestamp_share\n"

    @Test(arguments: [",", ";", "\t"])
    func `the delimiter is told from the header`(delimiter: String) throws {
        let text = (four + "o1,a1,c1,1727769600\n").replacingOccurrences(",", delimiter)
        #expect(try read(text).described == ["object o1 a1 1727769600 c1 2"])
    }

    @Test func `columns may stand in any order, in any case, beside others`() throws {
        let text = "x,Timestamp_Share,ACCOUNT_ID, object_id ,content_id\n1,1727769600,a,o,c\n"
        #expect(try read(text).described == ["object o a 1727769600 c 2"])
    }

    @Test(arguments: ["\n", "\r\n"])
    func `a byte order mark, either line end and a missing last one are taken`(end: String) throws {
        let text = "\u{FEFF}" + four.dropLast() + end + "o,a,c,1727769600" + end + end + "o,b,d,1727769601"
        #expect(try read(text).described == ["object o a 1727769600 c 2", "object o b 1727769601 d 4"])
    }

    @Test func `the eight columns of coordination-network-toolkit become four layers`() throws {
        let text = """
            message_id,user_id,username,repost_id,reply_id,message,timestamp,urls
            m1,u1,one,,,Hello,1727769600,https://example.invalid/a https://example.invalid/b
            m2,u2,two,m1,,RT Hello,1727769605,
            m3,u3,three,,m1,re,1727769609,"['https://example.invalid/a', 'https://example.invalid/a']"
            """
        #expect(
            try read(text).described == [
                "caption Hello u1 1727769600 m1 2", "caption RT Hello u2 1727769605 m2 3",
                "caption re u3 1727769609 m3 4", "link https://example.invalid/a u1 1727769600 m1 2",
                "link https://example.invalid/b u1 1727769600 m1 2",
                "link https://example.invalid/a u3 1727769609 m3 4", "repost m1 u2 1727769605 m2 3",
                "reply m1 u3 1727769609 m3 4",
            ])
    }

    @Test func `named columns become layers, and an account is told apart by its platform`() throws {
        let columns = "account=who,time=when,object=url,object=tag,platform=net,post=id"
        let text = """
            id,who,net,when,url,tag
            1,a,tiktok,2024-10-01T08:00:00Z,u,
            2,a,douyin,2024-10-01 08:00:05,u,t
            3,a,,2024-10-01T08:00:06+00:00,,t
            """
        let result = try read(text, columns: columns)
        #expect(
            result.described == [
                "tag t a@douyin 1727769605 2 3", "tag t a 1727769606 3 4", "url u a@tiktok 1727769600 1 2",
                "url u a@douyin 1727769605 2 3",
            ])
        #expect(result.posts.accounts.count == 3)
        #expect(result.sources[0].timesWithoutZone == 1)
    }

    @Test func `several files become one table`() throws {
        let result = try read(four + "o,a,c1,1727769600\n", four + "o,a,c2,1727769601\np,b,c3,1727769602\n")
        #expect(result.posts.accounts.count == 2)
        #expect(result.posts.layers.count == 1)
        #expect(result.posts.layers[0].objects.count == 2)
        #expect((0..<3).map { result.posts.source(of: $0) } == [0, 1, 1])
        #expect(result.sources.map(\.recordsUsed) == [1, 2])
    }

    @Test(arguments: [
        "account=a,object=o", "time=t,object=o", "account=,time=t,object=o", "nonsense",
        "account=a,account=b,time=t,object=o", "account=a,time=t,object=o,object=o", "",
    ])
    func `a mapping that cannot be meant is a usage error`(text: String) {
        #expect { try FieldMapping(parsing: text) } throws: { ($0 as? IngestError)?.kind == .usage }
    }

    @Test func `what is no table of posts is named for what it seems to be`() {
        let cases: [(String, IngestError)] = [
            ("", .emptyFile(file: "source0.csv")),
            ("\n\n", .emptyFile(file: "source0.csv")),
            (four, .noRecords(file: "source0.csv")),
            ("<!DOCTYPE html><p>", .notTable(file: "source0.csv", seems: .markup)),
            (" {\"a\": 1}\n", .unknownJSON(file: "source0.csv", keys: ["a"])),
            ("PK\u{3}\u{4}rest", .notTable(file: "source0.csv", seems: .zip)),
            ("SQLite format 3\0", .notTable(file: "source0.csv", seems: .sqlite)),
            ("%PDF-1.7", .notTable(file: "source0.csv", seems: .pdf)),
            ("o\0b\0j\0e\0c\0t\0,\0a\0\n\0", .notTable(file: "source0.csv", seems: .utf16)),
            (
                "user,created_at,url\n1,2,3\n",
                .unknownHeader(
                    file: "source0.csv", columns: ["user", "created_at", "url"],
                    suggestion: "account=user,time=created_at,object=url")
            ),
        ]
        for (text, error) in cases { #expect(throws: error) { try read(text) } }
        #expect(throws: IngestError.notTable(file: "source0.csv", seems: .utf16)) {
            try read(bytes: [[0xFF, 0xFE, 0x61, 0x00]])
        }
    }

    @Test func `a column that is missing or stands twice is named`() throws {
        let columns = "account=a,time=t,object=o"
        #expect(throws: IngestError.missingColumn(file: "source0.csv", column: "o", columns: ["a", "t"])) {
            try read("a,t\n1,2\n", columns: columns)
        }
        #expect(throws: IngestError.repeatedColumn(file: "source0.csv", column: "o")) {
            try read("a,t,o,o\n1,2,3,4\n", columns: columns)
        }
    }

    @Test func `messages are one line and show hidden characters`() {
        let error = IngestError.unknownHeader(file: "a\u{202E}.csv", columns: ["x\ny"], suggestion: "account=…")
        #expect(!error.description.contains("\n"))
        #expect(error.description.contains("a<U+202E>.csv"))
    }

    @Test(arguments: ["/nowhere/at/all.csv"])
    func `a path without a readable file is a failure, not bad input`(path: String) {
        #expect { try readPosts(from: SourceList([path])) } throws: { ($0 as? IngestError)?.kind == .failure }
    }
}

extension String {
    /// Foundation-free replacement of one character by another.
    fileprivate func replacingOccurrences(_ one: Character, _ other: String) -> String {
        String(flatMap { $0 == one ? Array(other) : [$0] })
    }
}
