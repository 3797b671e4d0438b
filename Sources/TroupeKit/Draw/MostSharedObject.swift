import TroupeModel
import TroupeReport

/// The object that most members of a community shared within the window, as an example of what ties them.
struct MostSharedObject {
    /// The object's text.
    let text: String
    /// Members that took part in a co-action on it.
    let memberCount: Int

    /// The note for a figure.
    func note(in said: Wording) -> String {
        said("figure.example", .text(text), .text(said("page.nAccounts", .number(memberCount))))
    }

    /// Looks at the co-actions of the community's ties; nil for communities so large that it would take long.
    ///
    /// What people can read goes before ids; equal counts go to the object of the layer and text that come first
    /// (bytewise).
    init?(of community: Int, in view: RunView) throws {
        let ties = view.ties.indices.filter { place in
            view.accounts[view.ties[place].a].community == community
                && view.accounts[view.ties[place].b].community == community
        }
        guard ties.count <= 20_000 else { return nil }
        struct Key: Hashable {
            var layer: String
            var object: [UInt8]
        }
        var members: [Key: Set<Int>] = [:]
        for tie in ties {
            for action in try view.coActions(ofTie: tie) {
                members[Key(layer: action.layer, object: Array(action.object.utf8)), default: []]
                    .formUnion([view.ties[tie].a, view.ties[tie].b])
            }
        }
        let best = members.min { left, right in
            let (first, second) = (Layer(left.key.layer).isReadable, Layer(right.key.layer).isReadable)
            if first != second { return first }
            if left.value.count != right.value.count { return left.value.count > right.value.count }
            if left.key.layer != right.key.layer { return left.key.layer < right.key.layer }
            return left.key.object.lexicographicallyPrecedes(right.key.object)
        }
        guard let best else { return nil }
        let whole = try view.shownObject(String(decoding: best.key.object, as: UTF8.self), on: best.key.layer)
        text = whole.count > 40 ? String(whole.prefix(39)) + "…" : whole
        memberCount = best.value.count
    }
}
