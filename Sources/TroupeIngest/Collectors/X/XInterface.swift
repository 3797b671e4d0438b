import TroupeModel

/// Posts as X's interfaces give them: pages of API v2 as twarc stores them, flattened or not, streams, and tweets of
/// API 1.1.
///
/// Source: docs.x.com, API v2 "Response payload" (`data`, `includes`, `meta`); DocNow/twarc, `src/twarc/expansions.py`
/// and the samples in DocNow/twarc-csv, `test-data` (`noflat`, `flat`, `streaming_output_with_error`).
struct XInterface: JSONFormat {
    static let card = FormatCard(
        name: "x-api", title: "X API posts (twarc)", collector: "X API", platforms: ["x"],
        gives: "account ids, texts of long posts too, hashtags, links, mentions, reposts, quotes, answers, counts",
        lacks: "the whole text of what is reposted; handles where users were not asked for",
        told: "an object with id, text, author_id and fields such as public_metrics or edit_history_tweet_ids (v2), "
            + "or with id_str, user.screen_name and text or full_text (1.1)")

    static func recognises(_ record: JSONValue, in document: JSONValue?) -> Bool {
        guard record["source_platform"] == nil else { return false }
        let post = inner(record)
        if post["id"] != nil, post["text"] != nil, post["author_id"] != nil {
            let own = [
                post["public_metrics"], post["edit_history_tweet_ids"], post["referenced_tweets"],
                post["conversation_id"], post["reply_settings"], post["note_tweet"], post["context_annotations"],
            ]
            return own.contains { $0 != nil }
        }
        if post["rest_id"] != nil { return post["legacy"]?["full_text"] != nil }
        return post["id_str"] != nil && post["user"]?["screen_name"] != nil
            && (post["full_text"] ?? post["text"]) != nil
    }

    /// A page: posts in `data`, which are read one by one, and what belongs to them beside.
    static func recognises(document: JSONValue) -> Bool {
        document["data"]?.kind != .object
            && (document["includes"]?["users"] ?? document["includes"]?["tweets"] ?? document["meta"]?["newest_id"])
                != nil
    }

    /// A stream wraps each post.
    private static func inner(_ record: JSONValue) -> JSONValue {
        guard let data = record["data"], data.kind == .object else { return record }
        return data
    }

    func read(_ record: JSONValue, in document: JSONValue?, into writer: inout RecordWriter) {
        writer.captured = writer.captured(record["__twarc"]?["retrieved_at"])
        let post = Self.inner(record)
        guard (post["text"] ?? post["full_text"] ?? post["legacy"]) != nil else {
            return post["username"] != nil ? user(post, &writer) : writer.note(.notAPost)
        }
        XPost().read(post, into: &writer)
        record["includes"]?["users"]?.forEachElement { user($0, &writer) }
    }

    func finish(_ document: JSONValue, records: Int, into writer: inout RecordWriter) {
        guard records > 0 else { return }
        writer.captured = writer.captured(document["__twarc"]?["retrieved_at"])
        document["includes"]?["users"]?.forEachElement { user($0, &writer) }
    }

    /// An account that a page holds, or that stands beside its posts.
    private func user(_ user: JSONValue, _ writer: inout RecordWriter) {
        let id = writer.reference(user["id"])
        guard id.hasText else { return writer.note(.identifierMissing) }
        _ = writer.account(
            platform: writer.text(word: "x"), .identifier, id, facts: XPost().facts(user, &writer))
    }
}
