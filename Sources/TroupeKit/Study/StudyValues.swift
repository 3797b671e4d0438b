import TroupeIngest
import TroupeModel

/// A value of a study file, of the kind that its key asks for.
enum StudyValue: Sendable, Equatable {
    case text(String)
    /// In milliseconds.
    case duration(Int64)
    case whole(Int64)
    case number(Double)
    case flag(Bool)
    case list([StudyValue])
    case named([String: StudyValue])

    /// The value as one line that is the same for equal values.
    var canonical: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .duration(let milliseconds): "\(milliseconds)ms"
        case .whole(let number): "\(number)"
        case .number(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .list(let values): "[" + values.map(\.canonical).joined(separator: ",") + "]"
        case .named(let values):
            "{"
                + values.sorted { $0.key < $1.key }.map { Self.quoted($0.key) + "=" + $0.value.canonical }
                .joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String { "\(text.utf8.count):\(text)" }
}

/// The values of one table of a study file.
struct StudyValues: Sendable, Equatable {
    /// Where it stands in the file; nil for a table that is not there.
    var place: Int?
    var values: [String: StudyValue] = [:]

    /// All values as one line that is the same for equal values.
    var canonical: String { StudyValue.named(values).canonical }

    func text(_ key: String) -> String? { if case .text(let text)? = values[key] { text } else { nil } }
    func duration(_ key: String) -> Int64? { if case .duration(let time)? = values[key] { time } else { nil } }
    func whole(_ key: String) -> Int? { if case .whole(let number)? = values[key] { Int(number) } else { nil } }
    func number(_ key: String) -> Double? { if case .number(let number)? = values[key] { number } else { nil } }
    func flag(_ key: String) -> Bool? { if case .flag(let flag)? = values[key] { flag } else { nil } }

    private func list(_ key: String) -> [StudyValue]? { if case .list(let list)? = values[key] { list } else { nil } }

    func texts(_ key: String) -> [String]? {
        list(key)?.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    func durations(_ key: String) -> [Int64]? {
        list(key)?.compactMap { if case .duration(let time) = $0 { time } else { nil } }
    }

    private func named(_ key: String) -> [String: StudyValue] {
        if case .named(let named)? = values[key] { named } else { [:] }
    }

    func durationsByName(_ key: String) -> [String: Int64] {
        named(key).compactMapValues { if case .duration(let time) = $0 { time } else { nil } }
    }

    func numbersByName(_ key: String) -> [String: Double] {
        named(key).compactMapValues { if case .number(let number) = $0 { number } else { nil } }
    }

    /// Texts and numbers, as they are typed on a command line.
    func wordsByName(_ key: String) -> [String: String] {
        named(key).compactMapValues { value in
            switch value {
            case .text(let text): text
            case .whole(let number): "\(number)"
            case .number(let number): "\(number)"
            case .duration, .flag, .list, .named: nil
            }
        }
    }
}
