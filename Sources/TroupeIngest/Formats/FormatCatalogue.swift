import TroupeModel

/// Every format that is read.
package enum FormatCatalogue {
    /// JSON formats in the order in which they are tried.
    static let json: [any JSONFormat.Type] = [
        Zeeschuimer.self, ResearchAPI.self, TelegramDesktop.self, YtDlp.self, TikTokWeb.self, DouyinWeb.self,
        XInterface.self,
    ]

    /// The format that tells a whole document by what stands around its records; nil if none does.
    static func format(ofDocument document: JSONValue) -> (any JSONFormat.Type)? {
        json.first { $0.recognises(document: document) }
    }

    /// Formats of tables, none of which recognises another's files.
    static let tables: [TableFormat] =
        FourCAT.formats + CrowdTangle.formats
        + [Pyktok.format, Minet.format, XArchive.format, Brandwatch.format, TwarcCSV.format]
        + alsoJSON + AnalysisTables.formats

    /// Formats of tables that are also written as JSON objects with the same names.
    static let flatJSON: [TableFormat] = alsoJSON + CrowdTangle.formats

    private static let alsoJSON: [TableFormat] =
        MediaCrawler.formats + ZSParser.formats
        + [ApifyTikTok.format, MetaContentLibrary.format, Junkipedia.format]

    /// The layers that a table of an analysis program has columns for; none for other formats.
    package static func layers(ofAnalysisTable name: String) -> [String] {
        guard let format = AnalysisTables.formats.first(where: { $0.card.name == name }) else { return [] }
        return format.mapping.fields.compactMap { field in
            switch field.role {
            case .caption: AssetKind.caption.name
            case .asset(let kind, _): kind.name
            default: nil
            }
        }
    }

    /// The name for people of a format; its own name where it is not known.
    package static func title(ofFormat name: String) -> String { titles[name] ?? name }

    private static let titles = Dictionary(cards.map { ($0.name, $0.title) }) { first, _ in first }

    /// The cards of all formats, by name, and of what the user maps.
    package static var cards: [FormatCard] {
        (json.map { $0.card } + tables.map(\.card)).sorted { $0.name < $1.name } + [MappedFormat.card]
    }
}

/// What the user names with `--columns`.
enum MappedFormat {
    static let card = FormatCard(
        name: "mapped", title: "columns named by the user", collector: "said by the user", platforms: ["any"],
        gives: "what --columns names in any CSV, TSV, JSON or JSON lines, by column or by path of a JSON field",
        lacks: "what it does not name",
        told: "--columns")
}
