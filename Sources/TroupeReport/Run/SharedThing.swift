import TroupeCoordination
import TroupeModel

/// Something that members of a community posted together.
struct SharedThing {
    /// The layer's number.
    var layer: Int
    /// Its number on the layer.
    var object: Int
    /// The members that took part in a co-action on it.
    var members: Set<UInt32>
    /// Their posts of these co-actions, by time, then as they were read.
    var posts: [Int]
}

extension Findings {
    /// What the members of each community shared, the most shared first (see ``SharedThingOrder``).
    ///
    /// - Parameter isShown: Whether an account may be shown; co-actions of others are left out.
    func sharedThings(isShown: (UInt32) -> Bool) -> [[SharedThing]] {
        struct Key: Hashable {
            var layer: Int
            var object: Int
        }
        var found = [[Key: (members: Set<UInt32>, posts: Set<Int>)]](
            repeating: [:], count: detection.communities.count)
        for tie in detection.ties where isShown(tie.first) && isShown(tie.second) {
            guard let community = tie.community else { continue }
            for action in detection.coActions(of: tie) {
                let key = Key(layer: action.layer, object: action.object)
                found[community][key, default: ([], [])].members.formUnion([tie.first, tie.second])
                found[community][key, default: ([], [])].posts.formUnion([action.firstPost, action.secondPost])
            }
        }
        return found.map { things in
            things.map { key, thing in
                SharedThing(
                    layer: key.layer, object: key.object, members: thing.members,
                    posts: thing.posts.sorted { (posts.time[$0], $0) < (posts.time[$1], $1) })
            }.map { ($0, order(of: $0)) }.sorted { $0.1.precedes($1.1) }.map(\.0)
        }
    }

    private func order(of thing: SharedThing) -> SharedThingOrder {
        SharedThingOrder(
            layer: posts.layers[thing.layer].layer, members: thing.members.count, posts: thing.posts.count,
            text: text(of: thing))
    }

    /// The text that the layer holds of it.
    func text(of thing: SharedThing) -> String { posts.layers[thing.layer].objects[thing.object] }
}

extension LayerColumn {
    /// What a post has on the layer; nil for nothing.
    ///
    /// - Complexity: O(log *n*) for *n* uses.
    func first(ofPost post: Int) -> String? {
        var (low, high) = (0, postOfUse.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(postOfUse[middle]) < post { low = middle + 1 } else { high = middle }
        }
        guard low < postOfUse.count, Int(postOfUse[low]) == post else { return nil }
        return objects[Int(objectOfUse[low])]
    }
}
