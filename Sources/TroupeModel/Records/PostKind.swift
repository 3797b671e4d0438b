/// What a post is on its platform.
package enum PostKind: UInt8, Sendable, Hashable, CaseIterable {
    /// A post of no known kind.
    case post
    /// A video.
    case video
    /// One or several pictures.
    case images
    /// A live stream.
    case stream
    /// A comment on a post.
    case comment
    /// A message in a chat or channel.
    case message

    /// The word for people and for the case file.
    package var name: String {
        switch self {
        case .post: "post"
        case .video: "video"
        case .images: "images"
        case .stream: "stream"
        case .comment: "comment"
        case .message: "message"
        }
    }
}

/// What a platform says of a post that cannot be seen as it was.
package enum PostStatus: UInt8, Sendable, Hashable, CaseIterable {
    /// The source does not say.
    case unknown
    /// It could be seen.
    case live
    /// It, or its account, is gone.
    case removed
    /// Only its maker may see it.
    case `private`
    /// The platform is looking at it.
    case underReview

    /// The word for people and for the case file.
    package var name: String {
        switch self {
        case .unknown: "unknown"
        case .live: "live"
        case .removed: "removed"
        case .private: "private"
        case .underReview: "under review"
        }
    }
}
