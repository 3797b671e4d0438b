import TroupeModel

/// The order in which report and page tell what a community shared: what people can read before ids, then by the number
/// of members, of posts, and by layer and text (bytewise).
struct SharedThingOrder {
    var layer: Layer
    var members: Int
    var posts: Int
    var text: String

    /// Whether one thing is told before another.
    func precedes(_ other: SharedThingOrder) -> Bool {
        if layer.isReadable != other.layer.isReadable { return layer.isReadable }
        if members != other.members { return members > other.members }
        if posts != other.posts { return posts > other.posts }
        if layer.name != other.layer.name { return layer.name.utf8.lexicographicallyPrecedes(other.layer.name.utf8) }
        return text.utf8.lexicographicallyPrecedes(other.text.utf8)
    }
}
