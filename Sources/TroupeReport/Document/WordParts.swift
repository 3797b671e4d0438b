/// The parts of a document that are the same in all, or nearly.
enum WordParts {
    /// The namespace of WordprocessingML.
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    /// The namespace of relationships in documents.
    static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    private static let packaging = "http://schemas.openxmlformats.org/package/2006"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static let contentTypes = """
        \(declaration)
        <Types xmlns="\(packaging)/content-types"><Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
        <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>\
        <Override PartName="/word/numbering.xml" ContentType="\(word).numbering+xml"/>\
        <Override PartName="/word/footer1.xml" ContentType="\(word).footer+xml"/>\
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>

        """

    static let relationships = """
        \(declaration)
        <Relationships xmlns="\(packaging)/relationships">\
        <Relationship Id="rId1" Type="\(links)/officeDocument" Target="word/document.xml"/>\
        <Relationship Id="rId2" Type="\(packaging)/relationships/metadata/core-properties" \
        Target="docProps/core.xml"/></Relationships>

        """

    static func properties(title: String, maker: String) -> String {
        """
        \(declaration)
        <cp:coreProperties xmlns:cp="\(packaging)/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(XMLText.escaped(title))</dc:title>\
        <dc:creator>\(XMLText.escaped(maker))</dc:creator><dc:language>en</dc:language></cp:coreProperties>

        """
    }

    static func documentRelationships(figures: Int) -> String {
        let pictures = (0..<figures).map {
            "<Relationship Id=\"rIdFigure\($0 + 1)\" Type=\"\(links)/image\" Target=\"media/figure\($0 + 1).png\"/>"
        }.joined()
        return """
            \(declaration)
            <Relationships xmlns="\(packaging)/relationships">\
            <Relationship Id="rIdStyles" Type="\(links)/styles" Target="styles.xml"/>\
            <Relationship Id="rIdNumbering" Type="\(links)/numbering" Target="numbering.xml"/>\
            <Relationship Id="rIdFooter" Type="\(links)/footer" Target="footer1.xml"/>\(pictures)</Relationships>

            """
    }

    static let numbering = """
        \(declaration)
        <w:numbering xmlns:w="\(main)"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
        <w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr>\
        <w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>

        """

    static let footer = """
        \(declaration)
        <w:ftr xmlns:w="\(main)"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
        <w:r><w:fldChar w:fldCharType="begin"/></w:r>\
        <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r>\
        <w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>

        """

    private static func paragraph(
        _ id: String, _ name: String, based: String = "Normal", next: String? = nil, _ properties: String,
        _ run: String = ""
    ) -> String {
        let following = next.map { "<w:next w:val=\"\($0)\"/>" } ?? ""
        return """
            <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="\(based)"/>\
            \(following)<w:qFormat/><w:pPr>\(properties)</w:pPr><w:rPr>\(run)</w:rPr></w:style>

            """
    }

    private static func heading(_ level: Int, size: Int, before: Int) -> String {
        paragraph(
            "Heading\(level)", "heading \(level)", next: "Normal",
            """
            <w:keepNext/><w:keepLines/><w:spacing w:before="\(before)" w:after="80"/>\
            <w:outlineLvl w:val="\(level - 1)"/>
            """, "<w:b/><w:bCs/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>")
    }

    static let styles = [
        """
        \(declaration)
        <w:styles xmlns:w="\(main)"><w:docDefaults><w:rPrDefault><w:rPr>\
        <w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans" w:eastAsia="Noto Sans CJK SC" \
        w:cs="Noto Sans"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>\
        </w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>\
        </w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>

        """,
        paragraph(
            "Title", "Title", next: "Normal", #"<w:keepNext/><w:spacing w:before="0" w:after="160"/>"#,
            #"<w:b/><w:bCs/><w:sz w:val="36"/><w:szCs w:val="36"/>"#),
        heading(1, size: 28, before: 320), heading(2, size: 24, before: 280), heading(3, size: 21, before: 200),
        paragraph(
            "ListBullet", "List Bullet",
            """
            <w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="40"/>\
            <w:ind w:left="340" w:hanging="227"/>
            """),
        paragraph("ListEnd", "List End", based: "ListBullet", #"<w:spacing w:after="160"/>"#),
        paragraph(
            "Quote", "Quote",
            """
            <w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="999999"/></w:pBdr>\
            <w:spacing w:after="80"/><w:ind w:left="284"/>
            """),
        paragraph(
            "Blank", "Blank to fill in",
            """
            <w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9638"/></w:tabs>\
            <w:spacing w:before="60" w:after="120"/><w:ind w:left="284"/>
            """, #"<w:color w:val="555555"/>"#),
        paragraph(
            "Note", "Note",
            """
            <w:pBdr><w:top w:val="single" w:sz="6" w:space="4" w:color="999999"/>\
            <w:bottom w:val="single" w:sz="6" w:space="4" w:color="999999"/></w:pBdr>
            """, "<w:b/><w:bCs/>"),
        paragraph(
            "Caption", "caption", #"<w:keepNext/><w:spacing w:before="120" w:after="60"/>"#,
            #"<w:color w:val="555555"/><w:sz w:val="18"/><w:szCs w:val="18"/>"#),
        paragraph("FigureCaption", "Figure Caption", based: "Caption", #"<w:keepNext w:val="0"/>"#),
        paragraph("Figure", "Figure", #"<w:keepNext/><w:spacing w:before="120" w:after="0"/><w:jc w:val="center"/>"#),
        paragraph(
            "TableText", "Table Text", #"<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>"#,
            #"<w:sz w:val="16"/><w:szCs w:val="16"/>"#),
        paragraph("TableHead", "Table Head", based: "TableText", "<w:keepNext/>", "<w:b/><w:bCs/>"),
        paragraph(
            "Footer", "footer", #"<w:jc w:val="right"/>"#,
            #"<w:color w:val="555555"/><w:sz w:val="16"/><w:szCs w:val="16"/>"#),
        """
        <w:style w:type="character" w:styleId="Code"><w:name w:val="Code"/><w:rPr>\
        <w:rFonts w:ascii="Liberation Mono" w:hAnsi="Liberation Mono" w:eastAsia="Noto Sans Mono CJK SC"/>\
        <w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
        <w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:tblPr><w:tblBorders>\
        <w:top w:val="single" w:sz="6" w:space="0" w:color="777777"/>\
        <w:bottom w:val="single" w:sz="6" w:space="0" w:color="777777"/>\
        <w:insideH w:val="single" w:sz="4" w:space="0" w:color="CCCCCC"/></w:tblBorders><w:tblCellMar>\
        <w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>\
        <w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>

        """,
    ].joined()
}
