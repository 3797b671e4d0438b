import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct FormatSamplesTests {
    @Test(arguments: FormatSamples.all)
    func `a file of a format gives what it says`(sample: FormatSample) throws {
        let found = try CollectorShapesTests().read(sample.text)
        #expect(found.format == sample.format)
        #expect(found.posts == sample.posts)
        #expect(found.problems.sorted() == sample.problems.sorted())
    }

    @Test func `every format has a sample here or among the fixtures`() throws {
        let sampled = Set(FormatSamples.all.map(\.format))
        let elsewhere: Set<String> = [
            "4cat-douyin", "4cat-instagram", "4cat-telegram", "4cat-threads", "4cat-tiktok", "4cat-tiktok-comments",
            "4cat-x",
            "coordination-network-toolkit", "coortweet", "crowdtangle", "demo-case", "douyin-web", "mapped",
            "mediacrawler-douyin", "minet-tiktok", "pyktok", "telegram-desktop", "tiktok-research-api", "tiktok-web",
            "x-information-operations",
        ]
        let unlike = Set(FormatCatalogue.cards.map(\.name)).symmetricDifference(sampled.union(elsewhere)).sorted()
        #expect(unlike == [], "without a sample, or a sample without a format")
    }

    @Test func `no format claims the file of another`() throws {
        var texts = FormatSamples.all.map(\.text)
        for name in try FileManager.default.subpathsOfDirectory(atPath: RecordReaderTests.samples).sorted()
        where name.contains("/") && !name.hasSuffix("expected.json") {
            let data = try Data(contentsOf: URL(fileURLWithPath: RecordReaderTests.samples + "/" + name))
            texts.append(String(decoding: data, as: UTF8.self))
        }
        for text in texts {
            let claims = claims(of: Array(text.utf8))
            #expect(!claims.isEmpty, "\(text.prefix(60))")
            for names in claims { #expect(names.count <= 1, "\(names.sorted()) claim \(text.prefix(60))") }
            #expect(claims.contains { !$0.isEmpty }, "\(text.prefix(60))")
        }
    }

    /// The formats that recognise each record, or the header.
    private func claims(of bytes: [UInt8]) -> [Set<String>] {
        let text = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
        guard text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") else {
            let outcome = text.withUnsafeBufferPointer { Header.read($0, isLast: true) }
            guard case .header(let header, _, _) = outcome else { return [] }
            let columns = Set(header.columns.map { $0.lowercased() })
            return [Set(FormatCatalogue.tables.filter { $0.recognises(columns) }.map(\.card.name))]
        }
        var claims: [Set<String>] = []
        var splitter = DocumentSplitter()
        var parser = JSONParser()
        var outer = JSONParser()
        text.withUnsafeBufferPointer { bytes in
            splitter.feed(bytes) { part, piece, splitter in
                switch part {
                case .record:
                    splitter.document.withUnsafeBufferPointer { around in
                        try? outer.withValue(of: around) { document in
                            try? parser.withValue(of: piece) { claims.append(self.claims(of: $0, in: document)) }
                        }
                    }
                case .document(_, let hadRecords):
                    try? parser.withValue(of: piece) { document in
                        let whole = FormatCatalogue.json.filter { $0.recognises(document: document) }
                        claims.append(Set(whole.map { $0.card.name }))
                        if !hadRecords, whole.isEmpty { claims.append(self.claims(of: document, in: nil)) }
                    }
                case .cut: break
                }
            }
        }
        return claims
    }

    private func claims(of record: JSONValue, in document: JSONValue?) -> Set<String> {
        Set(
            FormatCatalogue.json.filter { $0.recognises(record, in: document) }.map { $0.card.name }
                + FormatCatalogue.flatJSON.filter { $0.recognises(record) }.map(\.card.name))
    }

    @Test func `damaged copies give what can be read and a ledger`() throws {
        var state: UInt64 = 20_241_001
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
        for sample in FormatSamples.all {
            for _ in 0..<40 {
                var bytes = Array(sample.text.utf8)
                for _ in 0...next(4) where !bytes.isEmpty {
                    let place = next(bytes.count)
                    switch next(4) {
                    case 0: bytes[place] = UInt8(next(256))
                    case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(30)))
                    case 2: bytes.insert(contentsOf: Array("{\"entries\":[[{".utf8), at: place)
                    default: bytes.removeLast(bytes.count - place)
                    }
                }
                var reader = RecordReader(options: RecordOptions())
                reader.blockSize = 60
                var counts = (records: 0, used: 0)
                var left: Set<Int> = []
                do {
                    _ = try reader.read(.bytes(bytes, name: sample.format), progress: nil) { batch in
                        counts.records += batch.recordCount
                        counts.used += batch.usedCount
                        for problem in batch.problems where problem.isRefusal { left.insert(problem.record) }
                        return true
                    }
                } catch {
                    continue
                }
                #expect(counts.records == counts.used + left.count, "\(sample.format)")
            }
        }
    }

    @Test(
        arguments: [
            ("https://www.facebook.com/syn.page/posts/pfbid0?x=1", "syn.page"),
            ("https://m.facebook.com/100/videos/9", "100#"),
            ("https://www.facebook.com/permalink.php?story_fbid=1&id=103", "103#"),
            ("https://facebook.com/people/Syn/104/", "104#"),
            ("https://www.facebook.com/groups/100/posts/9", nil), ("https://www.facebook.com/reel/9", nil),
            ("https://www.facebook.com/photo/?fbid=9", nil), ("https://example.invalid/syn.page/posts/1", nil),
            ("syn.page", nil),
            ("https://", nil), ("", nil),
        ] as [(String, String?)])
    func `addresses of Facebook name accounts, or nobody`(address: String, account: String?) {
        #expect(PageAddress(address).facebookAccount.map { $0.text + ($0.isIdentifier ? "#" : "") } == account)
    }

    @Test func `users beside the posts of a page are known by name`() throws {
        let page = try #require(FormatSamples.all.first { $0.text.contains("newest_id") })
        #expect(try CollectorShapesTests().read(page.text).facts == ["handle=syn_x", "name=Syn X", "followers=12"])
    }

    @Test func `a page of users gives accounts and no posts`() throws {
        let found = try CollectorShapesTests().read(
            """
            {"data":[{"id":"900","username":"syn_x","created_at":"2010-01-01T00:00:00Z"},{"id":"901"}],\
            "includes":{"tweets":[{"id":"1","text":"pinned"}]},"meta":{"result_count":2}}
            """)
        #expect(found.posts.isEmpty)
        #expect(found.facts == ["handle=syn_x", "created=2010-01-01T00:00:00Z"])
        #expect(found.problems == ["not_a_post"])
    }

    @Test func `JSON of no known form says which columns to try`() {
        let error = #expect(throws: IngestError.self) {
            try CollectorShapesTests().read(
                "[{\"when\":1,\"author_id\":\"7\",\"created_at\":\"2024\",\"message\":\"m\"}]")
        }
        #expect(error?.description.contains("--columns account=author_id,time=created_at,caption=message") == true)
    }
}
