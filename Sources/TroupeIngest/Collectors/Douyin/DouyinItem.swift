import TroupeModel

/// Reads an aweme as Douyin's web pages and interfaces give it, in its usual and in its embedded form, and live
/// streams.
///
/// Source: the mappers of 4CAT (`datasources/douyin/search_douyin.py`) and of Zeeschuimer (`modules/douyin.js`).
struct DouyinItem {
    func read(_ item: JSONValue, knownIdentifier: JSONValue? = nil, into writer: inout RecordWriter) {
        var post = CollectedPost()
        post.platform = writer.text(word: "douyin")
        post.identifier = writer.postIdentifier(item["aweme_id"] ?? item["awemeId"], else: knownIdentifier)
        guard post.identifier.hasText else { return }
        if let stream = item["cell_room"]?["rawdata"], stream.kind == .string {
            writer.nested(stream) { room, writer in self.stream(room, &post, &writer) }
            return
        }
        post.kind = item["images"]?.kind == .array ? .images : .video
        post.caption = writer.text(item["desc"])
        writer.setTime(&post, item["create_time"] ?? item["createTime"], fromIdentifier: true)
        post.account = account(item, platform: post.platform, into: &writer)
        if post.account == nil { writer.note(.authorMissing) }
        post.region = writer.filled(item["region"])
        post.isAdvertisement = writer.truth(item["is_ads"])
        post.status = status(item["status"], writer)
        let stats = item["statistics"] ?? item["stats"]
        post.counts.likes = writer.count(stats?["digg_count"] ?? stats?["diggCount"])
        post.counts.comments = writer.count(stats?["comment_count"] ?? stats?["commentCount"])
        post.counts.shares = writer.count(stats?["share_count"] ?? stats?["shareCount"])
        post.counts.saves = writer.count(stats?["collect_count"] ?? stats?["collectCount"])
        // Douyin hides how often a video was played and writes 0.
        let plays = writer.count(stats?["play_count"] ?? stats?["playCount"])
        post.counts.plays = plays > 0 ? plays : -1
        if let label = item["aigc_info"], label.kind == .object {
            writer.setArtificial(
                &post,
                [("aigc_label_type", label["aigc_label_type"]), ("created_by_ai", label["created_by_ai"])])
        }
        let firstUse = writer.nextUse
        let sells = assets(item, into: &writer)
        post.isCommerce = sells ? .yes : .unknown
        writer.add(post, usesFrom: firstUse)
    }

    private func account(_ item: JSONValue, platform: BatchText, into writer: inout RecordWriter) -> Int? {
        let author = [item["author"], item["authorInfo"]].compactMap { $0 }.first { $0.kind == .object }
        var id = writer.reference(author?["uid"])
        if !id.hasText { id = writer.reference(item["author_user_id"] ?? item["authorUserId"]) }
        return account(author, id: id, platform: platform, into: &writer)
    }

    private func account(
        _ author: JSONValue?, id: BatchText, platform: BatchText, into writer: inout RecordWriter
    ) -> Int? {
        var handle = writer.filled(author?["unique_id"] ?? author?["uniqueId"])
        // An account that has chosen no handle is found by its number.
        if !handle.hasText { handle = writer.reference(author?["short_id"] ?? author?["shortId"]) }
        return writer.account(
            platform: platform, .identifier, id,
            facts: [
                (.handle, handle), (.name, writer.filled(author?["nickname"])),
                (.secondaryIdentifier, writer.filled(author?["sec_uid"] ?? author?["secUid"])),
                (.biography, writer.filled(author?["signature"])),
                (.followers, writer.countFact(author?["follower_count"])),
                (.likes, writer.countFact(author?["total_favorited"])),
                (.seller, writer.answer(author?["with_fusion_shop_entry"])),
                (.addressPlace, writer.filled(author?["ip_location"])),
            ])
    }

    private func status(_ status: JSONValue?, _ writer: RecordWriter) -> PostStatus {
        guard let status, status.kind == .object else { return .unknown }
        if writer.truth(status["is_delete"]) == .yes || writer.truth(status["is_prohibited"]) == .yes {
            return .removed
        }
        if writer.truth(status["private_status"]) == .yes { return .private }
        if writer.truth(status["in_reviewing"]) == .yes { return .underReview }
        return .live
    }

    /// A live stream: everything about it stands as JSON in a string.
    private func stream(_ room: JSONValue, _ post: inout CollectedPost, _ writer: inout RecordWriter) {
        post.kind = .stream
        post.caption = writer.text(room["title"])
        writer.setTime(&post, room["create_time"], fromIdentifier: true)
        let owner = room["owner"]
        var id = writer.reference(owner?["id_str"])
        if !id.hasText { id = writer.reference(owner?["id"]) }
        post.account = account(owner, id: id, platform: post.platform, into: &writer)
        if post.account == nil { writer.note(.authorMissing) }
        writer.add(post, usesFrom: writer.nextUse)
    }

    /// Adds what the item shares, and says whether it offers goods.
    private func assets(_ item: JSONValue, into writer: inout RecordWriter) -> Bool {
        (item["text_extra"] ?? item["textExtra"])?.forEachElement { extra in
            writer.use(.hashtag, writer.filled(extra["hashtag_name"] ?? extra["hashtagName"]))
            writer.use(.mention, writer.reference(extra["user_id"] ?? extra["userId"]))
        }
        if let music = item["music"], music.kind == .object { use(music, &writer) }
        writer.use(.playlist, writer.reference(item["mix_info"]?["mix_id"] ?? item["mixInfo"]?["mixId"]))
        var sells = false
        for list in [item["simple_promotions"], item["promotions"]] {
            guard let list else { continue }
            if list.kind == .string {
                writer.nested(list) { inner, writer in sells = promotions(inner, &writer) || sells }
            } else {
                sells = promotions(list, &writer) || sells
            }
        }
        return sells
    }

    /// The sound: `id` may have passed through JavaScript, which rounds it; three other fields keep it whole.
    private func use(_ music: JSONValue, _ writer: inout RecordWriter) {
        var id = BatchText.absent
        for field in [music["id_str"], music["mid"], music["play_url"]?["url_key"]] where !id.hasText {
            if let field, field.kind == .string { id = writer.reference(field) }
        }
        if !id.hasText, let link = music["share_url"]?.string(), let found = Self.soundInLink(link) {
            id = writer.text(found)
        }
        if !id.hasText { id = writer.reference(music["id"]) }
        writer.use(.music, id)
        writer.fact(.music, id, .title, writer.filled(music["title"]))
        writer.fact(.music, id, .maker, writer.filled(music["author"]))
    }

    /// The digits after `mid=`.
    private static func soundInLink(_ link: String) -> String? {
        let words = link.split { $0 == "?" || $0 == "&" }
        guard let digits = words.first(where: { $0.hasPrefix("mid=") })?.dropFirst(4).prefix(while: \.isNumber) else {
            return nil
        }
        return digits.isEmpty ? nil : String(digits)
    }

    private func promotions(_ list: JSONValue, _ writer: inout RecordWriter) -> Bool {
        var found = false
        list.forEachElement { promotion in
            let product = writer.reference(promotion["product_id"])
            let offer = writer.reference(promotion["promotion_id"])
            writer.use(.product, product)
            writer.use(.promotion, offer)
            writer.use(.merchant, writer.reference(promotion["shop_id"]))
            writer.fact(.product, product, .title, writer.filled(promotion["title"]))
            writer.fact(.product, product, .price, writer.filled(promotion["price"]))
            found = found || product.hasText || offer.hasText
        }
        return found
    }
}
