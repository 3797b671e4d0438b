import TroupeModel

/// The videos of Apify's TikTok scraper (clockworks/tiktok-scraper and its kin), as CSV, JSON, or JSON whose keys are
/// paths.
///
/// Source: the output samples on apify.com/clockworks/tiktok-scraper, as mohit-nagaraj/trendai keeps one in
/// `app/api/v1/content/tiktok-json/route.ts`.
enum ApifyTikTok {
    static let format = TableFormat(
        card: FormatCard(
            name: "apify-tiktok", title: "Apify TikTok scraper", collector: "Apify", platforms: ["tiktok"],
            gives: "account ids and handles, exact times, captions, hashtags, music ids, counts",
            lacks: "products, AI label, duets; account and music ids and hashtags in its overview",
            told: "authorMeta.name and createTimeISO"),
        tellingColumns: ["authorMeta.name", "createTimeISO"],
        mapping: {
            var mapping = FieldMapping(
                [
                    // The overview has no id but in the video's address.
                    .init("id", .identifier), .init("webVideoUrl", .identifier),
                    .init("authorMeta.id", .accountIdentifier), .init("authorMeta.name", .accountHandle),
                    .init("authorMeta.nickName", .fact(.name)), .init("authorMeta.signature", .fact(.biography)),
                    .init("authorMeta.verified", .fact(.verified)), .init("authorMeta.bioLink", .fact(.link)),
                    .init("authorMeta.region", .fact(.region)), .init("authorMeta.privateAccount", .fact(.private)),
                    .init("authorMeta.ttSeller", .fact(.seller)), .init("authorMeta.fans", .fact(.followers)),
                    .init("authorMeta.following", .fact(.following)), .init("authorMeta.heart", .fact(.likes)),
                    .init("authorMeta.video", .fact(.posts)), .init("createTimeISO", .time), .init("text", .caption),
                    .init("textLanguage", .language), .init("isAd", .advertisement),
                    .init("diggCount", .count(.likes)), .init("shareCount", .count(.shares)),
                    .init("playCount", .count(.plays)), .init("commentCount", .count(.comments)),
                    .init("collectCount", .count(.saves)), .init("hashtags.name", .asset(.hashtag, .single)),
                    .init("musicMeta.musicId", .asset(.music, .single)),
                ], platform: "tiktok")
            mapping.mentionsFromCaption = true
            mapping.zone = .coordinated
            mapping.kind = .video
            return mapping
        }(),
        adjust: { record, writer in
            let page = PageAddress(writer.string(record.post.identifier))
            if let id = page.path.last { record.post.identifier = writer.text(id) }
        })
}
