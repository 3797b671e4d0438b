import Foundation
import Testing

@testable import Measuring

/// Frames of rectangles: which questions of a changed copy find its source, by the hashes that a line holds.
@Suite struct LooksTests {
    private struct Line: Decodable {
        let frames: [[LineValue]]
        let asked: [[LineValue]]
    }

    private func picture(_ seed: UInt32) -> GrayPicture {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 8) % bound
        }
        let (width, height) = (162, 288)
        var pixels = (0..<height).flatMap { row in (0..<width).map { UInt8(($0 + row) % 256) } }
        for _ in 0..<40 {
            let (wide, high) = (4 + next(width / 2), 4 + next(height / 3))
            let (left, top, gray) = (next(width - wide), next(height - high), UInt8(next(256)))
            for row in top..<top + high {
                for column in left..<left + wide { pixels[row * width + column] = gray }
            }
        }
        return GrayPicture(width: width, height: height, pixels: pixels)
    }

    private func line(_ picture: GrayPicture, isPicture: Bool = false) throws -> Line {
        var looks = Looks(isPicture: isPicture)
        looks.take(0, small: picture, large: picture)
        looks.finish()
        var line = JSONLine()
        looks.write(to: &line)
        return try JSONDecoder().decode(Line.self, from: Data(line.line.utf8))
    }

    /// The variants of the copy's questions that come within 31 bits of a frame of the source.
    private func variants(of copy: Line, in source: Line) -> Set<String> {
        func distance(_ one: String, _ other: String) -> Int {
            zip(one, other).reduce(0) { sum, digits in
                sum + ((digits.0.hexDigitValue ?? 0) ^ (digits.1.hexDigitValue ?? 0)).nonzeroBitCount
            }
        }
        return Set(
            copy.asked.filter { asked in source.frames.contains { distance($0[2].text, asked[2].text) <= 31 } }.map {
                $0[1].text
            })
    }

    @Test func `a box of subtitles leaves the upper half to be found`() throws {
        for seed: UInt32 in [3, 4, 5] {
            let source = picture(seed)
            var pixels = source.pixels
            for row in 225..<258 {
                for column in 18..<144 { pixels[row * 162 + column] = row % 8 < 2 ? 255 : 0 }
            }
            let copy = GrayPicture(width: 162, height: 288, pixels: pixels)
            #expect(variants(of: try line(copy), in: try line(source)).contains("top_half"))
            // Strangers do not match.
            #expect(variants(of: try line(copy), in: try line(picture(seed + 50))).isEmpty)
            // Of pictures, halves are not kept.
            #expect(try line(source, isPicture: true).frames.count == 1)
        }
    }

    @Test func `a frame that is turned by a half is found`() throws {
        // PyPI's pdqhash has 22 bits between the turned hash and that of this turned picture; of others, with as hard
        // edges, up to 38, since its 64 points do not lie in the middle.
        let source = picture(10)
        let copy = GrayPicture(width: 162, height: 288, pixels: source.pixels.reversed())
        #expect(variants(of: try line(copy), in: try line(source)).contains("half"))
    }
}
