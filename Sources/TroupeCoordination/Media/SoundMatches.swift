import Foundation
import TroupeBase
package import TroupeModel

/// Finds files with the same sound, by raw fingerprints of Chromaprint.
///
/// Two sounds match where, at some offset, a window of five seconds has at most a fifth of its bits wrong and at least
/// half of its items distinct in both: silence and single tones would match anything. Offsets are found by halves of
/// items (16 bits) that are equal; an offset with two such halves is looked at in full.
package struct SoundMatches: Sendable {
    /// Number of threads.
    package var workers: Int

    /// A search.
    package init(workers: Int = 1) { self.workers = workers }

    /// Items of a window: five seconds.
    package static let window = 40
    /// Largest share of wrong bits in the best window.
    package static let mostWrong = 0.2
    /// Equal halves of items at one offset that make it worth a look.
    private static let fewestVotes = 2

    /// The matches between files, by first and second.
    ///
    /// - Complexity: O(*n*) for *n* items, and the pairs of equal halves.
    package func matches(of sounds: [[UInt32]]) -> [MediaMatch] {
        let index = HalfIndex(sounds)
        let found = parallelMap(count: sounds.count, workers: workers, makeScratch: noScratch) { file, _ in
            matches(of: file, sounds, index)
        }
        return found.flatMap { $0 }
    }

    /// The best window of two sounds at any offset; nil where none is near enough. Looks at every offset: slow.
    package static func slowMatch(_ one: [UInt32], _ other: [UInt32]) -> Double? {
        guard one.count >= window, other.count >= window else { return nil }
        return (-(other.count - window)...(one.count - window)).compactMap {
            bestWindow(one, other, offset: $0)?.wrong
        }.min()
    }

    /// Matches with files of higher numbers.
    private func matches(of file: Int, _ sounds: [[UInt32]], _ index: HalfIndex) -> [MediaMatch] {
        let own = sounds[file]
        guard own.count >= Self.window else { return [] }
        var votes: [UInt64: Int] = [:]
        for (place, item) in own.enumerated() where place == 0 || own[place - 1] != item {
            index.forEachEqual(item) { other, otherPlace in
                guard other > file else { return }
                let offset = UInt32(bitPattern: Int32(place - otherPlace))
                votes[UInt64(other) << 32 | UInt64(offset), default: 0] += 1
            }
        }
        var best: [Int: (wrong: Double, start: Int, offset: Int)] = [:]
        for (key, count) in votes where count >= Self.fewestVotes {
            let (other, offset) = (Int(key >> 32), Int(Int32(bitPattern: UInt32(truncatingIfNeeded: key))))
            guard let found = Self.bestWindow(own, sounds[other], offset: offset) else { continue }
            if let known = best[other], (known.wrong, known.offset) <= (found.wrong, offset) { continue }
            best[other] = (found.wrong, found.start, offset)
        }
        return best.keys.sorted().compactMap { other in
            best[other].map { found in
                MediaMatch(
                    first: file, second: other, difference: found.wrong,
                    detail: "5 s from \(Self.seconds(found.start)) = from \(Self.seconds(found.start - found.offset)): "
                        + "\(Int((found.wrong * 100).rounded())) % of bits wrong")
            }
        }
    }

    private static func seconds(_ items: Int) -> String {
        let tenths = Int((Double(items) * MediaPrint.soundStep / 100).rounded())
        return "\(tenths / 10).\(tenths % 10) s"
    }

    /// The window with the fewest wrong bits where item *i* of the first stands at item *i* − `offset` of the other.
    private static func bestWindow(
        _ one: [UInt32], _ other: [UInt32], offset: Int
    ) -> (wrong: Double, start: Int)? {
        let (low, high) = (max(0, offset), min(one.count, other.count + offset))
        guard high - low >= window else { return nil }
        let most = Int(mostWrong * Double(window * 32))
        var sum = 0
        var best: (wrong: Int, start: Int)?
        for place in low..<high {
            sum += (one[place] ^ other[place - offset]).nonzeroBitCount
            let start = place - window + 1
            guard start >= low else { continue }
            if start > low { sum -= (one[start - 1] ^ other[start - 1 - offset]).nonzeroBitCount }
            guard sum <= most, sum < best?.wrong ?? .max else { continue }
            if isTelling(one, start), isTelling(other, start - offset) { best = (sum, start) }
        }
        return best.map { (Double($0.wrong) / Double(window * 32), $0.start) }
    }

    /// Whether at least half of the items of a window are distinct.
    private static func isTelling(_ sound: [UInt32], _ start: Int) -> Bool {
        Set(sound[start..<start + window]).count * 2 >= window
    }
}

/// Where each half of 16 bits stands among all sounds.
private struct HalfIndex: Sendable {
    private var starts: [[UInt32]] = []
    private var entries: [[(file: UInt32, place: UInt32)]] = []

    init(_ sounds: [[UInt32]]) {
        for half in 0..<2 {
            var begins = [UInt32](repeating: 0, count: 65_537)
            Self.forEach(sounds, half) { value, _, _ in begins[value + 1] += 1 }
            for value in 1...65_536 { begins[value] += begins[value - 1] }
            var next = begins
            var sorted = [(file: UInt32, place: UInt32)](repeating: (0, 0), count: Int(begins[65_536]))
            Self.forEach(sounds, half) { value, file, place in
                sorted[Int(next[value])] = (UInt32(file), UInt32(place))
                next[value] += 1
            }
            starts.append(begins)
            entries.append(sorted)
        }
    }

    /// Items that repeat the one before are left out: silence would fill the index.
    private static func forEach(_ sounds: [[UInt32]], _ half: Int, _ body: (Int, Int, Int) -> Void) {
        for (file, sound) in sounds.enumerated() where sound.count >= SoundMatches.window {
            for (place, item) in sound.enumerated() where place == 0 || sound[place - 1] != item {
                body(Self.value(item, half), file, place)
            }
        }
    }

    private static func value(_ item: UInt32, _ half: Int) -> Int { Int(half == 0 ? item >> 16 : item & 0xFFFF) }

    func forEachEqual(_ item: UInt32, _ body: (_ file: Int, _ place: Int) -> Void) {
        for half in 0..<2 {
            let value = Self.value(item, half)
            for place in Int(starts[half][value])..<Int(starts[half][value + 1]) {
                body(Int(entries[half][place].file), Int(entries[half][place].place))
            }
        }
    }
}
