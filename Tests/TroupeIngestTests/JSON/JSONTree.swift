import Foundation

@testable import TroupeIngest

/// A document as a value to compare: what this parser and Foundation's read of it.
indirect enum JSONTree: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONTree])
    case object([String: JSONTree])

    /// What this parser reads; nil if it refuses.
    init?(troupe bytes: [UInt8]) {
        var parser = JSONParser()
        let tree = try? bytes.withUnsafeBufferPointer { try parser.withValue(of: $0) { JSONTree($0) } }
        guard let tree else { return nil }
        self = tree
    }

    init(_ value: JSONValue) {
        switch value.kind {
        case .null: self = .null
        case .true: self = .bool(true)
        case .false: self = .bool(false)
        case .number: self = .number(Double(String(decoding: value.written, as: UTF8.self)) ?? .nan)
        case .string: self = .string(value.string() ?? "")
        case .array:
            var elements: [JSONTree] = []
            value.forEachElement { elements.append(JSONTree($0)) }
            self = .array(elements)
        case .object:
            var members: [String: JSONTree] = [:]
            value.forEachMember { members[$0.string() ?? ""] = JSONTree($1) }
            self = .object(members)
        }
    }

    /// What Foundation reads; nil if it refuses.
    init?(foundation bytes: [UInt8]) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) else {
            return nil
        }
        self.init(object)
    }

    private init(_ object: Any) {
        switch object {
        case is NSNull: self = .null
        case let elements as [Any]: self = .array(elements.map { JSONTree($0) })
        case let members as [String: Any]: self = .object(members.mapValues { JSONTree($0) })
        case let text as String: self = .string(text)
        case let number as NSNumber:
            // Foundation on Linux keeps truth values apart by their type.
            self = Self.isTruthValue(number) ? .bool(number.boolValue) : .number(number.doubleValue)
        default: self = .null
        }
    }

    private static func isTruthValue(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
