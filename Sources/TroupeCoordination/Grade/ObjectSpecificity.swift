import TroupeModel

/// How easily people who do not know of each other make the same object in answer to one moment.
///
/// A long caption, the hash of a video or a link to one page is *specific*: two accounts that post it within a minute
/// have it from each other or from a third. A hashtag, a sound, a domain or a caption of two words is *generic*: a goal
/// makes thousands of people write it. The rule looks at the kind of layer, at the length of texts and at how far the
/// object has spread in the data:
///
/// - hashtag, music, voice, domain, mention, product, merchant, phrase: generic;
/// - caption and transcript: specific from ``CaptionLength/specific`` letters and digits on, a Chinese, Japanese or
///   Korean one counting three; links, hashtags and mentions in it do not count;
/// - link: specific if it names more than a host;
/// - everything else: specific;
/// - whatever more than ``spread(accounts:)`` accounts have used is generic.
struct ObjectSpecificity {
    /// Accounts beyond which an object is everybody's: fifty, or one in fifty of all where that is more.
    static func spread(accounts: Int) -> Int { max(50, accounts / 50) }

    private let posts: PostTable
    private let index: UseIndex
    private let numbering: ObjectNumbering
    private let kinds: [LayerKind]
    private let limit: Int
    private var known: [UInt32: Bool] = [:]

    /// A rule for the objects of an index of all uses.
    init(_ posts: PostTable, index: UseIndex, numbering: ObjectNumbering) {
        self.posts = posts
        self.index = index
        self.numbering = numbering
        kinds = posts.layers.map { LayerKind($0.layer) }
        limit = Self.spread(accounts: posts.accounts.count)
    }

    /// Whether an object, by its number over all layers, is specific.
    mutating func isSpecific(_ object: UInt32) -> Bool {
        if let known = known[object] { return known }
        let place = numbering.place(of: object)
        let answer =
            Self.isSpecific(posts.layers[place.layer].objects[place.number], kind: kinds[place.layer])
            && !isWidespread(object)
        known[object] = answer
        return answer
    }

    private func isWidespread(_ object: UInt32) -> Bool {
        let range = index.positions(ofObject: object)
        guard range.count > limit else { return false }
        return Set(index.uses[range].lazy.map(\.account)).count > limit
    }

    /// Whether an object of a kind is specific, before its spread is looked at.
    static func isSpecific(_ text: String, kind: LayerKind) -> Bool {
        switch kind {
        case _ where kind.isGeneric: false
        case .caption, .transcript: CaptionLength.letters(of: CaptionWords.words(of: text)) >= CaptionLength.specific
        case .link: namesPage(text)
        default: true
        }
    }

    /// Whether a link has a path or a query after its host.
    private static func namesPage(_ link: String) -> Bool {
        let rest = link.split(separator: "://", maxSplits: 1).last ?? ""
        guard let slash = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return false }
        return rest[rest.index(after: slash)...].contains { $0 != "/" }
    }
}
