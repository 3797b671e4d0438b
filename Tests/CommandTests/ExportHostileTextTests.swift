import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// `troupe export` of names that try to break out of every format.
@Suite struct ExportHostileTextTests {
    /// Names that try to break out of every format, and ids that must stay text.
    private static let hostile = [
        "<b>&amp;</b>", "]]>", "\"'`", "a\u{1}b\u{B}c", "tab\tline\nen\rd", "\u{202E}gnp.exe", "\u{FFFD}lone",
        "\u{FFFF}",
        "7394438652840907661", "7394438652840907662", "=HYPERLINK(\"http://x\")", "-1001900000000", "@alina", "\\N\\",
        "%s;--", "阿丽娜👩\u{200D}🍳", "q\"\u{301},=1", "<!--", "&#0;", "null0", "\u{2028}x",
        "caf\u{E9}", "cafe\u{301}",
    ]

    private func hostileNetwork() throws -> ScratchFolder {
        func quoted(_ text: String) -> String {
            "\"" + String(String.UnicodeScalarView(text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] })) + "\""
        }
        var rows = ["object_id,account_id,content_id,timestamp_share"]
        for action in 0..<8 {
            for (place, account) in Self.hostile.enumerated() {
                let object = "<![CDATA[\(action)]]>\u{1}\"=1\"\n\u{202E}"
                let time = 1_727_740_807 + action * 86_400 + place
                rows.append("\(quoted(object)),\(quoted(account)),\(quoted("=\(action)\(place)")),\(time)")
            }
        }
        let scratch = try ScratchFolder()
        let file = try scratch.file("in.csv", rows.joined(separator: "\n"))
        let run = try Program([
            "map", file, "--out", scratch.path("out"), "--quiet", "--no-figure", "--window", "60s", "--export",
            "json,sqlite",
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        return scratch
    }

    @Test func `hostile names come through every format, and every file is well formed`() throws {
        let scratch = try hostileNetwork()
        for format in ExportCommandTests.all {
            let file = scratch.path("net." + format)
            let run = try Program(["export", format, scratch.path("out"), "--out", file])
            #expect(run.exitCode == 0, "\(format): \(run.errors)")
            guard format != "csv", format != "sqlite" else { continue }
            let data = try Data(contentsOf: URL(fileURLWithPath: file))
            switch format {
            case "gexf", "graphml":
                let names = XMLNames(data)
                #expect(names.problem == nil, "\(format): \(names.problem ?? "")")
                // By hand: all of them as they were, but what XML cannot hold, written out.
                let expected = Self.hostile.map { name in
                    name.replacing("\u{1}", with: "<U+0001>").replacing("\u{B}", with: "<U+000B>")
                        .replacing("\u{FFFF}", with: "<U+FFFF>")
                }
                #expect(Set(names.ids.map { Array($0.utf8) }) == Set(expected.map { Array($0.utf8) }), "\(format)")
                #expect(run.errors.contains("control characters, which are written as <U+0001>"))
            case "json", "graphology", "cx2", "stix", "misp":
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
                let text = String(decoding: data, as: UTF8.self)
                #expect(!text.contains("\u{202E}") && !text.contains("\u{2028}x"), "\(format): hidden characters")
            default: break
            }
        }
        // The run itself and the tables that it wrote say the same, also of names that only bytes tell apart.
        #expect(try scratch.text("net.json") == scratch.text("out/network.json"))
        let links = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: scratch.path("net.json"))))
        let nodes = try #require((links as? [String: Any])?["nodes"] as? [[String: Any]])
        #expect(
            Set(nodes.compactMap { ($0["id"] as? String).map { Array($0.utf8) } })
                == Set(Self.hostile.map { Array($0.utf8) }))
        for name in ["net.gexf", "net.graphml", "net.json", "net.graphology", "net-edges.csv"] {
            let run = try Program(["metrics", "--edges", scratch.path(name), "--json", "--quiet"])
            #expect(run.exitCode == 0, "\(name): \(run.errors)")
            let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            #expect((document?["network"] as? [String: Any])?["nodes"] as? Int == Self.hostile.count, "\(name)")
        }
        let formulas = try scratch.text("net-nodes.csv")
        #expect(formulas.contains("\"'=HYPERLINK(\"\"http://x\"\")\"") && formulas.contains("\n-1001900000000,"))
    }

    /// The ids of nodes in a document of XML, as Foundation's parser reads them.
    private final class XMLNames: NSObject, XMLParserDelegate {
        var ids: [String] = []
        var problem: String?

        init(_ data: Data) {
            super.init()
            let parser = XMLParser(data: data)
            parser.delegate = self
            if !parser.parse() { problem = "line \(parser.lineNumber): \(String(describing: parser.parserError))" }
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            if name == "node" { ids.append(attributes["id"] ?? "") }
        }
    }
}
