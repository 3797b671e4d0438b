/// A layer that is made from another one.
package enum DerivedLayer: String, Sendable, Hashable, CaseIterable {
    /// Captions by their words (see ``CaptionFolding/foldWords(_:)``); those of fewer than eight letters as they are.
    case foldedCaption = "folded-caption"
    /// Captions that are nearly the same (see ``NearDuplicateCaptions``).
    case nearCaption = "near-caption"
    /// Hashtags written in captions.
    case captionHashtag = "caption-hashtag"
    /// Five or more hashtags in one order.
    case hashtagSequence = "hashtag-sequence"
    /// Accounts named in captions.
    case captionMention = "caption-mention"
    /// How captions begin.
    case openingPhrase = "opening-phrase"
    /// How captions end.
    case closingPhrase = "closing-phrase"
    /// Links written in captions, in one form.
    case captionLink = "caption-link"
    /// Links in one form (see ``CanonicalLink``).
    case canonicalLink = "canonical-link"
    /// Hosts of links.
    case linkDomain = "link-domain"
    /// Pictures whose hashes are nearly the same (see ``HammingClusters``).
    case nearImage = "near-image"
    /// Account ids with a `#` for each run of digits: `alina.sg01` and `alina.sg02` are one family.
    case handleFamily = "handle-family"

    /// The kinds of layer that it is made from; empty for the accounts.
    var sources: [LayerKind] {
        switch self {
        case .foldedCaption, .nearCaption, .captionHashtag, .hashtagSequence, .captionMention, .openingPhrase,
            .closingPhrase, .captionLink:
            [.caption, .transcript]
        case .canonicalLink, .linkDomain: [.link]
        case .nearImage: [.image, .video]
        case .handleFamily: []
        }
    }

    /// What it holds.
    var kind: LayerKind {
        switch self {
        case .foldedCaption, .nearCaption: .caption
        case .captionHashtag: .hashtag
        case .hashtagSequence: .hashtagSequence
        case .captionMention: .mention
        case .openingPhrase, .closingPhrase: .phrase
        case .captionLink, .canonicalLink: .link
        case .linkDomain: .domain
        case .nearImage: .image
        case .handleFamily: .handleFamily
        }
    }

    /// What it is, for people.
    package var meaning: String {
        switch self {
        case .foldedCaption: "captions without case, links, hashtags, mentions, blanks, signs, emoji and counters"
        case .nearCaption: "captions that are nearly the same"
        case .captionHashtag: "hashtags in captions"
        case .hashtagSequence: "five or more hashtags in one order"
        case .captionMention: "accounts named in captions"
        case .openingPhrase: "the first words of captions"
        case .closingPhrase: "the last words of captions"
        case .captionLink: "links in captions, without tracking parameters"
        case .canonicalLink: "links without tracking parameters"
        case .linkDomain: "hosts of links"
        case .nearImage: "pictures or videos with nearly the same hash"
        case .handleFamily: "account ids that differ in digits only"
        }
    }

    /// The objects that it makes of one object; those that look at all objects together make none here.
    func objects(of text: String) -> [String] {
        switch self {
        case .captionHashtag: return CaptionParts.hashtags(text)
        case .hashtagSequence: return [CaptionParts.hashtagSequence(text)].compactMap { $0 }
        case .captionMention: return CaptionParts.mentions(text)
        case .openingPhrase: return [CaptionParts.openingPhrase(text)].compactMap { $0 }
        case .closingPhrase: return [CaptionParts.closingPhrase(text)].compactMap { $0 }
        case .captionLink: return CanonicalLink.links(in: text).map(CanonicalLink.canonical)
        case .canonicalLink: return [CanonicalLink.canonical(text)]
        case .linkDomain: return [CanonicalLink.domain(text)].compactMap { $0 }
        case .foldedCaption, .nearCaption, .nearImage, .handleFamily: return []
        }
    }
}
