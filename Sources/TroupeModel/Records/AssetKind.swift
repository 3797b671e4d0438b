/// What a post can share with another post.
package enum AssetKind: UInt8, Sendable, Hashable, CaseIterable {
    /// The caption, whole.
    case caption
    /// A hashtag without its sign.
    case hashtag
    /// An account that is named: its native id, or `handle:` and its handle.
    case mention
    /// A link as written.
    case link
    /// A sound by its id.
    case music
    /// A sound by title and maker, where there is no id: weak, since many sounds share a title.
    case musicTitle
    /// A sound by the address of its file: weak, since addresses change.
    case musicLink
    /// A product by its id.
    case product
    /// A seller by its id.
    case merchant
    /// An offer of a product by its id.
    case promotion
    /// The post that is reposted, by its id.
    case repost
    /// The chat, channel or account that a post is forwarded from.
    case repostSource
    /// The post that is answered, by its id.
    case reply
    /// The post that is quoted, by its id.
    case quote
    /// The post that a duet is made with, by its id.
    case duet
    /// The post that a stitch begins with, by its id.
    case stitch
    /// What is said, as text.
    case transcript
    /// Text on a sticker.
    case sticker
    /// An effect by its id.
    case effect
    /// A hash of the cover picture.
    case cover
    /// A hash of the video or picture.
    case video
    /// A voice by its id.
    case voice
    /// A face by its id.
    case face
    /// A playlist or collection by its id.
    case playlist
    /// A place by its id or name.
    case place
    /// What the source calls an object and no more.
    case object
    /// A column that the user named; the layer has the column's name.
    case named

    /// The layer's name; empty for ``named``.
    package var name: String {
        switch self {
        case .caption: "caption"
        case .hashtag: "hashtag"
        case .mention: "mention"
        case .link: "link"
        case .music: "music"
        case .musicTitle: "music_title"
        case .musicLink: "music_url"
        case .product: "product"
        case .merchant: "merchant"
        case .promotion: "promotion"
        case .repost: "repost"
        case .repostSource: "repost_source"
        case .reply: "reply"
        case .quote: "quote"
        case .duet: "duet"
        case .stitch: "stitch"
        case .transcript: "transcript"
        case .sticker: "sticker"
        case .effect: "effect"
        case .cover: "cover"
        case .video: "video"
        case .voice: "voice"
        case .face: "face"
        case .playlist: "playlist"
        case .place: "place"
        case .object: "object"
        case .named: ""
        }
    }

    /// Kinds whose objects many strangers share.
    package static let sharedByStrangers: [AssetKind] = [
        .hashtag, .mention, .music, .musicTitle, .musicLink, .merchant, .promotion, .effect, .playlist, .place, .reply,
        .repostSource,
    ]
}
