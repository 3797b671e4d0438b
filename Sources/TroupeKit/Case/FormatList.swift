import TroupeIngest
import TroupeReport

/// The formats that are read, for people and scripts.
public struct FormatList: Sendable {
    private let cards: [FormatCard]

    /// All formats, or the one with this name.
    public init(_ name: String? = nil) throws(TroupeError) {
        let all = FormatCatalogue.cards
        guard let name else {
            cards = all
            return
        }
        cards = all.filter { $0.name == name.lowercased() }
        if cards.isEmpty {
            throw .unknown("format", name, among: all.map(\.name), hint: "troupe formats lists them")
        }
    }

    /// A few lines for each.
    public var plain: String {
        cards.map { card in
            """
            \(card.name)
              \(card.title); platforms: \(card.platforms.joined(separator: ", "))
              gives: \(card.gives)
              lacks: \(card.lacks)
              told by: \(card.told)
            """
        }.joined(separator: "\n\n")
    }

    private struct Document: Encodable {
        struct Format: Encodable {
            let name: String
            let title: String
            let collector: String
            let platforms: [String]
            let gives: String
            let lacks: String
            let told: String
        }

        let schema = "troupe.formats"
        let schemaVersion = 1
        let formats: [Format]
    }

    /// A document for scripts: schema `troupe.formats`, version 1.
    public func json() throws -> String {
        try jsonText(
            Document(
                formats: cards.map {
                    Document.Format(
                        name: $0.name, title: $0.title, collector: $0.collector, platforms: $0.platforms,
                        gives: $0.gives, lacks: $0.lacks, told: $0.told)
                }))
    }
}
