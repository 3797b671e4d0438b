import Foundation
import TroupeModel

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads the nodes and edges of a GraphML document (graphml.graphdrawing.org/specification.html).
///
/// Nodes are named by their ids. The weight of an edge is its data of the key named `weight`, or that key's default; its
/// layer that of the key named `layer`. Nested graphs are read as one; hyperedges are refused. Documents that declare
/// entities of their own are refused, since a few lines of them can unfold to any size.
struct GraphMLReader {
    let file: String
    let nodeLimit: Int

    /// Reads the whole document, of which `start` was read already.
    func read(
        _ start: [UInt8], and text: TextSource, isLast: Bool, _ progress: ((Int64, Int64?) -> Void)?
    ) throws(IngestError) -> EdgeList {
        var bytes = start
        var isLast = isLast
        while !isLast {
            let block = try ParsedBlock(after: [], from: text, size: 4 << 20)
            bytes += block.text
            isLast = block.isLast
            progress?(text.storedBytes, text.totalBytes)
        }
        let prolog = bytes.prefix(1 << 16)
        let declaration = Array("<!ENTITY".utf8)
        if prolog.indices.contains(where: { prolog[$0...].starts(with: declaration) }) {
            throw .badGraphML(file: file, line: 1, reason: "the document declares entities; save it without a DTD")
        }
        let delegate = GraphMLContent(file: file, nodeLimit: nodeLimit)
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = delegate
        let isWhole = parser.parse()
        if let error = delegate.error { throw error }
        // On Linux a document that is cut short parses "successfully", with an error on the side.
        guard isWhole, parser.parserError == nil else {
            throw .badGraphML(
                file: file, line: max(1, delegate.brokenLine ?? parser.lineNumber),
                reason: "the XML is not well-formed; export the network again")
        }
        var record = EdgeSourceRecord(name: file, format: .graphML)
        record.sha256 = text.sha256()
        record.byteCount = text.storedBytes
        return try delegate.list(record)
    }
}

/// What a document holds, gathered while it is parsed.
private final class GraphMLContent: NSObject, XMLParserDelegate {
    private let file: String
    private let nodeLimit: Int
    private(set) var error: IngestError?
    /// The line of the first error in the XML itself.
    private(set) var brokenLine: Int?

    private var numbers: [String: UInt32] = [:]
    private var names = TextPool()
    private var isDeclared: [Bool] = []
    private var layerNumbers: [String: UInt16] = [:]
    private var layerNames = TextPool()
    private var edges = EdgeColumns()
    private var lines: [Int] = []

    /// The key being declared, or whose data are being read.
    private var openKey: String?
    private var text: String?
    private var weightKey: String?
    private var layerKey: String?
    private var defaults: [String: String] = [:]
    private var isInEdge = false
    private var weight: String?
    private var layer: String?

    init(file: String, nodeLimit: Int) {
        self.file = file
        self.nodeLimit = nodeLimit
    }

    func list(_ source: EdgeSourceRecord) throws(IngestError) -> EdgeList {
        for edge in edges.sources.indices {
            for end in [edges.sources[edge], edges.targets[edge]] where !isDeclared[Int(end)] {
                throw .badEdge(file: file, line: lines[edge], problem: .unknownNode(names[Int(end)]))
            }
        }
        var source = source
        source.columns["weight"] = weightKey
        source.columns["layer"] = layerKey
        return EdgeList(edges, names: names, layerNames: layerNames, source: source)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        switch name {
        case "graph": if attributes["edgedefault"] == "directed" { edges.isDirected = true }
        case "key": declareKey(attributes)
        case "default": text = ""
        case "node":
            guard let id = attributes["id"] else { return fail(parser, .emptyNode) }
            isDeclared[Int(number(of: id, parser))] = true
        case "edge": openEdge(attributes, parser)
        case "data" where isInEdge:
            openKey = attributes["key"]
            text = ""
        case "hyperedge":
            stop(
                parser,
                .badGraphML(
                    file: file, line: parser.lineNumber,
                    reason: "hyperedges are not read; write an edge for each pair"))
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text?.append(string)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        switch name {
        case "default":
            if let openKey { defaults[openKey] = text }
            text = nil
        case "key": openKey = nil
        case "data" where isInEdge:
            if openKey == weightKey { weight = text }
            if openKey == layerKey { layer = text }
            (openKey, text) = (nil, nil)
        case "edge": closeEdge(parser)
        default: break
        }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        if brokenLine == nil { brokenLine = parser.lineNumber }
    }

    private func declareKey(_ attributes: [String: String]) {
        openKey = attributes["id"]
        guard let id = openKey, attributes["for"] == "edge" || attributes["for"] == "all" else { return }
        switch attributes["attr.name"]?.lowercased() {
        case "weight": weightKey = id
        case "layer": layerKey = id
        default: break
        }
    }

    private func openEdge(_ attributes: [String: String], _ parser: XMLParser) {
        guard let source = attributes["source"], let target = attributes["target"] else {
            return fail(parser, .emptyNode)
        }
        if attributes["directed"] == "true" { edges.isDirected = true }
        isInEdge = true
        edges.sources.append(number(of: source, parser))
        edges.targets.append(number(of: target, parser))
        lines.append(parser.lineNumber)
        weight = weightKey.flatMap { defaults[$0] }
        layer = layerKey.flatMap { defaults[$0] }
    }

    private func closeEdge(_ parser: XMLParser) {
        isInEdge = false
        if weightKey != nil {
            switch EdgeProblem.weight((weight ?? "1").trimmed) {
            case .success(let value): edges.weights.append(value)
            case .failure(let problem): return fail(parser, problem)
            }
        }
        guard layerKey != nil else { return }
        let name = (layer ?? "").trimmed
        if layerNumbers[name] == nil {
            if layerNumbers.count == EdgeCollector.layerLimit {
                let limit = EdgeCollector.layerLimit
                return stop(parser, .tooManyLayers(file: file, line: parser.lineNumber, limit: limit))
            }
            layerNumbers[name] = UInt16(layerNames.append(name.utf8))
        }
        edges.layers.append(layerNumbers[name] ?? 0)
    }

    private func number(of name: String, _ parser: XMLParser) -> UInt32 {
        if let number = numbers[name] { return number }
        if names.count == nodeLimit {
            stop(parser, .tooManyNodes(file: file, line: parser.lineNumber, limit: nodeLimit))
        }
        let number = UInt32(names.append(name.utf8))
        numbers[name] = number
        isDeclared.append(false)
        return number
    }

    private func fail(_ parser: XMLParser, _ problem: EdgeProblem) {
        stop(parser, .badEdge(file: file, line: parser.lineNumber, problem: problem))
    }

    private func stop(_ parser: XMLParser, _ error: IngestError) {
        if self.error == nil { self.error = error }
        parser.abortParsing()
    }
}
