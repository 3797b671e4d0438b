/// Writes DOT statements. The only code that puts text between DOT's quotes.
///
/// Node names are generated (`n0`, `t3`), never taken from outside. Values are numbers, words of the DOT language
/// and colours given in the source, or ``DOTText``.
struct DOTWriter {
    /// A value of an attribute.
    enum Value {
        /// A length, an angle or a count; written with at most three decimals.
        case number(Double)
        /// A word, a colour or a list of numbers from this program's own source; never text from outside.
        case literal(String)
        /// Text from outside, centred.
        case text(DOTText)
        /// Text from outside, set from the left edge of its node.
        case leftText(DOTText)
        /// Text from outside, set to the right edge of its node.
        case rightText(DOTText)
    }

    private(set) var text = ""
    private var line = "--"
    private let recolouring: [String: String]
    private let font: String?

    /// Nothing written yet.
    ///
    /// - Parameters:
    ///   - recolouring: Colours in place of those of the light theme.
    ///   - font: A font family in place of the built-in one.
    init(recolouring: [String: String] = [:], font: String? = nil) {
        self.recolouring = recolouring
        self.font = font
    }

    /// Opens a graph after comment lines, which must be this program's own words.
    ///
    /// - Parameter isDirected: Whether edges have a direction.
    mutating func open(comments: [String], isDirected: Bool = false) {
        for comment in comments { text += "// \(comment)\n" }
        text += "\(isDirected ? "digraph" : "graph") troupe {\n"
        line = isDirected ? "->" : "--"
    }

    /// Closes the graph.
    mutating func close() {
        text += "}\n"
    }

    /// Attributes of the graph, or the defaults of its nodes or edges.
    mutating func defaults(_ kind: String, _ attributes: [(String, Value)]) {
        text += "  \(kind)"
        write(attributes)
    }

    /// A node.
    mutating func node(_ name: String, _ attributes: [(String, Value)]) {
        text += "  \(name)"
        write(attributes)
    }

    /// An edge.
    mutating func edge(_ from: String, _ to: String, _ attributes: [(String, Value)]) {
        text += "  \(from) \(line) \(to)"
        write(attributes)
    }

    /// A number as DOT and xdot read it: no exponent, at most three decimals, no negative zero.
    static func decimal(_ value: Double) -> String {
        let thousandths = (value * 1000).rounded()
        guard thousandths.isFinite, abs(thousandths) < 1e15 else { return "0" }
        let whole = Int(thousandths)
        let fraction = abs(whole) % 1000
        var result = (whole < 0 ? "-" : "") + String(abs(whole) / 1000)
        if fraction != 0 {
            var digits = String(1000 + fraction).dropFirst()
            while digits.last == "0" { digits.removeLast() }
            result += "." + digits
        }
        return result
    }

    private mutating func write(_ attributes: [(String, Value)]) {
        text += attributes.isEmpty ? "" : " [" + attributes.map { "\($0)=\(written($1))" }.joined(separator: ", ") + "]"
        text += ";\n"
    }

    private func styled(_ word: String) -> String {
        if word.first == "#" { return recoloured(word, recolouring) }
        guard let font else { return word }
        return word == FigureStyle.font ? font : word == FigureStyle.boldFont ? font + " Bold" : word
    }

    private func written(_ value: Value) -> String {
        switch value {
        case .number(let number): Self.decimal(number)
        case .literal(let word): "\"\(styled(word))\""
        case .text(let text): text.quoted()
        case .leftText(let text): text.quoted(ending: "\\l")
        case .rightText(let text): text.quoted(ending: "\\r")
        }
    }
}

/// A colour in a theme: `#rrggbb`, with its opacity behind it kept.
func recoloured(_ colour: String, _ map: [String: String]) -> String {
    guard !map.isEmpty, colour.first == "#", colour.utf8.count >= 7 else { return colour }
    return (map[colour.prefix(7).uppercased()] ?? String(colour.prefix(7))) + colour.dropFirst(7)
}
