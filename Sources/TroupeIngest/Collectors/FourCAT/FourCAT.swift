import TroupeModel

/// The CSV files of 4CAT, one shape a data source.
///
/// Source: 4CAT's data sources (`map_item` in `datasources/*/search_*.py`). `timestamp` is the server's local time;
/// only `unix_timestamp` is a moment.
enum FourCAT {
    static let formats = [tiktok, tiktokComments, douyin, telegram, x, threads, instagram]

    private static func card(_ platform: String, _ title: String, gives: String, lacks: String) -> FormatCard {
        FormatCard(
            name: "4cat-\(title.lowercased().split(separator: " ").joined(separator: "-"))",
            title: "4CAT CSV, \(title)",
            collector: "4CAT", platforms: [platform], gives: gives, lacks: lacks,
            told: "the columns of 4CAT's \(title) export, unix_timestamp among them")
    }

    private static let tiktok = TableFormat(
        card: card(
            "tiktok", "TikTok", gives: "handles, captions, music ids, hashtags, stickers, counts",
            lacks: "account ids, AI label, products; mentions only as the caption has them"),
        tellingColumns: ["tiktok_url", "author", "author_full", "body", "unix_timestamp", "music_id"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("id", .identifier), .init("author", .accountHandle), .init("author_full", .fact(.name)),
                    .init("author_followers", .fact(.followers)), .init("author_likes", .fact(.likes)),
                    .init("author_videos", .fact(.posts)), .init("unix_timestamp", .time), .init("body", .caption),
                    .init("location_created", .region), .init("is_ad", .advertisement), .init("plays", .count(.plays)),
                    .init("likes", .count(.likes)), .init("comments", .count(.comments)),
                    .init("shares", .count(.shares)), .init("hashtags", .asset(.hashtag, .commas)),
                    .init("music_id", .asset(.music, .single)), .init("stickers", .asset(.sticker, .single)),
                ], platform: "tiktok")
            mapping.mentionsFromCaption = true
            mapping.timeFromIdentifier = true
            mapping.kind = .video
            return mapping
        }())

    private static let tiktokComments = TableFormat(
        card: card(
            "tiktok", "TikTok comments", gives: "handles, texts, the video and comment that is answered, likes",
            lacks: "account ids"),
        tellingColumns: ["post_id", "is_comment_on_comment", "author", "body", "unix_timestamp"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("id", .identifier), .init("author", .accountHandle), .init("author_full", .fact(.name)),
                    .init("unix_timestamp", .time), .init("body", .caption), .init("language_guess", .language),
                    .init("likes", .count(.likes)), .init("replies", .count(.comments)),
                    .init("thread_id", .asset(.reply, .single)), .init("post_id", .asset(.reply, .single)),
                ], platform: "tiktok")
            mapping.hashtagsFromCaption = true
            mapping.mentionsFromCaption = true
            mapping.timeFromIdentifier = true
            mapping.kind = .comment
            return mapping
        }())

    private static let douyin = TableFormat(
        card: card(
            "douyin", "Douyin",
            gives: "account ids, captions, hashtags, mentions, title and maker of the sound, counts",
            lacks: "music ids, handles, products, AI label"),
        tellingColumns: ["author_user_id", "author_nickname", "author_profile_url", "subject", "unix_timestamp"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("id", .identifier), .init("author_user_id", .accountIdentifier),
                    .init("author_nickname", .fact(.name)), .init("author_profile_url", .aside),
                    .init("author_region", .fact(.region)), .init("unix_timestamp", .time), .init("body", .caption),
                    .init("region", .region), .init("digg_count", .count(.likes)),
                    .init("comment_count", .count(.comments)), .init("share_count", .count(.shares)),
                    .init("collect_count", .count(.saves)), .init("hashtags", .asset(.hashtag, .commas)),
                    .init("music_url", .asset(.musicLink, .single)), .init("mentions", .aside),
                    .init("music_title", .aside), .init("music_author", .aside), .init("subject", .aside),
                ], platform: "douyin")
            mapping.timeFromIdentifier = true
            mapping.kind = .video
            return mapping
        }(), adjust: DouyinTable.adjust)

    private static let telegram = TableFormat(
        card: card(
            "telegram", "Telegram", gives: "sender ids and handles, texts, links, mentions, forwards, views",
            lacks: "links of the text other than the attached one"),
        tellingColumns: ["chat", "author_username", "author_forwarded_from_name", "unix_timestamp", "body"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("id", .identifier), .init("author", .accountIdentifier),
                    .init("author_username", .accountHandle), .init("author_name", .fact(.name)),
                    .init("unix_timestamp", .time), .init("body", .caption), .init("views", .count(.plays)),
                    .init("reply_to", .asset(.reply, .single)),
                    .init("author_forwarded_from_id", .asset(.repostSource, .single)),
                    .init("link_attached", .asset(.link, .single)), .init("entities_linked", .asset(.link, .commas)),
                ], platform: "telegram")
            mapping.hashtagsFromCaption = true
            mapping.mentionsFromCaption = true
            mapping.kind = .message
            return mapping
        }())

    private static let x = TableFormat(
        card: card(
            "x", "X", gives: "account ids and handles, texts, hashtags, links, mentions, quotes, counts",
            lacks: "the id of the post that is reposted"),
        tellingColumns: ["author_id", "author_fullname", "retweet_count", "is_retweet", "body", "unix_timestamp"],
        mapping: FieldMapping(
            [
                .init("id", .identifier), .init("author_id", .accountIdentifier), .init("author", .accountHandle),
                .init("author_fullname", .fact(.name)), .init("author_followers", .fact(.followers)),
                .init("verified", .fact(.verified)), .init("unix_timestamp", .time), .init("body", .caption),
                .init("language_guess", .language), .init("impression_count", .count(.plays)),
                .init("like_count", .count(.likes)), .init("reply_count", .count(.comments)),
                .init("retweet_count", .count(.shares)), .init("hashtags", .asset(.hashtag, .commas)),
                .init("urls", .asset(.link, .commas)), .init("quote_tweet_id", .asset(.quote, .single)),
                .init("mentions", .mentionedHandles(.commas)),
            ], platform: "x"))

    private static let threads = TableFormat(
        card: card(
            "threads", "Threads", gives: "handles, texts, links, hashtags, counts", lacks: "account ids"),
        tellingColumns: ["author_is_verified", "link_url", "reposts", "quotes", "body", "unix_timestamp"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("id", .identifier), .init("author", .accountHandle),
                    .init("author_is_verified", .fact(.verified)), .init("unix_timestamp", .time),
                    .init("body", .caption), .init("is_paid_partnership", .advertisement),
                    .init("likes", .count(.likes)), .init("replies", .count(.comments)),
                    .init("reposts", .count(.shares)), .init("hashtags", .asset(.hashtag, .commas)),
                    .init("link_url", .asset(.link, .single)),
                ], platform: "threads")
            mapping.mentionsFromCaption = true
            return mapping
        }())

    private static let instagram = TableFormat(
        card: card(
            "instagram", "Instagram", gives: "handles, captions, hashtags, place, counts",
            lacks: "account ids; how often a post was seen"),
        tellingColumns: ["author", "author_fullname", "body", "num_likes", "num_comments", "unix_timestamp"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("id", .identifier), .init("author", .accountHandle), .init("author_fullname", .fact(.name)),
                    .init("verified", .fact(.verified)), .init("unix_timestamp", .time), .init("body", .caption),
                    .init("num_likes", .count(.likes)), .init("num_comments", .count(.comments)),
                    .init("hashtags", .asset(.hashtag, .commas)), .init("usertags", .mentionedHandles(.commas)),
                    .init("location_name", .asset(.place, .single)),
                ], platform: "instagram")
            mapping.mentionsFromCaption = true
            return mapping
        }())
}
