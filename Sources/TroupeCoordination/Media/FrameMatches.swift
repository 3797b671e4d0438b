import Foundation
import TroupeBase
package import TroupeModel

/// Finds videos and pictures that show the same, by the hashes of their frames.
///
/// Frames match within 31 of 256 bits (PDQ's own rule). Two videos match where at least two moments of the shorter one,
/// and at least half of those that it asks with, have a matching frame in the other. Two pictures match where one does.
/// A moment asks as it is, mirrored, cropped and without plain edges, so that such copies are found.
///
/// A moment that five other videos or more show, most of which have but a still with this one in common and are longer
/// than that, is a template: a news card, a title card. It counts in no match of videos; two that match by such moments
/// alone are the same template.
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

    /// Fewest other videos that make a moment a template.
    package static let fewestOfTemplate = 5

    /// Most different frames of a still: near-repeats are not kept, but one may be where it fades in.
    private static let framesOfStill = 2

    /// What was found.
    package struct Found: Sendable, Hashable {
        /// Files that show the same, by first and second.
        package var matches: [MediaMatch] = []
        /// Videos that have nothing but templates in common, by first and second.
        package var templates: [MediaMatch] = []
    }

    /// The matches between files, by first and second.
    package func matches(of prints: [MediaPrint]) -> [MediaMatch] { found(among: prints).matches }

    /// The matches between files, and what is the same template only.
    ///
    /// - Complexity: That of ``NearHashJoin``, and the pairs of near frames.
    package func found(among prints: [MediaPrint]) -> Found {
        var hashes: [PictureHash] = []
        var owners: [Owner] = []
        for (file, print) in prints.enumerated() {
            for frame in print.frames {
                hashes.append(frame.hash)
                owners.append(Owner(file: UInt32(file), time: frame.time))
            }
        }
        let moments = prints.map { Set($0.questions.map(\.time)).count }
        return decide(answers(of: prints, 0..<prints.count, hashes, owners, moments), moments)
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
        of prints: [MediaPrint], _ files: Range<Int>, _ hashes: [PictureHash], _ owners: [Owner], _ moments: [Int]
    ) -> [FileAnswers] {
        let questions = prints[files].flatMap { $0.questions.map(\.hash) }
        let isOne = files.count < 2
        guard isOne || questions.count <= Self.block,
            let near = NearHashJoin(workers: workers).pairs(
                of: questions, among: hashes, atMost: isOne ? .max : Self.mostPairs)
        else {
            let middle = files.lowerBound + files.count / 2
            return answers(of: prints, files.lowerBound..<middle, hashes, owners, moments)
                + answers(of: prints, middle..<files.upperBound, hashes, owners, moments)
        }
        var first = [0]
        for print in prints[files] { first.append(first[first.count - 1] + print.questions.count) }
        return parallelMap(count: files.count, workers: workers, makeScratch: noScratch) { place, _ in
            let file = files.lowerBound + place
            let all = answers(of: prints[file], number: file, from: first[place], near, owners)
            return kept(all, of: file, moments)
        }
    }

    /// The best answer to one moment of a file in another.
    private struct Answer {
        var time: UInt32
        var variant: MediaPrint.Variant
        var distance: Int
        var otherTime: UInt32
    }

    /// What a file finds in those that may match it, and which of its moments are templates.
    private struct FileAnswers {
        var templates: Set<UInt32>
        var others: [(other: Int, answers: [Answer])]
    }

    /// Keeps the answers of files that match by the rule, templates among them.
    private func kept(
        _ all: [(other: Int, answers: [Answer])], of file: Int, _ moments: [Int]
    ) -> FileAnswers {
        let others = all.filter { share($0.answers.count, of: moments[file], other: moments[$0.other]) != nil }
        guard rule == .videos else { return FileAnswers(templates: [], others: others) }
        var shown: [UInt32: (files: Int, still: Int)] = [:]
        for (other, answers) in all {
            let isStill =
                Set(answers.map(\.otherTime)).count <= Self.framesOfStill
                && answers.count * 2 < max(moments[file], moments[other])
            for answer in answers {
                shown[answer.time, default: (0, 0)].files += 1
                if isStill { shown[answer.time]?.still += 1 }
            }
        }
        let templates = shown.filter { $0.value.files >= Self.fewestOfTemplate && $0.value.still * 2 >= $0.value.files }
        return FileAnswers(templates: Set(templates.keys), others: others)
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

    private func decide(_ found: [FileAnswers], _ moments: [Int]) -> Found {
        struct Pair: Hashable {
            var first: Int
            var second: Int
        }
        typealias Best = [Pair: (share: Double, match: MediaMatch)]
        func take(_ answers: [Answer], _ share: Double, _ file: Int, _ other: Int, into best: inout Best) {
            let mean = Double(answers.reduce(0) { $0 + $1.distance }) / Double(answers.count)
            let pair = Pair(first: min(file, other), second: max(file, other))
            if let known = best[pair], (-known.share, known.match.difference) <= (-share, mean) { return }
            let match = MediaMatch(
                first: pair.first, second: pair.second, difference: mean,
                detail: detail(answers, isTurned: file > other))
            best[pair] = (share, match)
        }
        var (alike, templates): (Best, Best) = ([:], [:])
        for (file, own) in found.enumerated() {
            for (other, answers) in own.others {
                let rest = answers.filter { !own.templates.contains($0.time) }
                let theirs = moments[other] - found[other].templates.count
                // A file that asks nothing has no moments; one of templates alone has none that count.
                let isTemplate = moments[other] > 0 && theirs == 0
                if !isTemplate, let share = share(rest.count, of: moments[file] - own.templates.count, other: theirs) {
                    take(rest, share, file, other, into: &alike)
                } else if let share = share(answers.count, of: moments[file], other: moments[other]) {
                    take(answers, share, file, other, into: &templates)
                }
            }
        }
        func sorted(_ matches: some Sequence<MediaMatch>) -> [MediaMatch] {
            matches.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
        }
        return Found(
            matches: sorted(alike.values.map(\.match)),
            templates: sorted(templates.filter { alike[$0.key] == nil }.values.map(\.match)))
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
