import TroupeModel

/// The rows of MediaCrawler, as CSV, JSON or JSON lines; before 2024's change with ids, since then hashed.
///
/// Source: MediaCrawler's `store/*/__init__.py`. The creator's hash is the first 16 hexadecimal digits of SHA-256 of the
/// user id, unsalted, so that both forms of one account can be joined. Masked names are never names.
enum MediaCrawler {
    static let formats = [douyinOld, douyin, xiaohongshuOld, xiaohongshu, kuaishouOld, kuaishou]

    private static func card(_ platform: String, _ title: String, isOld: Bool) -> FormatCard {
        FormatCard(
            name: "mediacrawler-\(platform)\(isOld ? "-old" : "")",
            title: "MediaCrawler, \(title)\(isOld ? " (with ids)" : " (hashed)")", collector: "MediaCrawler",
            platforms: [platform],
            gives: "captions, exact times, counts, hashtags"
                + (isOld ? ", account ids, shown place" : ", hashed accounts"),
            lacks: isOld ? "music ids, products, AI label" : "account ids and names (hashed and masked), music ids",
            told: "the columns of its \(title) rows")
    }

    private static func mapping(
        _ platform: String, identifier: String, time: String, isOld: Bool, extra: [FieldMapping.Field] = []
    ) -> FieldMapping {
        var fields: [FieldMapping.Field] = [
            .init(identifier, .identifier), .init(time, .time), .init("desc", .caption),
            .init("liked_count", .count(.likes)), .init("comment_count", .count(.comments)),
            .init("share_count", .count(.shares)), .init("collected_count", .count(.saves)),
            .init("last_modify_ts", .captured), .init("music_download_url", .asset(.musicLink, .single)),
        ]
        if isOld {
            fields += [
                .init("user_id", .accountIdentifier), .init("nickname", .fact(.name)),
                .init("sec_uid", .fact(.secondaryIdentifier)), .init("user_signature", .fact(.biography)),
                .init("ip_location", .fact(.addressPlace)),
            ]
        } else {
            fields += [.init("creator_hash", .accountHash), .init("nickname", .fact(.maskedName))]
        }
        var mapping = FieldMapping(fields + extra, platform: platform)
        mapping.hashtagsFromCaption = true
        mapping.timeFromIdentifier = platform == "douyin"
        return mapping
    }

    private static let douyinOld = TableFormat(
        card: card("douyin", "Douyin", isOld: true), tellingColumns: ["aweme_id", "user_id", "liked_count"],
        mapping: mapping(
            "douyin", identifier: "aweme_id", time: "create_time", isOld: true,
            extra: [.init("user_unique_id", .accountHandle), .init("short_user_id", .aside)]),
        adjust: { record, writer in
            // An account that has chosen no handle is found by its number.
            if !record.account.handle.hasText, let short = record.aside["short_user_id"], !writer.equals(short, "0") {
                record.account.handle = short
            }
        })

    private static let douyin = TableFormat(
        card: card("douyin", "Douyin", isOld: false), tellingColumns: ["aweme_id", "creator_hash", "liked_count"],
        mapping: mapping("douyin", identifier: "aweme_id", time: "create_time", isOld: false))

    private static let xiaohongshuOld = TableFormat(
        card: card("xiaohongshu", "Xiaohongshu", isOld: true),
        tellingColumns: ["note_id", "user_id", "liked_count", "note_url"],
        mapping: mapping("xiaohongshu", identifier: "note_id", time: "time", isOld: true))

    private static let xiaohongshu = TableFormat(
        card: card("xiaohongshu", "Xiaohongshu", isOld: false),
        tellingColumns: ["note_id", "creator_hash", "liked_count", "note_url"],
        mapping: mapping("xiaohongshu", identifier: "note_id", time: "time", isOld: false))

    private static let kuaishouOld = TableFormat(
        card: card("kuaishou", "Kuaishou", isOld: true), tellingColumns: ["video_id", "user_id", "viewd_count"],
        mapping: mapping(
            "kuaishou", identifier: "video_id", time: "create_time", isOld: true,
            extra: [.init("viewd_count", .count(.plays))]))

    private static let kuaishou = TableFormat(
        card: card("kuaishou", "Kuaishou", isOld: false), tellingColumns: ["video_id", "creator_hash", "viewd_count"],
        mapping: mapping(
            "kuaishou", identifier: "video_id", time: "create_time", isOld: false,
            extra: [.init("viewd_count", .count(.plays))]))
}
