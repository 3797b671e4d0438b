import TroupeModel
import TroupeStore

/// The scripts among coded posts.
enum ScriptShares {
    /// The first post of each script: captions that are the same once folded are one script; a post without a caption
    /// is one of its own.
    static func scripts(_ posts: [CodedPost]) -> [(time: Int64, isMarked: Bool)] {
        var seen: Set<String> = []
        return posts.compactMap { post in
            let folded = CaptionFolding.fold(post.caption ?? "")
            guard seen.insert(folded.isEmpty ? "post " + post.id : folded).inserted else { return nil }
            return (post.time, post.isMarked)
        }
    }
}
