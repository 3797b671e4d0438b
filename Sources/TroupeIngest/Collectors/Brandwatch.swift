import TroupeModel

/// Brandwatch's bulk export of mentions. Lines with the query, the dates and the zone stand before the header.
///
/// Source: Brandwatch's export as public importers read it: column names "Query Id", "Date", "Full Text", "Page Type",
/// "Mentioned Authors", "X Author ID", "X Reply to", "X Repost of" and the counts (before 2023 "Twitter …"); the dates
/// before the header name UTC.
enum Brandwatch {
    static let format = TableFormat(
        card: FormatCard(
            name: "brandwatch", title: "Brandwatch bulk export", collector: "Brandwatch",
            platforms: ["x", "tiktok", "instagram", "facebook", "others by their addresses", "web"],
            gives:
                "handles, ids of X accounts, texts, times in UTC, hashtags, mentions, counts; of X reposts and answers",
            lacks: "account ids of other platforms, links in the text; times are UTC only if the export was set so",
            told: "the columns Query Id, Date, Author, Full Text and Url"),
        tellingColumns: ["Query Id", "Date", "Author", "Full Text", "Url"],
        mapping: {
            var mapping = FieldMapping([
                .init("Url", .identifier), .init("Author", .accountHandle), .init("X Author ID", .accountIdentifier),
                .init("Full Name", .fact(.name)), .init("X Followers", .fact(.followers)),
                .init("X Following", .fact(.following)), .init("X Posts", .fact(.posts)),
                .init("X Verified", .fact(.verified)), .init("Twitter Author ID", .aside),
                .init("Twitter Followers", .fact(.followers)), .init("Twitter Following", .fact(.following)),
                .init("Twitter Tweets", .fact(.posts)), .init("Twitter Verified", .fact(.verified)),
                .init("Date", .time), .init("Full Text", .caption), .init("Language", .language),
                .init("Impressions", .count(.plays)), .init("Likes", .count(.likes)),
                .init("Comments", .count(.comments)), .init("Shares", .count(.shares)),
                .init("Hashtags", .asset(.hashtag, .commas)), .init("Mentioned Authors", .mentionedHandles(.commas)),
                .init("X Repost of", .aside), .init("Twitter Retweet of", .aside), .init("X Reply to", .aside),
                .init("Twitter Reply to", .aside),
            ])
            mapping.zone = .coordinated
            return mapping
        }(),
        adjust: { record, writer in
            let page = PageAddress(writer.string(record.post.identifier))
            record.post.platform = writer.text(page.platform ?? "web")
            if ["x", "tiktok", "douyin"].contains(page.platform), let id = page.path.last {
                record.post.identifier = writer.text(id)
            }
            if let id = record.aside["Twitter Author ID"], !record.account.identifier.hasText {
                record.account.identifier = writer.identifier(id)
            }
            for (names, kind) in [
                (["X Repost of", "Twitter Retweet of"], AssetKind.repost),
                (["X Reply to", "Twitter Reply to"], .reply),
            ] {
                for name in names {
                    guard let address = record.aside[name], address.hasText,
                        let id = PageAddress(writer.string(address)).path.last, id.utf8.allSatisfy({ $0 &- 48 < 10 })
                    else { continue }
                    writer.use(kind, writer.text(id))
                }
            }
        })
}
