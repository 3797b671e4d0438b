import Foundation
import Testing
import TroupeModel

@testable import TroupeKit

/// What lines of a decoder mean, hostile ones among them: the decoder reads what strangers made.
@Suite struct MediaLineTests {
    private func read(_ line: String) throws -> MeasuredMedia {
        try JSONDecoder().decode(MediaLine.self, from: Data(line.utf8)).media(sha256: "ab", bytes: 3, manner: " faces")
    }

    private func base64(_ numbers: [Float]) -> String { Data(FaceEmbedding.bytes(numbers)).base64EncodedString() }

    private let embedding = (0..<128).map { Float($0) / 512 }

    @Test func `faces, marks and labels are read`() throws {
        let media = try read(
            """
            {"measured_by":"2","kind":"video","faces":[[1500,[10,20,90,95],"\(base64(embedding))"]],
            "marks":[["@syn_a",3,2,0.75]],"c2pa":"jpeg","c2pa_generator":"maker","c2pa_binding":"matches",
            "c2pa_source_types":["http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"],
            "aigc":[{"place":"xmp","text":"{\\"Label\\":1,\\"ContentProducer\\":\\"p\\",\\"PropagateID\\":7}"},
            {"place":"exif","text":"{\\"AIGC\\":{\\"Label\\":\\"2\\"}}"},{"place":"bad","text":"{"}]}
            """)
        #expect(media.faces?.count == 1 && media.faces?[0].embedding == embedding && media.faces?[0].time == 1500)
        #expect(media.marks == [.init(text: "@syn_a", seen: 3, read: 2, confidence: 0.75)])
        #expect(media.labels.map(\.says) == ["1", "2", nil, "trainedAlgorithmicMedia"])
        #expect(media.labels.map(\.isArtificial) == [true, true, nil, true])
        #expect(media.labels.map(\.propagation) == ["7", nil, nil, nil])
        #expect(media.labels[3].binding == "matches")
        #expect(media.fields?.contains(#""c2pa_binding":"matches""#) == true)
        #expect(media.measuredBy == "2 faces")
    }

    @Test func `a line without faces and marks says nothing of them`() throws {
        let media = try read(#"{"measured_by":"2","kind":"picture"}"#)
        #expect(media.faces == nil && media.marks == nil && media.labels.isEmpty)
        #expect(try read(#"{"measured_by":"2","kind":"picture","faces":[],"marks":[]}"#).faces == [])
    }

    @Test func `an untruthful line is refused and ends nothing`() {
        var nan = embedding
        nan[3] = .nan
        let faces = [
            #"[[0,[1,2,90,90],"***"]]"#, #"[[0,[1,2,90,90],"\#(base64(Array(embedding.dropLast())))"]]"#,
            #"[[0,[1,2,90,90],"\#(base64(nan))"]]"#, #"[[0,[1,2,90],"\#(base64(embedding))"]]"#,
            #"[[0,[1,2,0,90],"\#(base64(embedding))"]]"#, #"[[-1,[1,2,90,90],"\#(base64(embedding))"]]"#,
            #"[[1e300,[1,2,90,90],"\#(base64(embedding))"]]"#, #"[[0,[1,2,1e12,90],"\#(base64(embedding))"]]"#,
            #"[[0,[1,2,2147483648,90],"\#(base64(embedding))"]]"#,
            #"[[0,[-2147483648,2,9,9],"\#(base64(embedding))"]]"#, #"{"a":1}"#, #"[[0]]"#, #"[0]"#, #"[[]]"#,
        ]
        for text in faces {
            #expect(throws: (any Error).self, "\(text.prefix(60))") {
                _ = try read(#"{"measured_by":"2","kind":"video","faces":\#(text)}"#)
            }
        }
        let long = String(repeating: "x", count: 2000)
        for text in [
            #"[["a",1,2,0.5]]"#, #"[["a",3,2,1.5]]"#, #"[["a",3,2,-1]]"#, #"[["a",-3,-4,0.5]]"#, #"[["a",1e99,2,0.5]]"#,
            #"[["\#(long)",3,2,0.5]]"#, #"[[1,3,2,0.5]]"#, #"[["a"]]"#,
        ] {
            #expect(throws: (any Error).self, "\(text.prefix(60))") {
                _ = try read(#"{"measured_by":"2","kind":"video","marks":\#(text)}"#)
            }
        }
    }

    @Test func `more faces than a file can have are a problem of that file`() throws {
        let face = #"[0,[1,2,90,90],"\#(base64(embedding))"]"#
        let list = Array(repeating: face, count: 20_001).joined(separator: ",")
        let media = try read(#"{"measured_by":"2","kind":"video","faces":[\#(list)]}"#)
        #expect(media.problem != nil && media.faces == nil)
    }

    @Test func `a file is not measured again for less than it was measured for`() {
        let plain = MediaManner(isQuick: false, extras: [])
        let both = MediaManner(isQuick: false, extras: [.faces, .marks])
        #expect(both.words == " faces marks" && both.arguments == ["--faces", "--marks"])
        #expect(plain.isAnswered(by: "2 faces marks", version: "2"))
        #expect(both.isAnswered(by: "2 faces marks", version: "2"))
        #expect(!both.isAnswered(by: "2 faces", version: "2"))
        #expect(!plain.isAnswered(by: "2 quick", version: "2"))
        #expect(!plain.isAnswered(by: "1 faces marks", version: "2"))
        #expect(!plain.isAnswered(by: "", version: "2"))
    }
}
