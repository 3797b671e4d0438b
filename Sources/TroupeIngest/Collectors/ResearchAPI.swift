import TroupeModel

/// Replies of TikTok's Research API: videos, comments, users, shops, products.
///
/// Source: developers.tiktok.com, "Research API", Query Videos, Query Video Comments, Query User Info and Followers,
/// Query Shop Info, Query Product Info (field lists).
struct ResearchAPI: JSONFormat {
    static let card = FormatCard(
        name: "tiktok-research-api", title: "TikTok Research API replies", collector: "TikTok Research API",
        platforms: ["tiktok"],
        gives: "ids, exact times, captions, hashtags, mentions, music, transcripts, region of the account, counts, "
            + "shops and products",
        lacks: "account ids (the handle stands for the account), AI label, time of capture; comments have no account",
        told: "an object with data (videos, comments, users, shops or products) and error, or its records one a line")

    static func recognises(_ record: JSONValue, in document: JSONValue?) -> Bool {
        if let document, recognises(document: document) { return true }
        return record["create_time"] != nil && record["id"] != nil
            && (record["video_description"] ?? record["region_code"] ?? record["hashtag_names"]) != nil
    }

    static func recognises(document: JSONValue) -> Bool {
        document["data"]?["search_id"] != nil || document["data"] != nil && document["error"]?["log_id"] != nil
    }

    func read(_ record: JSONValue, in document: JSONValue?, into writer: inout RecordWriter) {
        if record["shop_id"] != nil, record["product_id"] == nil { return shop(record, &writer) }
        if record["product_id"] != nil { return product(record, &writer) }
        if record["video_id"] != nil, record["text"] != nil { return comment(record, &writer) }
        if record["id"] == nil, (record["username"] ?? record["display_name"]) != nil { return user(record, &writer) }
        video(record, &writer)
    }

    /// An error is said, not read as an empty reply.
    func finish(_ document: JSONValue, records: Int, into writer: inout RecordWriter) {
        guard let code = document["error"]?["code"]?.string(), code != "ok" else { return }
        writer.noteSource(.apiError, code)
    }

    private func video(_ record: JSONValue, _ writer: inout RecordWriter) {
        var post = CollectedPost()
        post.platform = writer.text(word: "tiktok")
        post.identifier = writer.postIdentifier(record["id"])
        guard post.identifier.hasText else { return }
        post.kind = .video
        // A field that was not asked for is not there; the caption of a video without one is empty.
        post.caption = record["video_description"].map { writer.text($0) } ?? writer.text(word: "")
        writer.setTime(&post, record["create_time"], fromIdentifier: true)
        let handle = writer.filled(record["username"])
        post.account = writer.account(platform: post.platform, .handle, handle, facts: [(.handle, handle)])
        if post.account == nil { writer.note(.authorMissing) }
        post.region = writer.filled(record["region_code"])
        post.counts.plays = writer.count(record["view_count"])
        post.counts.likes = writer.count(record["like_count"])
        post.counts.comments = writer.count(record["comment_count"])
        post.counts.shares = writer.count(record["share_count"])
        // Both spellings are seen.
        post.counts.saves = writer.count(record["favorites_count"] ?? record["favourites_count"])
        let firstUse = writer.nextUse
        record["hashtag_names"]?.forEachElement { writer.use(.hashtag, writer.filled($0)) }
        record["video_mention_list"]?.forEachElement { mention in
            let handle = writer.filled(mention)
            if handle.hasText { writer.use(.mention, writer.prefixed("handle:", handle)) }
        }
        writer.use(.music, writer.reference(record["music_id"]))
        writer.use(.playlist, writer.reference(record["playlist_id"]))
        record["effect_ids"]?.forEachElement { writer.use(.effect, writer.reference($0)) }
        writer.use(.transcript, writer.filled(record["voice_to_text"]))
        writer.add(post, usesFrom: firstUse)
    }

    private func comment(_ record: JSONValue, _ writer: inout RecordWriter) {
        var post = CollectedPost()
        post.platform = writer.text(word: "tiktok")
        post.identifier = writer.postIdentifier(record["id"])
        guard post.identifier.hasText else { return }
        post.kind = .comment
        post.caption = writer.text(record["text"])
        writer.setTime(&post, record["create_time"], fromIdentifier: true)
        writer.note(.authorMissing)
        post.counts.likes = writer.count(record["like_count"])
        post.counts.comments = writer.count(record["reply_count"])
        let firstUse = writer.nextUse
        writer.use(.reply, writer.reference(record["parent_comment_id"]))
        writer.use(.reply, writer.reference(record["video_id"]))
        writer.add(post, usesFrom: firstUse)
    }

    private func user(_ record: JSONValue, _ writer: inout RecordWriter) {
        let handle = writer.filled(record["username"])
        guard handle.hasText else { return writer.note(.identifierMissing) }
        _ = writer.account(
            platform: writer.text(word: "tiktok"), .handle, handle,
            facts: [
                (.handle, handle), (.name, writer.filled(record["display_name"])),
                (.biography, writer.filled(record["bio_description"])),
                (.verified, writer.answer(record["is_verified"])),
                (.followers, writer.countFact(record["follower_count"])),
                (.following, writer.countFact(record["following_count"])),
                (.likes, writer.countFact(record["likes_count"])), (.posts, writer.countFact(record["video_count"])),
            ])
    }

    private func shop(_ record: JSONValue, _ writer: inout RecordWriter) {
        let id = writer.reference(record["shop_id"])
        writer.fact(.merchant, id, .title, writer.filled(record["shop_name"]))
        writer.fact(.merchant, id, .rating, writer.filled(record["shop_rating"]))
        writer.fact(.merchant, id, .sold, writer.countFact(record["item_sold_count"]))
    }

    private func product(_ record: JSONValue, _ writer: inout RecordWriter) {
        let id = writer.reference(record["product_id"])
        writer.fact(.product, id, .title, writer.filled(record["product_name"]))
        writer.fact(.product, id, .price, writer.filled(record["product_price"]))
        writer.fact(.product, id, .sold, writer.countFact(record["product_sold_count"]))
        writer.fact(.product, id, .merchant, writer.reference(record["shop_id"]))
    }
}
