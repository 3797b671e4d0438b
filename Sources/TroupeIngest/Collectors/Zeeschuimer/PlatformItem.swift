import TroupeModel

/// Reads what items of most platforms have in common: id, account, time, text, marks, links and counts, under the names
/// that Instagram, Threads, Xiaohongshu, Gab, Truth Social, Pinterest and 9gag use.
struct PlatformItem {
    /// The platform's domain, as the collector names it.
    var domain: String

    /// The name in the case file: without `www.` and the last part of the domain.
    var platform: String {
        if let name = PageAddress.platform(ofDomain: domain) { return name }
        let host = domain.hasPrefix("www.") ? String(domain.dropFirst(4)) : domain
        return host.split(separator: ".").first.map(String.init) ?? domain
    }

    func read(_ item: JSONValue, knownIdentifier: JSONValue? = nil, into writer: inout RecordWriter) {
        var post = CollectedPost()
        post.platform = writer.text(platform)
        post.identifier = writer.postIdentifier(
            item["code"] ?? item["pk"] ?? item["note_id"] ?? item["id"], else: knownIdentifier)
        guard post.identifier.hasText else { return }
        post.caption = caption(item, &writer)
        writer.setTime(
            &post,
            item["created_at"] ?? item["taken_at"] ?? item["taken_at_timestamp"] ?? item["create_time"]
                ?? item["createTime"] ?? item["creationTs"] ?? item["time"] ?? item["timestamp"] ?? item["published_at"]
        )
        post.account = account(item, platform: post.platform, into: &writer)
        if post.account == nil { writer.note(.authorMissing) }
        post.language = writer.filled(item["language"])
        counts(item, &post, &writer)
        post.isAdvertisement = writer.truth(item["promoted"])
        let firstUse = writer.nextUse
        writer.useHashtags(of: post.caption)
        writer.useMentions(of: post.caption)
        writer.use(.reply, writer.reference(item["in_reply_to_id"]))
        writer.add(post, usesFrom: firstUse)
    }

    private func caption(_ item: JSONValue, _ writer: inout RecordWriter) -> BatchText {
        for field in [
            item["caption"]?["text"], item["caption"], item["desc"], item["body"], item["content"],
            item["text"], item["title"],
        ] {
            if let field, field.kind == .string { return writer.text(field) }
        }
        return .absent
    }

    private func account(_ item: JSONValue, platform: BatchText, into writer: inout RecordWriter) -> Int? {
        let found = [
            item["user"], item["owner"], item["author"], item["account"], item["creator"], item["pinner"],
        ].compactMap { $0 }.first { $0.kind == .object }
        guard let user = found else { return nil }
        let id = writer.reference(user["pk"] ?? user["user_id"] ?? user["userId"] ?? user["id"])
        let handle = writer.filled(user["username"] ?? user["uniqueId"] ?? user["acct"] ?? user["redId"])
        let facts: [(AccountFact, BatchText)] = [
            (.handle, handle),
            (
                .name,
                writer.filled(
                    user["name"] ?? user["full_name"] ?? user["nickname"] ?? user["nick_name"] ?? user["display_name"])
            ),
            (.biography, writer.filled(user["description"] ?? user["biography"] ?? user["note"])),
            (.followers, writer.countFact(user["followers_count"] ?? user["follower_count"])),
            (.verified, writer.answer(user["is_verified"] ?? user["verified"])),
            (.created, writer.filled(user["created_at"])), (.location, writer.filled(user["location"])),
        ]
        return id.hasText
            ? writer.account(platform: platform, .identifier, id, facts: facts)
            : writer.account(platform: platform, .handle, handle, facts: facts)
    }

    private func counts(_ item: JSONValue, _ post: inout CollectedPost, _ writer: inout RecordWriter) {
        let threads = item["text_post_app_info"]
        post.counts.plays = writer.count(item["play_count"] ?? item["view_count"])
        post.counts.likes = writer.count(item["favorite_count"] ?? item["like_count"] ?? item["favourites_count"])
        post.counts.comments = writer.count(
            item["reply_count"] ?? item["comment_count"] ?? item["replies_count"] ?? threads?["direct_reply_count"])
        post.counts.shares = writer.count(
            item["reshare_count"] ?? item["reblogs_count"] ?? threads?["repost_count"])
    }
}
