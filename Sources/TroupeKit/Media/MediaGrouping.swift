import TroupeCoordination
import TroupeModel
import TroupeStore

/// Compares all files of a case and puts those that are alike into groups, one layer for each way to be alike.
struct MediaGrouping {
    /// Number of threads.
    var workers: Int

    /// The layers of files that look or sound alike.
    static let alike: Set = ["near-image", "near-video", "same-sound"]

    /// All layers that are found in files.
    static let found = alike.union(["face", "watermark", "qr", "ai-producer", "ai-propagation"])

    /// How many files and groups a layer has.
    struct Layer: Sendable, Hashable {
        var name: String
        /// Files that could be compared.
        var files: Int
        /// Pairs of files that match.
        var matches: Int
        /// Groups of two files or more.
        var groups: Int
        /// Groups that somebody must look at before they count.
        var candidates = 0
    }

    /// Makes the groups of a case anew.
    ///
    /// - Throws: ``TroupeError`` if the case cannot be read or written.
    func renew(_ file: CaseFile, by who: String?) throws(TroupeError) -> [Layer] {
        do {
            let prints = try file.mediaPrints()
            var templates: [MediaMatch] = []
            let videos = prints.filter { $0.kind == .video && !$0.print.frames.isEmpty }
            var made = [
                layer("near-image", "image", prints.filter { $0.kind == .picture && !$0.print.frames.isEmpty }) {
                    FrameMatches(rule: .pictures, workers: workers).matches(of: $0.map(\.print))
                },
                layer("near-video", "video", videos) {
                    let found = FrameMatches(rule: .videos, workers: workers).found(among: $0.map(\.print))
                    templates = found.templates
                    return found.matches
                },
                layer("same-sound", "sound", prints.filter { $0.print.sound.count >= SoundMatches.window }) {
                    SoundMatches(workers: workers).matches(of: $0.map(\.print.sound))
                },
            ]
            if !templates.isEmpty {
                // A kind of its own, which joins nobody: the matches are listed, and no post shares them.
                var same = layer("same-template", "template", videos) { _ in templates }
                (same.layer.groups, same.summary.groups) = ([], 0)
                made.append(same)
            }
            let person = caseOperator(who)
            let faces = try FaceGrouping(workers: workers).renew(file, by: person)
            let marks = try MarkGrouping().renew(file, by: person)
            try file.keepMediaGroups(made.map(\.layer) + (faces.map { [$0.layer] } ?? []), by: person)
            return made.map(\.summary) + (faces.map { [$0.summary] } ?? []) + (marks.map { [$0] } ?? [])
        } catch {
            throw TroupeError(any: error)
        }
    }

    private func layer(
        _ name: String, _ word: String, _ prints: [StoredPrint], matches find: ([StoredPrint]) -> [MediaMatch]
    ) -> (layer: MediaLayer, summary: Layer) {
        let matches = find(prints)
        let middle = MatchGroups(count: prints.count, matches: matches).middle
        var layer = MediaLayer(name: name)
        var sizes: [Int: Int] = [:]
        for (place, print) in prints.enumerated() {
            layer.groups.append((print.number, "\(word) \(prints[middle[place]].sha256.prefix(16))"))
            sizes[middle[place], default: 0] += 1
        }
        layer.matches = matches.map {
            MediaLayer.Match(
                first: prints[$0.first].number, second: prints[$0.second].number, difference: $0.difference,
                detail: $0.detail)
        }
        return (
            layer,
            Layer(
                name: name, files: prints.count, matches: matches.count, groups: sizes.values.count { $0 > 1 })
        )
    }
}
