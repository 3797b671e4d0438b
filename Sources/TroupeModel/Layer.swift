/// One kind of sharing: caption, link, repost, music …
///
/// Layers stay apart until they are combined on purpose: the same text as a caption and as a link is two objects.
public struct Layer: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The field's word for it, lower case: `caption`, `link`, `repost`, `reply`, `object`, or a column's own name.
    public let name: String

    /// A layer of this name.
    public init(_ name: String) {
        self.name = name
    }

    /// The name.
    public var description: String { name }

    /// Layers sort by name, bytewise.
    public static func < (left: Layer, right: Layer) -> Bool {
        left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
}
