/// What names an account for good.
package enum AccountKeyKind: UInt8, Sendable, Hashable, CaseIterable {
    /// The platform's own id.
    case identifier
    /// A hash that the collector or the platform put in place of the id.
    case hash
    /// Only the handle, which its owner may change.
    case handle

    /// What stands before the key in the case file; nothing before an id.
    package var prefix: String {
        switch self {
        case .identifier: ""
        case .hash: "hash:"
        case .handle: "handle:"
        }
    }
}

/// Something that a source says of an account, true at the time of the sighting.
package enum AccountFact: UInt8, Sendable, Hashable, CaseIterable {
    /// The handle.
    case handle
    /// The display name.
    case name
    /// A display name with characters hidden by the collector; never matched with names.
    case maskedName
    /// TikTok's and Douyin's second id.
    case secondaryIdentifier
    /// What the account says of itself.
    case biography
    /// The number of followers.
    case followers
    /// The number of accounts it follows.
    case following
    /// The number of likes it has had.
    case likes
    /// The number of its posts.
    case posts
    /// Whether the platform has verified it: `yes` or `no`.
    case verified
    /// Whether it sells through the platform: `yes` or `no`.
    case seller
    /// Whether only its followers see it: `yes` or `no`.
    case `private`
    /// When it was made, as the source writes it.
    case created
    /// The region that it is registered in.
    case region
    /// The place that the platform shows for its network address.
    case addressPlace
    /// The place it gives itself.
    case location
    /// The language it is set to.
    case language
    /// Its own link.
    case link
    /// What the platform says of it: `removed`, `private`, `banned`.
    case status
    /// Whether its id is a hash that the platform or the collector has put in place of the id: `yes`.
    case hashed

    /// The word in the case file.
    package var word: String {
        switch self {
        case .handle: "handle"
        case .name: "name"
        case .maskedName: "masked_name"
        case .secondaryIdentifier: "sec_uid"
        case .biography: "bio"
        case .followers: "followers"
        case .following: "following"
        case .likes: "likes"
        case .posts: "posts"
        case .verified: "verified"
        case .seller: "seller"
        case .private: "private"
        case .created: "created"
        case .region: "region"
        case .addressPlace: "ip_location"
        case .location: "location"
        case .language: "language"
        case .link: "link"
        case .status: "status"
        case .hashed: "hashed"
        }
    }
}

/// An account as one record shows it.
package struct CollectedAccount: Sendable {
    /// The platform.
    package var platform: BatchText
    /// What names it.
    package var keyKind: AccountKeyKind
    /// Its native id, hash or handle.
    package var key: BatchText
    /// Its facts in the batch.
    package var facts: Range<Int>

    /// An account.
    package init(platform: BatchText, keyKind: AccountKeyKind, key: BatchText, facts: Range<Int>) {
        self.platform = platform
        self.keyKind = keyKind
        self.key = key
        self.facts = facts
    }
}

/// A fact of an account in a batch.
package struct CollectedFact: Sendable {
    /// What it says something about.
    package var fact: AccountFact
    /// What it says.
    package var value: BatchText

    /// A fact.
    package init(_ fact: AccountFact, _ value: BatchText) {
        self.fact = fact
        self.value = value
    }
}
