import Foundation
import Testing

@testable import Measuring

/// Pictures made of whole numbers, so that Python makes the same ones. `Fixtures/pdq.py` writes what the reference,
/// through PyPI's pdqhash, says of them.
@Suite struct PDQTests {
    private struct Expected: Decodable {
        let seed: UInt32
        let width: Int
        let height: Int
        let quality: Int
        /// As it is, turned by quarters, upside down, mirrored, and mirrored at both diagonals.
        let hashes: [String]
    }

    private func expected() throws -> [Expected] {
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Fixtures/pdq.json")
        return try JSONDecoder().decode([Expected].self, from: Data(contentsOf: fixture))
    }

    /// The same as `picture` in `Fixtures/pdq.py`.
    private func picture(_ seed: UInt32, _ width: Int, _ height: Int) -> GrayPicture {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 8) % bound
        }
        var pixels = (0..<height).flatMap { row in (0..<width).map { UInt8(($0 * 3 + row * 2) % 256) } }
        for _ in 0..<24 {
            let (wide, high) = (1 + next(width / 2), 1 + next(height / 2))
            let (left, top, gray) = (next(width - wide), next(height - high), UInt8(next(256)))
            for row in top..<top + high {
                for column in left..<left + wide { pixels[row * width + column] = gray }
            }
        }
        return GrayPicture(width: width, height: height, pixels: pixels)
    }

    private func distance(_ one: String, _ other: String) -> Int {
        zip(one, other).reduce(0) { sum, digits in
            sum + ((Int(String(digits.0), radix: 16) ?? 0) ^ (Int(String(digits.1), radix: 16) ?? 0)).nonzeroBitCount
        }
    }

    @Test func `hash and quality are those of the reference`() throws {
        let all = try expected()
        #expect(all.count == 12)
        for wanted in all {
            let spectrum = try #require(PDQSpectrum(picture(wanted.seed, wanted.width, wanted.height)))
            // The reference makes gray of three colors in single precision, so that single bits may differ.
            #expect(distance(spectrum.hash().hexadecimal, wanted.hashes[0]) <= 2, "seed \(wanted.seed)")
            #expect(abs(spectrum.quality - wanted.quality) <= 1, "seed \(wanted.seed)")
        }
    }

    @Test func `mirrored and turned hashes are those of the reference`() throws {
        for wanted in try expected() {
            let spectrum = try #require(PDQSpectrum(picture(wanted.seed, wanted.width, wanted.height)))
            for (turn, hash) in zip(PDQSpectrum.Turn.allCases, wanted.hashes) {
                #expect(distance(spectrum.hash(turn).hexadecimal, hash) <= 2, "seed \(wanted.seed), \(turn)")
            }
        }
    }

    @Test func `the mirrored hash matches the hash of the mirrored picture`() throws {
        let one = picture(5, 200, 160)
        var pixels: [UInt8] = []
        for row in 0..<one.height { pixels += one.pixels[row * one.width..<(row + 1) * one.width].reversed() }
        let mirrored = GrayPicture(width: one.width, height: one.height, pixels: pixels)
        let (ours, theirs) = (try #require(PDQSpectrum(one)), try #require(PDQSpectrum(mirrored)))
        #expect(ours.hash(.mirrored).distance(to: theirs.hash()) <= 31)
        #expect(ours.hash().distance(to: theirs.hash()) > 60)
    }

    @Test func `tiny pictures have no hash, plain ones no quality`() throws {
        #expect(PDQSpectrum(GrayPicture(width: 4, height: 9, pixels: [UInt8](repeating: 1, count: 36))) == nil)
        let plain = try #require(
            PDQSpectrum(GrayPicture(width: 5, height: 5, pixels: [UInt8](repeating: 9, count: 25))))
        #expect(plain.quality == 0)
    }
}
