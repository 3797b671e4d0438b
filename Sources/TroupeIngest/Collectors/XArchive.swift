import TroupeModel

/// The tweets of X's (Twitter's) information-operations archive, 31 columns (source: the archive's README of
/// 2018-2021).
enum XArchive {
    static let format = TableFormat(
        card: FormatCard(
            name: "x-information-operations", title: "X information-operations archive", collector: "Twitter",
            platforms: ["x"],
            gives: "account ids or hashes, texts, reposts, quotes, answers, hashtags, links, mentions, counts",
            lacks: "seconds: times are known to the minute; small accounts are hashed",
            told: "the columns tweetid, userid, tweet_text, tweet_time and is_retweet"),
        tellingColumns: ["tweetid", "userid", "tweet_text", "tweet_time", "is_retweet"],
        mapping: {
            var mapping = FieldMapping(
                [
                    .init("tweetid", .identifier), .init("userid", .accountIdentifier),
                    .init("user_screen_name", .accountHandle), .init("user_display_name", .fact(.name)),
                    .init("user_reported_location", .fact(.location)),
                    .init("user_profile_description", .fact(.biography)), .init("user_profile_url", .fact(.link)),
                    .init("follower_count", .fact(.followers)), .init("following_count", .fact(.following)),
                    .init("account_creation_date", .fact(.created)), .init("account_language", .fact(.language)),
                    .init("tweet_time", .time), .init("tweet_text", .caption), .init("tweet_language", .language),
                    .init("like_count", .count(.likes)), .init("reply_count", .count(.comments)),
                    .init("retweet_count", .count(.shares)), .init("retweet_tweetid", .asset(.repost, .single)),
                    .init("quoted_tweet_tweetid", .asset(.quote, .single)),
                    .init("in_reply_to_tweetid", .asset(.reply, .single)),
                    .init("hashtags", .asset(.hashtag, .python)), .init("urls", .asset(.link, .python)),
                    .init("user_mentions", .asset(.mention, .python)),
                ], platform: "x")
            mapping.zone = .coordinated
            return mapping
        }(),
        adjust: { record, writer in
            // A hashed id stands in the name columns too; it is no name.
            guard writer.string(record.account.handle) == writer.string(record.account.identifier) else { return }
            record.account.handle = .absent
            record.account.facts.removeAll { $0.fact == .name }
            record.account.facts.append((.hashed, writer.text("yes")))
        })
}
