import TroupeModel

/// The posts and comments that MediaCrawler writes, as CSV, JSON or JSON lines: with account ids until July 2026, with
/// hashes since.
///
/// Source: NanmiCoder/MediaCrawler, `store/*/__init__.py`, `model/m_baidu_tieba.py` and `model/m_zhihu.py`, at d6f7c5b
/// and before 9f4f8bf, which brought the hashes. A hash is the first 16 hexadecimal digits of SHA-256 of the user id
/// (of Tieba the address of the profile), unsalted, so that both forms of one account can be joined. Masked names are
/// never names. Comments on Kuaishou have no field of their own and are not told.
enum MediaCrawler {
    static let formats = [
        format("douyin", "Douyin", id: "aweme_id", text: "desc", told: ["aweme_id", "liked_count", "nickname"]),
        format("douyin", "Douyin", id: "comment_id", text: "content", told: ["comment_id", "aweme_id", "content"]),
        format(
            "xiaohongshu", "Xiaohongshu", id: "note_id", text: "desc",
            told: ["note_id", "desc", "time", "liked_count", "note_url"]),
        format(
            "xiaohongshu", "Xiaohongshu", id: "comment_id", text: "content",
            told: ["comment_id", "note_id", "content", "pictures", "sub_comment_count", "like_count"]),
        format(
            "kuaishou", "Kuaishou", id: "video_id", text: "desc", told: ["video_id", "desc", "viewd_count"]),
        format(
            "bilibili", "Bilibili", id: "video_id", text: "desc",
            told: ["video_id", "video_play_count", "video_danmaku"]),
        format(
            "bilibili", "Bilibili", id: "comment_id", text: "content",
            told: ["comment_id", "parent_comment_id", "video_id", "content", "sub_comment_count", "like_count"]),
        format(
            "weibo", "Weibo", id: "note_id", text: "content",
            told: ["note_id", "content", "create_time", "comments_count", "shared_count"]),
        format(
            "weibo", "Weibo", id: "comment_id", text: "content",
            told: ["comment_id", "note_id", "content", "comment_like_count"]),
        format(
            "tieba", "Baidu Tieba", id: "note_id", text: "desc", account: "user_link", name: "user_nickname",
            told: ["note_id", "tieba_name", "publish_time", "total_replay_num"]),
        format(
            "tieba", "Baidu Tieba", id: "comment_id", text: "content", account: "user_link", name: "user_nickname",
            told: ["comment_id", "note_id", "tieba_name", "publish_time", "content"]),
        format(
            "zhihu", "Zhihu", id: "content_id", text: "content_text", name: "user_nickname",
            told: ["content_id", "content_text", "created_time", "voteup_count"]),
        format(
            "zhihu", "Zhihu", id: "comment_id", text: "content", name: "user_nickname",
            told: ["comment_id", "content_id", "content", "dislike_count"]),
    ]

    /// The fields that mean the same on every platform that has them.
    private static let shared: [FieldMapping.Field] = [
        .init("creator_hash", .accountHash), .init("time", .time), .init("create_time", .time),
        .init("created_time", .time), .init("publish_time", .time), .init("last_modify_ts", .captured),
        .init("title", .aside), .init("sec_uid", .fact(.secondaryIdentifier)),
        .init("user_signature", .fact(.biography)), .init("ip_location", .fact(.addressPlace)),
        .init("user_unique_id", .accountHandle), .init("short_user_id", .aside),
        .init("music_download_url", .asset(.musicLink, .single)),
    ]

    /// Counts by the names that they have on one platform or another; no record has two for one.
    private static let counts: [(PostCount, [String])] = [
        (.likes, ["liked_count", "like_count", "comment_like_count", "voteup_count"]),
        (.comments, ["comment_count", "comments_count", "sub_comment_count", "video_comment", "total_replay_num"]),
        (.shares, ["share_count", "shared_count", "video_share_count"]),
        (.saves, ["collected_count", "video_favorite_count"]), (.plays, ["viewd_count", "video_play_count"]),
    ]

    private static func format(
        _ platform: String, _ title: String, id: String, text: String, account: String = "user_id",
        name: String = "nickname", told: [String]
    ) -> TableFormat {
        let isOfComments = id == "comment_id"
        var fields: [FieldMapping.Field] = [
            .init(id, .identifier), .init(text, .caption), .init(account, .accountIdentifier),
            .init(name, .fact(.name)),
        ]
        fields += shared
        for (count, names) in counts { fields += names.map { FieldMapping.Field($0, .count(count)) } }
        if isOfComments {
            // An answer to a comment names it; every comment names its post.
            fields += ["parent_comment_id", "aweme_id", "note_id", "video_id", "content_id"].map {
                FieldMapping.Field($0, .asset(.reply, .single))
            }
        }
        var mapping = FieldMapping(fields, platform: platform)
        mapping.kind = isOfComments ? .comment : .post
        mapping.hashtagsFromCaption = true
        mapping.timeFromIdentifier = platform == "douyin"
        mapping.zone = .required
        let isOfTieba = platform == "tieba"
        return TableFormat(
            card: FormatCard(
                name: "mediacrawler-\(platform)\(isOfComments ? "-comments" : "")",
                title: "MediaCrawler, \(title)\(isOfComments ? " comments" : "")", collector: "MediaCrawler",
                platforms: [platform],
                gives: "texts, \(isOfTieba ? "local times" : "exact times"), counts, hashtags, account ids "
                    + "(hashes since July 2026)" + (isOfComments ? ", what is answered" : ""),
                lacks: "names of hashed accounts (masked), music ids, products, AI label"
                    + (isOfTieba ? "; times have no zone: give --zone" : ""),
                told: "the columns \(told.joined(separator: ", "))"),
            tellingColumns: told, mapping: mapping, adjust: adjust)
    }

    private static let adjust: @Sendable (inout MappedRecord, inout RecordWriter) -> Void = { record, writer in
        if record.account.hash.hasText {
            record.account.facts = record.account.facts.map { ($0.fact == .name ? .maskedName : $0.fact, $0.value) }
        }
        // An account that has chosen no handle is found by its number.
        if !record.account.handle.hasText, let short = record.aside["short_user_id"], !writer.equals(short, "0") {
            record.account.handle = short
        }
        // Bilibili writes `-` where there is no text below the title.
        if !record.post.caption.hasText || writer.equals(record.post.caption, "-"), let title = record.aside["title"] {
            record.post.caption = title
        }
    }
}
