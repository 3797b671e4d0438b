import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Accounts and captions that try to break out of every file that is written.
@Suite struct HostileTextTests {
    private static let accounts = [
        "\"quoted\"", "<script>alert(1)</script>", "back\\slash\\N\\G", "&amp;lt;", "=HYPERLINK(\"http://x\")", "@sum",
        "\u{202E}gnp.exe", "a\u{200B}b\u{1B}[31m", "line\nbreak", "comma,semi;tab\tend", "阿丽娜👩\u{200D}🍳", "Анна|`x`",
        String(repeating: "long", count: 2500), "]]>", "--", "%n%s", "-1001900000000", "'=1+1", "q\"\u{301},=1",
    ]
    /// By hand: what a spreadsheet would run, and what only seems guarded.
    private static let guarded: Set = ["=HYPERLINK(\"http://x\")", "--", "'=1+1"]

    private static func quoted(_ text: String) -> String {
        // By scalars: a quote and a mark on it are one character.
        "\"" + String(String.UnicodeScalarView(text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] })) + "\""
    }

    private func results() throws -> ScratchFolder {
        var rows = ["object_id,account_id,content_id,timestamp_share"]
        for action in 0..<10 {
            for (place, account) in Self.accounts.enumerated() {
                let object = "<b onmouseover=\"x\">\(action)\u{202E}</b>\n\"=1+1\",;\\N"
                let time = 1_727_740_807 + action * 86_400 + place
                rows.append(
                    "\(Self.quoted(object)),\(Self.quoted(account)),\(Self.quoted("=\(action)\(place)")),\(time)")
            }
        }
        let scratch = try ScratchFolder()
        let file = try scratch.file("in.csv", rows.joined(separator: "\n"))
        let run = try Program(["map", file, "--out", scratch.path("out"), "--quiet", "--title", "<i>\"\\N\u{202E}"])
        #expect(run.exitCode == 0)
        return scratch
    }

    @Test func `nothing of a name or caption becomes markup in the page of the report`() throws {
        let scratch = try results()
        let page = try scratch.text("out/report.html")
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && page.contains("&lt;U+202E&gt;gnp.exe"))
        // The only elements are those that the page is made of, and none of them can run or load anything.
        let known: Set = [
            "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4", "p", "ul",
            "li",
            "code", "strong", "blockquote",
            "figure", "img", "figcaption", "div", "table", "caption", "thead", "tbody", "tr", "th", "td",
        ]
        for match in page.matches(of: /<\/?([^\s>\/]*)/) {
            #expect(known.contains(String(match.output.1)), "\(match.output.0)")
        }
        #expect(page.matches(of: /(?i)<[^>]*\s(on\w+|href|action|style)=/).isEmpty)
        #expect(
            page.matches(of: /src="([^"]{0,40})/).allSatisfy { $0.output.1.hasPrefix("data:image/svg+xml;base64,") })
        #expect(page.contains("default-src 'none'") && !page.contains("'unsafe-inline'"))
        #expect(!page.contains("\u{202E}") && !page.contains("\u{1B}"))
    }

    @Test func `all accounts come through as one community, and no writer breaks`() throws {
        let scratch = try results()
        let tables = [
            "ties", "accounts", "communities", "evidence", "candidates", "chance", "crowd-groups", "crowds", "ledger",
        ]
        var read: [String: [[String]]] = [:]
        for name in tables {
            let table = CharacterCSV(try scratch.text("out/\(name).csv"))
            let widths = Set(table.rows.map(\.count))
            #expect(widths.count == 1, "\(name).csv has ragged rows")
            for cell in table.rows.joined() {
                let isFormula = cell.contains(/^(?:[=\t\r]|[-+@].*[^\w.@-])/.matchingSemantics(.unicodeScalar))
                #expect(!isFormula, "\(name).csv holds a formula: \(cell)")
            }
            read[name] = table.rows
        }
        #expect(read["accounts"]?.count == Self.accounts.count + 1)
        let names = Set((read["accounts"] ?? []).dropFirst().map { $0[0] })
        for account in Self.accounts {
            #expect(names.contains(Self.guarded.contains(account) ? "'" + account : account))
        }
        // By hand: 19 accounts make 171 pairs, each with ten co-actions; and the header.
        #expect(read["ties"]?.count == 172)
        #expect(read["evidence"]?.count == 1711)
    }

    @Test func `what reads the tables again finds every name as it came in`() throws {
        let scratch = try results()
        let out = scratch.path("out")
        let why = try Program(["why", "--from", out, "--json", "--", "=HYPERLINK(\"http://x\")", "'=1+1"])
        #expect(why.exitCode == 0 && why.output.contains(#""account_a" : "'=1+1""#), "\(why.errors)")
        let communities = try Program(["communities", out, "--copies", "0", "--out", scratch.path("graph"), "--quiet"])
        #expect(communities.exitCode == 0, "\(communities.errors)")
        // Every name once, guarded once more.
        let nodes = CharacterCSV(try scratch.text("graph/graph-nodes.csv")).rows.dropFirst().map { $0[0] }
        #expect(Set(nodes) == Set(Self.accounts.map { Self.guarded.contains($0) ? "'" + $0 : $0 }))
        let again = ["--compare", scratch.path("graph/graph-nodes.csv")]
        let compared = try Program(["communities", "--edges", out + "/ties.csv", "--copies", "0", "--quiet"] + again)
        #expect(compared.output.contains("on \(Self.accounts.count) nodes"), "\(compared.output)")
    }

    @Test func `the figure stays well-formed XML without script, link or hidden characters`() throws {
        let scratch = try results()
        let svg = try Data(contentsOf: URL(fileURLWithPath: scratch.path("out/network.svg")))
        let reader = ElementNames()
        let parser = XMLParser(data: svg)
        parser.delegate = reader
        #expect(parser.parse())
        #expect(
            reader.names.isSubset(of: ["svg", "g", "a", "title", "polygon", "path", "text", "ellipse", "polyline"]))
        #expect(reader.attributes.isDisjoint(with: ["href", "onload", "onmouseover", "onclick", "xlink:href"]))
        let text = String(decoding: svg, as: UTF8.self)
        for hidden in ["\u{202E}", "\u{200B}", "\u{1B}"] { #expect(!text.contains(hidden)) }
        let png = try Data(contentsOf: URL(fileURLWithPath: scratch.path("out/network.png")))
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test func `the record of a run escapes hidden characters, in the file as on standard output`() throws {
        let scratch = try results()
        let text = try scratch.text("out/run.json")
        for hidden in ["\u{202E}", "\u{200B}", "\u{1B}"] { #expect(!text.contains(hidden)) }
        let record = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let settings = try #require(record["settings"] as? [String: Any])
        #expect(text.contains("\\u202E") && settings["title"] as? String == "<i>\"\\N\u{202E}", "\(settings)")
    }

    @Test func `the report and the terminal show hidden characters instead of obeying them`() throws {
        let scratch = try results()
        let report = try scratch.text("out/report.md")
        for hidden in ["\u{202E}", "\u{200B}", "\u{1B}"] { #expect(!report.contains(hidden)) }
        #expect(report.contains("<U+202E>"))
        let why = try Program(["why", Self.accounts[6], Self.accounts[4], "--from", scratch.path("out")])
        #expect(why.exitCode == 0)
        for hidden in ["\u{202E}", "\u{200B}", "\u{1B}"] { #expect(!why.output.contains(hidden)) }
        #expect(why.output.contains("<U+202E>gnp.exe"))
    }
}

/// RFC 4180 read character by character: the second source for what the writers wrote.
private struct CharacterCSV {
    var rows: [[String]] = []

    init(_ text: String) {
        var cell = ""
        var row: [String] = []
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            if isQuoted {
                if scalar == "\"" {
                    if scalars.first == "\"" {
                        scalars.removeFirst()
                        cell.unicodeScalars.append("\"")
                    } else {
                        isQuoted = false
                    }
                } else {
                    cell.unicodeScalars.append(scalar)
                }
            } else if scalar == "\"", cell.isEmpty {
                isQuoted = true
            } else if scalar == "," || scalar == "\n" {
                row.append(cell)
                cell = ""
                if scalar == "\n" {
                    rows.append(row)
                    row = []
                }
            } else {
                cell.unicodeScalars.append(scalar)
            }
        }
    }
}

private final class ElementNames: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    var attributes: Set<String> = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes values: [String: String]
    ) {
        names.insert(name)
        attributes.formUnion(values.keys)
    }
}
