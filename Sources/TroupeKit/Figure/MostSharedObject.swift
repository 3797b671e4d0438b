import TroupeCoordination
import TroupeModel
import TroupeReport

/// The object that most members of a community shared within the window, as an example of what ties them.
struct MostSharedObject {
    /// The object's text.
    let text: String
    /// Members that took part in a co-action on it.
    let memberCount: Int

    /// The note for a figure: `7 accounts: “caption”`.
    var note: String {
        "e.g. \"\(text)\" (\(PlainText.count(memberCount, "account", "accounts")))"
    }

    /// Looks at the co-actions of the community's ties; nil for communities so large that it would take long.
    ///
    /// Equal counts go to the object that comes first in its layer.
    init?(of community: Int, in findings: Findings) {
        let ties = findings.detection.ties.filter { $0.community == community }
        guard ties.count <= 20_000 else { return nil }
        struct Key: Hashable {
            var layer: Int
            var object: Int
        }
        var members: [Key: Set<UInt32>] = [:]
        for tie in ties {
            for action in findings.detection.detector.coActions(first: tie.first, second: tie.second) {
                members[Key(layer: action.layer, object: action.object), default: []].formUnion([
                    tie.first, tie.second,
                ])
            }
        }
        let best = members.min { left, right in
            (-left.value.count, left.key.layer, left.key.object)
                < (-right.value.count, right.key.layer, right.key.object)
        }
        guard let best else { return nil }
        let whole = findings.posts.layers[best.key.layer].objects[best.key.object]
        text = whole.count > 40 ? String(whole.prefix(39)) + "…" : whole
        memberCount = best.value.count
    }
}
