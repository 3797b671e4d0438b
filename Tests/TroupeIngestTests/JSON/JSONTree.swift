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

    /// Numbers of twenty digits may differ in the last bit: Foundation reads some of them in two steps.
    static func == (one: JSONTree, other: JSONTree) -> Bool {
        switch (one, other) {
        case (.null, .null): true
        case (.bool(let one), .bool(let other)): one == other
        case (.number(let one), .number(let other)): one == other || abs(one - other) <= abs(one) * 1e-15
        case (.string(let one), .string(let other)): one.unicodeScalars.elementsEqual(other.unicodeScalars)
        case (.array(let one), .array(let other)): one == other
        case (.object(let one), .object(let other)): one == other
        default: false
        }
    }

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
