package import TroupeModel

/// A JSON document (RFC 8259) with its keys in the order in which they are given, so that the same values are the same
/// bytes.
package indirect enum JSONText: Sendable {
    case null
    case flag(Bool)
    case integer(Int)
    /// Null where it is not finite.
    case decimal(Double)
    case text(String)
    case array([JSONText])
    case object([(String, JSONText)])

    /// The document, an element of an outer array or object a line; it ends in a newline.
    package var bytes: [UInt8] {
        var text = ""
        write(to: &text, depth: 0)
        return Array((text + "\n").escapedInJSON.utf8)
    }

    private static let brokenLevels = 3

    private func write(to text: inout String, depth: Int) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .decimal(let number): text += number.isFinite ? "\(number)" : "null"
        case .text(let string): text += Self.quoted(string)
        case .array(let elements):
            Self.list(elements, marks: ("[", "]"), in: &text, depth: depth) { $0.write(to: &$1, depth: depth + 1) }
        case .object(let members):
            Self.list(members, marks: ("{", "}"), in: &text, depth: depth) { member, text in
                text += Self.quoted(member.0) + ": "
                member.1.write(to: &text, depth: depth + 1)
            }
        }
    }

    private static func list<Element>(
        _ elements: [Element], marks: (String, String), in text: inout String, depth: Int,
        _ write: (Element, inout String) -> Void
    ) {
        let isBroken = depth < brokenLevels && !elements.isEmpty
        text += marks.0
        for (place, element) in elements.enumerated() {
            if place > 0 { text += isBroken ? "," : ", " }
            if isBroken { text += "\n" + String(repeating: "  ", count: depth + 1) }
            write(element, &text)
        }
        if isBroken { text += "\n" + String(repeating: "  ", count: depth) }
        text += marks.1
    }

    /// A string between quotes, as RFC 8785 (3.2.2.2) writes it.
    static func quoted(_ string: String) -> String {
        var result = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{8}": result += "\\b"
            case "\u{9}": result += "\\t"
            case "\u{A}": result += "\\n"
            case "\u{C}": result += "\\f"
            case "\u{D}": result += "\\r"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension JSONText {
    /// A value of a network.
    package init(_ value: AttributedNetwork.Value) {
        self =
            switch value {
            case .text(let text): .text(text)
            case .integer(let number): .integer(number)
            case .decimal(let number): .decimal(number)
            case .flag(let flag): .flag(flag)
            }
    }

    /// The attributes that have a value, as members of an object.
    static func members(
        _ attributes: [AttributedNetwork.Attribute], _ values: [AttributedNetwork.Value?]
    ) -> [(String, JSONText)] {
        zip(attributes, values).compactMap { attribute, value in value.map { (attribute.name, JSONText($0)) } }
    }
}

extension AttributedNetwork {
    /// What is said of the network as a whole.
    var facts: [(String, JSONText)] {
        [
            ("title", .text(title)), ("creator", .text(creator)), ("method", .array(method.map { .text($0) })),
        ]
    }
}

extension AttributedNetwork.Node {
    /// Where and how it is drawn.
    var drawn: [(String, JSONText)] {
        [
            ("x", .decimal(x)), ("y", .decimal(y)), ("size", .decimal(size)), ("color", .text(color.hexadecimal)),
        ]
    }

    /// When it is there, as pairs of days.
    var written: [(String, JSONText)] { JSONText.days(days) }
}

extension JSONText {
    /// Spans of days under the name `days`; nothing where there are none.
    static func days(_ days: [AttributedNetwork.Days]) -> [(String, JSONText)] {
        if days.isEmpty { return [] }
        return [
            (
                "days",
                .array(
                    days.map { span in
                        .array(
                            [span.lowerBound, span.upperBound].map { .text(UTCText.day($0 * 86_400_000)) })
                    })
            )
        ]
    }
}
