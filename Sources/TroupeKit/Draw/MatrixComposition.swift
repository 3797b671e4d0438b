import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// Accounts and indicators.
struct MatrixComposition {
    private static let mostRows = 60

    let run: CaseRun
    let words: CaseWords
    let settings: DrawSettings

    func figure() throws -> ChartFigure {
        let strengths = run.strengths
        let members = run.accounts.indices.filter { run.accounts[$0].community != nil }
        let shown = Array(members.sorted { (-strengths[$0], $0) < (-strengths[$1], $1) }.prefix(Self.mostRows)).sorted()
        var partners = [[String: Set<Int>]](repeating: [:], count: run.accounts.count)
        var layers: [String: Int] = [:]
        for tie in run.ties {
            for layer in tie.layers {
                partners[tie.a][layer, default: []].insert(tie.b)
                partners[tie.b][layer, default: []].insert(tie.a)
                layers[layer, default: 0] += 1
            }
        }
        let ranked = layers.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key).prefix(6)
        let artificial = Set(
            try run.file.ask(
                """
                SELECT DISTINCT u.account FROM post_use u JOIN artificial_asset x ON x.layer = u.layer AND x.key = u.key
                UNION SELECT p.account FROM played p JOIN persona_asset s ON s.persona = p.persona AND s.state <> 'rejected'
                    JOIN artificial_asset x ON x.layer = s.layer AND x.key = s.key
                """
            ).rows.compactMap { $0[0].flatMap(Int64.init) })
        let assessed =
            try run.file.ask("SELECT 1 FROM asset_assessment WHERE state <> 'rejected' LIMIT 1").rows.isEmpty == false
        let statuses = Dictionary(
            try run.file.ask("SELECT account, status FROM account_card").rows.map {
                ($0[0].flatMap(Int64.init) ?? 0, $0[1] ?? "unknown")
            }
        ) { first, _ in first }
        let week: Int64 = 7 * 86_400_000
        var rows: [Matrix.Row] = []
        for place in shown {
            let account = run.accounts[place]
            var cells = ranked.map { layer -> Matrix.Cell in
                let count = partners[place][layer]?.count ?? 0
                return count > 0 ? Matrix.Cell(.yes, text: "\(count)") : Matrix.Cell(.no)
            }
            let near = account.created.map { created in
                members.count { other in
                    other != place && run.accounts[other].community == account.community
                        && run.accounts[other].created.map { abs($0 - created) <= week } == true
                }
            }
            cells.append(
                near.map { $0 > 0 ? Matrix.Cell(.yes, text: "\($0)") : Matrix.Cell(.no) } ?? Matrix.Cell(.unknown))
            cells.append(
                account.persona.map { Matrix.Cell(.yes, text: "\($0.split(separator: " ").count)") }
                    ?? Matrix.Cell(.unknown))
            cells.append(
                artificial.contains(account.number) ? Matrix.Cell(.yes) : Matrix.Cell(assessed ? .no : .unknown))
            let status = statuses[account.number] ?? "unknown"
            cells.append(
                account.isGone
                    ? Matrix.Cell(.yes, text: status.replacing("_", with: " "))
                    : Matrix.Cell(status == "unknown" ? .unknown : .no))
            rows.append(
                Matrix.Row(
                    label: account.label, community: account.community, cells: cells,
                    beginsGroup: rows.last.map { $0.community != account.community } ?? false))
        }
        let columns =
            ranked.map { "same \($0), partners" } + [
                "made within 7 days, others", "plays a persona", "AI-made or stolen asset", "no longer there",
            ]
        return ChartWords(words: words, settings: settings, letters: run.letters).chart(
            "Accounts and what is known of them",
            "A row is an account. Filled: it holds; empty: it was looked at and does not; ?: not known, which is not no.",
            .matrix(Matrix(columns: columns, rows: rows)),
            counted: PlainText.count(rows.count, "account", "accounts") + " shown",
            leftOut: members.count > rows.count
                ? [PlainText.count(members.count - rows.count, "account", "accounts") + " with fewer ties"] : [],
            message: rows.isEmpty ? emptyRun(words) : nil)
    }
}
