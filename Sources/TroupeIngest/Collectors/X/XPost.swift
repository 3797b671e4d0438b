import TroupeModel

/// Reads a post of X in the forms of its web pages (GraphQL), of its interface 1.1, and of version 2 of it.
///
/// Source: Zeeschuimer's `modules/twitter.js` and 4CAT's `datasources/twitter-import/search_twitter.py` (GraphQL, note
/// tweets); docs.x.com, "Post" object of API v2 (`note_tweet`, `referenced_tweets`); DocNow/twarc,
/// `src/twarc/expansions.py` (flattened posts); docs.x.com, "Tweet object" v1.1 (`extended_tweet`).
struct XPost {
    func read(_ item: JSONValue, knownIdentifier: JSONValue? = nil, into writer: inout RecordWriter) {
        // A post that is shown with a warning stands one level down; so do a web post's own fields.
        let item = item["tweet"]?.kind == .object ? item["tweet"]! : item
        let own = item["legacy"]?.kind == .object ? item["legacy"]! : item
        // The text of a long post is cut in the usual field.
        let note = item["note_tweet"]?["note_tweet_results"]?["result"] ?? item["note_tweet"]
        let extended = own["extended_tweet"]
        var post = CollectedPost()
        post.platform = writer.text(word: "x")
        post.identifier = writer.postIdentifier(item["rest_id"] ?? own["id_str"] ?? own["id"], else: knownIdentifier)
        guard post.identifier.hasText else { return }
        post.caption = writer.text(note?["text"] ?? extended?["full_text"] ?? own["full_text"] ?? own["text"])
        writer.setTime(&post, own["created_at"])
        post.account = account(item, own, platform: post.platform, into: &writer)
        if post.account == nil { writer.note(.authorMissing) }
        post.language = writer.filled(own["lang"])
        counts(item, own, &post, &writer)
        post.isAdvertisement = writer.truth(item["promoted"])
        let firstUse = writer.nextUse
        marks(
            note?["entity_set"] ?? note?["entities"] ?? extended?["entities"] ?? own["entities"], of: post, &writer)
        references(own, &writer)
        writer.add(post, usesFrom: firstUse)
    }

    private func account(
        _ item: JSONValue, _ own: JSONValue, platform: BatchText, into writer: inout RecordWriter
    ) -> Int? {
        let user = item["core"]?["user_results"]?["result"] ?? item["user"] ?? item["author"]
        let id = writer.reference(
            user?["rest_id"] ?? user?["id_str"] ?? own["author_id"] ?? own["user_id_str"] ?? user?["id"])
        let facts = user.map { self.facts($0, &writer) } ?? []
        if id.hasText { return writer.account(platform: platform, .identifier, id, facts: facts) }
        return writer.account(
            platform: platform, .handle, facts.first { $0.0 == .handle }?.1 ?? .absent, facts: facts)
    }

    /// What a user of any of the forms says of itself.
    func facts(_ user: JSONValue, _ writer: inout RecordWriter) -> [(AccountFact, BatchText)] {
        let own = user["legacy"] ?? user
        // Handles and names have moved on the web pages.
        let named = user["core"] ?? own
        let metrics = user["public_metrics"]
        return [
            (.handle, writer.filled(named["screen_name"] ?? named["username"])), (.name, writer.filled(named["name"])),
            (.biography, writer.filled(own["description"])),
            (.followers, writer.countFact(own["followers_count"] ?? metrics?["followers_count"])),
            (.following, writer.countFact(own["friends_count"] ?? metrics?["following_count"])),
            (.posts, writer.countFact(own["statuses_count"] ?? metrics?["tweet_count"])),
            (.verified, writer.answer(user["is_blue_verified"] ?? own["verified"])),
            (.created, writer.filled(named["created_at"] ?? own["created_at"])),
            (.location, writer.filled(own["location"])),
        ]
    }

    private func counts(
        _ item: JSONValue, _ own: JSONValue, _ post: inout CollectedPost, _ writer: inout RecordWriter
    ) {
        let metrics = own["public_metrics"] ?? own
        post.counts.plays = writer.count(item["views"]?["count"] ?? metrics["impression_count"])
        post.counts.likes = writer.count(metrics["favorite_count"] ?? metrics["like_count"])
        post.counts.comments = writer.count(metrics["reply_count"])
        post.counts.shares = writer.count(metrics["retweet_count"])
        post.counts.saves = writer.count(metrics["bookmark_count"])
    }

    private func marks(_ entities: JSONValue?, of post: CollectedPost, _ writer: inout RecordWriter) {
        guard let entities, entities.kind == .object else {
            writer.useHashtags(of: post.caption)
            return writer.useMentions(of: post.caption)
        }
        entities["hashtags"]?.forEachElement { writer.use(.hashtag, writer.filled($0["text"] ?? $0["tag"])) }
        (entities["user_mentions"] ?? entities["mentions"])?.forEachElement { mention in
            let id = writer.reference(mention["id_str"] ?? mention["id"])
            if id.hasText { return writer.use(.mention, id) }
            guard let handle = (mention["screen_name"] ?? mention["username"])?.string(), !handle.isEmpty else {
                return
            }
            writer.use(.mention, writer.text("handle:" + handle.lowercased()))
        }
        let own = writer.string(post.identifier)
        entities["urls"]?.forEachElement { link in
            // The address of the post itself, or of its own picture or video, is no link.
            let target = link["expanded_url"] ?? link["url"]
            let page = PageAddress(target?.string() ?? "")
            if link["media_key"] == nil, page.platform != "x" || !page.path.contains(own) {
                writer.use(.link, writer.filled(target))
            }
        }
    }

    private func references(_ own: JSONValue, _ writer: inout RecordWriter) {
        let retweet = own["retweeted_status_result"]?["result"]
        writer.use(
            .repost,
            writer.reference(
                retweet?["rest_id"] ?? retweet?["tweet"]?["rest_id"] ?? own["retweeted_status"]?["id_str"]))
        writer.use(.quote, writer.reference(own["quoted_status_id_str"]))
        writer.use(.reply, writer.reference(own["in_reply_to_status_id_str"]))
        own["referenced_tweets"]?.forEachElement { reference in
            let id = writer.reference(reference["id"])
            switch reference["type"]?.string() {
            case "retweeted": writer.use(.repost, id)
            case "quoted": writer.use(.quote, id)
            case "replied_to": writer.use(.reply, id)
            default: break
            }
        }
    }
}
