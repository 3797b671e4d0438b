/// Every format that is read.
public enum FormatCatalogue {
    /// JSON formats in the order in which they are tried.
    static let json: [any JSONFormat.Type] = [
        Zeeschuimer.self, ResearchAPI.self, TelegramDesktop.self, YtDlp.self, TikTokWeb.self, DouyinWeb.self,
    ]

    /// The format that tells a whole document by what stands around its records; nil if none does.
    static func format(ofDocument document: JSONValue) -> (any JSONFormat.Type)? {
        json.first { $0.recognises(document: document) }
    }

    /// Formats of tables in the order in which they are tried: those that ask for most first where they overlap.
    static let tables: [TableFormat] =
        FourCAT.formats + MediaCrawler.formats
        + [Pyktok.format, Minet.format, XArchive.format, CrowdTangle.format] + AnalysisTables.formats

    /// Formats of tables that are also written as JSON objects with the same names.
    static let flatJSON: [TableFormat] = MediaCrawler.formats

    /// The cards of all formats, by name, and of what the user maps.
    public static var cards: [FormatCard] {
        (json.map { $0.card } + tables.map(\.card)).sorted { $0.name < $1.name } + [MappedFormat.card]
    }
}

/// What the user names with `--columns`.
enum MappedFormat {
    static let card = FormatCard(
        name: "mapped", title: "any CSV, TSV, JSON or JSON lines", collector: "said by the user", platforms: ["any"],
        gives: "what --columns names, column by column or by the paths of JSON fields", lacks: "what it does not name",
        told: "--columns")
}
