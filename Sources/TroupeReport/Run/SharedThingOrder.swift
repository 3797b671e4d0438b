package import TroupeModel

/// The order in which report, figures and page tell what a community shared: what people can read before ids, then by
/// the number of members, of posts, and by layer and text (bytewise).
package struct SharedThingOrder: Sendable {
    /// Where it was shared.
    package let layer: Layer
    /// Members that shared it.
    package let members: Int
    /// Their posts of it.
    package let posts: Int
    /// What the data hold of it.
    package let text: String

    /// The place of a thing that so many members shared in so many posts.
    package init(layer: Layer, members: Int, posts: Int, text: String) {
        (self.layer, self.members, self.posts, self.text) = (layer, members, posts, text)
    }

    /// Whether one thing is told before another.
    package func precedes(_ other: SharedThingOrder) -> Bool {
        if layer.isReadable != other.layer.isReadable { return layer.isReadable }
        if members != other.members { return members > other.members }
        if posts != other.posts { return posts > other.posts }
        if layer.name != other.layer.name { return layer.name.utf8.lexicographicallyPrecedes(other.layer.name.utf8) }
        return text.utf8.lexicographicallyPrecedes(other.text.utf8)
    }
}
