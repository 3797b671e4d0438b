import Foundation
import TroupeBase
package import TroupeModel

/// Finds videos and pictures that show the same, by the hashes of their frames.
///
/// Frames match within 31 of 256 bits (PDQ's own rule). Two videos match where at least two moments of the shorter one,
/// and at least half of those that it asks with, have a matching frame in the other. Two pictures match where one does.
/// A moment asks as it is, mirrored, cropped and without plain edges, so that such copies are found.
package struct FrameMatches: Sendable {
    /// How much must match.
    package enum Rule: Sendable, Hashable {
        /// Two moments, and half of those of the shorter one.
        case videos
        /// One picture.
        case pictures
    }

    /// How much must match.
    package var rule: Rule
    /// Number of threads.
    package var workers: Int

    /// A search.
    package init(rule: Rule, workers: Int = 1) {
        self.rule = rule
        self.workers = workers
    }

    /// Smallest share of the shorter one's moments that must match.
    package static let leastShare = 0.5
    /// Fewest moments of a video that must match.
    package static let fewestMoments = 2

    /// The matches between files, by first and second.
    ///
    /// - Complexity: That of ``NearHashJoin``, and the pairs of near frames.
    package func matches(of prints: [MediaPrint]) -> [MediaMatch] {
        var hashes: [PictureHash] = []
        var owners: [Owner] = []
        for (file, print) in prints.enumerated() {
            for frame in print.frames {
                hashes.append(frame.hash)
                owners.append(Owner(file: UInt32(file), time: frame.time))
            }
        }
        let found = answers(of: prints, 0..<prints.count, hashes, owners)
        let moments = prints.map { Set($0.questions.map(\.time)).count }
        return decide(found, moments)
    }

    /// Where a frame stands.
    private struct Owner {
        var file: UInt32
        var time: UInt32
    }

    /// Pairs of near frames that are kept in memory at once: a quarter of a gigabyte.
    private static let mostPairs = 1 << 25
    /// Questions of files that ask together, where there are no more near frames than may be kept.
    private static let block = 1 << 20

    /// What the questions of some files find, file by file.
    private func answers(
        of prints: [MediaPrint], _ files: Range<Int>, _ hashes: [PictureHash], _ owners: [Owner]
    ) -> [[(other: Int, answers: [Answer])]] {
        let questions = prints[files].flatMap { $0.questions.map(\.hash) }
        let isOne = files.count < 2
        guard isOne || questions.count <= Self.block,
            let near = NearHashJoin(workers: workers).pairs(
                of: questions, among: hashes, atMost: isOne ? .max : Self.mostPairs)
        else {
            let middle = files.lowerBound + files.count / 2
            return answers(of: prints, files.lowerBound..<middle, hashes, owners)
                + answers(of: prints, middle..<files.upperBound, hashes, owners)
        }
        var first = [0]
        for print in prints[files] { first.append(first[first.count - 1] + print.questions.count) }
        return parallelMap(count: files.count, workers: workers, makeScratch: noScratch) { place, _ in
            let file = files.lowerBound + place
            return answers(of: prints[file], number: file, from: first[place], near, owners)
        }
    }

    /// The best answer to one moment of a file in another.
    private struct Answer {
        var time: UInt32
        var variant: MediaPrint.Variant
        var distance: Int
        var otherTime: UInt32
    }

    /// For each other file, the best answer to each moment that has one.
    private func answers(
        of print: MediaPrint, number: Int, from first: Int, _ near: NearHashPairs, _ owners: [Owner]
    ) -> [(other: Int, answers: [Answer])] {
        var best: [UInt64: Answer] = [:]
        for (place, question) in print.questions.enumerated() {
            near.forEachNear(first + place) { frame, distance in
                let owner = owners[frame]
                guard Int(owner.file) != number else { return }
                let key = UInt64(owner.file) << 32 | UInt64(question.time)
                let new = Answer(
                    time: question.time, variant: question.variant, distance: distance, otherTime: owner.time)
                if let known = best[key], !Self.isBetter(new, known) { return }
                best[key] = new
            }
        }
        var byFile: [Int: [Answer]] = [:]
        for (key, answer) in best { byFile[Int(key >> 32), default: []].append(answer) }
        return byFile.keys.sorted().map { file in
            (file, byFile[file, default: []].sorted { $0.time < $1.time })
        }
    }

    private static func isBetter(_ one: Answer, _ other: Answer) -> Bool {
        (one.distance, one.variant.rawValue, one.otherTime) < (other.distance, other.variant.rawValue, other.otherTime)
    }

    private func decide(_ found: [[(other: Int, answers: [Answer])]], _ moments: [Int]) -> [MediaMatch] {
        struct Pair: Hashable {
            var first: Int
            var second: Int
        }
        var best: [Pair: (share: Double, match: MediaMatch)] = [:]
        for (file, others) in found.enumerated() {
            for (other, answers) in others {
                guard let share = share(answers.count, of: moments[file], other: moments[other]) else { continue }
                let mean = Double(answers.reduce(0) { $0 + $1.distance }) / Double(answers.count)
                let pair = Pair(first: min(file, other), second: max(file, other))
                let match = MediaMatch(
                    first: pair.first, second: pair.second, difference: mean,
                    detail: detail(answers, isTurned: file > other))
                if let known = best[pair], (-known.share, known.match.difference) <= (-share, mean) { continue }
                best[pair] = (share, match)
            }
        }
        return best.values.map(\.match).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// The share of the shorter one's moments that match; nil where that is too little.
    private func share(_ matched: Int, of own: Int, other: Int) -> Double? {
        switch rule {
        case .pictures: return matched > 0 ? 1 : nil
        case .videos:
            let shorter = other == 0 ? own : min(own, other)
            guard matched >= Self.fewestMoments, shorter > 0 else { return nil }
            let share = min(1, Double(matched) / Double(shorter))
            return share >= Self.leastShare ? share : nil
        }
    }

    /// Up to five of the moments that match: second of the first file, second of the other, variant, distance in bits.
    private func detail(_ answers: [Answer], isTurned: Bool) -> String {
        let step = max(1, answers.count / 5)
        let shown = stride(from: 0, to: answers.count, by: step).prefix(5).map { answers[$0] }
        let words = shown.map { answer in
            let times = isTurned ? (answer.otherTime, answer.time) : (answer.time, answer.otherTime)
            let variant = answer.variant == .plain ? "" : " \(answer.variant.word)"
            return rule == .pictures
                ? "\(answer.distance) bits\(variant)"
                : "\(Self.seconds(times.0)) = \(Self.seconds(times.1)): \(answer.distance) bits\(variant)"
        }
        let rest = answers.count > shown.count ? "; \(answers.count) moments in all" : ""
        return words.joined(separator: "; ") + rest
    }

    private static func seconds(_ milliseconds: UInt32) -> String {
        "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
    }
}
