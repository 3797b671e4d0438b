import TroupeModel

/// Zeeschuimer's export: one line a captured item, with what the browser extension knows around it.
///
/// Source: Zeeschuimer's `js/` and `modules/` (one module a platform), andyfcx/zeeschuimer's `modules/facebook.js`, and
/// 4CAT's importers of the same items.
struct Zeeschuimer: JSONFormat {
    static let card = FormatCard(
        name: "zeeschuimer", title: "Zeeschuimer NDJSON", collector: "Zeeschuimer",
        platforms: [
            "tiktok", "douyin", "x", "facebook", "instagram", "threads", "xiaohongshu", "others by their domain",
        ],
        gives: "time of capture; all of a TikTok item, TikTok comment, Douyin aweme, post of X or Facebook story; of "
            + "other platforms id, account, time, text, hashtags, mentions, counts",
        lacks: "transcripts; of other platforms their own assets",
        told: "an object with data, item_id and source_platform")

    static func recognises(_ record: JSONValue, in document: JSONValue?) -> Bool {
        record["source_platform"] != nil && record["data"]?.kind == .object
            && (record["item_id"] ?? record["nav_index"] ?? record["timestamp_collected"]) != nil
    }

    func read(_ record: JSONValue, in document: JSONValue?, into writer: inout RecordWriter) {
        guard let item = record["data"], item.kind == .object, let platform = record["source_platform"]?.string() else {
            return
        }
        writer.captured = writer.captured(record["timestamp_collected"])
        let id = record["item_id"]
        switch platform {
        case "tiktok.com" where item["cid"] == nil: TikTokItem().read(item, knownIdentifier: id, into: &writer)
        case "tiktok.com", "tiktok-comments", "tiktok.com-comments": TikTokComment().read(item, into: &writer)
        case "douyin.com": DouyinItem().read(item, knownIdentifier: id, into: &writer)
        case "x.com", "twitter.com": XPost().read(item, knownIdentifier: id, into: &writer)
        case "facebook.com": FacebookStory().read(item, knownIdentifier: id, into: &writer)
        default: PlatformItem(domain: platform).read(item, knownIdentifier: id, into: &writer)
        }
    }
}
