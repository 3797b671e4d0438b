/// What a node of a case network is.
package enum NodeKind: UInt8, Sendable, Hashable, CaseIterable {
    /// A platform. Everything on it touches it, so that paths and surroundings do not go through it.
    case platform
    /// A login on a platform.
    case account
    /// A character that accounts play.
    case persona
    /// What is sold.
    case product
    /// Who sells.
    case merchant
    /// Anything else that posts share; which kind of thing its layer says.
    case asset
    /// A post.
    case post
    /// A claim.
    case claim
    /// An event.
    case event
    /// A code of the codebook.
    case narrative

    /// The word before a node's name; an account has its platform there, an asset its layer.
    package var name: String {
        switch self {
        case .platform: "platform"
        case .account: "account"
        case .persona: "persona"
        case .product: "product"
        case .merchant: "merchant"
        case .asset: "asset"
        case .post: "post"
        case .claim: "claim"
        case .event: "event"
        case .narrative: "narrative"
        }
    }
}

/// What an edge of a case network says.
package enum EdgeKind: UInt8, Sendable, Hashable, CaseIterable {
    /// The account is on the platform.
    case on
    /// The account's posts use the asset.
    case uses
    /// The post uses the asset.
    case contains
    /// The account wrote the post.
    case wrote
    /// The account plays the persona.
    case plays
    /// The persona shows the asset.
    case shows
    /// The merchant sells the product.
    case sells
    /// The account or persona claims it.
    case claims
    /// It happened to the account or persona.
    case happened
    /// The account's posts, or the post, carry the narrative.
    case tells
    /// The accounts act together, as a run found.
    case tie
    /// An analyst, or a method, says that they belong together.
    case link
    /// The account is a victim of the use of the asset.
    case victim

    /// The word for people.
    package var name: String {
        switch self {
        case .on: "on"
        case .uses: "uses"
        case .contains: "contains"
        case .wrote: "wrote"
        case .plays: "plays"
        case .shows: "shows"
        case .sells: "sells"
        case .claims: "claims"
        case .happened: "happened"
        case .tells: "tells"
        case .tie: "tie"
        case .link: "link"
        case .victim: "victim"
        }
    }
}
