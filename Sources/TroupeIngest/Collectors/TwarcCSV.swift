import TroupeModel

/// The CSV file that twarc-csv makes of posts of X's API v2.
///
/// Source: DocNow/twarc-csv, `dataframe_converter.py` (`DEFAULT_TWEET_COLUMNS`), at d77da93; hashtags, mentions and
/// links stand as JSON lists, of words with their signs or, unprocessed, of objects.
enum TwarcCSV {
    static let format = TableFormat(
        card: FormatCard(
            name: "twarc-csv", title: "twarc-csv CSV", collector: "twarc-csv", platforms: ["x"],
            gives: "account ids and handles, texts, hashtags, links, mentions, reposts, quotes, answers, counts",
            lacks: "texts of long posts, which twarc does not ask for",
            told: "the columns id, author_id, created_at, text and entities.hashtags"),
        tellingColumns: ["id", "author_id", "created_at", "text", "entities.hashtags"],
        mapping: FieldMapping(
            [
                .init("id", .identifier), .init("author_id", .accountIdentifier),
                .init("author.username", .accountHandle), .init("author.name", .fact(.name)),
                .init("author.description", .fact(.biography)), .init("author.created_at", .fact(.created)),
                .init("author.location", .fact(.location)), .init("author.verified", .fact(.verified)),
                .init("author.public_metrics.followers_count", .fact(.followers)),
                .init("author.public_metrics.following_count", .fact(.following)),
                .init("author.public_metrics.tweet_count", .fact(.posts)), .init("created_at", .time),
                .init("__twarc.retrieved_at", .captured), .init("text", .caption), .init("lang", .language),
                .init("public_metrics.impression_count", .count(.plays)),
                .init("public_metrics.like_count", .count(.likes)),
                .init("public_metrics.reply_count", .count(.comments)),
                .init("public_metrics.retweet_count", .count(.shares)),
                .init("public_metrics.bookmark_count", .count(.saves)),
                .init("entities.hashtags", .asset(.hashtag, .loose)),
                .init("entities.mentions", .mentionedHandles(.loose)), .init("entities.urls", .asset(.link, .loose)),
                .init("referenced_tweets.retweeted.id", .asset(.repost, .single)),
                .init("referenced_tweets.quoted.id", .asset(.quote, .single)),
                .init("referenced_tweets.replied_to.id", .asset(.reply, .single)),
            ], platform: "x"))
}
