/// Graphviz's SVG without its reference to an outside document type, and with fonts as other programs read them.
///
/// Graphviz names the bold face as a family of its own, which no browser finds; it becomes a weight. The names
/// are this program's own, and quotes inside text are escaped by Graphviz, so the attribute is matched exactly.
func selfContainedSVG(_ bytes: [UInt8], font: String? = nil) -> [UInt8] {
    let name = font ?? FigureStyle.font
    var text = String(decoding: bytes, as: UTF8.self)
    if let start = text.range(of: "<!DOCTYPE"), let end = text.range(of: ">\n", in: start.upperBound..<text.endIndex) {
        text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    let family = "font-family=\"\(name),sans-serif\""
    text = text.replacing("font-family=\"\(name) Bold\"", with: family + " font-weight=\"bold\"")
    text = text.replacing("font-family=\"\(name)\"", with: family)
    return Array(text.utf8)
}

extension String {
    fileprivate func range(of needle: String, in range: Range<Index>? = nil) -> Range<Index>? {
        self[range ?? startIndex..<endIndex].firstRange(of: needle)
    }
}
