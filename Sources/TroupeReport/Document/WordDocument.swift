import Foundation
import TroupeModel

/// `report.docx`: a report as WordprocessingML in an Open Packaging Conventions archive (ISO/IEC 29500:2016, parts 1
/// and 2), which word processors open, comment and translate.
///
/// It holds no macro, no field and no link that is followed; the only picture is the figure.
package enum WordDocument {
    /// The bytes of the file.
    ///
    /// - Parameter maker: The program and its version, for the properties of the document.
    /// - Throws: Only where memory is short.
    package static func bytes(_ blocks: [ReportBlock], maker: String) throws -> [UInt8] {
        let title = blocks.lazy.compactMap { if case .heading(1, let text) = $0 { text.plain } else { nil } }.first
        let figures = blocks.compactMap { block -> ReportFigure? in
            if case .figure(let figure) = block, !figure.png.isEmpty { figure } else { nil }
        }
        var body = WordBody()
        for block in blocks { body.add(block) }
        var members: [(name: String, bytes: [UInt8])] = [
            ("[Content_Types].xml", Array(WordParts.contentTypes.utf8)),
            ("_rels/.rels", Array(WordParts.relationships.utf8)),
            ("docProps/core.xml", Array(WordParts.properties(title: title ?? "Report", maker: maker).utf8)),
            ("word/document.xml", Array(body.document.utf8)),
            ("word/_rels/document.xml.rels", Array(WordParts.documentRelationships(figures: figures.count).utf8)),
            ("word/styles.xml", Array(WordParts.styles.utf8)), ("word/numbering.xml", Array(WordParts.numbering.utf8)),
            ("word/footer1.xml", Array(WordParts.footer.utf8)),
        ]
        for (place, figure) in figures.enumerated() {
            members.append(("word/media/figure\(place + 1).png", figure.png))
        }
        return try ZipPackage.bytes(members)
    }
}

/// The body of a document, block by block.
private struct WordBody {
    private var content = ""
    private var figures = 0

    private static let width = 6_120_000
    private static let height = 7_200_000

    /// The part `word/document.xml`.
    var document: String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="\(WordParts.main)" xmlns:r="\(WordParts.links)" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>
        \(content)<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" \
        w:gutter="0"/></w:sectPr></w:body></w:document>

        """
    }

    mutating func add(_ block: ReportBlock) {
        switch block {
        case .heading(let level, let text): paragraph(level == 1 ? "Title" : "Heading\(level - 1)", text)
        case .paragraph(let text): paragraph(nil, text)
        case .note(let text): paragraph("Note", text)
        case .quote(let text): quote(text)
        case .field(let name): field(name)
        case .list(let items):
            for item in items.dropLast() { paragraph("ListBullet", item) }
            if let last = items.last { paragraph("ListEnd", last) }
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure)
        }
    }

    private mutating func paragraph(_ style: String?, _ text: InlineText) {
        content += "<w:p>\(Self.style(style))\(Self.runs(text))</w:p>\n"
    }

    private static func style(_ style: String?) -> String {
        style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    }

    private static func runs(_ text: InlineText) -> String {
        text.runs.map { run in
            switch run {
            case .words(let words), .quoted(let words): Self.run(words, "")
            case .code(let name): Self.run(name, "<w:rPr><w:rStyle w:val=\"Code\"/></w:rPr>")
            case .strong(let words): Self.run(words, "<w:rPr><w:b/><w:bCs/></w:rPr>")
            }
        }.joined()
    }

    private static func run(_ text: String, _ properties: String) -> String {
        "<w:r>\(properties)<w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
    }

    /// A text from outside keeps its lines.
    private mutating func quote(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.run(String($0), "") }
        content += "<w:p>\(Self.style("Quote"))\(lines.joined(separator: "<w:r><w:br/></w:r>"))</w:p>\n"
    }

    private mutating func field(_ name: String) {
        content += "<w:p>\(Self.style("Blank"))\(Self.run(name + ": ", ""))<w:r><w:tab/></w:r></w:p>\n"
    }

    private mutating func table(_ table: ReportTable) {
        paragraph("Caption", table.caption)
        let widths = Self.widths(table)
        func cell(_ content: String, _ column: Int, isHead: Bool) -> String {
            let side = table.numbers.contains(column) ? "<w:jc w:val=\"right\"/>" : ""
            let style = isHead ? "TableHead" : "TableText"
            return "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[column])\" w:type=\"dxa\"/></w:tcPr>"
                + "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(side)</w:pPr>\(content)</w:p></w:tc>"
        }
        let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        let heads = table.columns.enumerated().map { cell(Self.run($1, ""), $0, isHead: true) }.joined()
        content += """
            <w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="\(Self.line)" w:type="dxa"/>\
            <w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>
            <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(heads)</w:tr>

            """
        for row in table.rows {
            let cells = row.enumerated().map { cell(Self.runs($1), $0, isHead: false) }.joined()
            content += "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells)</w:tr>\n"
        }
        // Two tables that follow each other would become one.
        content += "</w:tbl>\n<w:p/>\n"
    }

    /// The length of a line in twentieths of a point.
    private static let line = 9638

    /// The widths of a table's columns: room for the longest word of each, as far as the line goes, and the rest by the
    /// length of texts, so that long ones run over fewer lines.
    private static func widths(_ table: ReportTable) -> [Int] {
        let cells = table.columns.indices.map { column in
            [table.columns[column]] + table.rows.prefix(100).map { $0[column].plain }
        }
        // A letter of 8 pt takes some 105 twentieths of a point, the margins of a cell three letters.
        let needed = cells.map { texts in
            let longest = texts.flatMap { $0.split(separator: " ") }.map { String($0).displayWidth }.max() ?? 0
            return (min(longest, 22) + 3) * 105
        }
        let wished = cells.map { texts in min(texts.map(\.displayWidth).max() ?? 0, 60) + 1 }
        let (least, all) = (max(1, needed.reduce(0, +)), max(1, wished.reduce(0, +)))
        guard least < line else { return needed.map { line * $0 / least } }
        return zip(needed, wished).map { $0 + (line - least) * $1 / all }
    }

    private mutating func figure(_ figure: ReportFigure) {
        guard let size = Self.size(ofPNG: figure.png), size.width > 0, size.height > 0 else { return }
        figures += 1
        let scale = min(Double(Self.width) / Double(size.width), Double(Self.height) / Double(size.height))
        let (width, height) = (Int(Double(size.width) * scale), Int(Double(size.height) * scale))
        let description = XMLText.escaped(figure.description)
        content += """
            <w:p>\(Self.style("Figure"))<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
            <wp:extent cx="\(width)" cy="\(height)"/><wp:docPr id="\(figures)" name="Figure \(figures)" \
            descr="\(description)"/><a:graphic>\
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
            <pic:cNvPr id="\(figures)" name="figure\(figures).png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
            <a:blip r:embed="rIdFigure\(figures)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>\
            <a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(height)"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
            </wp:inline></w:drawing></w:r></w:p>

            """
        paragraph("FigureCaption", figure.caption)
    }

    /// Width and height in pixels, as the header of the picture has them (PNG, third edition, 11.2.1).
    private static func size(ofPNG bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        return (number(16), number(20))
    }
}
