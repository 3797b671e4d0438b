import Foundation
import GRDB
import Testing
import TroupeModel

@testable import TroupeStore

/// What a case does with faces, watermarks and labels.
@Suite struct FaceCaseTests {
    private let key = PseudonymKey(Array(repeating: 7, count: 32))

    private func media(_ number: Int, faces: Int?) -> MeasuredMedia {
        var media = MeasuredMedia(
            sha256: String(repeating: "0", count: 63) + "\(number)", bytes: 10, measuredBy: "1 faces")
        media.kind = .video
        media.faces = faces.map { count in
            (0..<count).map { place in
                MeasuredMedia.Face(
                    time: UInt32(place * 1000), box: [1, 2, 90, 90],
                    embedding: (0..<128).map { Float($0 * (place + 1)) / 512 })
            }
        }
        media.marks = [MeasuredMedia.Mark(text: "@syn.0.one", seen: 3, read: 3, confidence: 0.9)]
        var label = MakerLabel(.aigc, place: "xmp")
        (label.isArtificial, label.says, label.producer, label.propagation) = (true, "1", "producer-1", "p-\(number)")
        media.labels = number == 1 ? [label] : []
        return media
    }

    /// Twelve posts; files 1 and 2 belong to posts 1 and 2 of two accounts and show two faces each.
    private func filled(_ small: SmallCase, basis: String? = "consent") throws -> CaseFile {
        let file = try CaseFile(small.path("case.db"), .creating)
        try small.add(0..<12, named: "one", to: file)
        let files = [media(1, faces: 2), media(2, faces: 2)]
        let places = files.enumerated().map { number, media in
            MediaPlace(path: "v/\(number + 1).mp4", sha256: media.sha256, post: Int64(number + 1), rule: "test")
        }
        try file.keep(files, at: places, basis: basis, by: small.person)
        return file
    }

    private func cluster(_ file: CaseFile, _ small: SmallCase) throws {
        try file.keepFaceClusters(try file.faces().map { ($0.number, "face_1") }, by: small.person)
        _ = try file.changeCast("clusters", by: small.person) { editor in
            try editor.put(
                CastEntry(.assetAssessment, ["layer": "face", "key": "face_1", "author": "troupe"]),
                newState: .candidate)
        }
    }

    private func findings(_ file: CaseFile) throws -> [String] {
        let found = try file.verify()
        return found.damage + found.danglingRows + found.changedRows + found.changedContents
    }

    private func count(_ file: CaseFile, _ what: String) throws -> String? {
        try file.table("SELECT count(*) FROM \(what)").rows[0][0]
    }

    @Test func `faces are kept with a ground and not without one`() throws {
        let small = try SmallCase()
        #expect(try count(filled(small), "media_face WHERE basis = 'consent'") == "4")
        let other = try SmallCase()
        #expect(try count(filled(other, basis: nil), "media_face") == "0")
    }

    @Test func `faces that were not looked for again stay, and those that were make way`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        try file.keep([media(1, faces: nil)], at: [], basis: nil, by: small.person)
        #expect(try count(file, "media_face") == "4")
        try file.keep([media(1, faces: 1)], at: [], basis: "leak", by: small.person)
        #expect(try count(file, "media_face WHERE basis = 'leak'") == "1")
        #expect(try count(file, "media_face") == "3")
        #expect(try findings(file).isEmpty)
    }

    @Test func `a cluster is a layer until it is rejected`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        #expect(try !file.posts().posts.layers.contains { $0.layer.name == "face" })
        try cluster(file, small)
        let posts = try file.posts().posts
        let column = try #require(posts.layers.first { $0.layer.name == "face" })
        #expect(column.postOfUse.map { posts.identifiers[Int($0)] } == ["0", "1"])
        let row = try #require(try file.assessedFaces().first)
        #expect(row.state == .candidate)
        _ = try file.changeCast("no", by: small.person) { editor in
            try editor.set(.assetAssessment, named: "#\(row.row)", ["state": "rejected"])
        }
        #expect(try !file.posts().posts.layers.contains { $0.layer.name == "face" })
        #expect(try findings(file).isEmpty)
    }

    @Test func `faces go with the posts of a purged account`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        try cluster(file, small)
        var scope = PurgeScope()
        // Account 700 has posts 0, 3, 6 …; the first of them has file 1.
        scope.accounts = ["tiktok:700"]
        let outcome = try file.purge(scope, reason: "r", key: #require(key), by: small.person)
        #expect(outcome.accounts == 1)
        #expect(try count(file, "media_face") == "2")
        #expect(try count(file, "media_label") == "0")
        #expect(try findings(file).isEmpty)
    }

    @Test func `a purge of faces takes them all, and what the program said of them`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        try cluster(file, small)
        var scope = PurgeScope()
        scope.faces = true
        let outcome = try file.purge(scope, reason: "done", key: #require(key), by: small.person)
        #expect((outcome.faces, outcome.accounts, outcome.posts) == (4, 0, 0))
        try file.finishPurge(by: small.person)
        #expect(try count(file, "media_face") == "0")
        #expect(try count(file, "asset_assessment") == "0")
        // Files and their marks stay; files may be looked at for faces again.
        #expect(try count(file, "media_file WHERE measured_by = '1'") == "2")
        #expect(try count(file, "media_mark") == "2")
        #expect(try file.table("SELECT scope FROM tombstone").rows == [["faces"]])
        #expect(try findings(file).isEmpty)
        // Nothing of an embedding is left in the file's bytes: eight numbers of the second face, as they were written.
        let bytes = try Data(contentsOf: URL(fileURLWithPath: small.path("case.db")))
        let numbers = FaceEmbedding.bytes((60..<68).map { Float($0 * 2) / 512 })
        #expect(bytes.range(of: Data(numbers)) == nil)
        // A second purge finds nothing.
        #expect(try file.purge(scope, reason: "done", key: #require(key), by: small.person).isNothing)
        #expect(try file.audit(key: #require(key)).faces == 0)
    }

    @Test func `faces, marks and labels come along in a merge`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        let other = try CaseFile(small.path("other.db"), .creating)
        try small.add(40..<44, named: "two", to: other)
        let theirs = [media(1, faces: 1), media(5, faces: 3)]
        try other.keep(
            theirs,
            at: theirs.map { MediaPlace(path: "o/\($0.sha256.suffix(1)).mp4", sha256: $0.sha256, post: 1, rule: "t") },
            basis: "leak", by: small.person)
        _ = try file.takeIn(small.path("other.db"), by: small.person)
        // By hand: four of ours, three of the file that only they have; ours of the file that both have.
        #expect(try count(file, "media_face") == "7")
        #expect(try count(file, "media_mark") == "3")
        #expect(try count(file, "media_label") == "1")
        #expect(try findings(file).isEmpty)
    }

    @Test func `a label of the maker is known or unknown, never a no`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        let rows = try file.table("SELECT post, by_maker, producers FROM maker_label_view ORDER BY post").rows
        #expect(rows == [["0", "labelled", "producer-1"], ["1", "unknown", nil]])
        #expect(
            try file.table("SELECT layer, object FROM media_use_view WHERE layer LIKE 'ai-%' ORDER BY layer").rows == [
                ["ai-producer", "producer-1"], ["ai-propagation", "p-1"],
            ])
    }

    @Test func `watermarks become a layer by what was read`() throws {
        let small = try SmallCase()
        let file = try filled(small)
        #expect(try Set(file.accountHandles()) == ["syn.0.one", "syn.1.one", "syn.2.one"])
        try file.keepHandles(
            try file.marks().map {
                ($0.file, $0.mark.text, MarkedHandle(reading: "syn.o.one", known: "syn.0.one", state: .candidate))
            }, by: small.person)
        #expect(
            try file.table("SELECT DISTINCT layer, object FROM media_use_view WHERE layer = 'watermark'").rows
                == [["watermark", "syn.o.one"]])
        #expect(try findings(file).isEmpty)
    }

    @Test func `a case of version 8 gets the tables and stays sound`() throws {
        let small = try SmallCase()
        let path = small.path("old.db")
        do {
            let queue = try DatabaseQueue(path: path)
            try CaseFile.migrator.migrate(queue, upTo: "8")
            try queue.write { database in
                try database.execute(
                    sql:
                        "INSERT INTO media_file(id, sha256, bytes, measured_by, kind) VALUES (1, 'a', 1, '1.0', 'video')"
                )
            }
            try queue.close()
        }
        let file = try CaseFile(path, .writing)
        #expect(try file.table("PRAGMA user_version").rows == [["\(CaseSchema.version)"]])
        try file.keep([media(1, faces: 2)], at: [], basis: "consent", by: small.person)
        #expect(try count(file, "media_face") == "2")
        #expect(try file.verify().changedContents.filter { $0.hasPrefix("media_face") } == [])
    }
}
