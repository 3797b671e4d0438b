import TroupeModel

/// The tables that other programs of the field take, and troupe's demonstration case: one row a use.
///
/// Source: CooRTweet's `prep_data`, coordination-network-toolkit's `preprocess` commands.
enum AnalysisTables {
    static let formats = [cooRTweet, toolkit, demoCase]

    private static let cooRTweet = TableFormat(
        card: FormatCard(
            name: "coortweet", title: "CooRTweet", collector: "CooRTweet", platforms: ["unknown"],
            gives: "what is shared, by whom, when", lacks: "everything else; times without a zone are taken as UTC",
            told: "the columns object_id, account_id, content_id and timestamp_share"),
        tellingColumns: ["object_id", "account_id", "content_id", "timestamp_share"],
        mapping: {
            var mapping = FieldMapping([
                .init("content_id", .identifier), .init("account_id", .accountIdentifier),
                .init("timestamp_share", .time), .init("object_id", .asset(.object, .single)),
            ])
            mapping.needsWholeRecords = true
            return mapping
        }())

    private static let toolkit = TableFormat(
        card: FormatCard(
            name: "coordination-network-toolkit", title: "coordination-network-toolkit",
            collector: "coordination-network-toolkit", platforms: ["unknown"],
            gives: "accounts, texts, reposts, answers, links, times", lacks: "hashtags, counts, platforms",
            told: "the columns message_id, user_id, username, repost_id, reply_id, message, timestamp and urls"),
        tellingColumns: [
            "message_id", "user_id", "username", "repost_id", "reply_id", "message", "timestamp", "urls",
        ],
        mapping: {
            var mapping = FieldMapping([
                .init("message_id", .identifier), .init("user_id", .accountIdentifier),
                .init("username", .accountHandle), .init("timestamp", .time), .init("message", .caption),
                .init("repost_id", .asset(.repost, .single)), .init("reply_id", .asset(.reply, .single)),
                .init("urls", .asset(.link, .blanks)),
            ])
            mapping.dropsFractions = true
            mapping.needsWholeRecords = true
            return mapping
        }())

    private static let demoCase = TableFormat(
        card: FormatCard(
            name: "demo-case", title: "demonstration case", collector: "troupe", platforms: ["any"],
            gives:
                "captions, hashtags, mentions, music, voices, faces, products, merchants, videos, duets, places, AI "
                + "labels",
            lacks: "names of accounts",
            told: "the columns post_id, platform, account_id, time_utc and caption"),
        tellingColumns: ["post_id", "platform", "account_id", "time_utc", "caption"],
        mapping: {
            var mapping = FieldMapping([
                .init("platform", .platform), .init("post_id", .identifier), .init("account_id", .accountIdentifier),
                .init("time_utc", .time), .init("caption", .caption),
                .init("hashtags", .asset(.hashtag, .loose)),
                .init("mentions", .asset(.mention, .loose)), .init("music_id", .asset(.music, .single)),
                .init("voice_id", .asset(.voice, .single)), .init("face_id", .asset(.face, .single)),
                .init("product_id", .asset(.product, .single)), .init("merchant_id", .asset(.merchant, .single)),
                .init("video_hash", .asset(.video, .single)), .init("duet_of", .asset(.duet, .single)),
                .init("lang", .language), .init("region_code", .region), .init("ip_location", .region),
                .init("likes", .count(.likes)), .init("plays", .count(.plays)), .init("ai_label_raw", .artificialLabel),
            ])
            mapping.zone = .coordinated
            return mapping
        }())
}
