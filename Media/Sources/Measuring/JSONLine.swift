/// One JSON object on one line, its keys in the order in which they were added.
package struct JSONLine: Sendable {
    private var text = ""

    /// An empty object.
    package init() {}

    /// Adds a text.
    package mutating func add(_ key: String, _ value: String) { add(key, json: Self.quoted(value)) }

    /// Adds a text unless it is empty.
    package mutating func add(_ key: String, ifAny value: String) { if !value.isEmpty { add(key, value) } }

    /// Adds a whole number.
    package mutating func add(_ key: String, _ value: some BinaryInteger) { add(key, json: "\(value)") }

    /// Adds what is JSON already.
    package mutating func add(_ key: String, json: String) {
        text += (text.isEmpty ? "" : ",") + Self.quoted(key) + ":" + json
    }

    /// The object.
    package var line: String { "{" + text + "}" }

    /// A text between quotation marks (RFC 8259, 7).
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
