import TroupeModel

/// CrowdTangle's exports of posts of Facebook's pages and groups and of Instagram, and the posts of its API.
///
/// Source: the export's columns as 4CAT's `datasources/upload/import_formats.py` reads them, "Group Name" in the place
/// of "Page Name" among them; CrowdTangle/API, wiki page "Post" (API).
enum CrowdTangle {
    static let formats = [
        facebook("crowdtangle", "pages", name: "Page Name"),
        facebook("crowdtangle-groups", "groups", name: "Group Name"), instagram, posts,
    ]

    private static func facebook(_ name: String, _ title: String, name column: String) -> TableFormat {
        var mapping = FieldMapping(
            [
                .init("URL", .identifier), .init("Facebook Id", .accountIdentifier),
                .init("User Name", .accountHandle), .init(column, .fact(.name)),
                .init("Page Description", .fact(.biography)), .init("Page Created", .fact(.created)),
                .init("Page Admin Top Country", .fact(.region)), .init("Followers at Posting", .fact(.followers)),
                .init("Post Created", .time), .init("Message", .caption), .init("Likes", .count(.likes)),
                .init("Comments", .count(.comments)), .init("Shares", .count(.shares)),
                .init("Final Link", .asset(.link, .single)), .init("Link", .asset(.link, .single)),
            ], platform: "facebook")
        mapping.hashtagsFromCaption = true
        mapping.zone = .required
        let told = [column, "Facebook Id", "Post Created", "URL"]
        return TableFormat(
            card: FormatCard(
                name: name, title: "CrowdTangle CSV, Facebook \(title)", collector: "CrowdTangle",
                platforms: ["facebook"],
                gives: "ids, handles and names of \(title), texts, links, counts, times with EST or EDT",
                lacks: "comments' texts\(title == "groups" ? "; who posts in a group" : ""); hashtags only as the text "
                    + "has them",
                told: "the columns \(told.joined(separator: ", "))"),
            tellingColumns: told, mapping: mapping, adjust: identify)
    }

    private static let instagram = TableFormat(
        card: FormatCard(
            name: "crowdtangle-instagram", title: "CrowdTangle CSV, Instagram", collector: "CrowdTangle",
            platforms: ["instagram"], gives: "handles and names, captions, counts, times with EST or EDT",
            lacks: "account ids; hashtags and mentions only as the caption has them",
            told: "the columns Account, User Name, Post Created, URL and Photo"),
        tellingColumns: ["Account", "User Name", "Post Created", "URL", "Photo"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("URL", .identifier), .init("User Name", .accountHandle), .init("Account", .fact(.name)),
                    .init("Followers at Posting", .fact(.followers)), .init("Post Created", .time),
                    .init("Description", .caption), .init("Likes", .count(.likes)),
                    .init("Comments", .count(.comments)), .init("Views", .count(.plays)),
                ], platform: "instagram")
            mapping.hashtagsFromCaption = true
            mapping.mentionsFromCaption = true
            mapping.zone = .required
            return mapping
        }(), adjust: identify)

    private static let posts = TableFormat(
        card: FormatCard(
            name: "crowdtangle-api", title: "CrowdTangle API posts and links", collector: "CrowdTangle API",
            platforms: ["facebook", "instagram"],
            gives: "ids, handles and names of accounts, texts, links, counts, times in UTC",
            lacks: "comments' texts; hashtags only as the text has them",
            told: "an object with platformId, postUrl, date and account"),
        tellingColumns: ["platformId", "postUrl", "date", "account.platformId"],
        mapping: {
            var mapping = FieldMapping([
                .init("platform", .platform), .init("postUrl", .identifier),
                .init("account.platformId", .accountIdentifier), .init("account.handle", .accountHandle),
                .init("account.name", .fact(.name)), .init("account.subscriberCount", .fact(.followers)),
                .init("account.verified", .fact(.verified)), .init("date", .time), .init("message", .caption),
                .init("description", .aside), .init("languageCode", .language),
                .init("statistics.actual.likeCount", .count(.likes)),
                .init("statistics.actual.favoriteCount", .count(.likes)),
                .init("statistics.actual.commentCount", .count(.comments)),
                .init("statistics.actual.shareCount", .count(.shares)),
                .init("expandedLinks.expanded", .asset(.link, .single)),
            ])
            mapping.hashtagsFromCaption = true
            mapping.zone = .coordinated
            return mapping
        }(),
        adjust: { record, writer in
            // A caption of Instagram stands in the description.
            if !record.post.caption.hasText, let text = record.aside["description"], text.hasText {
                record.post.caption = text
                writer.useHashtags(of: text)
            }
            identify(&record, &writer)
        })

    /// The address ends with the post's id.
    private static let identify: @Sendable (inout MappedRecord, inout RecordWriter) -> Void = { record, writer in
        let page = PageAddress(writer.string(record.post.identifier))
        if let id = page.path.last { record.post.identifier = writer.text(id) }
        if let platform = page.platform { record.post.platform = writer.text(platform) }
    }
}
