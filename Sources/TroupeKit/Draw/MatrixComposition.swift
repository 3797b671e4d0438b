import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// Accounts and indicators.
struct MatrixComposition {
    private static let mostRows = 60

    let run: RunView
    let file: CaseFile
    let settings: DrawSettings

    func figure() throws -> ChartFigure {
        let strengths = run.accounts.map(\.strength)
        let members = run.accounts.indices.filter { run.accounts[$0].community != nil }
        let shown = Array(members.sorted { (-strengths[$0], $0) < (-strengths[$1], $1) }.prefix(Self.mostRows)).sorted(
            by: run.standsBefore)
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
        let artificial = try file.artificialAccounts()
        let week: Int64 = 7 * 86_400_000
        var rows: [Matrix.Row] = []
        for place in shown {
            let account = run.accounts[place]
            var cells = ranked.map { layer -> Matrix.Cell in
                let count = partners[place][layer]?.count ?? 0
                return count > 0 ? Matrix.Cell(.yes, text: "\(count)") : Matrix.Cell(.no)
            }
            let near = account.madeAt.map { created in
                members.count { other in
                    other != place && run.accounts[other].community == account.community
                        && run.accounts[other].madeAt.map { abs($0 - created) <= week } == true
                }
            }
            cells.append(
                near.map { $0 > 0 ? Matrix.Cell(.yes, text: "\($0)") : Matrix.Cell(.no) } ?? Matrix.Cell(.unknown))
            cells.append(
                account.known?.personas.map { Matrix.Cell(.yes, text: "\($0.split(separator: " ").count)") }
                    ?? Matrix.Cell(.unknown))
            let isArtificial = account.known.flatMap { known in artificial.map { $0.contains(known.number) } }
            cells.append(Matrix.Cell(isArtificial.map { $0 ? .yes : .no } ?? .unknown))
            let status = account.known?.status ?? "unknown"
            cells.append(
                account.known?.isGone == true
                    ? Matrix.Cell(
                        .yes,
                        text: Wording(settings.language.spoken).word("status", status.replacing("_", with: " ")))
                    : Matrix.Cell(status == "unknown" ? .unknown : .no))
            rows.append(
                Matrix.Row(
                    label: account.label, community: account.community, cells: cells,
                    beginsGroup: rows.last.map { $0.community != account.community } ?? false))
        }
        let words = ChartWords(run, settings)
        let said = words.said
        let columns =
            ranked.map { said("draw.matrix.same", .text(said.layer($0))) }
            + ["made", "plays", "artificial", "removed"].map { said("draw.matrix." + $0) }
        return words.chart(
            said("draw.matrix.title"), said("draw.matrix.subtitle"),
            .matrix(Matrix(columns: columns, rows: rows)),
            counted: said("draw.matrix.counted", .number(rows.count)),
            leftOut: members.count > rows.count
                ? [said("left.fewerTies", .number(members.count - rows.count))] : [],
            message: rows.isEmpty ? words.none : nil)
    }
}
