/// The first pass: asks Graphviz for a place of each node and reads its answer.
enum PositionsDOT {
    /// A graph of the nodes and pairs alone, for a layout engine. Without overlap removal: that is done later, with
    /// the page known.
    static func text(nodeCount: Int, pairs: [(Int, Int)], seed: UInt64) -> String {
        var writer = DOTWriter()
        writer.open(comments: [])
        // Graphviz reads the seed as a positive int.
        let start = Int(truncatingIfNeeded: seed ^ (seed >> 31)) & 0x3FFF_FFFF
        writer.defaults(
            "graph", [("start", .number(Double(start + 1))), ("overlap", .literal("true")), ("K", .number(1))])
        writer.defaults("node", [("shape", .literal("point")), ("label", .literal(""))])
        for node in 0..<nodeCount { writer.node("n\(node)", []) }
        for (from, to) in pairs { writer.edge("n\(from)", "n\(to)", []) }
        writer.close()
        return writer.text
    }

    /// The positions in Graphviz's `plain` output, whose lines read `node n7 x y …`.
    ///
    /// - Returns: A position for each node, or nil when one is missing.
    static func positions(inPlain bytes: [UInt8], nodeCount: Int) -> [Point]? {
        var found: [Point?] = Array(repeating: nil, count: nodeCount)
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
            guard words.count >= 4, words[0].elementsEqual("node".utf8) else { continue }
            guard let index = Int(String(decoding: words[1].dropFirst(), as: UTF8.self)),
                let x = Double(String(decoding: words[2], as: UTF8.self)),
                let y = Double(String(decoding: words[3], as: UTF8.self)), found.indices.contains(index)
            else { return nil }
            found[index] = Point(x: x, y: y)
        }
        let positions = found.compactMap { $0 }
        return positions.count == nodeCount ? positions : nil
    }
}
