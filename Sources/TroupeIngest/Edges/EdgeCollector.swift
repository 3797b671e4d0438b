import TroupeModel

/// Gathers edges and gives names their numbers, a batch of lines at a time.
struct EdgeCollector: ~Copyable {
    let file: String
    private let nodeLimit: Int
    private var names = TextInterner()
    private var layers = TextInterner()
    private(set) var edges = EdgeColumns()
    private var mendedNames = 0

    /// The most layers that a file may name; more mean that the column is no layer.
    static let layerLimit = 1000

    init(file: String, nodeLimit: Int) {
        self.file = file
        self.nodeLimit = nodeLimit
    }

    /// Marks the edges as directed.
    mutating func setDirected() { edges.isDirected = true }

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
        edges.weights += batch.weights
        mendedNames += batch.mendedNames
        guard !batch.layers.isEmpty else { return }
        var layerNumbers: [UInt32] = []
        batch.layers.withUnsafeBufferPointer { layers.intern($0, into: &layerNumbers) }
        guard layers.count <= Self.layerLimit else {
            throw .tooManyLayers(file: file, line: batch.lines[0], limit: Self.layerLimit)
        }
        edges.layers += layerNumbers.map { UInt16($0) }
    }

    /// The finished list.
    consuming func list(_ source: EdgeSourceRecord) -> EdgeList {
        var source = source
        source.mendedNames = mendedNames
        let edges = edges
        let (names, layers) = (names.pool(), layers.pool())
        return EdgeList(edges, names: names, layerNames: layers, source: source)
    }
}

/// Edges of one block whose texts are still ranges of it.
struct EdgeBatch: ~Copyable {
    /// Source and target in turn.
    var ends: [UnsafeBufferPointer<UInt8>] = []
    var weights: [Double] = []
    var layers: [UnsafeBufferPointer<UInt8>] = []
    /// For each edge its line.
    var lines: [Int] = []
    var mendedNames = 0
}
