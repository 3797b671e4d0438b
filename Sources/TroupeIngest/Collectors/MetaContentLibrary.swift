import TroupeModel

/// Posts of Facebook and Instagram from Meta's Content Library, as its CSV downloads or as JSON of its API.
///
/// Source: developers.facebook.com, "Meta Content Library and API, Data dictionary" (Facebook post, Instagram post).
/// Only Facebook's posts have a surface (page, group, event or profile) and counts of angry reactions. Ids are the
/// library's own and lead to no page.
enum MetaContentLibrary {
    static let format = TableFormat(
        card: FormatCard(
            name: "meta-content-library", title: "Meta Content Library CSV or JSON", collector: "Meta Content Library",
            platforms: ["facebook", "instagram"],
            gives: "ids, handles and names of accounts, texts, links, what is shared, exact times in UTC, counts",
            lacks: "the platform's own ids; hashtags only as the text has them",
            told: "id, creation_time and post_owner.id"),
        tellingColumns: ["id", "creation_time", "post_owner.id"],
        mapping: {
            var mapping = FieldMapping([
                .init("id", .identifier), .init("post_owner.id", .accountIdentifier),
                .init("post_owner.username", .accountHandle), .init("post_owner.name", .fact(.name)),
                .init("creation_time", .time), .init("text", .caption), .init("caption", .aside),
                .init("lang", .language), .init("statistics.views", .count(.plays)),
                .init("statistics.like_count", .count(.likes)), .init("statistics.reaction_count", .count(.likes)),
                .init("statistics.comment_count", .count(.comments)),
                .init("statistics.share_count", .count(.shares)),
                .init("link_attachment.link", .asset(.link, .single)),
                .init("shared_post_id", .asset(.repost, .single)),
                .init("surface.id", .aside), .init("statistics.angry_count", .aside),
            ])
            mapping.zone = .coordinated
            mapping.hashtagsFromCaption = true
            return mapping
        }(),
        adjust: { record, writer in
            if !record.post.caption.hasText, let caption = record.aside["caption"], caption.hasText {
                record.post.caption = caption
                writer.useHashtags(of: caption)
            }
            let isOfFacebook = ["surface.id", "statistics.angry_count"].contains { record.aside[$0]?.hasText == true }
            record.post.platform = isOfFacebook ? writer.text(word: "facebook") : writer.text(word: "instagram")
        })
}
