import TroupeModel

/// CrowdTangle's export of Facebook posts (source: the export's columns as 4CAT's importer reads them).
enum CrowdTangle {
    static let format = TableFormat(
        card: FormatCard(
            name: "crowdtangle", title: "CrowdTangle CSV, Facebook", collector: "CrowdTangle", platforms: ["facebook"],
            gives: "page ids, handles and names, texts, links, counts, times with EST or EDT",
            lacks: "comments' texts; hashtags only as the text has them",
            told: "the columns Page Name, Facebook Id, Post Created and URL"),
        tellingColumns: ["page name", "facebook id", "post created", "url"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("url", .identifier), .init("facebook id", .accountIdentifier),
                    .init("user name", .accountHandle), .init("page name", .fact(.name)),
                    .init("page description", .fact(.biography)), .init("page created", .fact(.created)),
                    .init("page admin top country", .fact(.region)),
                    .init("followers at posting", .fact(.followers)), .init("post created", .time),
                    .init("message", .caption), .init("likes", .count(.likes)), .init("comments", .count(.comments)),
                    .init("shares", .count(.shares)), .init("final link", .asset(.link, .single)),
                    .init("link", .asset(.link, .single)),
                ], platform: "facebook")
            mapping.hashtagsFromCaption = true
            mapping.zone = .required
            return mapping
        }(),
        adjust: { record, writer in
            // The address ends with the post's id.
            let link = writer.string(record.post.identifier)
            let last = link.split(separator: "/").last.map { $0.prefix { $0 != "?" } } ?? ""
            if !last.isEmpty { record.post.identifier = writer.text(String(last)) }
        })
}
