import Foundation
import Testing
import TroupeModel

/// `troupe media` with a decoder that is a script: each "video" holds the line that the decoder would write.
@Suite struct MediaCommandTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// The script; `capabilities` is what it says of itself.
    private func decoder(_ capabilities: String = #"{"faces":true,"marks":true,"version":"2.0"}"#) throws {
        let script = """
            #!/bin/sh
            case "$1" in
            --version) echo "troupe-media 2.0"; exit 0;;
            --capabilities) printf '%s\\n' '\(capabilities)'; exit 0;;
            esac
            case "$*" in *--frames*)
                case "$*" in *hostile*) printf '%s\n' '{"milliseconds":0,"png":"****","faces":0}' 'x'
                    printf '%s\n' '{"milliseconds":-5,"png":"\(Self.pixel)","faces":0}'; exit 0;; esac
                printf '%s\n' '{"milliseconds":0,"png":"\(Self.pixel)","faces":2}'
                printf '%s\n' '{"milliseconds":1000,"png":"\(Self.pixel)","faces":0}'; exit 0;;
            esac
            while IFS= read -r path; do
                if grep -q endless "$path"; then exec tr '\\0' x < /dev/zero; fi
                cat "$path"
            done
            """
        let path = try scratch.file("decoder", script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    /// A PNG of one pixel.
    private static let pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

    private func troupe(_ line: String) throws -> Program {
        try Program(shell: "TROUPE_MEDIA=./decoder troupe \(line)", in: scratch.folder)
    }

    /// The embedding of a person: all people are far apart.
    private func embedding(_ person: Int, _ shade: Float = 0) -> String {
        var numbers = [Float](repeating: 0, count: 128)
        numbers[person] = 1
        numbers[127] = shade
        return Data(FaceEmbedding.bytes(numbers)).base64EncodedString()
    }

    /// Six posts of six accounts, each with a video: three show one person, two another, one nobody.
    private func make() throws {
        try decoder()
        let posts = (1...6).map { "vid00\($0),acc\($0),\(1_727_740_800 + $0 * 20),caption \($0)" }
        _ = try scratch.file("posts.csv", "id,account,time,caption\n" + posts.joined(separator: "\n") + "\n")
        let folder = scratch.path("videos")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (number, person) in [1, 1, 1, 2, 2, nil].enumerated() {
            let faces = person.map { person in
                (0..<2).map { #"[\#($0 * 1000),[0,0,99,99],"\#(embedding(person, Float(number * 2 + $0) / 100))"]"# }
            }
            let mark = number < 4 ? #"["@acc1",3,3,0.9]"# : #"["@accl",3,2,0.8],["news",3,3,0.9]"#
            let label =
                number == 0 ? #","aigc":[{"place":"xmp","text":"{\"Label\":\"1\",\"ContentProducer\":\"pp\"}"}]"# : ""
            let line =
                #"{"measured_by":"2.0","kind":"video","milliseconds":2000,"faces":[\#((faces ?? []).joined(separator: ","))],"#
                + #""marks":[\#(mark)]\#(label)}"#
            _ = try scratch.file("videos/vid00\(number + 1).mp4", line + "\n")
        }
        let read = try troupe(
            "ingest posts.csv --case c.db --columns post=id,account=account,time=time,caption=caption --quiet")
        #expect(read.exitCode == 0, "\(read.errors)")
    }

    private func answer(_ query: String) throws -> String {
        try troupe("ask \"\(query)\" --case c.db --format csv").output
    }

    @Test func `faces need a ground, and a decoder that can find them`() throws {
        try make()
        let without = try troupe("media videos --case c.db --faces")
        #expect(without.exitCode == 2 && without.errors.contains("--basis"))
        #expect(without.errors.contains("GDPR"))
        try decoder(#"{"faces":false,"marks":true,"version":"2.0","missing":{"faces":"install libdlib-dev"}}"#)
        let missing = try troupe("media videos --case c.db --faces --basis consent")
        #expect(missing.exitCode == 1 && missing.errors.contains("install libdlib-dev"))
        #expect(missing.errors.split(separator: "\n").count == 1)
        try decoder("no such option")
        let old = try troupe("media videos --case c.db --marks")
        #expect(old.exitCode == 1 && old.errors.contains("make media"))
        // Nothing was changed.
        #expect(try answer("SELECT count(*) AS n FROM media_file") == "n\n0\n")
    }

    @Test func `layers that files turn out not to have are left out, and said`() throws {
        try make()
        #expect(try troupe("media videos --case c.db --quiet").exitCode == 0)
        let verbs = [
            "map c.db --out out --no-figure", "ties c.db --support 1 --out ties.csv", "windows c.db --length 1d",
        ]
        for verb in verbs {
            let run = try troupe("\(verb) --layers caption,near-video,face")
            #expect(run.exitCode == 0, "\(verb): \(run.errors)")
            #expect(run.errors.contains("no post has them") && run.errors.contains("face"), "\(verb): \(run.errors)")
        }
        for (layers, words) in [("face", "no post has face"), ("faces", "unknown layer"), ("face,captoin", "caption?")]
        {
            let run = try troupe("map c.db --layers \(layers) --out out2 --no-figure")
            #expect(run.exitCode != 0 && run.errors.contains(words), "\(layers): \(run.errors)")
            #expect(run.errors.split(separator: "\n").count == 1)
        }
    }

    @Test func `clusters of faces are candidates with a rate until an analyst confirms them`() throws {
        try make()
        let first = try troupe("media videos --case c.db --faces --basis consent --marks")
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(first.errors.contains("Chinese faces"))
        // By hand: the first person in three files, the second in two, two frames each.
        #expect(
            try answer("SELECT state, frames, files, posts FROM face_view ORDER BY frames DESC")
                == "state,frames,files,posts\ncandidate,6,3,3\ncandidate,4,2,2\n")
        for number in 1...3 {
            #expect(try troupe("cast add persona id=p\(number) name=Name\(number) --case c.db").exitCode == 0)
            #expect(
                try troupe("cast add persona_account persona=p\(number) account=acc\(number) --case c.db").exitCode == 0
            )
        }
        let asked = try troupe("ask one-face-many-names --case c.db --format csv")
        // The rate by hand: 3 / 39,821.
        #expect(asked.output.contains("7.53"), "\(asked.output)")
        #expect(asked.output.contains("candidate") && asked.output.contains("Name1, Name2, Name3"))
        // A second run changes nothing.
        let before = try answer("SELECT key, state, recorded FROM asset_assessment ORDER BY key")
        #expect(try troupe("media videos --case c.db --faces --basis consent --marks --quiet").exitCode == 0)
        #expect(try answer("SELECT key, state, recorded FROM asset_assessment ORDER BY key") == before)
        #expect(try troupe("cast confirm asset_assessment '#1' --case c.db").exitCode == 0)
        #expect(try troupe("media videos --case c.db --quiet").exitCode == 0)
        #expect(try answer("SELECT count(*) AS n FROM face_view WHERE state = 'confirmed'") == "n\n1\n")
        let ties = try troupe("ties c.db --layers face --support 1")
        #expect(ties.exitCode == 0, "\(ties.errors)")
        // Whoever reads of a tie by faces reads who took them for one person.
        let mapped = try troupe("map c.db --layers face --support 1 --out r --no-figure --quiet")
        #expect(mapped.exitCode == 0, "\(mapped.errors)")
        let report = try String(contentsOfFile: scratch.path("r/report.md"), encoding: .utf8)
        #expect(
            report.contains(
                "rests on 2 clusters of faces, each of which a program took for one person; an analyst has confirmed 1 "
                    + "of them"))
        #expect(report.contains("None of 39,821 pairs of strangers’ faces"))
        #expect(report.contains("fewer than 1 in 13,000"))
        let why = try troupe("why acc1 acc2 --from r").output
        #expect(why.contains("They posted 1 matching object on layer face"), "\(why)")
        #expect(why.contains("until an analyst confirms a cluster it is a candidate"))
        #expect(try troupe("verify --case c.db").exitCode == 0)
        let purged = try troupe("purge --faces --reason done --key k.key --case c.db")
        #expect(purged.exitCode == 0 && purged.output.contains("10 faces"), "\(purged.output)\(purged.errors)")
        #expect(try answer("SELECT count(*) AS n FROM media_face") == "n\n0\n")
        #expect(try troupe("audit --key k.key --case c.db").exitCode == 0)
        #expect(try troupe("verify --case c.db").exitCode == 0)
    }

    @Test func `pipes, devices and links are named and never waited for`() throws {
        try make()
        let pipe = try Program(
            shell: "mkfifo videos/pipe.mp4; ln -s vid001.mp4 videos/link.mp4; mkdir v2; ln -s ../videos v2/more",
            in: scratch.folder)
        #expect(pipe.exitCode == 0)
        let folder = try troupe("media videos v2 --case c.db --json")
        #expect(folder.exitCode == 0, "\(folder.errors)")
        #expect(folder.errors.contains("not read: videos/pipe.mp4: a pipe, device or socket"))
        #expect(folder.errors.contains("not read: videos/link.mp4: a link; name the file itself"))
        #expect(folder.errors.contains("not read: v2/more: a link"))
        #expect(folder.output.contains(#""passed_over" : 3"#), "\(folder.output)")
        for name in ["videos/pipe.mp4", "/dev/zero"] {
            let named = try troupe("media \(name) --case c.db")
            #expect(named.exitCode == 65 && named.errors.contains("a pipe, device or socket"), "\(named.errors)")
        }
        // A link that is named is the file that it leads to.
        #expect(try troupe("media videos/link.mp4 --case c.db").exitCode == 0)
    }

    @Test func `watermarks name handles, and one letter makes a candidate`() throws {
        try make()
        #expect(try troupe("media videos --case c.db --marks").exitCode == 0)
        #expect(
            try answer(
                "SELECT post, reading, handle, state FROM media_mark_view WHERE reading LIKE 'acc%' ORDER BY post")
                == "post,reading,handle,state\nvid001,acc1,acc1,known\nvid002,acc1,acc1,known\nvid003,acc1,acc1,known\n"
                + "vid004,acc1,acc1,known\nvid005,accl,acc1,candidate\nvid006,accl,acc1,candidate\n")
        // By hand: four posts show the handle of the account that posted first; two may show it.
        let asked = try troupe("ask whose-video-first --case c.db --format csv").output.split(separator: "\n")
        #expect(asked.count == 3)
        #expect(asked.contains { $0.hasPrefix("acc1,known,acc1,") && $0.contains(",4,4,") && $0.contains("00:00:20") })
        #expect(asked.contains { $0.hasPrefix("accl,candidate,acc1,") && $0.contains(",2,2,") })
    }

    /// Two accounts post alike videos at ten moments, and others strangers; a third copy cannot be looked at.
    private func makeAlike() throws {
        try decoder()
        try FileManager.default.createDirectory(atPath: scratch.path("videos"), withIntermediateDirectories: true)
        var rows: [String] = []
        for moment in 0..<10 {
            for (place, account) in ["ann", "ben"].enumerated() {
                let name = "vid\(moment)\(account)1"
                rows.append("\(name),\(account),\(1_727_740_800 + moment * 40_000 + place * 9),text \(rows.count)")
                // Hashes of 64 digits that are far apart from moment to moment.
                let digits = ["0f", "3c", "55", "a7", "9e", "b1", "d8", "6b", "42", "e4"][moment]
                let hash = String(repeating: digits, count: 31) + "0" + (place == 0 ? "1" : "3")
                let frames = [0, 1000].map { "[\($0),100,\"\(hash)\"]" }.joined(separator: ",")
                let asked = [0, 1000].map { "[\($0),\"plain\",\"\(hash)\"]" }.joined(separator: ",")
                let file = moment == 0 && place == 1 ? "hostile_\(name)" : name
                _ = try scratch.file(
                    "videos/\(file).mp4",
                    #"{"measured_by":"2.0","kind":"video","frames":[\#(frames)],"asked":[\#(asked)]}"# + "\n")
            }
        }
        _ = try scratch.file("posts.csv", "id,account,time,caption\n" + rows.joined(separator: "\n") + "\n")
        let columns = "--columns post=id,account=account,time=time,caption=caption"
        #expect(try troupe("ingest posts.csv --case c.db \(columns) --quiet").exitCode == 0)
        #expect(try troupe("media videos --case c.db --quiet").exitCode == 0)
    }

    @Test func `a contact sheet shows what is alike, and that a file cannot be shown`() throws {
        try makeAlike()
        let objects = try answer(
            "SELECT g.object FROM media_group g JOIN media_place l ON l.file = g.file WHERE l.path LIKE '%vid0ann1%'")
        let object = String(objects.split(separator: "\n")[1]).replacing(" ", with: ":")
        let run = try troupe("draw contact-sheet --asset \(object) --case c.db --out sheet --note SYNTHETIC")
        #expect(run.exitCode == 0 && run.errors.contains("1 file gives no picture"), "\(run.errors)")
        let page = try scratch.text("sheet/contact-sheet.html")
        #expect(page.matches(of: /<section>/).count == 2)
        #expect(page.matches(of: /data:image\/png;base64,/).count == 2)
        #expect(page.contains("SYNTHETIC") && page.contains("vid0ann1") && page.contains("default-src 'none'"))
        #expect(!page.contains("<script"))
        let chinese = try troupe("draw contact-sheet --asset \(object) --case c.db --out zh --language zh")
        #expect(chinese.exitCode == 0)
        #expect(try scratch.text("zh/contact-sheet.html").contains("被认定相似的文件"))
        for (asset, code) in [("video:none", 1), ("", 2)] {
            let none = try troupe("draw contact-sheet --asset '\(asset)' --case c.db --out none")
            #expect(none.exitCode == code && none.errors.contains("--asset"), "\(none.errors)")
            #expect(code == 2 || none.errors.contains("its largest are video:"), "\(none.errors)")
        }
        #expect(try troupe("draw cast --asset x --case c.db").exitCode == 2)
        #expect(try troupe("draw contact-sheet --case c.db").exitCode == 2)
    }

    @Test func `why says where the files lie, and writes pictures of the moments that match`() throws {
        try makeAlike()
        let mapped = try troupe("map c.db --layers near-video --support 2 --out out --no-figure --quiet")
        #expect(mapped.exitCode == 0, "\(mapped.errors)")
        let why = try troupe("why ann ben --from out --frames pictures")
        #expect(why.exitCode == 0, "\(why.errors)")
        #expect(why.output.contains("videos/vid1ann1.mp4"))
        // Ten pairs of two files with two pictures each, but for the file that gives none.
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("pictures")).count == 38)
        #expect(why.errors.contains("no picture"))
    }

    @Test func `hostile lines become lines of the ledger`() throws {
        try make()
        let bad = [
            "a": #"{"measured_by":"2.0","kind":"video","faces":[[0,[1,2,90,90],"****"]]}"#, "b": "[]", "c": "",
            "d": #"{"measured_by":"2.0","kind":"video","faces":[[0,[1,2,1e99,90],"AAAA"]]}"#,
            "e": #"{"measured_by":"2.0","kind":"video","marks":[["x",1,5,0.5]]}"#, "f": "endless",
        ]
        for (name, line) in bad { _ = try scratch.file("videos/bad_\(name).mp4", line + "\n") }
        let run = try troupe("media videos --case c.db --faces --basis consent --marks --seconds 20 --quiet")
        #expect(run.exitCode == 0, "\(run.errors)")
        let ledger = try troupe("ledger --case c.db --code media_unreadable --format csv").output
        for name in bad.keys { #expect(ledger.contains("bad_\(name).mp4"), "\(name)") }
        #expect(ledger.contains("more than can be kept"))
        // What could be read was.
        #expect(try answer("SELECT count(*) AS n FROM face_view") == "n\n2\n")
        #expect(try troupe("verify --case c.db").exitCode == 0)
    }
}
