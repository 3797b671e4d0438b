import TroupeModel

/// The `info.json` that yt-dlp writes beside a video, with `--write-info-json` or `--dump-json`.
///
/// Source: yt-dlp's README, "OUTPUT TEMPLATE" (fields), and its TikTok and Douyin extractors.
struct YtDlp: JSONFormat {
    static let card = FormatCard(
        name: "yt-dlp", title: "yt-dlp info.json", collector: "yt-dlp",
        platforms: ["tiktok", "douyin", "youtube", "others by their extractor"],
        gives: "id, time, account with both ids, caption, title and maker of the sound, counts",
        lacks: "music id, products, AI label; hashtags and mentions only as the caption has them",
        told: "an object with extractor and webpage_url")

    static func recognises(_ record: JSONValue, in document: JSONValue?) -> Bool {
        record["extractor"] != nil && (record["webpage_url"] ?? record["_type"]) != nil
    }

    func read(_ record: JSONValue, in document: JSONValue?, into writer: inout RecordWriter) {
        guard record["_type"].map({ $0.string() == "video" }) ?? true else {
            return writer.note(.notAPost, record["_type"]?.string() ?? "")
        }
        var post = CollectedPost()
        let extractor = (record["extractor_key"] ?? record["extractor"])?.string() ?? ""
        let platform = Self.platform(extractor)
        post.platform = writer.text(platform)
        post.identifier = writer.postIdentifier(record["id"])
        guard post.identifier.hasText else { return }
        post.kind = .video
        // The title is the caption cut at 72 characters.
        post.caption = writer.text(record["description"] ?? record["title"])
        writer.setTime(
            &post, record["timestamp"], fromIdentifier: platform == "tiktok" || platform == "douyin")
        post.account = account(record, platform: post.platform, &writer)
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

    private static func platform(_ extractor: String) -> String {
        let lower = extractor.lowercased()
        for name in ["tiktok", "douyin", "youtube", "instagram", "twitter", "bilibili", "facebook", "telegram"]
        where lower.hasPrefix(name) {
            return name == "twitter" ? "x" : name
        }
        return lower
    }

    private func account(_ record: JSONValue, platform: BatchText, _ writer: inout RecordWriter) -> Int? {
        let id = writer.reference(record["uploader_id"])
        let handle = writer.filled(record["uploader"])
        let facts: [(AccountFact, BatchText)] = [
            (.handle, handle), (.name, writer.filled(record["channel"])),
            (.secondaryIdentifier, writer.filled(record["channel_id"])),
            (.followers, writer.countFact(record["channel_follower_count"])),
        ]
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
