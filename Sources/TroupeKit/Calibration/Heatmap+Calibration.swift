import TroupeModel
import TroupeRender
import TroupeReport

extension Heatmap {
    /// The false-discovery rates of a calibration: rows by layer, window and null, columns by support.
    init(_ document: CalibrationDocument, _ words: Wording) {
        let supports = Array(Set(document.rows.map(\.support))).sorted()
        var rows: [Row] = []
        var before = ""
        for row in document.rows where row.support == supports.first {
            let window = words.duration(milliseconds: Int64(saturating: (row.window * 1000).rounded()))
            let group = "\(row.layer) \(row.window)"
            let cells = supports.map { support in
                let cell = document.rows.first {
                    $0.layer == row.layer && $0.window == row.window && $0.null == row.null && $0.support == support
                }
                let share = cell.flatMap(\.rate)
                return Cell(
                    share: share,
                    text: share.map { words.decimal(100 * $0, places: $0 < 0.1 ? 1 : 0) + " %" } ?? "–",
                    tooltip: words(
                        "calibration.tooltip", .number(cell?.real ?? 0),
                        .text(words.decimal(cell?.expected ?? 0, places: 1)), .text(row.null)))
            }
            let label = [words.word("layer", row.layer).visible, window, row.null].joined(separator: " · ")
            rows.append(Row(label: label, cells: cells, beginsGroup: group != before))
            before = group
        }
        let data = document.data
        self.init(
            title: words("calibration.title"), subtitle: words("calibration.cell"),
            columns: supports.map { words("calibration.orMore", .text("\($0)")) },
            columnTitle: words("calibration.columns"), rows: rows,
            method: [
                [
                    words("page.nPosts", .number(data.posts)), words("page.nAccounts", .number(data.accounts)),
                    words(
                        "report.span", .text(String(data.firstTime.prefix(10))), .text(String(data.lastTime.prefix(10)))
                    ),
                ].joined(separator: " · "), words("calibration.copies", .number(document.copies)),
            ],
            source: [
                words("run.source", .text(document.inputs.map(\.name.visible).joined(separator: ", "))),
                document.made(words),
            ].joined(separator: " · "), words: words)
    }
}

extension CalibrationDocument {
    /// The data, the program and the seed that it was made with.
    fileprivate func made(_ words: Wording) -> String {
        [
            words("run.hash", .text(String(inputs.first?.sha256.prefix(8) ?? ""))), "troupe \(troupeVersion)",
            words("run.seed", .text("\(seed)")),
        ].joined(separator: " · ")
    }
}
