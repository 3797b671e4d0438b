/// The fixed words of figures, report and page, from one table (``Words``).
///
/// An entry is a whole sentence, a whole item of a list, or a heading; nothing is glued together inside a sentence, so
/// that each language keeps its own order of words. Where a form depends on a number, that number is the first value.
package struct Wording: Sendable, Hashable {
    /// What is filled into an entry.
    package enum Value: Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
        ExpressibleByStringInterpolation
    {
        /// A whole number; as the first value it decides the form.
        case number(Int)
        /// A text that stands as it is.
        case text(String)

        package init(integerLiteral value: Int) { self = .number(value) }
        package init(stringLiteral value: String) { self = .text(value) }
    }

    /// The language.
    package let language: Language

    /// Words in a language.
    package init(_ language: Language = .english) { self.language = language }

    /// The entry of this key.
    ///
    /// - Precondition: The table has the key.
    package func callAsFunction(_ key: String, _ values: Value...) -> String {
        var deciding: Int?
        if case .number(let number)? = values.first { deciding = number }
        return filled(form(key, of: deciding), values)
    }

    /// An entry with its places still open, in the form for a number.
    ///
    /// - Precondition: The table has the key.
    package func form(_ key: String, of number: Int?) -> String {
        guard let forms = Self.table[key]?[language] else { preconditionFailure("Words.swift has no entry \(key).") }
        return forms.count > 1 ? forms[number.map(language.form) ?? 0] : forms[0]
    }

    /// What a word of the program that stands in the data is called, such as a layer; a word that the table does not
    /// know stays as it is.
    ///
    /// - Parameter kind: The first part of its key: `layer`, `look` …
    package func word(_ kind: String, _ text: String) -> String {
        Self.table[kind + "." + text]?[language]?.first ?? text
    }

    /// A whole number.
    package func count(_ number: Int) -> String { language.count(number) }

    private func filled(_ text: String, _ values: [Value]) -> String {
        guard text.contains("{") else { return text }
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let place = rest.index(after: open)
            guard let number = rest[place...].first?.wholeNumberValue, values.indices.contains(number) else {
                preconditionFailure("An entry of Words.swift asks for a value that is not given: \(text)")
            }
            switch values[number] {
            case .number(let value): result += count(value)
            case .text(let value): result += value
            }
            rest = rest[rest.index(place, offsetBy: 2)...]
        }
        return result + rest
    }

    // MARK: The table

    /// For each key the forms in each language.
    package static let table: [String: [Language: [String]]] = parsed(
        Words.text)

    static func parsed(_ text: String) -> [String: [Language: [String]]] {
        var table: [String: [Language: [String]]] = [:]
        var key = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                key = ""
            } else if line.hasPrefix("#") {
                continue
            } else if key.isEmpty {
                key = String(line)
            } else if let language = Language(rawValue: String(line.prefix(2))) {
                table[key, default: [:]][language] = line.dropFirst(3).split(
                    separator: "|", omittingEmptySubsequences: false
                ).map(String.init)
            }
        }
        return table
    }
}
