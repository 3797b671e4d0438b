import TroupeModel

/// The `info.json` that yt-dlp writes beside a video, with `--write-info-json` or `--dump-json`; its playlists (`-J`),
/// one within another too; and flat lists (`--flat-playlist`) whose entries say more than an address.
///
/// Source: yt-dlp's README, "OUTPUT TEMPLATE" (fields); `yt_dlp/YoutubeDL.py` (`_type`, `entries`) and
/// `yt_dlp/extractor/tiktok.py`, whose user and search lists give url results with all fields, at 81ecd58.
struct YtDlp: JSONFormat {
    static let card = FormatCard(
        name: "yt-dlp", title: "yt-dlp info.json and playlists", collector: "yt-dlp",
        platforms: ["tiktok", "douyin", "youtube", "others by their extractor"],
        gives: "id, time, account with both ids, caption, title and maker of the sound, counts",
        lacks: "music id, products, AI label; hashtags and mentions only as the caption has them",
        told: "an object with extractor (or ie_key) and webpage_url or _type; a playlist with entries")

    static func recognises(_ record: JSONValue, in document: JSONValue?) -> Bool {
        if let document, isPlaylist(document) { return true }
        return (record["extractor"] ?? record["ie_key"]) != nil && (record["webpage_url"] ?? record["_type"]) != nil
    }

    static func recognises(document: JSONValue) -> Bool {
        isPlaylist(document) && document["entries"]?.kind == .array
    }

    static func records(in record: JSONValue) -> JSONValue? {
        isPlaylist(record) ? record["entries"] : nil
    }

    private static func isPlaylist(_ record: JSONValue) -> Bool {
        guard let type = record["_type"]?.string() else { return false }
        return type == "playlist" || type == "multi_video"
    }

    func read(_ record: JSONValue, in document: JSONValue?, into writer: inout RecordWriter) {
        guard Self.isPost(record) else { return writer.note(.notAPost, record["_type"]?.string() ?? "") }
        var post = CollectedPost()
        let platform = Self.platform(record, in: document)
        post.platform = writer.text(platform)
        post.identifier = writer.postIdentifier(record["id"])
        guard post.identifier.hasText else { return }
        post.kind = .video
        // The title is the caption cut at 72 characters.
        let description = writer.text(record["description"])
        post.caption = description.isAbsent ? writer.text(record["title"]) : description
        writer.setTime(
            &post, record["timestamp"], fromIdentifier: platform == "tiktok" || platform == "douyin")
        post.account = account(record, platform, post.platform, &writer)
        if post.account == nil { writer.note(.authorMissing) }
        writer.captured = writer.captured(record["epoch"])
        post.counts.plays = writer.count(record["view_count"])
        post.counts.likes = writer.count(record["like_count"])
        post.counts.comments = writer.count(record["comment_count"])
        post.counts.shares = writer.count(record["repost_count"])
        post.counts.saves = writer.count(record["save_count"])
        switch record["availability"]?.string() {
        case "public", "unlisted": post.status = .live
        case "private": post.status = .private
        default: break
        }
        let firstUse = writer.nextUse
        writer.useHashtags(of: post.caption)
        writer.useMentions(of: post.caption)
        sound(record, &writer)
        writer.add(post, usesFrom: firstUse)
    }

    /// A video, or an address beside which stands who made it or when.
    private static func isPost(_ record: JSONValue) -> Bool {
        switch record["_type"]?.string() {
        case nil, "video": return true
        case "url", "url_transparent":
            let told = [
                record["timestamp"], record["uploader_id"], record["uploader"], record["channel_id"],
                record["description"],
            ]
            return record["id"]?.isNull == false && told.contains { $0?.isNull == false }
        default: return false
        }
    }

    /// Douyin's videos come under TikTok's extractor too; the addresses tell.
    private static func platform(_ record: JSONValue, in document: JSONValue?) -> String {
        let named =
            [
                record["extractor_key"], record["extractor"], record["ie_key"], document?["extractor_key"],
                document?["extractor"],
            ].lazy.compactMap { $0?.string() }.first ?? ""
        let lower = named.lowercased()
        let known = ["tiktok", "douyin", "youtube", "instagram", "twitter", "bilibili", "facebook", "telegram"]
        guard let name = known.first(where: lower.hasPrefix) else { return lower }
        let addresses = [record["uploader_url"], record["webpage_url"], record["original_url"], record["url"]]
        if name == "tiktok",
            addresses.contains(where: { $0?.string().map { PageAddress($0).platform == "douyin" } ?? false })
        {
            return "douyin"
        }
        return name == "twitter" ? "x" : name
    }

    private func account(
        _ record: JSONValue, _ name: String, _ platform: BatchText, _ writer: inout RecordWriter
    ) -> Int? {
        // YouTube's handle stands in the place of the id, and its id in that of the second id.
        let isYouTube = name == "youtube"
        let handle =
            isYouTube
            ? writer.withoutFirst(writer.filled(record["uploader_id"]), ascii: "@") : writer.filled(record["uploader"])
        let id = writer.reference(isYouTube ? record["channel_id"] : record["uploader_id"])
        var facts: [(AccountFact, BatchText)] = [
            (.handle, handle), (.name, writer.filled(record["channel"])),
            (.followers, writer.countFact(record["channel_follower_count"])),
        ]
        if !isYouTube { facts.append((.secondaryIdentifier, writer.filled(record["channel_id"]))) }
        return id.hasText
            ? writer.account(platform: platform, .identifier, id, facts: facts)
            : writer.account(platform: platform, .handle, handle, facts: facts)
    }

    /// No id: title and maker together stand for the sound.
    private func sound(_ record: JSONValue, _ writer: inout RecordWriter) {
        guard let track = record["track"]?.string(), !track.isEmpty else { return }
        let maker = record["artists"]?.first?.string() ?? record["artist"]?.string() ?? ""
        writer.use(.musicTitle, writer.text(track + "|" + maker))
    }
}
