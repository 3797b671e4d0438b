/// A mark of a cast that the legend explains.
enum CastMark: Equatable, Sendable {
    case persona
    case face
    case product
    case merchant
    case band
    case showing
    case showingCandidate
    case promoting
    case selling
    case candidate

    /// The marks that a cast uses.
    static func marks(of cast: NetworkFigure.Cast, groups: CommunityGroups) -> [CastMark] {
        var marks: [CastMark] = []
        func add(_ mark: CastMark, where isUsed: Bool) { if isUsed { marks.append(mark) } }
        add(.persona, where: !cast.personas.isEmpty)
        add(.face, where: !cast.faces.isEmpty)
        add(.showing, where: cast.shows.contains { !$0.isCandidate })
        add(.showingCandidate, where: cast.shows.contains(where: \.isCandidate))
        add(.band, where: cast.plays.contains { groups.groups[groups.groupOfAccount[$0.from]].community != nil })
        add(.product, where: !cast.products.isEmpty)
        add(.merchant, where: !cast.merchants.isEmpty)
        add(.promoting, where: !cast.promotes.isEmpty || !cast.promotesMerchant.isEmpty)
        add(.selling, where: !cast.sells.isEmpty)
        add(.candidate, where: (cast.faces + cast.personas + cast.products).contains(where: \.isCandidate))
        return marks
    }
}
