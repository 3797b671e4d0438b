import Foundation
import TroupeGraph

/// Times one computation on a graph, reading not included: `GraphBenchmark FILE NODES OPERATION OUT`.
///
/// FILE holds columns one after another, little-endian: sources and targets (32 bits each), weights (64-bit floats).
/// OUT gets a line a node: its community, or its place. Prints JSON: the seconds of building the graph and of the
/// operation, and for some operations a value by which programs can be compared.
@main
enum GraphBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let nodeCount = Int(arguments[2]) else {
            return print("usage: GraphBenchmark FILE NODES OPERATION OUT")
        }
        if arguments[3] == "stream" { return try stream(arguments[1], nodeCount: nodeCount) }
        var columns = try Columns(arguments[1])
        let (building, graph) = try timed {
            try Graph(
                nodeCount: nodeCount, sources: columns.sources, targets: columns.targets, weights: columns.weights)
        }
        columns = Columns()
        var result = Result()
        let (seconds, _) = timed { result = run(arguments[3], on: graph) }
        if !result.lines.isEmpty {
            try result.lines.joined(separator: "\n").write(toFile: arguments[4], atomically: false, encoding: .utf8)
        }
        print("{\"build\": \(building), \"seconds\": \(seconds), \"value\": \(result.value)}")
    }

    /// Builds the graph from a stream of edges, so that the process never holds more than the builder does.
    private static func stream(_ path: String, nodeCount: Int) throws {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        let count = size / 16
        let files = try (0..<3).map { _ in try FileHandle(forReadingFrom: URL(fileURLWithPath: path)) }
        for (file, column) in zip(files, [0, 4, 8]) { try file.seek(toOffset: UInt64(column * count)) }
        let (seconds, graph) = try timed {
            var builder = GraphBuilder()
            var left = count
            while left > 0 {
                let batch = min(left, 1 << 16)
                let (sources, targets, weights) = (
                    try column(files[0], batch, as: UInt32.self), try column(files[1], batch, as: UInt32.self),
                    try column(files[2], batch, as: Double.self)
                )
                for edge in 0..<batch {
                    try builder.add(Edge(sources[edge], targets[edge], weight: weights[edge]))
                }
                left -= batch
            }
            return try builder.graph(nodeCount: nodeCount)
        }
        print("{\"build\": \(seconds), \"seconds\": 0, \"value\": \(graph.edgeCount)}")
    }

    private static func column<Value>(_ file: FileHandle, _ count: Int, as: Value.Type) throws -> [Value] {
        let data = try file.read(upToCount: count * MemoryLayout<Value>.size) ?? Data()
        return data.withUnsafeBytes { raw in
            (0..<count).map { raw.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Value>.size, as: Value.self) }
        }
    }

    private struct Columns {
        var sources: [NodeIndex] = []
        var targets: [NodeIndex] = []
        var weights: [Double] = []

        init() {}

        init(_ path: String) throws {
            let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
            let count = data.count / 16
            data.withUnsafeBytes { raw in
                sources = Array(UnsafeRawBufferPointer(rebasing: raw[..<(4 * count)]).bindMemory(to: UInt32.self))
                targets = Array(
                    UnsafeRawBufferPointer(rebasing: raw[(4 * count)..<(8 * count)]).bindMemory(to: UInt32.self))
                weights = (0..<count).map { raw.loadUnaligned(fromByteOffset: 8 * count + 8 * $0, as: Double.self) }
            }
        }
    }

    private struct Result {
        var value = 0.0
        var lines: [String] = []
    }

    private static func timed<Value>(_ body: () throws -> Value) rethrows -> (seconds: Double, value: Value) {
        let begin = ContinuousClock.now
        let value = try body()
        let spent = (ContinuousClock.now - begin).components
        return (Double(spent.seconds) + Double(spent.attoseconds) / 1e18, value)
    }

    private static func run(_ operation: String, on graph: Graph) -> Result {
        var options = LeidenOptions()
        let cores = ProcessInfo.processInfo.activeProcessorCount
        switch operation {
        case "leiden-1", "leiden-2":
            options.iterations = operation == "leiden-1" ? 1 : 2
            return labels(leiden(graph, options: options))
        case "leiden-1-each-core":
            // As many seeds as cores, side by side; the best is kept.
            options.iterations = 1
            let search = CommunitySearch(layers: [GraphLayer(graph)], options: options)
            let found = search.partitions(count: cores, workers: cores)
            return labels(found.max { modularity(of: $0, in: graph) < modularity(of: $1, in: graph) } ?? found[0])
        case "louvain":
            options.iterations = 1
            return labels(louvain(graph, options: options))
        case "pagerank":
            return Result(value: pageRank(of: graph).scores.max() ?? 0)
        case "cores": return Result(value: Double(coreNumbers(of: graph).max() ?? 0))
        case "components": return Result(value: Double(connectedComponents(of: graph).communityCount))
        case "betweenness":
            let scores = betweenness(of: graph, pivots: .sample(count: 64, seed: 1), workers: cores)
            return Result(value: scores.reduce(0, +))
        case "layout", "layout-communities":
            let communities = operation == "layout" ? nil : leiden(graph)
            let places = forceLayout(
                of: graph, communities: communities, options: LayoutOptions(workers: cores))
            return Result(lines: places.map { "\($0.x) \($0.y)" })
        default: return Result()
        }
    }

    private static func labels(_ partition: Partition) -> Result {
        Result(value: Double(partition.communityCount), lines: partition.membership.map { "\($0)" })
    }
}
