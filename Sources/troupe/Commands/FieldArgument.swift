import ArgumentParser

/// A field and its value: `name=Alina`.
struct FieldArgument: ExpressibleByArgument {
    let name: String
    let value: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
        name = String(argument[..<equals])
        value = String(argument[argument.index(after: equals)...])
    }
}

extension [FieldArgument] {
    /// The values by field; of a field given twice the last.
    var values: [String: String] { Dictionary(map { ($0.name, $0.value) }) { _, last in last } }
}
