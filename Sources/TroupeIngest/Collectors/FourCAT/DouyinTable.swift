import TroupeModel

/// What 4CAT's Douyin columns do not say by themselves.
enum DouyinTable {
    /// Profile addresses hold second ids, the sound's title and maker together name it, and `Stream` in the subject
    /// tells a kind.
    static let adjust: @Sendable (inout MappedRecord, inout RecordWriter) -> Void = { record, writer in
        if let subject = record.aside["subject"], writer.equals(subject, "Stream") { record.post.kind = .stream }
        if let profile = record.aside["author_profile_url"], profile.hasText {
            record.account.facts.append((.secondaryIdentifier, writer.text(lastPart(writer.string(profile)))))
        }
        if let mentions = record.aside["mentions"] {
            for link in ListText.parts(of: writer.bytes(mentions), form: .commas, kind: .mention) ?? [] {
                writer.use(.mention, writer.text("sec_uid:" + lastPart(String(decoding: link, as: UTF8.self))))
            }
        }
        if let title = record.aside["music_title"], title.hasText {
            let maker = record.aside["music_author"].map { writer.string($0) } ?? ""
            writer.use(.musicTitle, writer.text(writer.string(title) + "|" + maker))
        }
    }

    private static func lastPart(_ link: String) -> String {
        PageAddress(link).path.last ?? link
    }
}
