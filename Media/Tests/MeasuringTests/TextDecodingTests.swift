import Foundation
import Testing

@testable import Measuring

/// Decoders of text beside those of rapidocr 3.10.0: `Fixtures/text_decoding.py`.
@Suite struct TextDecodingTests {
    private struct Expected: Decodable {
        struct Map: Decodable {
            let width: Int
            let height: Int
            let hundredths: [Int]
            let scale: Int
            let boxes: [[[Double]]]
            let scores: [Double]
        }

        struct Sequence: Decodable {
            let hundredths: [[Int]]
            let text: String
            let confidence: Double
        }

        let maps: [Map]
        let characters: [String]
        let sequences: [Sequence]
    }

    private func expected() throws -> Expected {
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Fixtures/text_decoding.json")
        return try JSONDecoder().decode(Expected.self, from: Data(contentsOf: fixture))
    }

    @Test func `boxes of text stand where the reference finds them`() throws {
        for map in try expected().maps {
            let found = TextBoxes.boxes(
                in: map.hundredths.map { Float($0) / 100 }, width: map.width, height: map.height,
                pictureWidth: map.width * map.scale, pictureHeight: map.height * map.scale)
            #expect(found.count == map.boxes.count)
            let wanted = zip(map.boxes, map.scores).sorted { ($0.0[0][1], $0.0[0][0]) < ($1.0[0][1], $1.0[0][0]) }
            for (box, (corners, score)) in zip(found, wanted) {
                // The reference rounds in between, to whole pixels of the map, which are three pixels here.
                #expect(abs(box.score - score) <= 0.03)
                for (corner, other) in zip(box.corners, corners) {
                    #expect(abs(corner.x - other[0]) <= 4.5 && abs(corner.y - other[1]) <= 4.5)
                }
            }
        }
    }

    @Test func `texts and confidences are those of the reference`() throws {
        let expected = try expected()
        #expect(expected.sequences.count == 12)
        for sequence in expected.sequences {
            let decoded = CharacterSequence.decoded(
                sequence.hundredths.flatMap { $0.map { Float($0) / 100 } }, classes: expected.characters.count + 2,
                characters: expected.characters)
            #expect(decoded.text == sequence.text)
            #expect(abs(decoded.confidence - sequence.confidence) <= 0.0001)
        }
    }

    @Test func `maps and sequences of nothing or of a wrong size are no text`() {
        #expect(TextBoxes.boxes(in: [], width: 3, height: 3, pictureWidth: 9, pictureHeight: 9).isEmpty)
        #expect(
            TextBoxes.boxes(
                in: [Float](repeating: 1, count: 9), width: 3, height: 3, pictureWidth: 1, pictureHeight: 1
            ).isEmpty)
        #expect(
            TextBoxes.boxes(
                in: [Float](repeating: .nan, count: 900), width: 30, height: 30, pictureWidth: 60, pictureHeight: 60
            ).isEmpty)
        #expect(CharacterSequence.decoded([], classes: 5, characters: ["a"]).text.isEmpty)
        #expect(CharacterSequence.decoded([1, 2], classes: 0, characters: []).text.isEmpty)
        #expect(CharacterSequence.decoded([0, 0, 0, 1], classes: 4, characters: ["a"]).text == " ")
    }

    @Test func `the smallest rectangle around a turned one is that one`() {
        // A rectangle of 40 × 10 turned by 30°, by hand.
        let (cosine, sine) = (3.0.squareRoot() / 2, 0.5)
        let points = [(-20.0, -5.0), (20, -5), (20, 5), (-20, 5), (0, 0)].map { x, y in
            TextBox.Point(x: 100 + x * cosine - y * sine, y: 50 + x * sine + y * cosine)
        }
        let rectangle = Rectangle(around: points)
        #expect(abs(max(rectangle.width, rectangle.height) - 40) < 1e-9)
        #expect(abs(rectangle.shorter - 10) < 1e-9)
        #expect(abs(rectangle.center.x - 100) < 1e-9 && abs(rectangle.center.y - 50) < 1e-9)
        let line = Rectangle(around: [TextBox.Point(x: 1, y: 1), TextBox.Point(x: 4, y: 5)])
        #expect(abs(max(line.width, line.height) - 5) < 1e-9 && line.shorter < 1e-9)
        #expect(Rectangle(around: [TextBox.Point(x: 2, y: 3)]).width == 0)
    }
}
