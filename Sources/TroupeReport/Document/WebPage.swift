import Foundation
package import TroupeModel

/// `report.html`: a report as one page to send, readable offline, without a script and without anything from
/// elsewhere.
///
/// The figure stands in it as a picture, in which nothing can run. Text of posts and accounts is escaped everywhere,
/// and the page's policy lets nothing run or load besides (Content Security Policy Level 3).
package enum WebPage {
    /// The rules of its look, as they stand in the page.
    package static let style = """
        :root{color-scheme:light dark;--ink:#222;--soft:#555;--line:#bbb;--paper:#fff;--box:#f6f6f6}
        @media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--soft:#b0b0b0;--line:#555;--paper:#15171a;--box:#202327}}
        body{font:16px/1.55 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--paper);\
        max-width:60rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem;border-top:1px solid var(--line);padding-top:1rem}
        h3{font-size:1.1rem;margin-top:2rem}h4{font-size:1rem;margin:1.2rem 0 0.4rem}
        blockquote{margin:0.4rem 0 0.6rem;padding:0.1rem 0 0.1rem 0.8rem;border-left:3px solid var(--line);\
        white-space:pre-wrap;overflow-wrap:anywhere}
        .blank{border-bottom:1px dotted var(--soft);color:var(--soft);margin:0.4rem 0 0.8rem;padding-bottom:0.2rem}
        .note{border:1px solid var(--line);background:var(--box);padding:0.5rem 0.8rem;font-weight:600}
        code{font:0.92em ui-monospace,"Noto Sans Mono CJK SC",monospace;background:var(--box);padding:0.05em 0.3em;\
        border-radius:3px;overflow-wrap:anywhere}
        img{width:100%;height:auto;background:#fff;border:1px solid var(--line)}
        figure{margin:1.5rem 0}figcaption{color:var(--soft);font-size:0.9rem}
        .scroll{overflow-x:auto}table{border-collapse:collapse;font-size:0.92rem;margin:0.5rem 0}
        caption{text-align:left;color:var(--soft);padding:0.3rem 0}
        th,td{border-bottom:1px solid var(--line);padding:0.3rem 0.8rem 0.3rem 0;text-align:left;vertical-align:top}
        td.number{text-align:right;font-variant-numeric:tabular-nums}
        @media print{body{max-width:none;margin:0;font-size:11pt}h2{break-after:avoid}tr,figure{break-inside:avoid}}
        """

    /// The page.
    ///
    /// - Parameter styleHash: SHA-256 of ``style`` in Base64, for the page's policy.
    package static func html(_ blocks: [ReportBlock], styleHash: String, language: Language = .english) -> String {
        let allowed = "style-src 'sha256-\(styleHash)'; img-src data:"
        let title = blocks.lazy.compactMap { if case .heading(1, let text) = $0 { text.plain } else { nil } }.first
        return """
            \(PageHead.html(title: title ?? "Report", style: style, allowed: allowed, language: language))
            <body>
            <main>
            \(blocks.map(block).joined(separator: "\n"))

            </main>
            </body>
            </html>

            """
    }

    private static func block(_ block: ReportBlock) -> String {
        switch block {
        case .heading(let level, let text): "<h\(level)>\(spans(text))</h\(level)>"
        case .paragraph(let text): "<p>\(spans(text))</p>"
        case .note(let text): "<p class=\"note\">\(spans(text))</p>"
        case .quote(let text): "<blockquote>\(text.markupEscaped)</blockquote>"
        case .field(let name): "<p class=\"blank\">\(name.markupEscaped):</p>"
        case .list(let items): "<ul>\n" + items.map { "<li>\(spans($0))</li>" }.joined(separator: "\n") + "\n</ul>"
        case .table(let table): Self.table(table)
        case .figure(let figure): Self.figure(figure)
        }
    }

    private static func spans(_ text: InlineText) -> String {
        text.runs.map { run in
            switch run {
            case .words(let words), .quoted(let words): words.markupEscaped
            case .code(let name): "<code>\(name.markupEscaped)</code>"
            case .strong(let words): "<strong>\(words.markupEscaped)</strong>"
            }
        }.joined()
    }

    private static func figure(_ figure: ReportFigure) -> String {
        let data = Data(figure.svg).base64EncodedString()
        return """
            <figure><img alt="\(figure.description.markupEscaped)" \
            src="data:image/svg+xml;base64,\(data)"><figcaption>\(spans(figure.caption))</figcaption></figure>
            """
    }

    private static func table(_ table: ReportTable) -> String {
        let head = table.columns.map { "<th scope=\"col\">\($0.markupEscaped)</th>" }.joined()
        let body = table.rows.map { row in
            "<tr>"
                + row.enumerated().map { place, cell in
                    "<td\(table.numbers.contains(place) ? " class=\"number\"" : "")>\(spans(cell))</td>"
                }.joined() + "</tr>"
        }.joined(separator: "\n")
        return """
            <div class="scroll"><table>
            <caption>\(spans(table.caption))</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body)
            </tbody>
            </table></div>

            """
    }
}
