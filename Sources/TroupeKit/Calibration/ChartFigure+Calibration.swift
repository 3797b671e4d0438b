import TroupeModel
import TroupeRender
import TroupeReport

extension ChartFigure {
    /// How many pairs are chance: for each layer a table a window, with rows by null and columns by support.
    ///
    /// - Parameter layers: The layers that are shown; the document names further ones.
    init(_ document: CalibrationDocument, layers: [String], _ words: Wording) {
        let supports = Array(Set(document.rows.map(\.support))).sorted()
        let sections = layers.map { layer in
            let rows = document.rows.filter { $0.layer == layer }
            var windows: [Double] = []
            var nulls: [String] = []
            for row in rows {
                if !windows.contains(row.window) { windows.append(row.window) }
                if !nulls.contains(row.null) { nulls.append(row.null) }
            }
            let blocks = windows.map { window in
                let cells = nulls.map { null in
                    supports.map { support in
                        let rate = rows.first {
                            $0.window == window && $0.null == null && $0.support == support
                        }.flatMap(\.rate)
                        return ShareBlocks.Cell(
                            share: rate,
                            text: rate.map { words.decimal(100 * $0, places: $0 < 0.1 ? 1 : 0) + " %" } ?? "–")
                    }
                }
                return ShareBlocks.Block(
                    title: words.duration(milliseconds: Int64(saturating: (window * 1000).rounded())), cells: cells)
            }
            return ShareBlocks.Section(title: words.word("layer", layer).visible, rows: nulls, blocks: blocks)
        }
        let further = Set(document.rows.filter { $0.real > 0 }.map(\.layer)).subtracting(layers).count
        let data = document.data
        self.init(
            title: words("calibration.title"), subtitle: words("calibration.cell"),
            content: .shares(
                ShareBlocks(
                    columns: supports.map { "≥ \($0)" }, columnTitle: words("calibration.columns"),
                    sections: sections)),
            letters: [],
            method: [
                words("page.allowed"),
                [
                    words("page.nPosts", .number(data.posts)), words("page.nAccounts", .number(data.accounts)),
                    words(
                        "report.span", .text(String(data.firstTime.prefix(10))), .text(String(data.lastTime.prefix(10)))
                    ),
                ].joined(separator: " · "), words("calibration.copies", .number(document.copies)),
            ],
            leftOut: further > 0 ? [words("calibration.furtherLayers", .number(further))] : [],
            source: [
                words("run.source", .text(document.inputs.map(\.name.visible).joined(separator: ", "))),
                words("run.hash", .text(String(document.inputs.first?.sha256.prefix(8) ?? ""))),
                "troupe \(troupeVersion)", words("run.seed", .text("\(document.seed)")),
            ].joined(separator: " · "),
            message: sections.isEmpty ? words("calibration.none") : nil)
        self.words = words
    }
}

extension CalibrationDocument {
    /// The layers on which any pair shares anything, the one with most pairs first.
    var layersByPairs: [String] {
        let least = rows.map(\.support).min()
        var pairs: [String: Int] = [:]
        for row in rows where row.support == least { pairs[row.layer] = max(pairs[row.layer] ?? 0, row.real) }
        return pairs.filter { $0.value > 0 }.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
    }
}
