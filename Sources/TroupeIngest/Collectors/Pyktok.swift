import TroupeModel

/// The CSV file of pyktok's `save_tiktok` and `save_tiktok_multi_page` (source: pyktok's `pyktok.py`).
///
/// Its time column is the collector's local time without a zone: the id tells the moment.
enum Pyktok {
    static let format = TableFormat(
        card: FormatCard(
            name: "pyktok", title: "pyktok CSV", collector: "pyktok", platforms: ["tiktok"],
            gives: "handles, captions, counts, region of the video",
            lacks: "account ids, music, times with a zone (taken from the id); hashtags only as the caption has them",
            told: "the columns video_id, video_timestamp, video_description and author_username"),
        tellingColumns: ["video_id", "video_timestamp", "video_description", "author_username"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("video_id", .identifier), .init("author_username", .accountHandle),
                    .init("author_name", .fact(.name)), .init("author_followercount", .fact(.followers)),
                    .init("author_followingcount", .fact(.following)), .init("author_heartcount", .fact(.likes)),
                    .init("author_videocount", .fact(.posts)), .init("author_verified", .fact(.verified)),
                    .init("video_timestamp", .time), .init("video_description", .caption),
                    .init("video_locationcreated", .region), .init("video_is_ad", .advertisement),
                    .init("video_diggcount", .count(.likes)), .init("video_sharecount", .count(.shares)),
                    .init("video_commentcount", .count(.comments)), .init("video_playcount", .count(.plays)),
                    .init("video_stickers", .asset(.sticker, .python)), .init("poi_name", .asset(.place, .single)),
                ], platform: "tiktok")
            mapping.zone = .required
            mapping.timeFromIdentifier = true
            mapping.hashtagsFromCaption = true
            mapping.mentionsFromCaption = true
            mapping.kind = .video
            return mapping
        }())
}
