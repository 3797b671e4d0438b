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
        case community(isDashed: Bool)
        /// An outline with lines across, or a grey one.
        case otherCommunity(isGrey: Bool)
        /// The disc of the community at a place.
        case disc(rank: Int, isDashed: Bool)
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
        /// A solid line for what was done after a contact.
        case answerLine
        /// A post in the colour of its narrative.
        case post(colour: String)
        /// A line at a share, and one at another.
        case shares(colour: String)
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

/// Groups of legend entries: accounts, lines, communities.
struct Legend: Equatable, Sendable {
    var columns: [[LegendEntry]]

    var isEmpty: Bool { columns.allSatisfy(\.isEmpty) }

    /// A legend of these columns.
    init(columns: [[LegendEntry]]) { self.columns = columns }

    /// The legend of a figure whose marks are `styles`, in words of a language.
    init(_ styles: DrawnStyles, _ words: Wording) {
        let writer = LegendWriter(styles: styles, words: words)
        let cast = writer.cast
        guard !cast.isEmpty else {
            columns = [writer.accounts, writer.ties, writer.communities]
            return
        }
        let half = (cast.count + 1) / 2
        columns = [
            writer.accounts, writer.ties + writer.communities, Array(cast.prefix(half)), Array(cast.dropFirst(half)),
        ]
    }
}

/// Writes the entries of a network's legend.
private struct LegendWriter {
    let styles: DrawnStyles
    let words: Wording

    private static let noteLength = 70

    private func name(_ text: String) -> String { DOTText(text, cutTo: FigureStyle.labelLength).shown }

    /// The entry of a key for what circles and lines are in this figure.
    private func things(_ key: String, _ values: String...) -> String {
        said("figure.\(styles.nouns.things).\(key)", values)
    }

    /// The entry of a key for what groups are in this figure.
    private func group(_ key: String, _ values: String...) -> String {
        said("figure.\(styles.nouns.group).\(key)", values)
    }

    private func said(_ key: String, _ values: [String]) -> String {
        switch values.count {
        case 0: words(key)
        case 1: words(key, .text(values[0]))
        default: words(key, .text(values[0]), .text(values[1]))
        }
    }

    var accounts: [LegendEntry] {
        var entries = styles.accountMarks.map { mark in
            let text =
                switch (mark.platform.isEmpty, styles.accountMarks.count) {
                case (true, 1): things("circle")
                case (true, _): things("circleUnknown")
                case _ where styles.nouns.namesKinds: name(words.word("kind", mark.platform))
                default: things("circleOn", name(mark.platform))
                }
            return LegendEntry(sample: .account(mark.fill), text: DOTText(text))
        }
        if let strengths = styles.strengths, strengths.lowerBound < strengths.upperBound {
            let text = things("larger", Self.count(strengths.lowerBound), Self.count(strengths.upperBound))
            entries.append(LegendEntry(sample: .sizes, text: DOTText(text)))
        }
        if styles.hasGoneAccounts {
            entries.append(LegendEntry(sample: .gone, text: DOTText(words("page.goneMark"))))
        }
        if styles.labelCount > 0, styles.labelCount < styles.accountCount {
            let text = words("figure.named", .text("\(styles.labelCount)"), .text("\(styles.accountCount)"))
            entries.append(LegendEntry(sample: .label, text: DOTText(text)))
        }
        return entries
    }

    var cast: [LegendEntry] {
        styles.castMarks.map { mark in
            let (sample, key): (LegendEntry.Sample, String) =
                switch mark {
                case .persona: (.persona, "persona")
                case .face: (.face, "face")
                case .product: (.product, "product")
                case .merchant: (.merchant, "merchant")
                case .band: (.band, "plays")
                case .showing: (.showing(isCandidate: false), "shows")
                case .showingCandidate: (.showing(isCandidate: true), "notConfirmed")
                case .promoting: (.promoting, "promotes")
                case .selling: (.selling, "sells")
                case .candidate: (.candidate, "candidate")
                }
            return LegendEntry(sample: sample, text: DOTText(words("figure.cast." + key)))
        }
    }

    var ties: [LegendEntry] {
        var entries: [LegendEntry] = []
        for mark in styles.lineMarks {
            switch mark {
            case .layer(let rank):
                let names = rank < 2 ? styles.layers.dropFirst(rank).prefix(1) : styles.layers.dropFirst(2)
                let shown = names.map { name(words.word("layer", Layer($0).shownName)) }
                let listed = shown.dropFirst().reduce(shown.first ?? "") { words("figure.or", .text($0), .text($1)) }
                let text =
                    names.isEmpty
                    ? words("figure.tie") : styles.nouns.namesKinds ? listed : words("figure.same", .text(listed))
                entries.append(LegendEntry(sample: .tie(mark, width: 1.6), text: DOTText(text)))
            case .severalLayers:
                entries.append(LegendEntry(sample: .tie(mark, width: 3.4), text: DOTText(things("several"))))
            }
        }
        if let supports = styles.supports, supports.lowerBound < supports.upperBound {
            let text = things("wider", "\(supports.lowerBound)", "\(supports.upperBound)")
            let thin = styles.widths.width(support: supports.lowerBound, mark: .layer(rank: 0))
            let thick = styles.widths.width(support: supports.upperBound, mark: .layer(rank: 0))
            // Beyond the widest line support no longer shows.
            if thin < thick { entries.append(LegendEntry(sample: .widths(thin, thick), text: DOTText(text))) }
        }
        if styles.hasTiesBetweenCommunities {
            entries.append(LegendEntry(sample: .betweenCommunities, text: DOTText(group("across"))))
        }
        if styles.hasBands { entries.append(LegendEntry(sample: .betweenBand, text: DOTText(group("band")))) }
        return entries
    }

    var communities: [LegendEntry] {
        var entries: [LegendEntry] = []
        if !styles.colouredLetters.isEmpty {
            let letters = range(styles.colouredLetters, isRun: styles.areLettersInOrder)
            let key = !styles.hasSizes ? "letters" : styles.hasPartlyDrawnCommunities ? "lettersParts" : "lettersSizes"
            entries.append(
                LegendEntry(
                    sample: .community(isDashed: styles.nouns.dashesGroups || styles.areAllRead),
                    text: DOTText(group(key, letters))))
        }
        if !styles.otherLetters.isEmpty {
            let letters = styles.areLettersInOrder ? range(styles.otherLetters, isRun: true) : words("figure.further")
            // In a figure of thousands only the largest have a colour of their own.
            entries.append(
                LegendEntry(
                    sample: .otherCommunity(isGrey: !styles.hasSizes),
                    text: DOTText(group(styles.hasSizes ? "lettersAgain" : "lettersGrey", letters))))
        }
        if !styles.readings.isEmpty {
            entries.append(LegendEntry(sample: .community(isDashed: true), text: DOTText(words("figure.innocent"))))
        }
        for note in styles.readings + styles.notes {
            entries.append(
                LegendEntry(
                    sample: .letter(note.letter, colour: note.colour), text: DOTText(note.text, cutTo: Self.noteLength))
            )
        }
        if styles.hasAccountsOfNone {
            entries.append(LegendEntry(sample: .noCommunity, text: DOTText(group("noOutline"))))
        }
        return entries
    }

    /// "A to G" for a run of letters, else each of them.
    private func range(_ letters: [String], isRun: Bool) -> String {
        guard let first = letters.first, let last = letters.last, first != last else {
            return letters.first.map(name) ?? ""
        }
        return isRun
            ? words("figure.range", .text(name(first)), .text(name(last))) : letters.map(name).joined(separator: ", ")
    }

    private static func count(_ value: Double) -> String { DOTWriter.decimal((value * 10).rounded() / 10) }
}
