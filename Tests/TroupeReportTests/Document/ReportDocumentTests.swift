import Foundation
import Testing
import TroupeReport

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct ReportDocumentTests {
    /// A picture of 3 by 2 pixels as far as its size is read, and a text that every format has to escape.
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 3, 0, 0, 0, 2, 8, 6, 0, 0, 0]
    private static let hostile = "</w:t><script>alert('1')</script> & \"*_`|\u{202E}gnp\u{1} ]]>"

    private static let blocks: [ReportBlock] = [
        .heading(1, "A title"), .note("\(quoted: hostile)"), .heading(2, "What was found"),
        .paragraph("\(code: hostile) posted \(2) times, \(strong: "twice")."),
        .quote("first line\n\(hostile)".replacing("\u{202E}", with: "<U+202E>")), .field("Translation"),
        .list(["one", "\(quoted: hostile)"]),
        .table(
            ReportTable(
                caption: "Things", columns: ["name", "count"], numbers: [1], rows: [["\(quoted: hostile)", "2"]])),
        .figure(ReportFigure(network: Array("<svg/>".utf8), png: png)),
    ]

    @Test func `a document for word processors is an archive of well-formed parts that name each other`() throws {
        let bytes = try WordDocument.bytes(Self.blocks, maker: "troupe <0>")
        #expect(try WordDocument.bytes(Self.blocks, maker: "troupe <0>") == bytes)
        let members = PlainZip(bytes).members
        // The part of content types is first (ISO/IEC 29500-2, 10.2 recommends it); all are of 1 January 1980.
        #expect(members.first?.name == "[Content_Types].xml" && members.count == 9)
        #expect(members.allSatisfy { $0.moment == [0, 33] })
        var parts: [String: XMLPart] = [:]
        for member in members where member.name.hasSuffix("xml") || member.name.hasSuffix(".rels") {
            let part = XMLPart(member.bytes)
            #expect(part != nil, "\(member.name) is not well-formed")
            parts[member.name] = part
        }
        let types = try #require(parts["[Content_Types].xml"])
        let names = Set(members.map(\.name))
        let overrides = types.attributes(of: "Override", "PartName")
        #expect(overrides.allSatisfy { names.contains(String($0.dropFirst())) } && !overrides.isEmpty)
        let endings = types.attributes(of: "Default", "Extension")
        #expect(names.allSatisfy { name in endings.contains { name.hasSuffix("." + $0) } })
        // Every relation leads to a part, and the document names no relation that is not there.
        let relations = try #require(parts["word/_rels/document.xml.rels"])
        #expect(
            relations.attributes(of: "Relationship", "Target").allSatisfy { names.contains("word/" + $0) })
        let document = try #require(parts["word/document.xml"])
        let used = document.attributes(of: "a:blip", "r:embed") + document.attributes(of: "w:footerReference", "r:id")
        #expect(used.count == 2 && Set(used).isSubset(of: relations.attributes(of: "Relationship", "Id")))
        #expect(!relations.elements.contains { $0.attributes["TargetMode"] == "External" })
        // Every style that is used is there.
        let styles = Set(try #require(parts["word/styles.xml"]).attributes(of: "w:style", "w:styleId"))
        let wanted = ["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap { document.attributes(of: $0, "w:val") }
        #expect(Set(wanted).isSubset(of: styles) && wanted.count > 10)
        // The whole width is 6,120,000 units; the picture is 3 by 2.
        #expect(document.attributes(of: "wp:extent", "cx") == ["6120000"])
        #expect(document.attributes(of: "wp:extent", "cy") == ["4080000"])
        // Text from outside comes back as text; what XML cannot hold is written out.
        let shown = Self.hostile.replacing("\u{202E}", with: "<U+202E>").replacing("\u{1}", with: "<U+0001>")
        #expect(document.text.contains(shown) && !document.text.contains("\u{202E}"))
        #expect(parts["docProps/core.xml"]?.text.contains("troupe <0>") == true)
    }

    @Test func `Markdown shows text from outside as it is`() {
        let text = MarkdownText.text(Self.blocks)
        // By hand, after CommonMark 0.31.2: backslashes before signs that mean something; code spans take none.
        #expect(text.contains(#"> \</w:t\>\<script\>alert('1')\</script\> \& "\*\_\`\|\<U+202E\>gnp"#))
        #expect(text.contains("`</w:t><script>alert('1')</script> & \"*_'¦<U+202E>gnp"))
        #expect(text.contains("| name | count |\n| :-- | --: |\n| \\</w:t"))
        #expect(text.contains("Translation: ____") && text.contains("![The network"))
        #expect(!text.contains("\u{202E}"))
    }

    @Test func `the page holds no element that text from outside brings`() throws {
        let page = WebPage.html(Self.blocks, styleHash: "x")
        #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
        #expect(page.contains("<p class=\"blank\">Translation:</p>") && page.contains("<title>A title</title>"))
    }

    @Test func `a sentence of the terminal keeps its code and an open backtick`() {
        let text = InlineText(sentence: "use `--layers a` or `b")
        #expect(text.runs == [.words("use "), .code("--layers a"), .words(" or "), .words("`b")])
    }
}

/// The elements of an XML part and its text, as Foundation's parser reads them.
private final class XMLPart: NSObject, XMLParserDelegate {
    private(set) var elements: [(name: String, attributes: [String: String])] = []
    private(set) var text = ""

    init?(_ bytes: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func attributes(of name: String, _ attribute: String) -> [String] {
        elements.filter { $0.name == name }.compactMap { $0.attributes[attribute] }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append((name, attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
