package import TroupeModel

/// What a layer holds, told by its name.
package enum LayerKind: String, Sendable, Hashable, CaseIterable {
    /// The text of a post.
    case caption
    /// What is said in a video, or written on it.
    case transcript
    /// A single hashtag.
    case hashtag
    /// The hashtags of a post in their order.
    case hashtagSequence
    /// A link.
    case link
    /// The host of a link.
    case domain
    /// A piece of music or a sound.
    case music
    /// A voice.
    case voice
    /// A face.
    case face
    /// A picture, by its hash.
    case image
    /// A video, by its hash.
    case video
    /// An account that is named.
    case mention
    /// A product.
    case product
    /// A merchant or shop.
    case merchant
    /// What is posted again.
    case repost
    /// What is replied to.
    case reply
    /// What a duet or stitch takes.
    case source
    /// How a text begins or ends.
    case phrase
    /// What is left of a handle without its digits.
    case handleFamily
    /// Anything else: ids whose meaning the data do not tell.
    case other

    /// Whether strangers make objects of this kind alike in answer to one moment, whatever they say.
    package var isGeneric: Bool {
        switch self {
        case .hashtag, .music, .voice, .domain, .mention, .product, .merchant, .phrase: true
        case .caption, .transcript, .hashtagSequence, .link, .face, .image, .video, .repost, .reply, .source,
            .handleFamily, .other:
            false
        }
    }

    /// Whether objects say nothing of how easily strangers would choose the same one: only their spread does. A face is
    /// an invented woman's or a president's.
    package var isOpaque: Bool {
        switch self {
        case .other, .repost, .reply, .source, .face: true
        default: false
        }
    }

    /// Whether there is a layer, and all hold faces: a program or an analyst recorded them, and nobody need have posted
    /// the same thing.
    package static func areFaces(_ layers: some Collection<String>) -> Bool {
        !layers.isEmpty && layers.allSatisfy { LayerKind(Layer($0)) == .face }
    }

    private static let words: [(LayerKind, [String])] = [
        (.hashtagSequence, ["hashtagsequence", "hashtagseq", "hashtagsignature"]), (.hashtag, ["hashtag", "tag"]),
        (.caption, ["caption", "message", "text", "desc", "description", "title"]),
        (.transcript, ["transcript", "subtitle", "stickertext", "ocr"]), (.domain, ["domain", "host"]),
        (.link, ["link", "url", "qr"]), (.music, ["music", "sound", "audio", "samesound"]), (.voice, ["voice"]),
        (.face, ["face"]),
        (.image, ["image", "phash", "dhash", "pdq", "picture", "cover"]), (.video, ["video", "nearvideo"]),
        (.mention, ["mention"]), (.merchant, ["merchant", "shop", "seller"]), (.product, ["product"]),
        (.repost, ["repost", "retweet"]), (.reply, ["reply"]), (.source, ["duet", "stitch", "watermark"]),
        (.phrase, ["phrase", "opening", "closing"]), (.handleFamily, ["handlefamily"]),
    ]

    /// The kind of a layer: that of the derived layer of its name, else of the first word of the list that its name,
    /// without case and signs, begins with.
    package init(_ layer: Layer) {
        if let derived = DerivedLayer(rawValue: layer.name) {
            self = derived.kind
            return
        }
        let name = layer.name.lowercased().filter(\.isLetter)
        self =
            Self.words.first { _, words in words.contains { name.hasPrefix($0) || name.hasPrefix("folded" + $0) } }?.0
            ?? .other
    }
}
