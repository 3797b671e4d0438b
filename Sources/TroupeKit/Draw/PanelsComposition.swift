import TroupeBase
import TroupeGraph
import TroupeModel
import TroupeRender
import TroupeReport

/// Small multiples: the network of each layer, or of each month.
struct PanelsComposition {
    private static let mostPanels = 12

    let run: RunView
    let settings: DrawSettings
    let byMonth: Bool

    func figure() throws -> ChartFigure {
        struct Pair: Hashable {
            var a: Int
            var b: Int
        }
        var objects: [String: [Pair: Set<String>]] = [:]
        for action in try run.coActions() {
            let tie = run.ties[action.tie]
            let key = byMonth ? String(UTCText.time(action.first.time).prefix(7)) : action.layer
            objects[key, default: [:]][Pair(a: min(tie.a, tie.b), b: max(tie.a, tie.b)), default: []]
                .insert(action.layer + "\u{0}" + action.object)
        }
        let order = objects.keys.sorted {
            byMonth ? $0 < $1 : (-(objects[$0]?.count ?? 0), $0) < (-(objects[$1]?.count ?? 0), $1)
        }
        let strengths = run.accounts.map(\.strength)
        let chosen = DrawnAccounts(run.members, strengths: strengths, limit: settings.maxAccounts).members.flatMap {
            $0
        }
        .sorted()
        let row = Dictionary(chosen.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let panels = order.prefix(Self.mostPanels).map { key in
            Panels.Panel(
                title: byMonth ? key : Wording(settings.language.spoken).layer(key),
                ties: (objects[key] ?? [:]).compactMap { pair, shared in
                    guard let a = row[pair.a], let b = row[pair.b] else { return nil }
                    return (a: a, b: b, support: shared.count)
                }.sorted { ($0.a, $0.b) < ($1.a, $1.b) })
        }
        let places = try layout(chosen, row)
        let words = ChartWords(run, settings)
        let said = words.said
        var leftOut: [String] = []
        if order.count > panels.count {
            leftOut.append(said(byMonth ? "left.months" : "left.layers", .number(order.count - panels.count)))
        }
        if run.accounts.count > chosen.count {
            leftOut.append(said("left.fewerTies", .number(run.accounts.count - chosen.count)))
        }
        let kind = byMonth ? "months" : "layers"
        let drawn = Panels(
            accounts: zip(chosen, places).map {
                Panels.Account(label: run.accounts[$0].label, community: run.accounts[$0].community, place: $1)
            }, panels: Array(panels))
        return words.chart(
            said("draw.\(kind).title"), said("draw.\(kind).subtitle", .text(words.window)),
            .panels(drawn),
            counted: said(
                "draw.panels.counted", .number(panels.count), .text(said("page.nAccounts", .number(chosen.count)))),
            leftOut: leftOut, message: panels.isEmpty ? words.none : nil)
    }

    private func layout(_ chosen: [Int], _ row: [Int: Int]) throws -> [SIMD2<Double>] {
        let ties = run.ties.filter { row[$0.a] != nil && row[$0.b] != nil }
        let graph = try Graph(
            nodeCount: chosen.count, sources: ties.map { NodeIndex(row[$0.a] ?? 0) },
            targets: ties.map { NodeIndex(row[$0.b] ?? 0) })
        var next = run.letters.count
        let groups = chosen.map { account -> Int in
            if let community = run.accounts[account].community { return community }
            next += 1
            return next
        }
        let options = LayoutOptions(seed: settings.seed, workers: coreCount(), gap: 2, aspect: 1.6)
        return chosen.isEmpty ? [] : forceLayout(of: graph, communities: Partition(labels: groups), options: options)
    }
}
