import Foundation
import TroupeCoordination
import TroupeModel

/// `report.html`: the report as one page to send, readable offline, without a script and without anything from
/// elsewhere.
///
/// Its sentences are those of `report.md`; the figure stands in it as a picture, in which nothing can run; tables
/// follow. Text of posts and accounts is escaped everywhere, and the page's policy lets nothing run or load besides
/// (Content Security Policy Level 3).
package struct ReportPage {
    private let markdown: String
    private let findings: Findings
    private let figure: [UInt8]?

    /// A page.
    ///
    /// - Parameters:
    ///   - markdown: The report (``FindingsReport/markdown``).
    ///   - figure: The figure as SVG; nil where none was drawn.
    package init(markdown: String, findings: Findings, figure: [UInt8]?) {
        self.markdown = markdown
        self.findings = findings
        self.figure = figure
    }

    /// The rules of its look, as they stand in the page.
    package static let style = """
        :root{color-scheme:light dark;--ink:#222;--soft:#555;--line:#bbb;--paper:#fff;--box:#f6f6f6}
        @media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--soft:#b0b0b0;--line:#555;--paper:#15171a;--box:#202327}}
        body{font:16px/1.55 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--paper);\
        max-width:60rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem;border-top:1px solid var(--line);padding-top:1rem}
        h3{font-size:1.05rem;margin-top:1.5rem}
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
    package func html(styleHash: String) -> String {
        let policy =
            "default-src 'none'; style-src 'sha256-\(styleHash)'; img-src data:; base-uri 'none'; form-action 'none'"
        let title = markdown.split(separator: "\n").first.map { $0.drop { $0 == "#" || $0 == " " } } ?? "Report"
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(title.markupEscaped)</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>
            \(body)
            \(tables)
            </main>
            </body>
            </html>

            """
    }

    /// The blocks of the report; the figure follows what was found.
    private var body: String {
        var blocks: [String] = []
        var hasFigure = figure == nil
        for block in markdown.components(separatedBy: "\n\n") where !block.isEmpty {
            if !hasFigure, block.hasPrefix("## "), !block.hasPrefix("## What was found") {
                blocks.append(picture)
                hasFigure = true
            }
            blocks.append(Self.block(block))
        }
        return blocks.joined(separator: "\n")
    }

    private var picture: String {
        let data = Data(figure ?? []).base64EncodedString()
        return """
            <figure><img alt="The network that was found; the tables below hold the same accounts and ties." \
            src="data:image/svg+xml;base64,\(data)"><figcaption>Title, legend, method and source stand in the figure.</figcaption></figure>
            """
    }

    /// A block of the Markdown that reports are written in: headings of three levels, paragraphs, lists, code spans.
    private static func block(_ text: String) -> String {
        var html: [String] = []
        var items: [String] = []
        var words: [String] = []
        func close() {
            if !words.isEmpty { html.append("<p>\(words.joined(separator: " "))</p>") }
            if !items.isEmpty {
                html.append("<ul>\n" + items.map { "<li>\($0)</li>" }.joined(separator: "\n") + "\n</ul>")
            }
            (words, items) = ([], [])
        }
        for line in text.split(separator: "\n") {
            let level = line.prefix { $0 == "#" }.count
            if (1...3).contains(level), line.dropFirst(level).first == " " {
                close()
                html.append("<h\(level)>\(spans(line.dropFirst(level + 1)))</h\(level)>")
            } else if line.hasPrefix("- ") {
                if !words.isEmpty { close() }
                items.append(spans(line.dropFirst(2)))
            } else {
                if !items.isEmpty { close() }
                words.append(spans(line))
            }
        }
        close()
        return html.joined(separator: "\n")
    }

    /// Code spans between backticks; a last one that is not closed is text.
    private static func spans(_ text: Substring) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        return parts.enumerated().map { place, part in
            let isCode = place % 2 == 1 && place < parts.count - 1
            if isCode { return "<code>\(part.markupEscaped)</code>" }
            return (place % 2 == 1 ? "`" : "") + part.markupEscaped
        }.joined()
    }

    // MARK: Tables

    private static let mostTies = 200

    private var tables: String {
        let detection = findings.detection
        guard !detection.communities.isEmpty else { return "" }
        let communities = detection.communities.enumerated().map { place, community in
            [
                NetworkCommunity.label(place), PlainText.count(community.members.count),
                PlainText.count(community.otherExplanations.postCount),
                String(UTCText.time(community.firstTime).prefix(10)),
                String(UTCText.time(community.lastTime).prefix(10)),
                community.evidencePerMember.map { PlainText.decimal($0, places: 2) } ?? "",
                community.p.map(PlainText.probability) ?? "", community.grade?.grade.rawValue ?? "",
            ]
        }
        let order = detection.ties.indices.sorted {
            (-detection.ties[$0].support, $0) < (-detection.ties[$1].support, $1)
        }
        let ties = order.prefix(Self.mostTies).map { place in
            let tie = detection.ties[place]
            return [
                findings.names[tie.first].visible, findings.names[tie.second].visible,
                findings.label(tie.community) ?? "",
                tie.layers.map { findings.layerName($0.layer).visible }.joined(separator: ", "),
                PlainText.count(tie.support), tie.occasions.map { PlainText.count($0) } ?? "",
                tie.p.map(PlainText.probability) ?? "", tie.q.map(PlainText.probability) ?? "",
            ]
        }
        let more = detection.ties.count - ties.count
        let note = more > 0 ? "; \(PlainText.count(more)) further ties are in ties.csv" : ""
        return "<h2>Tables</h2>\n"
            + Self.table(
                "Communities",
                [
                    "community", "accounts", "posts", "first", "last", "evidence per member", "family-wise p",
                    "evidence",
                ],
                numbers: [1, 2, 5, 6], communities)
            + Self.table(
                "Ties, most distinct objects first\(note)",
                ["account", "account", "community", "layers", "distinct objects", "occasions", "p", "q"],
                numbers: [4, 5, 6, 7], ties)
    }

    private static func table(_ caption: String, _ columns: [String], numbers: Set<Int>, _ rows: [[String]]) -> String {
        let head = columns.map { "<th scope=\"col\">\($0.markupEscaped)</th>" }.joined()
        let body = rows.map { row in
            "<tr>"
                + row.enumerated().map { place, cell in
                    "<td\(numbers.contains(place) ? " class=\"number\"" : "")>\(cell.markupEscaped)</td>"
                }.joined() + "</tr>"
        }.joined(separator: "\n")
        return """
            <div class="scroll"><table>
            <caption>\(caption.markupEscaped)</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body)
            </tbody>
            </table></div>

            """
    }
}
