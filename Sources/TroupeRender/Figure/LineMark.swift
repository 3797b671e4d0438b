/// How ties of a kind are drawn: a line style for each layer, a thick line for several layers.
enum LineMark: Hashable, Sendable {
    case layer(rank: Int)
    case severalLayers

    /// The DOT word for the line style.
    var style: String {
        switch self {
        case .severalLayers, .layer(0): "solid"
        case .layer(1): "dashed"
        case .layer: "dotted"
        }
    }

    /// Layers that occur, the commonest first; equally common ones by name.
    static func rankedLayers(of ties: [NetworkFigure.Tie]) -> [String] {
        var counts: [String: Int] = [:]
        for tie in ties {
            for layer in Set(tie.layers) { counts[layer, default: 0] += 1 }
        }
        let ordered = counts.sorted { left, right in
            left.value != right.value
                ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
        return ordered.map(\.key)
    }

    /// The mark of a tie. Layers beyond the second share the dotted line; a tie without a layer is solid.
    static func mark(of tie: NetworkFigure.Tie, rankedLayers: [String]) -> LineMark {
        let layers = Set(tie.layers)
        if layers.count > 1 { return .severalLayers }
        guard let layer = layers.first, let rank = rankedLayers.firstIndex(of: layer) else { return .layer(rank: 0) }
        return .layer(rank: min(rank, 2))
    }
}

/// Widths of lines from support, in points.
struct LineWidths: Equatable, Sendable {
    /// The widest line; narrower in figures of very many ties.
    let widest: Double

    /// Widths for a figure of `tieCount` ties.
    init(tieCount: Int) {
        widest = tieCount <= 300 ? 3.4 : max(1.3, 3.4 * (300 / Double(tieCount)).squareRoot())
    }

    /// 0.5 pt and 0.35 pt for each shared object, up to the widest; several layers are never thinner than three
    /// quarters of the widest, one layer never wider than 0.7 of it.
    func width(support: Int, mark: LineMark) -> Double {
        let wanted = (0.5 + 0.35 * Double(max(1, support))) * widest / 3.4
        return mark == .severalLayers ? min(widest, max(widest * 0.75, wanted)) : min(widest * 0.7, wanted)
    }
}
