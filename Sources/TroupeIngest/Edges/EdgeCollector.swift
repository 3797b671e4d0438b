import TroupeModel

/// Gathers edges and gives names their numbers: the one way from every form of network to an ``EdgeList``.
struct EdgeCollector: ~Copyable {
    let file: String
    private let nodeLimit: Int
    private var names = TextInterner()
    private var layers = TextInterner()
    private var edges = EdgeColumns()
    private var remarks: [EdgeRemark: Int] = [:]
    /// The line of the first edge that was left out.
    private var firstLeftOut: Int?
    /// For each node that a graph file names in an edge before it declares it, the line; 0 when it is declared.
    private var mentions: [Int] = []
    /// For each key of labels the labels by node, empty where there is none.
    private var labels: [(key: String, texts: [[UInt8]])] = []
    private var hasWeights = false
    /// Ids that stand for no node.
    private var missingNodes: Set<[UInt8]> = []
    private var undirectedEdges = 0
    /// What was read, by what it was taken for.
    var columns: [String: String] = [:]
    /// Whether edges may only name nodes that the file declares.
    var declaresNodes = false

    /// The most layers that a file may name; more mean that the column is no layer.
    static let layerLimit = 1000

    init(file: String, nodeLimit: Int) {
        self.file = file
        self.nodeLimit = nodeLimit
    }

    /// Marks the edges as directed.
    mutating func setDirected() { edges.isDirected = true }

    /// Counts something to tell.
    mutating func remark(_ remark: EdgeRemark, _ count: Int = 1) {
        if count > 0 { remarks[remark, default: 0] += count }
    }

    /// Takes a batch; its texts may go out of reach afterwards.
    mutating func take(_ batch: borrowing EdgeBatch) throws(IngestError) {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(batch.ends.count)
        batch.ends.withUnsafeBufferPointer { names.intern($0, into: &numbers) }
        if names.count > nodeLimit {
            let place = numbers.firstIndex { $0 >= nodeLimit } ?? 0
            throw .tooManyNodes(file: file, line: batch.lines[place / 2], limit: nodeLimit)
        }
        for edge in 0..<(numbers.count / 2) {
            edges.sources.append(numbers[2 * edge])
            edges.targets.append(numbers[2 * edge + 1])
        }
        hasWeights = hasWeights || !batch.weights.isEmpty
        edges.weights += batch.weights
        for (remark, count) in batch.remarks { self.remark(remark, count) }
        if firstLeftOut == nil { firstLeftOut = batch.firstLeftOut }
        undirectedEdges += batch.undirectedEdges
        guard !batch.layers.isEmpty else { return }
        var layerNumbers: [UInt32] = []
        batch.layers.withUnsafeBufferPointer { layers.intern($0, into: &layerNumbers) }
        guard layers.count <= Self.layerLimit else {
            throw .tooManyLayers(file: file, line: batch.lines[0], limit: Self.layerLimit)
        }
        edges.layers += layerNumbers.map { UInt16($0) }
    }

    /// The finished list.
    ///
    /// - Throws: `IngestError.badEdge` where no edge is left, an edge names a node that had to be declared, or the long
    ///   numbers among the names are rounded.
    consuming func list(_ source: EdgeSourceRecord) throws(IngestError) -> EdgeList {
        if let firstLeftOut, edges.sources.isEmpty {
            throw .badEdge(file: file, line: firstLeftOut, problem: .emptyNode)
        }
        if edges.isDirected { remark(.mixedDirections, undirectedEdges) }
        remark(.missingNode, missingNodes.count)
        if !hasWeights { edges.weights = [] }
        var source = source
        let (mentions, edges, file, labels) = (mentions, edges, file, labels)
        var (columns, remarks) = (columns, remarks)
        let mustBeDeclared = declaresNodes
        let (names, layers) = (names.pool(), layers.pool())
        let undeclared = mentions.indices.filter { mentions[$0] > 0 }
        if mustBeDeclared, let node = undeclared.min(by: { mentions[$0] < mentions[$1] }) {
            throw .badEdge(file: file, line: mentions[node], problem: .unknownNode(names[node]))
        }
        if let rounded = RoundedNames.example(in: names) {
            throw .badEdge(file: file, line: 1, problem: .roundedName(rounded))
        }
        var identifiers: TextPool?
        var shown = names
        if let (key, pool) = Self.usable(labels, for: names.count) {
            columns["name"] = key
            if pool != names { (identifiers, shown) = (names, pool) }
        } else if let labelled = labels.first?.texts.count(where: { !$0.isEmpty }) {
            remarks[.unusedLabels] = labelled
        }
        source.columns.merge(columns) { $1 }
        source.remarks = remarks
        return EdgeList(edges, names: shown, identifiers: identifiers, layerNames: layers, source: source)
    }

    /// The labels that tell all nodes apart, those of a key `name` before others.
    private static func usable(
        _ labels: [(key: String, texts: [[UInt8]])], for count: Int
    ) -> (key: String, TextPool)? {
        for (key, texts) in labels.sorted(by: { $0.key.lowercased() == "name" && $1.key.lowercased() != "name" }) {
            let names = texts.compactMap(NodeName.label)
            guard count > 0, names.count == count, Set(names).count == count else { continue }
            var pool = TextPool()
            for name in names { pool.append(name) }
            return (key, pool)
        }
        return nil
    }
}

extension EdgeCollector {
    /// Declares a node of a graph file.
    ///
    /// - Returns: Its number; nil if the id stands for none.
    @discardableResult
    mutating func node(_ id: [UInt8], line: Int) throws(IngestError) -> UInt32? {
        guard let number = try number(of: id, line: line) else {
            missingNodes.insert(id)
            return nil
        }
        mentions[Int(number)] = 0
        return number
    }

    /// Gives a node a label.
    mutating func label(_ node: UInt32, _ text: [UInt8], key: String, line: Int) throws(IngestError) {
        guard text.withUnsafeBufferPointer(UTF8Check.isValid) else {
            throw .badEdge(file: file, line: line, problem: .nameNotUTF8)
        }
        var place = labels.firstIndex { $0.key == key }
        if place == nil {
            place = labels.count
            labels.append((key, []))
        }
        guard let place else { return }
        while labels[place].texts.count <= Int(node) { labels[place].texts.append([]) }
        labels[place].texts[Int(node)] = text
    }

    /// Takes an edge of a graph file.
    ///
    /// - Parameters:
    ///   - weight: The weight as it is written; nil counts as 1.
    ///   - isDirected: Whether this edge has a direction; nil goes by the file.
    mutating func edge(
        _ source: [UInt8], _ target: [UInt8], weight: [UInt8]?, layer: [UInt8]? = nil, isDirected: Bool?, line: Int
    ) throws(IngestError) {
        guard let source = try number(of: source, line: line), let target = try number(of: target, line: line) else {
            if firstLeftOut == nil { firstLeftOut = line }
            return remark(.missingEnd)
        }
        try edge(source, target, weight: weight, layer: layer, isDirected: isDirected, line: line)
    }

    /// Takes an edge between nodes by their numbers.
    mutating func edge(
        _ source: UInt32, _ target: UInt32, weight: [UInt8]?, layer: [UInt8]? = nil, isDirected: Bool?, line: Int
    ) throws(IngestError) {
        var value = 1.0
        if let weight {
            switch weight.withUnsafeBufferPointer({ EdgeProblem.weight($0.trimmed) }) {
            case .success(let number): value = number
            case .failure(let problem): throw .badEdge(file: file, line: line, problem: problem)
            }
            hasWeights = true
        }
        edges.sources.append(source)
        edges.targets.append(target)
        edges.weights.append(value)
        if isDirected == true { edges.isDirected = true }
        if isDirected == false { undirectedEdges += 1 }
        let number = Self.intern(layer ?? [], in: &layers)
        guard layers.count <= Self.layerLimit else {
            throw .tooManyLayers(file: file, line: line, limit: Self.layerLimit)
        }
        edges.layers.append(UInt16(number))
    }

    /// Takes the cells of a square matrix that are not zero, as edges without direction where it is symmetric.
    ///
    /// - Parameters:
    ///   - cells: Row, column and weight; no cell twice. Rows and columns are places in `nodes`.
    ///   - nodes: The numbers of the nodes.
    ///   - isHalf: Whether each pair stands in one cell alone, so that the matrix is symmetric as it is.
    mutating func matrix(_ cells: [MatrixCell], nodes: [UInt32], isHalf: Bool = false) {
        var sides: [UInt64: Double] = [:]
        if !isHalf { for cell in cells where cell.row != cell.column { sides[cell.key] = cell.weight } }
        var different = 0
        for cell in cells where !isHalf && cell.row != cell.column {
            guard let other = sides[cell.turned.key] else {
                different += 1
                continue
            }
            // A pair with both cells is met twice. Sums in another order differ in their last digits.
            if cell.row < cell.column, abs(other - cell.weight) > 1e-9 * cell.weight { different += 1 }
        }
        remark(.asymmetricPairs, different)
        if different > 0 { edges.isDirected = true }
        for cell in cells where isHalf || different > 0 || cell.row <= cell.column {
            edges.sources.append(nodes[cell.row])
            edges.targets.append(nodes[cell.column])
            edges.weights.append(cell.weight)
        }
        hasWeights = true
    }

    private mutating func number(of id: [UInt8], line: Int) throws(IngestError) -> UInt32? {
        var problem: EdgeProblem?
        let number = id.withUnsafeBufferPointer { id -> UInt32? in
            guard UTF8Check.isValid(id) else {
                problem = .nameNotUTF8
                return nil
            }
            do throws(EdgeProblem) {
                guard let name = try NodeName(id) else { return nil }
                remark(.fraction, name.hadFraction ? 1 : 0)
                remark(.unusualBlanks, name.hadUnusualBlanks ? 1 : 0)
                return Self.intern(Array(name.bytes), in: &names)
            } catch {
                problem = error
                return nil
            }
        }
        if let problem { throw .badEdge(file: file, line: line, problem: problem) }
        if names.count > nodeLimit { throw .tooManyNodes(file: file, line: line, limit: nodeLimit) }
        if let number, Int(number) == mentions.count { mentions.append(line) }
        return number
    }

    private static func intern(_ text: [UInt8], in interner: inout TextInterner) -> UInt32 {
        text.withUnsafeBufferPointer { interner.number(of: $0) }
    }
}

/// A cell of a square matrix.
struct MatrixCell {
    var row: Int
    var column: Int
    var weight: Double

    /// Row and column as one number; matrices have fewer than 2^32 rows.
    fileprivate var key: UInt64 { UInt64(row) << 32 | UInt64(column) }
    fileprivate var turned: MatrixCell { MatrixCell(row: column, column: row, weight: weight) }
}

/// Finds numbers that a spreadsheet has rounded to fifteen digits.
enum RoundedNames {
    /// One of the names of sixteen digits or more, if all of these end in zeros from the sixteenth digit on, and they
    /// are so many digits that chance would do it in fewer than one of a hundred million networks.
    static func example(in names: TextPool) -> String? {
        var (example, zeros) = (Int?.none, 0)
        for number in 0..<names.count {
            let name = names.bytes[names.range(of: number)]
            let digits = name.first == UInt8(ascii: "-") ? name.dropFirst() : name
            guard digits.count > 15, digits.allSatisfy({ $0 &- 48 < 10 }) else { continue }
            guard digits.dropFirst(15).allSatisfy({ $0 == 48 }) else { return nil }
            example = example ?? number
            zeros += digits.count - 15
        }
        return zeros >= 8 ? example.map { names[$0] } : nil
    }
}

/// Edges of one block whose texts are still ranges of it.
struct EdgeBatch: ~Copyable {
    /// Source and target in turn.
    fileprivate(set) var ends: [UnsafeBufferPointer<UInt8>] = []
    var weights: [Double] = []
    var layers: [UnsafeBufferPointer<UInt8>] = []
    /// For each edge its line.
    fileprivate(set) var lines: [Int] = []
    fileprivate(set) var remarks: [EdgeRemark: Int] = [:]
    fileprivate(set) var firstLeftOut: Int?
    /// Edges that the file calls undirected.
    var undirectedEdges = 0

    /// Takes the ends of an edge; its weight and layer must follow.
    ///
    /// - Returns: Whether both have a name; if not, the edge is counted as left out.
    mutating func take(
        _ source: RecordScanner.Field, _ target: RecordScanner.Field, of block: ParsedBlock, isOwn: Bool = false,
        line: Int
    ) throws(EdgeProblem) -> Bool {
        let (first, second) = (try name(source, block, isOwn), try name(target, block, isOwn))
        guard let first, let second else {
            remarks[.missingEnd, default: 0] += 1
            if firstLeftOut == nil { firstLeftOut = line }
            return false
        }
        ends.append(first)
        ends.append(second)
        lines.append(line)
        return true
    }

    private mutating func name(
        _ field: RecordScanner.Field, _ block: ParsedBlock, _ isOwn: Bool
    ) throws(EdgeProblem) -> UnsafeBufferPointer<UInt8>? {
        var mending = FieldText.Mending()
        var text = block.fields.text(field, &mending)
        // Two names must not become one because bytes were replaced.
        if mending.repairedUTF8 { throw .nameNotUTF8 }
        if mending.removedNUL { remarks[.removedNUL, default: 0] += 1 }
        if isOwn, Self.isGuarded(text) { text = UnsafeBufferPointer(rebasing: text.dropFirst()) }
        guard let name = try NodeName(text) else { return nil }
        if name.hadFraction { remarks[.fraction, default: 0] += 1 }
        if name.hadUnusualBlanks { remarks[.unusualBlanks, default: 0] += 1 }
        return name.bytes
    }

    /// Whether a cell of troupe's own tables begins with the apostrophe that keeps spreadsheets from running it.
    private static func isGuarded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.first == UInt8(ascii: "'") else { return false }
        let rest = text.drop { $0 == UInt8(ascii: "'") }
        let signs = ["=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]
        return signs.contains { rest.starts(with: $0.utf8) }
    }
}
