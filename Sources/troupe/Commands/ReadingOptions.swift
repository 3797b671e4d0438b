import ArgumentParser
import TroupeKit

/// How files are read: the options shared by all verbs that read posts.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Which columns or JSON fields hold what: account=…,time=…,caption=… (or a file that says so).",
            discussion: """
                Roles: account (its id), handle, hash, name, platform (a column, or platform="x"), \
                prefix=fb_:facebook, post, time (date+clock where they stand apart), captured, caption, language, \
                region, plays, likes, comments, shares, saves, ad, ai, object (a layer named after its column), \
                hashtag, link, music, mention, product and the other kinds of asset. A + after an asset's field says \
                that it holds a list; columns numbered as hashtags/0/name are one field, hashtags/name; JSON fields \
                are paths such as author.id. A file holds lines such as role = "field".
                """))
    var columns: String?

    // A zone west of Greenwich begins as an option does.
    @Option(
        parsing: .unconditional,
        help: "Offset from UTC of times that name no zone, or one such as CST, as +08:00.")
    var zone: String?

    @Option(help: "How dates are written: dmy, mdy, excel or excel1904 (default: told by the whole column).")
    var dates: String?

    @Option(help: "none: NA, null and their like are values as any other (default: they are read as missing).")
    var missing: String?

    @Option(help: "Encoding of the text, such as windows-1251, gb18030 or utf-16 (default: UTF-8).")
    var encoding: String?

    @Option(help: "Line of a table's header (default: found).")
    var headerLine: Int?

    @Option(help: "How a table writes quotes: doubled, backslash or none (default: told by the table).")
    var quotes: String?

    /// What the user said.
    var settings: ReadingSettings {
        var settings = ReadingSettings()
        settings.columns = columns
        settings.zone = zone
        settings.dates = dates
        settings.missing = missing
        settings.encoding = encoding
        settings.headerLine = headerLine
        settings.quotes = quotes
        return settings
    }
}
