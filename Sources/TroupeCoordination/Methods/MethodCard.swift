import TroupeModel

/// What a reader must know of a published method before using it: source, defaults, traps.
public struct MethodCard: Sendable, Hashable {
    /// Its name on the command line.
    public let name: String
    /// Its name for people.
    public let title: String
    /// The paper or program that it comes from, with its DOI or address.
    public let source: String
    /// What it does, in one or two sentences.
    public let summary: String
    /// The layers that it reads: the first one of each list that the posts have.
    public let traces: [[String]]
    /// What can be set, with the defaults of the source.
    public let parameters: [MethodParameter]
    /// What its users should know: faults, assumptions, what it cannot see.
    public let traps: [String]

    /// A card.
    public init(
        name: String, title: String, source: String, summary: String, traces: [[String]],
        parameters: [MethodParameter], traps: [String]
    ) {
        self.name = name
        self.title = title
        self.source = source
        self.summary = summary
        self.traces = traces
        self.parameters = parameters
        self.traps = traps
    }
}

extension MethodCard {
    /// The derived layers to make before the method is run: for each trace that the posts do not have, the first layer
    /// that can be made from what they do have.
    public func derivedLayers(beside present: [String]) -> [String] {
        let kinds = Set(present.map { LayerKind(Layer($0)) })
        return traces.compactMap { words in
            guard !words.contains(where: present.contains) else { return nil }
            return words.first { word in
                DerivedLayer(rawValue: word).map { $0.sources.contains(where: kinds.contains) } ?? false
            }
        }
    }
}

/// Something of a method that can be set.
public struct MethodParameter: Sendable, Hashable {
    /// What the number means.
    public enum Unit: String, Sendable, Hashable {
        /// Seconds, above zero.
        case seconds
        /// A whole number, zero or above.
        case count
        /// From 0 to 1.
        case share
        /// Any finite number.
        case number
    }

    /// Its name on the command line.
    public let name: String
    /// The value that the source gives it.
    public let standard: Double
    /// What the number means.
    public let unit: Unit
    /// What it does.
    public let meaning: String

    /// A parameter.
    public init(_ name: String, _ standard: Double, _ unit: Unit, _ meaning: String) {
        self.name = name
        self.standard = standard
        self.unit = unit
        self.meaning = meaning
    }

    /// Whether a value can be meant.
    public func allows(_ value: Double) -> Bool {
        guard value.isFinite else { return false }
        switch unit {
        case .seconds: return value > 0 && value < 1e10
        case .count: return value >= 0 && value == value.rounded() && value < 1e15
        case .share: return (0...1).contains(value)
        case .number: return true
        }
    }
}
