/// The order of the things in each column: each near what it is linked to, so that few lines cross.
///
/// The barycentre heuristic (Sugiyama, Tagawa and Toda 1981), from left to right.
struct CastOrder {
    /// Numbers of personas from top to bottom.
    let personas: [Int]
    let faces: [Int]
    let products: [Int]
    let merchants: [Int]

    /// - Parameter groupOfAccount: For each account the place of its community from top to bottom.
    init(_ cast: NetworkFigure.Cast, groupOfAccount: [Int]) {
        // Those of one face stand together, the faces in the order of the communities that show them.
        let height = Self.mean(cast.personas.count, cast.plays.map { ($0.to, Double(groupOfAccount[$0.from])) })
        let faceHeight = Self.mean(cast.faces.count, cast.shows.map { ($0.to, height[$0.from]) })
        let faces = Self.sorted(cast.faces.indices, by: faceHeight)
        let rank = Dictionary(faces.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
        let faceOf = Self.mean(cast.personas.count, cast.shows.map { ($0.from, rank[$0.to] ?? 0) })
        let personas = cast.personas.indices.sorted {
            (faceOf[$0], height[$0], $0) < (faceOf[$1], height[$1], $1)
        }
        let place = Dictionary(personas.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
        let products = Self.sorted(
            cast.products.indices,
            by: Self.mean(cast.products.count, cast.promotes.map { ($0.to, place[$0.from] ?? 0) }))
        let productPlace = Dictionary(
            products.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
        // Products of one merchant stand together where the merchants do.
        let merchantHeight = Self.mean(
            cast.merchants.count,
            cast.sells.map { ($0.to, productPlace[$0.from] ?? 0) }
                + cast.promotesMerchant.map {
                    ($0.to, (place[$0.from] ?? 0) * Double(max(1, products.count)) / Double(max(1, personas.count)))
                })
        let merchants = Self.sorted(cast.merchants.indices, by: merchantHeight)
        let merchantRank = Dictionary(
            merchants.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
        let sellerOf = Self.mean(cast.products.count, cast.sells.map { ($0.from, merchantRank[$0.to] ?? 0) })
        self.personas = personas
        self.faces = faces
        self.products = products.sorted {
            (sellerOf[$0], productPlace[$0] ?? 0, $0) < (sellerOf[$1], productPlace[$1] ?? 0, $1)
        }
        self.merchants = merchants
    }

    /// Accounts from top to bottom by the personas that they play; those that play none last.
    func sorted(_ accounts: [Int], of cast: NetworkFigure.Cast) -> [Int] {
        let place = Dictionary(personas.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var first: [Int: Int] = [:]
        for link in cast.plays { first[link.from] = min(first[link.from] ?? .max, place[link.to] ?? .max) }
        return accounts.sorted { (first[$0] ?? .max, $0) < (first[$1] ?? .max, $1) }
    }

    /// The mean of the values of each number; of those without one a value beyond all.
    private static func mean(_ count: Int, _ values: [(number: Int, value: Double)]) -> [Double] {
        var (sums, counts) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
        for (number, value) in values {
            sums[number] += value
            counts[number] += 1
        }
        return sums.indices.map { counts[$0] > 0 ? sums[$0] / counts[$0] : 1e6 }
    }

    private static func sorted(_ numbers: Range<Int>, by height: [Double]) -> [Int] {
        numbers.sorted { (height[$0], $0) < (height[$1], $1) }
    }
}
