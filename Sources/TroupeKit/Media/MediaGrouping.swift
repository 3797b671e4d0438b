import TroupeCoordination
import TroupeModel
import TroupeStore

/// Compares all files of a case and puts those that are alike into groups, one layer for each way to be alike.
struct MediaGrouping {
    /// Number of threads.
    var workers: Int

    /// How many files and groups a layer has.
    struct Layer: Sendable, Hashable {
        var name: String
        /// Files that could be compared.
        var files: Int
        /// Pairs of files that match.
        var matches: Int
        /// Groups of two files or more.
        var groups: Int
    }

    /// Makes the groups of a case anew.
    ///
    /// - Throws: ``TroupeError`` if the case cannot be read or written.
    func renew(_ file: CaseFile, by who: String?) throws(TroupeError) -> [Layer] {
        do {
            let prints = try file.mediaPrints()
            let made = [
                layer("near-image", "image", prints.filter { $0.kind == .picture && !$0.print.frames.isEmpty }) {
                    FrameMatches(rule: .pictures, workers: workers).matches(of: $0.map(\.print))
                },
                layer("near-video", "video", prints.filter { $0.kind == .video && !$0.print.frames.isEmpty }) {
                    FrameMatches(rule: .videos, workers: workers).matches(of: $0.map(\.print))
                },
                layer("same-sound", "sound", prints.filter { $0.print.sound.count >= SoundMatches.window }) {
                    SoundMatches(workers: workers).matches(of: $0.map(\.print.sound))
                },
            ]
            try file.keepMediaGroups(made.map(\.layer), by: caseOperator(who))
            return made.map(\.summary)
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
