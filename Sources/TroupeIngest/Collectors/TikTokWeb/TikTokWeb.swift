import TroupeModel

/// Items of TikTok's web pages as they are, one a line, in an array, or in a reply's `itemList`.
struct TikTokWeb: JSONFormat {
    static let card = FormatCard(
        name: "tiktok-web", title: "TikTok web items", collector: "TikTok's web pages", platforms: ["tiktok"],
        gives: "accounts with ids, captions, hashtags, mentions, music, products, AI label, counts, duets, stickers",
        lacks: "time of capture; transcripts",
        told: "an object with id, desc, createTime and author, video or stats")

    static func recognises(_ record: JSONValue, in document: JSONValue?) -> Bool {
        record["id"] != nil && record["desc"] != nil && record["createTime"] != nil
            && (record["author"] != nil || record["video"] != nil || record["stats"] != nil)
    }

    func read(_ record: JSONValue, in document: JSONValue?, into writer: inout RecordWriter) {
        TikTokItem().read(record, into: &writer)
    }
}
