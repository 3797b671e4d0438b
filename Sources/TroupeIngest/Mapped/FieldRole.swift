package import TroupeModel

/// What a column, or a field of a JSON record, holds.
package enum FieldRole: Sendable, Hashable {
    /// The platform's name.
    case platform
    /// The post's id.
    case identifier
    /// The account's id.
    case accountIdentifier
    /// A hash in the place of the account's id.
    case accountHash
    /// The account's handle, which stands for the account where there is no id.
    case accountHandle
    /// Something else about the account.
    case fact(AccountFact)
    /// The time of the post, or the beginning of it.
    case time
    /// More of the time: the clock or zone that stands in a field of its own.
    case timePart
    /// When the record was collected.
    case captured
    /// The caption.
    case caption
    /// The language of the caption.
    case language
    /// The region or place of publication.
    case region
    /// A count.
    case count(PostCount)
    /// Something that posts share.
    case asset(AssetKind, ListForm)
    /// Something that posts share, as a layer with this name.
    case layer(String, ListForm)
    /// Accounts that are named by their handles.
    case mentionedHandles(ListForm)
    /// Whether the post is paid for.
    case advertisement
    /// Whether the post is labelled as made with artificial intelligence: a code of the platform, or yes and no; empty
    /// is unknown.
    case artificialLabel
    /// Something that only the format itself understands, set aside under the field's name.
    case aside
}

/// A count of a post.
package enum PostCount: String, Sendable, Hashable, CaseIterable {
    /// Times it was played or seen.
    case plays
    /// Likes.
    case likes
    /// Comments or answers.
    case comments
    /// Times it was passed on.
    case shares
    /// Times it was saved.
    case saves
}

/// How a field holds several things.
package enum ListForm: String, Sendable, Hashable, CaseIterable {
    /// It holds one.
    case single
    /// Between commas.
    case commas
    /// Between `|`.
    case bars
    /// Between `;`.
    case semicolons
    /// Between blanks.
    case blanks
    /// As a list of Python or JSON where it stands in brackets; links between blanks; anything else between commas or
    /// blanks.
    case loose
    /// As a list of Python: `['one', 'it\'s']`.
    case python
}
