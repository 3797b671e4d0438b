import Foundation

/// A number or a text in a line of the program.
enum LineValue: Decodable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = try (try? container.decode(Int.self)).map(LineValue.number) ?? .text(container.decode(String.self))
    }

    var text: String { if case .text(let text) = self { text } else { "" } }
}
