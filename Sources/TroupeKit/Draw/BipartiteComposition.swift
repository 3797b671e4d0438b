import TroupeModel
import TroupeRender
import TroupeReport

/// Accounts and the things that they shared.
struct BipartiteComposition {
    /// Pages that keep their shape shrink what is too tall for them, until nobody can read it.
    private var most: (objects: Int, accounts: Int) { settings.page.keepsShape ? (13, 22) : (24, 60) }

    let run: RunView
    let settings: DrawSettings
    /// The account that the figure is about; nil for all.
    var centre: Int?

    func figure() throws -> ChartFigure {
        struct Key: Hashable {
            var layer: String
            var object: String
        }
        struct Use: Hashable {
            var account: Int
            var object: Int
        }
        var objects: [Key] = []
        var number: [Key: Int] = [:]
        var posts: [Use: Set<Int64>] = [:]
        var span: [Int: (first: Int64, last: Int64)] = [:]
        for action in try run.coActions() {
            let tie = run.ties[action.tie]
            guard centre == nil || tie.a == centre || tie.b == centre else { continue }
            let key = Key(layer: action.layer, object: action.object)
            let object = number[key] ?? objects.count
            if number[key] == nil {
                number[key] = object
                objects.append(key)
            }
            posts[Use(account: tie.a, object: object), default: []].insert(action.first.number)
            posts[Use(account: tie.b, object: object), default: []].insert(action.second.number)
            let times = [action.first.time, action.second.time]
            let old = span[object] ?? (.max, .min)
            span[object] = (min(old.first, times.min() ?? 0), max(old.last, times.max() ?? 0))
        }
        let words = ChartWords(run, settings)
        let said = words.said
        let users = Dictionary(grouping: posts.keys, by: \.object)
        let ranked = objects.indices.sorted {
            (-(users[$0]?.count ?? 0), span[$0]?.first ?? 0, $0) < (-(users[$1]?.count ?? 0), span[$1]?.first ?? 0, $1)
        }
        let shown = Array(ranked.prefix(most.objects))
        let place = Dictionary(shown.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let strengths = run.accounts.map(\.strength)
        let all = Set(posts.keys.filter { place[$0.object] != nil }.map(\.account))
        let chosen = all.sorted {
            ($0 == centre ? 0 : 1, -strengths[$0], $0) < ($1 == centre ? 0 : 1, -strengths[$1], $1)
        }
        .prefix(most.accounts).sorted(by: run.standsBefore)
        let row = Dictionary(chosen.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var uses: [Sides.Use] = []
        for (use, own) in posts {
            guard let account = row[use.account], let object = place[use.object] else { continue }
            uses.append(Sides.Use(account: account, object: object, posts: own.count))
        }
        uses.sort { ($0.account, $0.object) < ($1.account, $1.object) }
        let sides = Sides(
            accounts: chosen.map {
                Sides.Account(
                    label: run.accounts[$0].label, community: run.accounts[$0].community,
                    isGone: run.accounts[$0].known?.isGone == true,
                    isCentre: $0 == centre)
            },
            objects: try shown.map { object in
                let days =
                    span[object].map { [UTCText.time($0.first).prefix(10), UTCText.time($0.last).prefix(10)] } ?? []
                let note =
                    days.first == days.last
                    ? days.first.map(String.init) ?? ""
                    : said("report.span", .text(String(days[0])), .text(String(days[1])))
                let layer = objects[object].layer
                return Sides.Object(
                    label: try run.shownObject(objects[object].object, on: layer),
                    note: "\(said.layer(layer)) \u{00B7} \(note)")
            }, uses: uses)
        var leftOut: [String] = []
        if ranked.count > shown.count {
            leftOut.append(said("left.things", .number(ranked.count - shown.count)))
        }
        if all.count > chosen.count {
            leftOut.append(said("left.fewerTies", .number(all.count - chosen.count)))
        }
        let name = centre.map { run.accounts[$0].label }
        return words.chart(
            name.map { said("draw.sides.titleOf", .text($0)) } ?? said("draw.sides.title"),
            said("draw.sides.subtitle", .text(words.window)),
            .sides(sides),
            counted:
                said("count.things", .number(shown.count)) + " \u{00B7} "
                + said("page.nAccounts", .number(chosen.count)),
            leftOut: leftOut,
            message: sides.objects.isEmpty
                ? run.ties.isEmpty
                    ? words.none : said("draw.sides.none") : nil)
    }
}
