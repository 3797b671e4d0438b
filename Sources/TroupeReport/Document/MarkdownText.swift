/// A report as Markdown (CommonMark 0.31.2, and tables as GitHub writes them).
///
/// Figures stand beside the text, as files of their own.
package enum MarkdownText {
    /// The report.
    package static func text(_ blocks: [ReportBlock]) -> String {
        blocks.map(block).joined(separator: "\n\n") + "\n"
    }

    private static func block(_ block: ReportBlock) -> String {
        switch block {
        case .heading(let level, let text): String(repeating: "#", count: level) + " " + line(text)
        case .paragraph(let text), .note(let text): line(text)
        case .quote(let text):
            text.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + escaped(String($0)) }
                .joined(separator: "\n")
        case .field(let name): name + ": " + String(repeating: "_", count: 40)
        case .list(let items): items.map { "- " + line($0) }.joined(separator: "\n")
        case .table(let table): Self.table(table)
        case .figure(let figure): "![\(figure.description)](\(figure.file))\n\n\(line(figure.caption))"
        }
    }

    private static func table(_ table: ReportTable) -> String {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let rule = table.columns.indices.map { table.numbers.contains($0) ? "--:" : ":--" }
        return ([line(table.caption), "", row(table.columns), row(rule)] + table.rows.map { row($0.map(line)) })
            .joined(separator: "\n")
    }

    private static func line(_ text: InlineText) -> String {
        text.runs.map { run in
            switch run {
            case .words(let words): words
            case .code(let name): code(name)
            case .quoted(let words): escaped(words)
            case .strong(let words): "**\(escaped(words))**"
            }
        }.joined()
    }

    /// A code span that cannot end early, nor end the cell of a table.
    static func code(_ text: String) -> String {
        // By scalars: a mark that combines with a backtick makes no other sign of it for readers of Markdown.
        var span = "`"
        for scalar in text.unicodeScalars {
            span.unicodeScalars.append(scalar == "`" ? "'" : scalar == "|" ? "¦" : scalar)
        }
        return span + "`"
    }

    /// Text in which no sign means anything (CommonMark 0.31.2, 2.4).
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if "\\`*_{}[]<>#|~&".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
