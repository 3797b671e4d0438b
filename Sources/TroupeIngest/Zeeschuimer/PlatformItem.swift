import TroupeModel

/// Reads what items of most platforms have in common: id, account, time, text, marks, links and counts, under the names
/// that X, Instagram, Threads, Xiaohongshu, Gab, Truth Social, Pinterest and 9gag use.
struct PlatformItem {
    /// The platform's domain, as the collector names it.
    var domain: String

    private static let names: [String: String] = [
        "twitter.com": "x", "x.com": "x", "threads.net": "threads", "threads.com": "threads",
        "xiaohongshu.com": "xiaohongshu", "rednote.com": "xiaohongshu", "truthsocial.com": "truthsocial",
    ]

    /// The name in the case file: without `www.` and the last part of the domain.
    var platform: String {
        if let name = Self.names[domain] { return name }
        let host = domain.hasPrefix("www.") ? String(domain.dropFirst(4)) : domain
        return host.split(separator: ".").first.map(String.init) ?? domain
    }

    func read(_ item: JSONValue, knownIdentifier: JSONValue? = nil, into writer: inout RecordWriter) {
        var post = CollectedPost()
        post.platform = writer.text(platform)
        // X keeps a tweet's own fields one level down.
        let tweet = item["legacy"]
        let own = tweet?.kind == .object ? tweet! : item
        post.identifier = writer.postIdentifier(
            item["rest_id"] ?? own["id_str"] ?? item["code"] ?? item["pk"] ?? item["note_id"] ?? item["id"],
            else: knownIdentifier)
        guard post.identifier.hasText else { return }
        post.caption = caption(own, &writer)
        writer.setTime(
            &post,
            own["created_at"] ?? own["taken_at"] ?? own["taken_at_timestamp"] ?? own["create_time"] ?? own["createTime"]
                ?? own["creationTs"] ?? own["time"] ?? own["timestamp"] ?? own["published_at"])
        post.account = account(item, platform: post.platform, into: &writer)
        if post.account == nil { writer.note(.authorMissing) }
        post.language = writer.filled(own["lang"] ?? own["language"])
        counts(item, own, &post, &writer)
        post.isAdvertisement = writer.truth(item["promoted"])
        let firstUse = writer.nextUse
        assets(own, caption: post.caption, into: &writer)
        writer.add(post, usesFrom: firstUse)
    }

    private func caption(_ item: JSONValue, _ writer: inout RecordWriter) -> BatchText {
        for field in [
            item["full_text"], item["caption"]?["text"], item["caption"], item["desc"], item["body"], item["content"],
            item["text"], item["title"],
        ] {
            if let field, field.kind == .string { return writer.text(field) }
        }
        return .absent
    }

    private func account(_ item: JSONValue, platform: BatchText, into writer: inout RecordWriter) -> Int? {
        let found = [
            item["core"]?["user_results"]?["result"], item["user"], item["owner"], item["author"], item["account"],
            item["creator"], item["pinner"],
        ].compactMap { $0 }.first { $0.kind == .object }
        guard let user = found else { return nil }
        let inner = user["legacy"] ?? user
        let named = user["core"] ?? inner
        var id = writer.reference(
            user["rest_id"] ?? inner["id_str"] ?? user["pk"] ?? user["user_id"] ?? user["userId"] ?? user["id"])
        let handle = writer.filled(
            named["screen_name"] ?? user["username"] ?? user["uniqueId"] ?? user["acct"] ?? user["redId"])
        if !id.hasText { id = .absent }
        let facts: [(AccountFact, BatchText)] = [
            (.handle, handle),
            (
                .name,
                writer.filled(
                    named["name"] ?? user["full_name"] ?? user["nickname"] ?? user["nick_name"] ?? user["display_name"])
            ),
            (.biography, writer.filled(inner["description"] ?? user["biography"] ?? user["note"])),
            (.followers, writer.countFact(inner["followers_count"] ?? user["follower_count"])),
            (.verified, writer.answer(user["is_blue_verified"] ?? user["is_verified"] ?? user["verified"])),
            (.created, writer.filled(named["created_at"])), (.location, writer.filled(inner["location"])),
        ]
        return id.hasText
            ? writer.account(platform: platform, .identifier, id, facts: facts)
            : writer.account(platform: platform, .handle, handle, facts: facts)
    }

    private func counts(
        _ item: JSONValue, _ own: JSONValue, _ post: inout CollectedPost, _ writer: inout RecordWriter
    ) {
        let threads = item["text_post_app_info"]
        post.counts.plays = writer.count(item["views"]?["count"] ?? own["play_count"] ?? own["view_count"])
        post.counts.likes = writer.count(own["favorite_count"] ?? own["like_count"] ?? own["favourites_count"])
        post.counts.comments = writer.count(
            own["reply_count"] ?? own["comment_count"] ?? own["replies_count"] ?? threads?["direct_reply_count"])
        post.counts.shares = writer.count(
            own["retweet_count"] ?? own["reshare_count"] ?? own["reblogs_count"] ?? threads?["repost_count"])
        post.counts.saves = writer.count(own["bookmark_count"])
    }

    private func assets(_ item: JSONValue, caption: BatchText, into writer: inout RecordWriter) {
        if let entities = item["entities"], entities.kind == .object {
            entities["hashtags"]?.forEachElement { writer.use(.hashtag, writer.filled($0["text"])) }
            entities["user_mentions"]?.forEachElement { writer.use(.mention, writer.reference($0["id_str"])) }
            entities["urls"]?.forEachElement { writer.use(.link, writer.filled($0["expanded_url"] ?? $0["url"])) }
        } else {
            writer.useHashtags(of: caption)
            writer.useMentions(of: caption)
        }
        let retweet = item["retweeted_status_result"]?["result"]
        writer.use(.repost, writer.reference(retweet?["rest_id"] ?? retweet?["tweet"]?["rest_id"]))
        writer.use(.quote, writer.reference(item["quoted_status_id_str"]))
        writer.use(.reply, writer.reference(item["in_reply_to_status_id_str"] ?? item["in_reply_to_id"]))
    }
}
