import TroupeModel

/// The CSV file of minet's `tiktok search-videos` and `scrape` (source: minet's `minet/tiktok/types.py`).
enum Minet {
    static let format = TableFormat(
        card: FormatCard(
            name: "minet-tiktok", title: "minet CSV, TikTok", collector: "minet", platforms: ["tiktok"],
            gives: "account ids and handles, captions, music ids, hashtags, duets, stickers, counts",
            lacks: "products, AI label; mentions only as the caption has them",
            told: "the columns author_unique_id, challenges_titles and music_id"),
        tellingColumns: ["id", "author_unique_id", "challenges_titles", "music_id", "description"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("id", .identifier), .init("author_id", .accountIdentifier),
                    .init("author_unique_id", .accountHandle), .init("author_nickname", .fact(.name)),
                    .init("author_signature", .fact(.biography)), .init("author_verified", .fact(.verified)),
                    .init("author_follower_count", .fact(.followers)),
                    .init("author_following_count", .fact(.following)), .init("author_heart_count", .fact(.likes)),
                    .init("author_video_count", .fact(.posts)), .init("timestamp", .time), .init("utc_time", .time),
                    .init("description", .caption), .init("is_ad", .advertisement),
                    .init("digg_count", .count(.likes)), .init("share_count", .count(.shares)),
                    .init("comment_count", .count(.comments)), .init("play_count", .count(.plays)),
                    .init("challenges_titles", .asset(.hashtag, .bars)), .init("music_id", .asset(.music, .single)),
                    .init("duet_from_video_id", .asset(.duet, .single)),
                    .init("stickers_texts", .asset(.sticker, .bars)),
                ], platform: "tiktok")
            mapping.timeFromIdentifier = true
            mapping.mentionsFromCaption = true
            mapping.kind = .video
            return mapping
        }())
}
