import Foundation
import GRDB
import Testing
import TroupeModel

@testable import TroupeStore

/// What a case does with measured files.
@Suite struct MediaCaseTests {
    private func media(_ number: Int, code: String? = nil) -> MeasuredMedia {
        let digits = String(number)
        var media = MeasuredMedia(
            sha256: String(repeating: "0", count: 64 - digits.count) + digits, bytes: 10, measuredBy: "1")
        media.kind = .video
        media.print.sound = (0..<50).map { UInt32($0 * number) }
        media.print.frames = [.init(time: 0, hash: PictureHash(words: SIMD4(repeating: UInt64(number))))]
        if let code { media.codes = [MeasuredMedia.Code(time: 0, text: code)] }
        return media
    }

    private func place(_ path: String, _ media: MeasuredMedia, post: Int64?) -> MediaPlace {
        MediaPlace(path: path, sha256: media.sha256, post: post, rule: post == nil ? "no id in its name" : "test")
    }

    private func findings(_ file: CaseFile) throws -> [String] {
        let found = try file.verify()
        return found.damage + found.danglingRows + found.changedRows + found.changedContents
    }

    /// Twelve posts; files 1 to 3 belong to posts 1 to 3 of three accounts, file 4 to none.
    private func filled(_ small: SmallCase, _ name: String = "case.db") throws -> CaseFile {
        let file = try CaseFile(small.path(name), .creating)
        try small.add(0..<12, named: "one", to: file)
        let files = (1...4).map { media($0, code: $0 == 1 ? "https://example.org/\($0)" : nil) }
        try file.keep(
            files,
            at: files.enumerated().map { number, media in
                place("v/\(number + 1).mp4", media, post: number < 3 ? Int64(number + 1) : nil)
            }, by: small.person)
        var layer = MediaLayer(name: "near-video")
        layer.groups = [(1, "video 1"), (2, "video 1"), (3, "video 3"), (4, "video 1")]
        layer.matches = [
            MediaLayer.Match(first: 1, second: 2, difference: 3, detail: "0.0 s = 1.0 s: 3 bits"),
            MediaLayer.Match(first: 2, second: 4, difference: 5, detail: "x"),
        ]
        try file.keepMediaGroups([layer], by: small.person)
        return file
    }

    @Test func `files of posts are layers beside those of their sources`() throws {
        let small = try SmallCase()
        let posts = try filled(small).posts().posts
        #expect(posts.layers.map(\.layer.name) == ["caption", "hashtag", "near-video", "qr"])
        let column = posts.layers[2]
        #expect(column.postOfUse.map { posts.identifiers[Int($0)] } == ["0", "1", "2"])
        #expect(column.objectOfUse.map { column.objects[Int($0)] } == ["video 1", "video 1", "video 3"])
        #expect(posts.layers[3].objects[0] == "https://example.org/1")
    }

    @Test func `check values follow measuring, measuring again, grouping, purging and merging`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        #expect(try findings(file).isEmpty)
        // Measured again with another outcome, at another place.
        var again = media(2)
        again.measuredBy = "2"
        try file.keep(
            [again], at: [place("v/2.mp4", again, post: 5), place("w/2.mp4", again, post: nil)], by: small.person)
        #expect(try findings(file).isEmpty)
        #expect(try file.knownMedia().count == 4)
        let other = try CaseFile(small.path("other.db"), .creating)
        try small.add(40..<44, named: "two", to: other)
        let theirs = [media(2), media(9, code: "nine")]
        try other.keep(theirs, at: theirs.map { place("o/\($0.sha256.suffix(1)).mp4", $0, post: 1) }, by: small.person)
        let merged = try file.takeIn(small.path("other.db"), by: small.person)
        #expect(merged.hasMedia)
        #expect(try findings(file).isEmpty)
        #expect(try file.knownMedia().count == 5)
        // By hand: the post of the other case with the native id 40.
        let rows = try file.table("SELECT path, post FROM media_view WHERE path LIKE 'o/%' ORDER BY path").rows
        #expect(rows == [["o/2.mp4", "40"], ["o/9.mp4", "40"]])
    }

    @Test func `an edit of what was measured is found`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        try file.queue.write { database in
            try database.execute(sql: "UPDATE media_place SET post = 4 WHERE path = 'v/1.mp4'")
        }
        #expect(try findings(file).contains { $0.contains("media_place: ") })
    }

    @Test func `files go with the posts of a purged account`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        var scope = PurgeScope()
        // Account 700 has posts 0, 3, 6 …; the first of them has file 1.
        scope.accounts = ["tiktok:700"]
        _ = try file.purge(
            scope, reason: "r", key: #require(PseudonymKey(Array(repeating: 7, count: 32))), by: small.person)
        #expect(try findings(file).isEmpty)
        #expect(
            try file.table("SELECT path FROM media_place ORDER BY path").rows == [
                ["v/2.mp4"], ["v/3.mp4"], ["v/4.mp4"],
            ])
        for table in ["media_print", "media_code", "media_group"] {
            #expect(try file.table("SELECT count(*) FROM \(table) WHERE file = 1").rows == [["0"]], "\(table)")
        }
        #expect(try file.table("SELECT first, second FROM media_match").rows == [["2", "4"]])
    }

    @Test func `the ledger has what cannot be read and what belongs to no post`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        var bad = media(7)
        bad.problem = "empty file"
        try file.keep([bad], at: [place("v/7.mp4", bad, post: 1)], by: small.person)
        let rows = try file.table("SELECT source, code, detail FROM ledger_view WHERE code LIKE 'media%' ORDER BY 1, 2")
            .rows
        #expect(
            rows == [
                ["v/4.mp4", "media_without_post", "no id in its name"], ["v/7.mp4", "media_unreadable", "empty file"],
            ])
    }

    @Test func `evidence names the seconds, and says which post stands first`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        func post(_ id: String) -> MediaEvidence.Post { .init(platform: "tiktok", identifier: id) }
        let asked = [
            MediaEvidence(layer: "near-video", first: post("1"), second: post("0")),
            MediaEvidence(layer: "near-video", first: post("0"), second: post("2")),
            MediaEvidence(layer: "near-video", first: post("0"), second: post("0")),
        ]
        let found = try file.evidence(for: asked)
        #expect(found[0]?.isTurned == true)
        #expect(found[0]?.evidence.first == post("0"))
        #expect(found[0]?.evidence.detail == "0.0 s = 1.0 s: 3 bits")
        #expect(found[1] == nil)
        #expect(found[2]?.evidence.detail == "the same file")
    }

    @Test func `one file of two posts is named by the place of each`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        func post(_ id: String) -> MediaEvidence.Post { .init(platform: "tiktok", identifier: id) }
        let same = media(1)
        try file.keep([same], at: [place("copies/1.mp4", same, post: 6)], by: small.person)
        let found = try file.evidence(for: [MediaEvidence(layer: "near-video", first: post("0"), second: post("5"))])
        #expect(found[0]?.evidence.detail == "the same file")
        #expect(found[0]?.evidence.firstFile == "v/1.mp4" && found[0]?.evidence.secondFile == "copies/1.mp4")
    }

    @Test func `a post is found by its id where only one has it`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        #expect(try file.post(withOneOf: ["3", "none"]) == .one(4))
        #expect(try file.post(withOneOf: ["3", "4"]) == .several)
        #expect(try file.post(withOneOf: ["none"]) == .absent)
        #expect(try file.post(withOneOf: ["3"], platform: "weibo") == .absent)
    }
}
