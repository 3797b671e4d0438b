/// Which marks a figure uses: what its legend must explain.
struct DrawnStyles: Equatable, Sendable {
    var accountMarks: [AccountMark]
    var strengths: ClosedRange<Double>?
    var accountCount: Int
    var nouns: NetworkFigure.Nouns
    /// Whether the number of accounts stands beside the letter of a community.
    var hasSizes: Bool
    var labelCount = 0
    /// Layers by rank.
    var layers: [String]
    /// Marks that occur, layers first.
    var lineMarks: [LineMark]
    var supports: ClosedRange<Int>?
    var widths: LineWidths
    var hasTiesBetweenCommunities: Bool
    var hasBands: Bool
    var colouredLetters: [String]
    var otherLetters: [String]
    /// Whether the drawn communities are the figure's first ones in its order, so that their letters are a run.
    var areLettersInOrder: Bool
    var hasPartlyDrawnCommunities: Bool
    var hasAccountsOfNone: Bool
    var hasGoneAccounts: Bool
    /// What the columns of a cast need explained, in the order of the legend.
    var castMarks: [CastMark]
    /// What is said of the largest communities, with their letters and colours.
    var notes: [Note]
    /// What the largest communities look like besides a campaign.
    var readings: [Note]
    /// Whether each drawn community looks like something besides a campaign.
    var areAllRead: Bool

    /// A few words on a community.
    struct Note: Equatable, Sendable {
        var letter: String
        var colour: String
        var text: String
    }

    private static let mostNotes = 5

    init(_ figure: NetworkFigure, groups: CommunityGroups) {
        accountMarks = AccountMark.marks(for: figure.accounts.map(\.platform))
        let strengths = figure.accounts.map(\.strength)
        self.strengths = strengths.min().flatMap { least in strengths.max().map { least...$0 } }
        accountCount = figure.accounts.count
        nouns = figure.nouns
        hasSizes = figure.places == nil
        let layers = LineMark.rankedLayers(of: figure.ties)
        self.layers = layers
        let marks = Set(figure.ties.map { LineMark.mark(of: $0, rankedLayers: layers) })
        lineMarks = [.layer(rank: 0), .layer(rank: 1), .layer(rank: 2), .severalLayers].filter(marks.contains)
        let supports = figure.ties.map(\.support)
        self.supports = supports.min().flatMap { least in supports.max().map { least...$0 } }
        widths = LineWidths(tieCount: figure.ties.count)
        hasTiesBetweenCommunities = figure.ties.contains { groups.groupOfAccount[$0.a] != groups.groupOfAccount[$0.b] }
        hasBands = !figure.bands.isEmpty
        let drawn = groups.groups.compactMap(\.community)
        areLettersInOrder = drawn.elementsEqual(drawn.indices)
        func letters(_ isWanted: (Int) -> Bool) -> [String] {
            drawn.filter(isWanted).map { figure.communities[$0].letter }
        }
        colouredLetters = letters { $0 < FigureStyle.palette.count }
        otherLetters = letters { $0 >= FigureStyle.palette.count }
        hasPartlyDrawnCommunities = groups.groups.contains { group in
            group.community.map { figure.communities[$0].size > group.members.count } ?? false
        }
        hasAccountsOfNone = groups.groups.contains { $0.community == nil }
        hasGoneAccounts = figure.accounts.contains(where: \.isGone)
        castMarks = figure.cast.map { CastMark.marks(of: $0, groups: groups) } ?? []
        func said(_ words: (NetworkFigure.Community) -> String) -> [Note] {
            groups.groups.indices.prefix(Self.mostNotes).compactMap { rank in
                guard let place = groups.groups[rank].community else { return nil }
                let community = figure.communities[place]
                let text = words(community)
                return text.isEmpty
                    ? nil
                    : Note(letter: community.letter, colour: FigureStyle.colour(ofCommunityAt: place), text: text)
            }
        }
        notes = said(\.note)
        readings = said(\.reading)
        areAllRead = drawn.allSatisfy { !figure.communities[$0].reading.isEmpty }
    }

    /// The mark of an account on `platform`.
    func fill(for platform: String) -> AccountMark.Fill {
        accountMarks.first { $0.platform == platform }?.fill ?? .filled
    }
}
