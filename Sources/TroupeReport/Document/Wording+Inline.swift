package import TroupeModel

extension Wording {
    /// An entry of the table with texts filled in.
    ///
    /// - Parameters:
    ///   - key: Its key.
    ///   - count: The number that decides the form, and the value `{0}`; nil where `{0}` is the first text.
    ///   - texts: The other values, in the order of their numbers.
    package func inline(_ key: String, count number: Int? = nil, _ texts: InlineText...) -> InlineText {
        var values: [InlineText] = number.map { [InlineText([.words(count($0))])] } ?? []
        values += texts
        var result = InlineText()
        var rest = Substring(form(key, of: number))
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { result += InlineText([.words(String(rest[..<open]))]) }
            let place = rest.index(after: open)
            guard let number = rest[place...].first?.wholeNumberValue, values.indices.contains(number) else {
                preconditionFailure("The entry \(key) of Words.swift asks for a value that is not given.")
            }
            result += values[number]
            rest = rest[rest.index(place, offsetBy: 2)...]
        }
        if !rest.isEmpty { result += InlineText([.words(String(rest))]) }
        return result
    }

    /// Readings in one list.
    package func looks(_ names: [String]) -> String {
        let named = names.map { word("look", $0) }
        return named.dropFirst().reduce(named.first ?? "") { self("list.and", .text($0), .text($1)) }
    }

    /// Whole sentences after each other.
    package func sentences(_ parts: [InlineText]) -> InlineText {
        parts.filter { !$0.isEmpty }.joined(separator: language == .chinese ? "" : " ")
    }
}
