/// One kind of sharing: caption, link, repost, music …
///
/// Layers stay apart until they are combined on purpose: the same text as a caption and as a link is two objects.
package struct Layer: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The field's word for it, lower case: `caption`, `link`, `repost`, `reply`, `object`, or a column's own name.
    package let name: String

    /// A layer of this name.
    package init(_ name: String) {
        self.name = name
    }

    /// What a figure calls it: folded captions are captions to its readers.
    package var shownName: String {
        name.hasPrefix("folded-") && name.utf8.count > 7 ? String(name.dropFirst(7)) : name
    }

    /// Whether its objects are words or addresses that people can read, not ids.
    package var isReadable: Bool {
        ["caption", "hashtag", "link", "transcript", "sticker"].contains { name == $0 || name.hasSuffix("-" + $0) }
    }

    /// The name.
    package var description: String { name }

    /// Layers sort by name, bytewise.
    package static func < (left: Layer, right: Layer) -> Bool {
        left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
}
