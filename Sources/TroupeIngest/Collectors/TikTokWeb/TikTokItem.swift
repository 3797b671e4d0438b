import TroupeModel

/// Reads an item as TikTok's web pages and interfaces give it, in its usual and in its embedded form.
///
/// Source: the mappers of 4CAT (`datasources/tiktok/search_tiktok.py`) and of Zeeschuimer (`modules/tiktok.js`), and
/// public samples of the page's data.
struct TikTokItem {
    /// - Parameter knownIdentifier: The id as the collector keeps it beside the item.
    func read(_ item: JSONValue, knownIdentifier: JSONValue? = nil, into writer: inout RecordWriter) {
        var post = CollectedPost()
        post.platform = writer.text(word: "tiktok")
        post.identifier = writer.postIdentifier(item["id"], else: knownIdentifier)
        guard post.identifier.hasText else { return }
        post.kind = item["imagePost"]?.kind == .object ? .images : .video
        post.caption = writer.text(item["desc"])
        writer.setTime(&post, item["createTime"], fromIdentifier: true)
        post.account = account(item, platform: post.platform, into: &writer)
        if post.account == nil { writer.note(.authorMissing) }
        post.language = writer.filled(item["textLanguage"])
        post.region = writer.filled(item["locationCreated"])
        post.isAdvertisement = writer.truth(item["isAd"])
        post.status = status(item, writer)
        counts(item, &post, &writer)
        artificial(item, &post, &writer)
        let firstUse = writer.nextUse
        let sells = assets(item, caption: post.caption, into: &writer)
        post.isCommerce = sells ? .yes : writer.truth(item["isECVideo"])
        writer.add(post, usesFrom: firstUse)
    }

    private func account(_ item: JSONValue, platform: BatchText, into writer: inout RecordWriter) -> Int? {
        guard let author = item["author"] else { return nil }
        var facts: [(AccountFact, BatchText)] = []
        var id = BatchText.absent
        var handle = BatchText.absent
        if author.kind == .object {
            id = writer.reference(author["id"])
            handle = writer.filled(author["uniqueId"])
            facts = [
                (.name, writer.filled(author["nickname"])), (.secondaryIdentifier, writer.filled(author["secUid"])),
                (.biography, writer.filled(author["signature"])), (.verified, writer.answer(author["verified"])),
                (.seller, writer.answer(author["ttSeller"])), (.private, writer.answer(author["privateAccount"])),
                (.link, writer.filled(author["bioLink"]?["link"])),
            ]
        } else if author.kind == .string {
            // The embedded form: the handle alone, the rest beside it.
            handle = writer.filled(author)
            id = writer.reference(item["authorId"])
            facts = [
                (.name, writer.filled(item["nickname"])),
                (.secondaryIdentifier, writer.filled(item["authorSecId"])),
            ]
        }
        // The second form of the numbers is exact, the first is rounded.
        if let stats = item["authorStatsV2"] ?? item["authorStats"] {
            facts += [
                (.followers, writer.countFact(stats["followerCount"])),
                (.following, writer.countFact(stats["followingCount"])),
                (.likes, writer.countFact(stats["heartCount"] ?? stats["heart"])),
                (.posts, writer.countFact(stats["videoCount"])),
            ]
        }
        facts.append((.handle, handle))
        return id.hasText
            ? writer.account(platform: platform, .identifier, id, facts: facts)
            : writer.account(platform: platform, .handle, handle, facts: facts)
    }

    private func counts(_ item: JSONValue, _ post: inout CollectedPost, _ writer: inout RecordWriter) {
        guard let stats = item["statsV2"] ?? item["stats"] else { return }
        post.counts.plays = writer.count(stats["playCount"])
        post.counts.likes = writer.count(stats["diggCount"])
        post.counts.comments = writer.count(stats["commentCount"])
        post.counts.shares = writer.count(stats["shareCount"])
        post.counts.saves = writer.count(stats["collectCount"])
    }

    private func status(_ item: JSONValue, _ writer: borrowing RecordWriter) -> PostStatus {
        if writer.truth(item["takeDown"]) == .yes { return .removed }
        if writer.truth(item["privateItem"]) == .yes || writer.truth(item["secret"]) == .yes { return .private }
        if writer.truth(item["isReviewing"]) == .yes { return .underReview }
        return .unknown
    }

    /// Labelled if any field is set; `IsAigc` is seen false beside a label type. An empty description says nothing.
    private func artificial(_ item: JSONValue, _ post: inout CollectedPost, _ writer: inout RecordWriter) {
        let fields: [(name: StaticString, value: JSONValue?)] = [
            ("IsAigc", item["IsAigc"]), ("aigcLabelType", item["aigcLabelType"]),
            ("moderationAigcLabelType", item["moderationAigcLabelType"]),
        ]
        writer.setArtificial(&post, fields)
        if let description = item["AIGCDescription"], description.kind == .string, !description.written.isEmpty {
            post.artificial = .labelled
        }
    }

    /// Adds what the item shares, and says whether it offers goods.
    private func assets(_ item: JSONValue, caption: BatchText, into writer: inout RecordWriter) -> Bool {
        var hasMarks = false
        item["textExtra"]?.forEachElement { extra in
            let tag = writer.filled(extra["hashtagName"])
            writer.use(.hashtag, tag)
            let mention = writer.reference(extra["userId"])
            let handle = mention.hasText ? .absent : writer.filled(extra["userUniqueId"])
            writer.use(
                .mention, mention.hasText ? mention : handle.hasText ? writer.prefixed("handle:", handle) : .absent)
            hasMarks = hasMarks || tag.hasText || mention.hasText || handle.hasText
        }
        if !hasMarks {
            item["challenges"]?.forEachElement { writer.use(.hashtag, writer.filled($0["title"])) }
        }
        if let music = item["music"], music.kind == .object {
            let id = writer.reference(music["id"])
            writer.use(.music, id)
            writer.fact(.music, id, .title, writer.filled(music["title"]))
            writer.fact(.music, id, .maker, writer.filled(music["authorName"]))
        }
        writer.use(.duet, writer.reference(item["duetInfo"]?["duetFromId"]))
        writer.use(.playlist, writer.reference(item["playlistId"]))
        writer.use(.place, writer.reference(item["poi"]?["id"]))
        item["effectStickers"]?.forEachElement { writer.use(.effect, writer.reference($0["ID"])) }
        item["stickersOnItem"]?.forEachElement { sticker in
            sticker["stickerText"]?.forEachElement { writer.use(.sticker, writer.filled($0)) }
        }
        var sells = false
        item["anchors"]?.forEachElement { anchor in
            let found = products(anchor, into: &writer)
            sells = sells || found
        }
        return sells
    }

    /// A product anchor holds its offers as JSON in a string, and each offer the product once more so.
    private func products(_ anchor: JSONValue, into writer: inout RecordWriter) -> Bool {
        guard let extra = anchor["extra"], extra.kind == .string, extra.written.count > 2 else { return false }
        var found = false
        writer.nested(extra) { offers, writer in
            let offer = { (offer: JSONValue, writer: inout RecordWriter) in
                guard let inner = offer["extra"], inner.kind == .string else { return }
                writer.nested(inner) { product, writer in
                    let id = writer.reference(product["product_id"])
                    let merchant = writer.reference(product["seller_id"])
                    writer.use(.product, id)
                    writer.use(.merchant, merchant)
                    writer.fact(.product, id, .title, writer.filled(product["title"]))
                    writer.fact(.product, id, .merchant, merchant)
                    found = found || id.hasText
                }
            }
            if offers.kind == .array {
                offers.forEachElement { offer($0, &writer) }
            } else {
                offer(offers, &writer)
            }
        }
        return found
    }
}
