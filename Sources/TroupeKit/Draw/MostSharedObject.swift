import TroupeModel
import TroupeReport

/// The object that most members of a community shared within the window, as an example of what ties them.
struct MostSharedObject {
    /// What people read of the object.
    private let text: String
    /// The layer of an object of which an id is all that is known; nil where there is more to read.
    private let layer: String?
    /// Members that took part in a co-action on it.
    private let memberCount: Int

    /// The note for a figure.
    func note(in said: Wording) -> String {
        let name = [layer.map(said.layer), text].compactMap { $0 }.joined(separator: " ")
        return said("figure.example", .text(name), .text(said("page.nAccounts", .number(memberCount))))
    }

    /// Looks at the co-actions of the community's ties, in the order of the report; nil for communities so large that
    /// it would take long.
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
        struct Sharing {
            var members: Set<Int> = []
            var posts: Set<Int64> = []
        }
        var found: [Key: Sharing] = [:]
        for tie in ties {
            for action in try view.coActions(ofTie: tie) {
                let key = Key(layer: action.layer, object: Array(action.object.utf8))
                found[key, default: Sharing()].members.formUnion([view.ties[tie].a, view.ties[tie].b])
                found[key, default: Sharing()].posts.formUnion([action.first.number, action.second.number])
            }
        }
        let things = found.map { key, sharing in
            SharedThingOrder(
                layer: Layer(key.layer), members: sharing.members.count, posts: sharing.posts.count,
                text: String(decoding: key.object, as: UTF8.self))
        }
        guard let best = things.min(by: { $0.precedes($1) }) else { return nil }
        let whole = try view.shownObject(best.text, on: best.layer.name)
        layer = best.layer.isReadable || whole != best.text ? nil : best.layer.name
        text = whole.count > 40 ? String(whole.prefix(39)) + "…" : whole
        memberCount = best.members
    }
}
