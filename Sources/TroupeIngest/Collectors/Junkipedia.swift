import TroupeModel

/// Posts of Junkipedia's API: `data`, each with its `attributes`.
///
/// Source: a public aggregator's `JunkipediaChannel`, which reads exactly these fields, and
/// kewuh/counterspeech-jkr-recorder, which reads most of them. The columns of Junkipedia's CSV export are not public.
enum Junkipedia {
    static let format = TableFormat(
        card: FormatCard(
            name: "junkipedia-api", title: "Junkipedia API posts", collector: "Junkipedia",
            platforms: ["as the record says"], gives: "channels by name, texts, times",
            lacks: "account ids, counts; hashtags and mentions only as the text has them",
            told: "attributes with post_uid, published_at and search_data_fields"),
        tellingColumns: ["attributes.post_uid", "attributes.published_at", "attributes.search_data_fields"],
        mapping: {
            var mapping = FieldMapping([
                .init("attributes.search_data_fields.platform_name", .platform),
                .init("attributes.post_uid", .identifier),
                .init("attributes.search_data_fields.channel_name", .accountHandle),
                .init("attributes.published_at", .time),
                .init("attributes.search_data_fields.sanitized_text", .caption),
                .init("attributes.search_data_fields.description", .aside),
            ])
            mapping.hashtagsFromCaption = true
            mapping.mentionsFromCaption = true
            return mapping
        }(),
        adjust: { record, writer in
            if !record.post.caption.hasText, let text = record.aside["attributes.search_data_fields.description"] {
                record.post.caption = text
            }
        })
}
