import TroupeCoordination
import TroupeModel
import TroupeReport
import TroupeStore

extension Findings {
    /// Looks up in the case what the co-actions on layers of alike files stand on.
    ///
    /// - Throws: `StoreError`.
    mutating func addMediaMatches(of file: CaseFile) throws {
        let layers = posts.layers.map { MediaGrouping.alike.union(["face"]).contains($0.layer.name) }
        guard layers.contains(true) else { return }
        var asked: [MediaEvidence] = []
        var accounts: [(String, String)] = []
        for tie in detection.ties {
            for action in detection.coActions(of: tie) where layers[action.layer] {
                asked.append(
                    MediaEvidence(
                        layer: posts.layers[action.layer].layer.name, first: post(action.firstPost),
                        second: post(action.secondPost)))
                accounts.append((names[tie.first], names[tie.second]))
            }
        }
        for (found, names) in zip(try file.evidence(for: asked), accounts) {
            guard let found else { continue }
            mediaMatches.append((found.isTurned ? (names.1, names.0) : names, found.evidence))
        }
    }

    private func post(_ number: Int) -> MediaEvidence.Post {
        MediaEvidence.Post(
            platform: posts.accounts.platformName(of: Int(posts.account[number])),
            identifier: posts.identifiers[number])
    }
}
