import TroupeCoordination
import TroupeReport

/// The catalogue of published methods as people and scripts read it.
public struct MethodList: Sendable, Encodable {
    private struct Entry: Sendable, Encodable {
        let name: String
        let title: String
        let source: String
        let summary: String
        let traces: [[String]]
        let parameters: [Parameter]
        let traps: [String]
    }

    private struct Parameter: Sendable, Encodable {
        let name: String
        let standard: Double
        let unit: String
        let meaning: String
    }

    private let schema = "troupe.methods"
    private let schemaVersion = 1
    private let methods: [Entry]
    private var isWhole = false

    private enum CodingKeys: String, CodingKey {
        case schema
        case schemaVersion
        case methods
    }

    /// The catalogue, or one method of it.
    ///
    /// - Throws: ``TroupeError`` for a name that no method has.
    public init(_ name: String? = nil) throws(TroupeError) {
        let chosen: [any DetectionMethod]
        do {
            chosen =
                try name.map { name throws(MethodError) in [try MethodCatalogue.method(named: name)] }
                ?? MethodCatalogue.methods
        } catch {
            throw TroupeError(error)
        }
        isWhole = name == nil
        methods = chosen.map { method in
            let card = method.card
            return Entry(
                name: card.name, title: card.title, source: card.source, summary: card.summary, traces: card.traces,
                parameters: card.parameters.map {
                    Parameter(name: $0.name, standard: $0.standard, unit: $0.unit.rawValue, meaning: $0.meaning)
                }, traps: card.traps)
        }
    }

    /// For people: one line a method, or one method in full.
    public var plain: String {
        if isWhole {
            let width = methods.map(\.name.count).max() ?? 0
            return methods.map { method in
                method.name + String(repeating: " ", count: width - method.name.count + 2) + method.title
            }.joined(separator: "\n")
        }
        return methods.map { method in
            var lines = ["\(method.name): \(method.title)", method.source, "", method.summary, ""]
            lines += method.traces.map { "reads the layer " + $0.joined(separator: ", else ") }
            lines +=
                [""]
                + method.parameters.map { parameter in
                    let standard =
                        parameter.standard == parameter.standard.rounded()
                        ? String(Int(parameter.standard)) : String(parameter.standard)
                    return "  \(parameter.name)=\(standard)  \(parameter.meaning) (\(parameter.unit))"
                }
            lines += ["", "Know before use:"] + method.traps.map { "- " + $0 }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// A document for scripts: schema `troupe.methods`, version 1.
    public func json() throws -> String { try jsonText(self) }
}
