/// Two posts of a tie whose files are alike, and what in them matches.
package struct MediaEvidence: Sendable, Hashable {
    /// A post, by the platform and id that its source gives; the platform is empty where it is not known.
    package struct Post: Sendable, Hashable {
        /// The platform.
        package var platform: String
        /// The id.
        package var identifier: String

        /// A post.
        package init(platform: String, identifier: String) {
            self.platform = platform
            self.identifier = identifier
        }
    }

    /// The layer.
    package var layer: String
    /// The post whose seconds stand first in ``detail``.
    package var first: Post
    /// The other post.
    package var second: Post
    /// What matches what, in words.
    package var detail: String
    /// Where the file of the first post lies; empty where it is not known.
    package var firstFile = ""
    /// Where that of the second lies.
    package var secondFile = ""

    /// Evidence.
    package init(layer: String, first: Post, second: Post, detail: String = "") {
        self.layer = layer
        self.first = first
        self.second = second
        self.detail = detail
    }
}
