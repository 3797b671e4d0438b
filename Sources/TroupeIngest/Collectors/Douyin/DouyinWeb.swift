import TroupeModel

/// Awemes of Douyin's web pages as they are, one a line, in an array, or in a reply's `aweme_list`.
struct DouyinWeb: JSONFormat {
    static let card = FormatCard(
        name: "douyin-web", title: "Douyin awemes", collector: "Douyin's web pages", platforms: ["douyin"],
        gives: "accounts with ids, captions, hashtags, mentions, music, products, AI label, counts, live streams",
        lacks: "time of capture; how often a video was played; music ids may have been rounded",
        told: "an object with aweme_id (or awemeId) and desc, create_time or cell_room")

    static func recognises(_ record: JSONValue, in document: JSONValue?) -> Bool {
        // MediaCrawler's rows have an aweme_id too, and flat counts or the id of a comment.
        (record["aweme_id"] ?? record["awemeId"]) != nil && record["liked_count"] == nil && record["cid"] == nil
            && record["comment_id"] == nil
            && (record["desc"] ?? record["create_time"] ?? record["createTime"] ?? record["cell_room"]) != nil
    }

    func read(_ record: JSONValue, in document: JSONValue?, into writer: inout RecordWriter) {
        DouyinItem().read(record, into: &writer)
    }
}
