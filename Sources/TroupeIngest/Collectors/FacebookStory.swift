import Foundation
import TroupeModel

/// Reads a story of Facebook's web pages (GraphQL).
///
/// Source: andyfcx/zeeschuimer, `modules/facebook.js` (what is captured, and that keys beginning with `__` are left
/// out); 4CAT's `datasources/facebook/search_facebook.py` and doublethinklab/zs-parser, `src/zs_parser/tools.py`
/// (paths). Places of a shared story, of links and of counts: as public extractors of the same replies have them, which
/// agree.
struct FacebookStory {
    func read(_ item: JSONValue, knownIdentifier: JSONValue? = nil, into writer: inout RecordWriter) {
        let sections = item["comet_sections"]
        let content = sections?["content"]?["story"] ?? item
        var post = CollectedPost()
        post.platform = writer.text(word: "facebook")
        post.identifier = writer.postIdentifier(item["post_id"] ?? content["post_id"], else: knownIdentifier)
        guard post.identifier.hasText else { return }
        post.caption = writer.text(Self.message(content) ?? Self.message(item))
        writer.setTime(&post, Self.time(item, sections))
        let actor = (content["actors"] ?? item["actors"])?.first ?? item["feedback"]?["owning_profile"]
        post.account = account(actor, platform: post.platform, &writer)
        if post.account == nil { writer.note(.authorMissing) }
        counts(sections?["feedback"] ?? item, &post, &writer)
        let firstUse = writer.nextUse
        writer.useHashtags(of: post.caption)
        entities(content, &writer)
        content["attachments"]?.forEachElement { attachment in
            if let link = attachment.first(named: "web_link")?["url"] { use(link: link, &writer) }
        }
        shared(content["attached_story"] ?? item["attached_story"], &writer)
        writer.add(post, usesFrom: firstUse)
    }

    private static func message(_ story: JSONValue) -> JSONValue? {
        let sections = story["comet_sections"]
        let found = [
            story["message"]?["text"], sections?["message"]?["story"]?["message"]?["text"],
            sections?["message_container"]?["story"]?["message"]?["text"],
        ]
        return found.lazy.compactMap { $0 }.first { $0.kind == .string }
    }

    /// The story's own time: one of a story that it shares stands in other places.
    private static func time(_ item: JSONValue, _ sections: JSONValue?) -> JSONValue? {
        var found: JSONValue?
        sections?["context_layout"]?["story"]?["comet_sections"]?["metadata"]?.forEachElement { line in
            found = found ?? line["story"]?["creation_time"]
        }
        return found ?? sections?["timestamp"]?["story"]?["creation_time"] ?? item["creation_time"]
            ?? item["story"]?["creation_time"]
    }

    private func account(_ actor: JSONValue?, platform: BatchText, _ writer: inout RecordWriter) -> Int? {
        guard let actor else { return nil }
        let id = writer.reference(actor["id"])
        var handle = BatchText.absent
        if let address = actor["url"]?.string(), let named = PageAddress(address).facebookAccount, !named.isIdentifier {
            handle = writer.text(named.text)
        }
        let facts: [(AccountFact, BatchText)] = [(.handle, handle), (.name, writer.filled(actor["name"]))]
        return id.hasText
            ? writer.account(platform: platform, .identifier, id, facts: facts)
            : writer.account(platform: platform, .handle, handle, facts: facts)
    }

    private func counts(_ feedback: JSONValue, _ post: inout CollectedPost, _ writer: inout RecordWriter) {
        let bar = feedback.first(named: "comet_ufi_summary_and_actions_renderer")?["feedback"] ?? feedback
        post.counts.likes = writer.count(bar.first(named: "reaction_count")?["count"])
        post.counts.shares = writer.count(
            bar.first(named: "share_count")?["count"] ?? bar.first(named: "i18n_share_count"))
        post.counts.comments = writer.count(
            feedback.first(named: "comment_rendering_instance")?["comments"]?["total_count"])
        post.counts.plays = writer.count(feedback.first(named: "video_view_count"))
    }

    /// What the text names: accounts by their ids, and links.
    private func entities(_ content: JSONValue, _ writer: inout RecordWriter) {
        content["message"]?["ranges"]?.forEachElement { range in
            guard let entity = range["entity"], let address = (entity["external_url"] ?? entity["url"])?.string() else {
                return
            }
            let page = PageAddress(address)
            if page.platform != "facebook" || page.path.first == "l.php" {
                use(link: entity["external_url"] ?? entity["url"], &writer)
            } else if page.path.first != "hashtag" {
                writer.use(.mention, writer.reference(entity["id"]))
            }
        }
    }

    /// Facebook leads links through a page of its own.
    private func use(link: JSONValue?, _ writer: inout RecordWriter) {
        guard let text = link?.string() else { return }
        let page = PageAddress(text)
        let target = page.path.first == "l.php" ? page.parameter("u")?.removingPercentEncoding : nil
        writer.use(.link, target.map { writer.text($0) } ?? writer.filled(link))
    }

    /// A shared story is known by its post's id, or by a node id, which is `S:_I‹account›:‹post›…` in Base64.
    private func shared(_ story: JSONValue?, _ writer: inout RecordWriter) {
        guard let story, story.kind == .object else { return }
        var id = writer.reference(story["post_id"])
        if !id.hasText, let node = story["id"]?.string(), let data = Data(base64Encoded: node) {
            let last = String(decoding: data, as: UTF8.self).split(separator: ":").last ?? ""
            if !last.isEmpty, last.utf8.allSatisfy({ $0 &- 48 < 10 }) { id = writer.text(String(last)) }
        }
        writer.use(.repost, id)
        writer.use(.repostSource, writer.reference(story["actors"]?.first?["id"]))
    }
}

extension JSONValue {
    /// The value of the first key with this name at any depth; those of an object before those further down.
    func first(named key: StaticString) -> JSONValue? {
        var waiting = [self]
        while let value = waiting.popLast() {
            if let found = value[key], !found.isNull { return found }
            var inner: [JSONValue] = []
            value.forEachMember { inner.append($1) }
            value.forEachElement { inner.append($0) }
            waiting += inner.reversed()
        }
        return nil
    }
}
