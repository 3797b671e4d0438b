/// One kind of tie between the nodes of a multiplex graph.
public struct GraphLayer: Hashable, Sendable {
    /// The ties of the layer; all layers of a multiplex graph have the same nodes.
    public var graph: Graph
    /// How much the layer counts beside the others, zero or above. 1 unless stated.
    public var weight: Double

    /// A layer with its weight.
    public init(_ graph: Graph, weight: Double = 1) {
        self.graph = graph
        self.weight = weight
    }
}

/// The largest number of layers ``leiden(layers:options:from:fixed:)`` takes.
public let maximumLayerCount = 32

/// The quality of one partition on all layers: the mean of the layers' qualities, weighted by layer.
///
/// Mucha et al. (2010) couple copies of the nodes between layers; here each node has one community in all layers, as
/// in leidenalg's `find_partition_multiplex`. Every layer keeps its own null model, and with modularity its own scale,
/// so that a layer with many ties does not drown one with few.
///
/// - Complexity: O(*n* + *m*) for each layer.
public func quality(of partition: Partition, layers: [GraphLayer], function: QualityFunction) -> Double {
    let total = layers.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return 0 }
    return layers.reduce(0) { $0 + $1.weight * function.value(of: partition, in: $1.graph) } / total
}

/// Finds one partition for all layers of a multiplex graph by the Leiden method, maximising
/// ``quality(of:layers:function:)``.
///
/// - Parameters:
///   - layers: One to ``maximumLayerCount`` layers over the same nodes, not all of weight zero.
///   - options: What to maximise on each layer, how long, and the seed.
///   - start: As in ``leiden(_:options:from:fixed:)``.
///   - isFixed: As in ``leiden(_:options:from:fixed:)``.
/// - Returns: The communities, largest first; each is connected by edges of any layer.
/// - Complexity: As `leiden` on the sum of the layers; each move costs a step for each layer besides.
public func leiden(
    layers: [GraphLayer], options: LeidenOptions = LeidenOptions(), from start: Partition? = nil,
    fixed isFixed: [Bool]? = nil
) -> Partition {
    multiplexSearch(layers, options: options, from: start, fixed: isFixed)
}

/// Leiden on layers, or Louvain when nothing `refines`.
func multiplexSearch(
    _ layers: [GraphLayer], options: LeidenOptions, from start: Partition? = nil, fixed isFixed: [Bool]? = nil,
    refines: Bool = true
) -> Partition {
    precondition((1...maximumLayerCount).contains(layers.count), "A multiplex graph has 1 to 32 layers.")
    let (layers, options) = inRange(layers, options)
    let joined = JoinedLayers(layers, quality: options.quality)
    func search<Mass: CommunityMass & SIMD>(_: Mass.Type) -> Partition where Mass.Scalar == Double {
        let masses = (0..<joined.graph.nodeCount).map { node in
            var mass = Mass.zero
            for layer in layers.indices { mass[layer] = joined.masses[layer][node] }
            return mass
        }
        var price = Mass.zero
        for layer in layers.indices { price[layer] = joined.prices[layer] }
        let search = LeidenSearch(joined.graph, masses: masses, price: price, options: options, refines: refines)
        return search.run(from: start, fixed: isFixed).last ?? Partition(singletons: 0)
    }
    return switch layers.count {
    case ...2: search(SIMD2<Double>.self)
    case ...4: search(SIMD4<Double>.self)
    case ...8: search(SIMD8<Double>.self)
    case ...16: search(SIMD16<Double>.self)
    default: search(SIMD32<Double>.self)
    }
}

/// The layers with weights among which no sum and no quotient overflows or vanishes.
///
/// Relative qualities do not depend on the scale of a layer, so each is brought into range by itself; a constant Potts
/// model has one scale for all.
private func inRange(_ layers: [GraphLayer], _ options: LeidenOptions) -> ([GraphLayer], LeidenOptions) {
    var (layers, options) = (layers, options)
    let totals = layers.filter { $0.graph.totalWeight > 0 }.map(\.graph.totalWeight)
    guard let largest = totals.max(), let smallest = totals.min(), largest > 1e100 || smallest < 1e-100 else {
        return (layers, options)
    }
    if options.quality.isRelative {
        for layer in layers.indices where layers[layer].graph.totalWeight > 0 {
            let graph = layers[layer].graph
            layers[layer].graph = graph.scaled(byPowerOfTwo: -Int(graph.totalWeight.exponent))
        }
    } else {
        let exponent = largest < 1e-100 ? -Int(largest.exponent) : largest > 1e200 ? -400 : 0
        for layer in layers.indices { layers[layer].graph = layers[layer].graph.scaled(byPowerOfTwo: exponent) }
        options.quality = options.quality.scaled(byPowerOfTwo: exponent)
    }
    return (layers, options)
}

/// The layers added up into one graph, and what each asks for a pair inside a community.
private struct JoinedLayers {
    let graph: Graph
    let masses: [[Double]]
    let prices: [Double]

    init(_ layers: [GraphLayer], quality: QualityFunction) {
        let nodeCount = layers[0].graph.nodeCount
        // A layer's share is rescaled to the mean layer, so that weights stay in the order of the edges' own.
        let mean = layers.reduce(0) { $0 + $1.graph.totalWeight } / Double(layers.count)
        var (sources, targets, weights) = ([NodeIndex](), [NodeIndex](), [Double]())
        var (masses, prices) = ([[Double]](), [Double]())
        for layer in layers {
            precondition(layer.graph.nodeCount == nodeCount, "All layers have the same nodes.")
            precondition(layer.weight >= 0 && layer.weight.isFinite, "The weight of a layer is zero or above.")
            let terms = quality.terms(in: layer.graph)
            var share = layer.weight
            if quality.isRelative { share *= layer.graph.totalWeight > 0 ? mean / layer.graph.totalWeight : 0 }
            masses.append(terms.masses)
            prices.append(terms.price * share)
            guard share > 0 else { continue }
            layer.graph.forEachEdge { source, target, weight in
                sources.append(source)
                targets.append(target)
                weights.append(weight * share)
            }
        }
        guard let graph = try? Graph(nodeCount: nodeCount, sources: sources, targets: targets, weights: weights) else {
            preconditionFailure("The weights of all layers together are finite.")
        }
        self.graph = graph
        self.masses = masses
        self.prices = prices
    }
}
