import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads an SVG with Foundation's XML parser, which refuses what is not well formed.
final class SVGReader: NSObject, XMLParserDelegate {
    private(set) var isWellFormed = false
    /// The text of each `text` element.
    private(set) var texts: [String] = []
    /// The names of all elements.
    private(set) var elements: Set<String> = []
    /// All attributes, as name and value.
    private(set) var attributes: [(name: String, value: String)] = []
    private var text: String?

    init(_ bytes: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
        attributes attributeDict: [String: String] = [:]
    ) {
        elements.insert(elementName)
        attributes += attributeDict.map { ($0.key, $0.value) }
        if elementName == "text" { text = "" }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text? += string
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
    ) {
        guard elementName == "text", let finished = text else { return }
        texts.append(finished)
        text = nil
    }
}
