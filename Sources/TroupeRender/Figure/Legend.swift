import TroupeModel

/// The entries of a legend, made of what is drawn and nothing else.
struct LegendEntry: Equatable, Sendable {
    /// The sample drawn beside the words.
    enum Sample: Equatable, Sendable {
        case account(AccountMark.Fill)
        /// A small and a large circle.
        case sizes
        case tie(LineMark, width: Double)
        /// A thin and a thick line.
        case widths(Double, Double)
        case betweenCommunities
        /// A grey band.
        case betweenBand
        case community
        case otherCommunity
        case noCommunity
        case label
        /// A circle with a cross.
        case gone
        case persona
        case face
        case product
        case merchant
        /// A band from a community to a persona.
        case band
        /// A line between a face and a persona.
        case showing(isCandidate: Bool)
        /// A line from a persona to goods.
        case promoting
        /// A line from a product to its merchant.
        case selling
        /// A dashed outline.
        case candidate
        /// A cell of a table, by its fill.
        case cell(String)
        /// A dashed line for what happened.
        case candidateLine
        /// The letter of a community, in its colour.
        case letter(String, colour: String)
    }

    var sample: Sample
    var text: DOTText
}

/// A legend entry with its place: the sample's centre and its lines of text.
struct PlacedLegendEntry {
    var entry: LegendEntry
    var sampleCentre: Point
    var lines: [Scene.Text]
}

/// Groups of legend entries, each a column: accounts, lines, communities.
struct Legend: Equatable, Sendable {
    var columns: [[LegendEntry]]

    var isEmpty: Bool { columns.allSatisfy(\.isEmpty) }

    /// Two columns in place of more, for narrow pages.
    var merged: [[LegendEntry]] {
        let filled = columns.filter { !$0.isEmpty }
        let half = (filled.count + 1) / 2
        return [filled.prefix(half).flatMap { $0 }, filled.dropFirst(half).flatMap { $0 }]
    }

    /// A legend of these columns.
    init(columns: [[LegendEntry]]) { self.columns = columns }

    /// The legend of a figure whose marks are `styles`.
    init(_ styles: DrawnStyles) {
        let cast = Self.cast(styles)
        guard !cast.isEmpty else {
            columns = [Self.accounts(styles), Self.ties(styles), Self.communities(styles)]
            return
        }
        let half = (cast.count + 1) / 2
        columns = [
            Self.accounts(styles), Self.ties(styles) + Self.communities(styles), Array(cast.prefix(half)),
            Array(cast.dropFirst(half)),
        ]
    }

    private static func name(_ text: String) -> String { DOTText(text, cutTo: FigureStyle.labelLength).shown }

    private static let noteLength = 70

    private static func accounts(_ styles: DrawnStyles) -> [LegendEntry] {
        var entries = styles.accountMarks.map { mark in
            let words =
                switch (mark.platform.isEmpty, styles.accountMarks.count) {
                case (true, 1): styles.nouns.circle
                case (true, _): "\(styles.nouns.circle), platform unknown"
                case _ where styles.nouns.namesKinds: name(mark.platform)
                default: "\(styles.nouns.circle) on \(name(mark.platform))"
                }
            return LegendEntry(sample: .account(mark.fill), text: DOTText(words))
        }
        if let strengths = styles.strengths, strengths.lowerBound < strengths.upperBound {
            let range = "\(count(strengths.lowerBound)) to \(count(strengths.upperBound))"
            let words = "larger: \(styles.nouns.larger), \(range)"
            entries.append(LegendEntry(sample: .sizes, text: DOTText(words)))
        }
        if styles.hasGoneAccounts {
            entries.append(LegendEntry(sample: .gone, text: DOTText("cross: no longer on the platform")))
        }
        if styles.labelCount > 0, styles.labelCount < styles.accountCount {
            let words = "named: \(styles.labelCount) of \(styles.accountCount), strongest first"
            entries.append(LegendEntry(sample: .label, text: DOTText(words)))
        }
        return entries
    }

    private static func cast(_ styles: DrawnStyles) -> [LegendEntry] {
        styles.castMarks.map { mark in
            let (sample, words): (LegendEntry.Sample, String) =
                switch mark {
                case .persona: (.persona, "persona that accounts play")
                case .face: (.face, "face, detected by a method")
                case .product: (.product, "product")
                case .merchant: (.merchant, "merchant")
                case .band: (.band, "number of accounts that play it")
                case .showing: (.showing(isCandidate: false), "shows the face")
                case .showingCandidate: (.showing(isCandidate: true), "not confirmed")
                case .promoting: (.promoting, "promoted by its accounts")
                case .selling: (.selling, "sold by")
                case .candidate: (.candidate, "dashed: not confirmed yet")
                }
            return LegendEntry(sample: sample, text: DOTText(words))
        }
    }

    private static func ties(_ styles: DrawnStyles) -> [LegendEntry] {
        var entries: [LegendEntry] = []
        for mark in styles.lineMarks {
            switch mark {
            case .layer(let rank):
                let names = rank < 2 ? styles.layers.dropFirst(rank).prefix(1) : styles.layers.dropFirst(2)
                let shown = names.map { name(Layer($0).shownName) }.joined(separator: " or ")
                let words = names.isEmpty ? "tie" : styles.nouns.namesKinds ? shown : "same " + shown
                entries.append(LegendEntry(sample: .tie(mark, width: 1.6), text: DOTText(words)))
            case .severalLayers:
                let words = styles.nouns.namesKinds ? "in two or more ways" : "on two or more layers"
                entries.append(LegendEntry(sample: .tie(mark, width: 3.4), text: DOTText(words)))
            }
        }
        if let supports = styles.supports, supports.lowerBound < supports.upperBound {
            let words = "wider: \(styles.nouns.wider), \(supports.lowerBound) to \(supports.upperBound)"
            let thin = styles.widths.width(support: supports.lowerBound, mark: .layer(rank: 0))
            let thick = styles.widths.width(support: supports.upperBound, mark: .layer(rank: 0))
            // Beyond the widest line support no longer shows.
            if thin < thick { entries.append(LegendEntry(sample: .widths(thin, thick), text: DOTText(words))) }
        }
        if styles.hasTiesBetweenCommunities {
            entries.append(LegendEntry(sample: .betweenCommunities, text: DOTText("grey: tie between communities")))
        }
        if styles.hasBands {
            entries.append(
                LegendEntry(sample: .betweenBand, text: DOTText("band: ties between communities, with their number")))
        }
        return entries
    }

    private static func communities(_ styles: DrawnStyles) -> [LegendEntry] {
        var entries: [LegendEntry] = []
        if !styles.colouredLetters.isEmpty {
            let letters = range(styles.colouredLetters, isRun: styles.areLettersInOrder)
            let numbers = styles.hasPartlyDrawnCommunities ? "how much of it is drawn" : "its size"
            let words = styles.hasSizes ? "\(letters): community and \(numbers)" : "\(letters): communities"
            entries.append(LegendEntry(sample: .community, text: DOTText(words)))
        }
        if !styles.otherLetters.isEmpty {
            let letters =
                styles.areLettersInOrder ? range(styles.otherLetters, isRun: true) : "further letters"
            let words = "\(letters): other communities, grey"
            entries.append(LegendEntry(sample: .otherCommunity, text: DOTText(words)))
        }
        for note in styles.notes {
            entries.append(
                LegendEntry(
                    sample: .letter(note.letter, colour: note.colour), text: DOTText(note.text, cutTo: noteLength)))
        }
        if styles.hasAccountsOfNone {
            entries.append(LegendEntry(sample: .noCommunity, text: DOTText("grey, no outline: in no community")))
        }
        return entries
    }

    /// "A to G" for a run of letters, else each of them.
    private static func range(_ letters: [String], isRun: Bool) -> String {
        guard let first = letters.first, let last = letters.last, first != last else {
            return letters.first.map(name) ?? ""
        }
        return isRun ? "\(name(first)) to \(name(last))" : letters.map(name).joined(separator: ", ")
    }

    private static func count(_ value: Double) -> String { DOTWriter.decimal((value * 10).rounded() / 10) }
}
