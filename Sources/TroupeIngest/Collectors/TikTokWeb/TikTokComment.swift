import TroupeModel

/// Reads a comment as TikTok's web interface gives it (Zeeschuimer's `modules/tiktok-comments.js`).
struct TikTokComment {
    func read(_ item: JSONValue, into writer: inout RecordWriter) {
        var post = CollectedPost()
        post.platform = writer.text(word: "tiktok")
        post.identifier = writer.postIdentifier(item["cid"] ?? item["id"])
        guard post.identifier.hasText else { return }
        post.kind = .comment
        post.caption = writer.text(item["text"])
        writer.setTime(&post, item["create_time"], fromIdentifier: true)
        if let user = item["user"], user.kind == .object {
            let id = writer.reference(user["uid"])
            let handle = writer.filled(user["unique_id"])
            let facts: [(AccountFact, BatchText)] = [
                (.handle, handle), (.name, writer.filled(user["nickname"])),
                (.secondaryIdentifier, writer.filled(user["sec_uid"])),
                (.biography, writer.filled(user["signature"])), (.region, writer.filled(user["region"])),
            ]
            post.account =
                id.hasText
                ? writer.account(platform: post.platform, .identifier, id, facts: facts)
                : writer.account(platform: post.platform, .handle, handle, facts: facts)
        }
        if post.account == nil { writer.note(.authorMissing) }
        post.language = writer.filled(item["comment_language"])
        post.counts.likes = writer.count(item["digg_count"])
        post.counts.comments = writer.count(item["reply_comment_total"])
        let firstUse = writer.nextUse
        // An answer to a comment names it; every comment names its video.
        writer.use(.reply, writer.reference(item["reply_id"]))
        writer.use(.reply, writer.reference(item["aweme_id"]))
        item["text_extra"]?.forEachElement { extra in
            writer.use(.hashtag, writer.filled(extra["hashtag_name"]))
            writer.use(.mention, writer.reference(extra["user_id"]))
        }
        writer.add(post, usesFrom: firstUse)
    }
}
