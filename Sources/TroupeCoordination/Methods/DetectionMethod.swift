package import TroupeModel

/// A published way of finding accounts that act together, composed of shared blocks.
package protocol DetectionMethod: Sendable {
    /// What a reader must know of it.
    var card: MethodCard { get }

    /// How it goes about it; variants of one method have the same.
    var approach: String { get }

    /// Runs the method.
    ///
    /// - Throws: `MethodError` if the posts lack a layer that it reads, or are too many for it.
    func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult
}

extension DetectionMethod {
    /// The program or paper that it is a variant of, by the name of its type.
    package var approach: String { String(describing: Self.self) }
}

/// Why a method could not run.
package enum MethodError: Error, Sendable, Hashable {
    /// No layer of the posts is one of these.
    case missingLayer(wanted: [String], present: [String])
    /// A name that no method has.
    case unknownMethod(String)
    /// A parameter that the method does not have.
    case unknownParameter(String, known: [String])
    /// A value outside the parameter's range.
    case badValue(parameter: MethodParameter, value: Double)
    /// More pairs than can be held.
    case tooManyPairs(limit: Int)
}

/// How a method is run: its parameters, and what troupe adds.
package struct MethodSettings: Sendable, Hashable {
    /// The value of every parameter of the method.
    package let values: [String: Double]
    /// Layers to read instead of the method's own; empty takes those.
    package var layers: [String]
    /// Seed of community searches.
    package var seed: UInt64
    /// Number of threads. Results do not depend on it.
    package var workers: Int

    /// Settings for a method.
    ///
    /// - Parameters:
    ///   - card: The method's card; parameters that are not given have their standard value.
    ///   - given: Parameters by name.
    /// - Throws: `MethodError` for a parameter that the method does not have, or a value that makes no sense.
    package init(
        _ card: MethodCard, given: [String: Double] = [:], layers: [String] = [], seed: UInt64 = 1, workers: Int = 1
    ) throws(MethodError) {
        var values: [String: Double] = [:]
        for parameter in card.parameters { values[parameter.name] = parameter.standard }
        for (name, value) in given.sorted(by: { $0.key < $1.key }) {
            guard let parameter = card.parameters.first(where: { $0.name == name }) else {
                throw .unknownParameter(name, known: card.parameters.map(\.name))
            }
            guard parameter.allows(value) else { throw .badValue(parameter: parameter, value: value) }
            values[name] = value
        }
        self.values = values
        self.layers = layers
        self.seed = seed
        self.workers = workers
    }

    func number(_ name: String) -> Double { values[name] ?? 0 }

    func count(_ name: String) -> Int { Int(number(name)) }

    func milliseconds(_ name: String) -> Int64 { Int64((number(name) * 1000).rounded()) }

    /// The layer to read for one of a method's traces.
    ///
    /// The layers that the user named come first, in their order; else the first of the words that the posts have;
    /// else, where the posts have a single layer without a kind (`object`), that one.
    func layer(_ trace: Int = 0, of words: [[String]], in posts: PostTable) throws(MethodError) -> Int {
        let names = posts.layers.map(\.layer.name)
        let wanted = trace < layers.count ? [layers[trace]] : layers.isEmpty ? words[trace] + ["object"] : []
        for word in wanted {
            if let place = names.firstIndex(of: word) { return place }
        }
        throw .missingLayer(wanted: trace < layers.count ? [layers[trace]] : words[trace], present: names)
    }

    /// The layers to read for a method that takes whichever of its traces the posts have, each once, and a note that
    /// says so where some are missing.
    ///
    /// - Throws: `MethodError.missingLayer` if there is none.
    func presentLayers(
        of words: [[String]], in posts: PostTable
    ) throws(MethodError) -> (layers: [Int], note: String?) {
        var found: [Int] = []
        var missing: MethodError?
        for trace in layers.isEmpty ? words.indices : layers.indices {
            do {
                let layer = try layer(trace, of: words, in: posts)
                if !found.contains(layer) { found.append(layer) }
            } catch {
                missing = error
            }
        }
        guard let missing else { return (found, nil) }
        if found.isEmpty { throw missing }
        let names = found.map { posts.layers[$0].layer.name }.joined(separator: ", ")
        return (found, "Layers read: \(names); the method's others are not in the posts.")
    }
}
