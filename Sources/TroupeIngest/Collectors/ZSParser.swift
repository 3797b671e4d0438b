import TroupeModel

/// The JSON and CSV files that zs-parser makes of Zeeschuimer's captures of TikTok and Facebook.
///
/// Source: doublethinklab/zs-parser, `src/zs_parser/tools.py` and `output.json`, at ee44531; before v0.2.1 text,
/// address and comment count stood in lists. Times are the collector's local time without a zone.
enum ZSParser {
    static let formats = [tiktok, facebook]

    private static let tiktok = TableFormat(
        card: FormatCard(
            name: "zs-parser-tiktok", title: "zs-parser JSON or CSV, TikTok", collector: "zs-parser",
            platforms: ["tiktok"], gives: "handles, names, captions, counts, times (from the ids)",
            lacks: "account ids, music, products, AI label; hashtags and mentions only as the caption has them",
            told: "post_id, post_url, creation_time, author_id, author_name and play_count"),
        tellingColumns: ["post_id", "post_url", "creation_time", "author_id", "author_name", "play_count"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("post_id", .identifier), .init("creation_time", .time), .init("text", .caption),
                    .init("author_id", .accountHandle), .init("author_name", .fact(.name)),
                    .init("like_count", .count(.likes)), .init("comment_count", .count(.comments)),
                    .init("share_count", .count(.shares)), .init("play_count", .count(.plays)),
                ], platform: "tiktok")
            mapping.zone = .required
            mapping.timeFromIdentifier = true
            mapping.hashtagsFromCaption = true
            mapping.mentionsFromCaption = true
            mapping.kind = .video
            return mapping
        }())

    private static let facebook = TableFormat(
        card: FormatCard(
            name: "zs-parser-facebook", title: "zs-parser JSON or CSV, Facebook", collector: "zs-parser",
            platforms: ["facebook"],
            gives: "texts, links of attachments, counts; the account where the post's address names it",
            lacks: "accounts of posts in groups, names, what is shared; times have no zone (give --zone), and that of "
                + "a share may be the time of what it shares",
            told: "post_id, post_url, creation_time, total_reaction_count and reactions"),
        tellingColumns: ["post_id", "post_url", "creation_time", "total_reaction_count", "reactions"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("post_id", .identifier), .init("post_url", .accountHandle), .init("creation_time", .time),
                    .init("text", .caption), .init("total_reaction_count", .count(.likes)),
                    .init("comment_count", .count(.comments)), .init("share_count", .count(.shares)),
                    .init("attachments", .asset(.link, .semicolons)),
                ], platform: "facebook")
            mapping.zone = .required
            mapping.hashtagsFromCaption = true
            return mapping
        }(),
        adjust: { record, writer in
            // Of several addresses the first is the post's own.
            let addresses = writer.string(record.account.handle).split(separator: ";")
            record.account.handle = .absent
            guard let address = addresses.first, let account = PageAddress(String(address)).facebookAccount else {
                return writer.note(.authorMissing)
            }
            if account.isIdentifier {
                record.account.identifier = writer.text(account.text)
            } else {
                record.account.handle = writer.text(account.text)
            }
        })
}
