import TroupeModel

/// What a reader must know of a published method before using it: source, defaults, traps.
package struct MethodCard: Sendable, Hashable {
    /// Its name on the command line.
    package let name: String
    /// Its name for people.
    package let title: String
    /// The paper or program that it comes from, with its DOI or address.
    package let source: String
    /// What it does, in one or two sentences.
    package let summary: String
    /// The layers that it reads: the first one of each list that the posts have.
    package let traces: [[String]]
    /// What can be set, with the defaults of the source.
    package let parameters: [MethodParameter]
    /// What its users should know: faults, assumptions, what it cannot see.
    package let traps: [String]

    /// A card.
    package init(
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
    package func derivedLayers(beside present: [String]) -> [String] {
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
package struct MethodParameter: Sendable, Hashable {
    /// What the number means.
    package enum Unit: String, Sendable, Hashable {
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
    package let name: String
    /// The value that the source gives it.
    package let standard: Double
    /// What the number means.
    package let unit: Unit
    /// What it does.
    package let meaning: String

    /// A parameter.
    package init(_ name: String, _ standard: Double, _ unit: Unit, _ meaning: String) {
        self.name = name
        self.standard = standard
        self.unit = unit
        self.meaning = meaning
    }

    /// Whether a value can be meant.
    package func allows(_ value: Double) -> Bool {
        guard value.isFinite else { return false }
        switch unit {
        case .seconds: return value > 0 && value < 1e10
        case .count: return value >= 0 && value == value.rounded() && value < 1e15
        case .share: return (0...1).contains(value)
        case .number: return true
        }
    }
}
