import TroupeModel

/// The `result.json` of Telegram Desktop's "Export chat history", of one chat or of a whole account.
///
/// Source: core.telegram.org/import-export, and the exporter in Telegram Desktop (`export_output_json.cpp`).
struct TelegramDesktop: JSONFormat {
    static let card = FormatCard(
        name: "telegram-desktop", title: "Telegram Desktop JSON", collector: "Telegram Desktop",
        platforms: ["telegram"],
        gives: "messages with exact times, senders, forwards, answers, links, hashtags, mentions",
        lacks: "handles of senders, views; old exports have local times without a zone (say --zone)",
        told: "an object with name, type, id and messages")

    static func recognises(_ record: JSONValue, in document: JSONValue?) -> Bool {
        guard let document else { return false }
        return record["type"] != nil && record["date"] != nil && record["id"] != nil
            && (record["text"] ?? record["actor"]) != nil && (Self.chat(document)["type"] != nil)
    }

    /// The chat that is open where the records stand.
    private static func chat(_ document: JSONValue) -> JSONValue {
        for list in [document["chats"]?["list"], document["left_chats"]?["list"]] {
            var last: JSONValue?
            list?.forEachElement { last = $0 }
            if let last { return last }
        }
        return document
    }

    func read(_ record: JSONValue, in document: JSONValue?, into writer: inout RecordWriter) {
        let chat = document.map(Self.chat)
        let platform = writer.text(word: "telegram")
        guard record["type"]?.string() == "message" else {
            return service(record, chat: chat, platform: platform, &writer)
        }
        var post = CollectedPost()
        post.platform = platform
        post.kind = .message
        let number = writer.reference(record["id"])
        let chatID = writer.reference(chat?["id"])
        guard number.hasText else { return writer.note(.identifierMissing) }
        // Numbers of messages are unique inside a chat only.
        post.identifier = writer.text(writer.string(chatID) + "/" + writer.string(number))
        if record["date_unixtime"] != nil {
            writer.setTime(&post, record["date_unixtime"])
        } else {
            writer.setTime(&post, writer.text(record["date"]), zone: .required)
        }
        post.account = account(record["from_id"], name: record["from"], platform: platform, &writer)
        if post.account == nil { writer.note(.authorMissing) }
        post.caption = text(record["text"], &writer)
        let firstUse = writer.nextUse
        // The newer list of entities says the same as the pieces of the text.
        marks((record["text_entities"] ?? record["text"]), &writer)
        writer.use(.repostSource, writer.reference(record["forwarded_from_id"]))
        if let answered = record["reply_to_message_id"] {
            let other = writer.reference(answered)
            if other.hasText { writer.use(.reply, writer.text(writer.string(chatID) + "/" + writer.string(other))) }
        }
        writer.add(post, usesFrom: firstUse)
    }

    /// What a chat says of itself: its maker, a new title. No post, but an account that was seen.
    private func service(
        _ record: JSONValue, chat: JSONValue?, platform: BatchText, _ writer: inout RecordWriter
    ) {
        if account(record["actor_id"], name: record["actor"], platform: platform, &writer) == nil {
            writer.note(.notAPost, "service message")
        }
    }

    private func account(
        _ id: JSONValue?, name: JSONValue?, platform: BatchText, _ writer: inout RecordWriter
    ) -> Int? {
        writer.account(
            platform: platform, .identifier, writer.reference(id), facts: [(.name, writer.filled(name))])
    }

    /// The text: a string, or a list of strings and of pieces with a kind.
    private func text(_ value: JSONValue?, _ writer: inout RecordWriter) -> BatchText {
        guard let value, value.kind == .array else { return writer.text(value) }
        let start = writer.batch.texts.count
        value.forEachElement { piece in _ = writer.text(piece.kind == .object ? piece["text"] : piece) }
        return writer.kept(from: start)
    }

    private func marks(_ pieces: JSONValue?, _ writer: inout RecordWriter) {
        pieces?.forEachElement { piece in
            guard let kind = piece["type"]?.string() else { return }
            switch kind {
            case "link": writer.use(.link, writer.filled(piece["text"]))
            case "text_link": writer.use(.link, writer.filled(piece["href"]))
            case "hashtag":
                let tag = writer.filled(piece["text"])
                writer.use(.hashtag, writer.withoutFirst(tag, ascii: "#"))
            case "mention":
                let handle = writer.withoutFirst(writer.filled(piece["text"]), ascii: "@")
                if handle.hasText { writer.use(.mention, writer.prefixed("handle:", handle)) }
            case "mention_name": writer.use(.mention, writer.reference(piece["user_id"]))
            default: break
            }
        }
    }
}
