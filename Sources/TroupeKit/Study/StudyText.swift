import TroupeModel

extension StudyDocument {
    /// The study as a file again, without comments, in the order of ``StudySection/all``.
    ///
    /// - Parameters:
    ///   - dropped: Names of tables that are left out.
    ///   - place: Gives a path of the file another one, by the table's name, the number of the table among those of its
    ///     name, and the key.
    func text(
        without dropped: Set<String> = [],
        placing place: (_ table: String, _ number: Int, _ key: String, _ path: String) -> String = { $3 }
    ) -> String {
        var lines: [String] = []
        for section in StudySection.all where !dropped.contains(section.name) {
            for (number, values) in tables(section).enumerated() where values.place != nil {
                lines += lines.isEmpty ? [section.heading] : ["", section.heading]
                for key in section.keys {
                    guard var value = values.values[key.name] else { continue }
                    switch (key.kind, value) {
                    case (.path, .text(let path)): value = .text(place(section.name, number, key.name, path))
                    case (.list(.path), .list(let paths)):
                        value = .list(
                            paths.enumerated().map { index, path in
                                guard case .text(let text) = path else { return path }
                                return .text(place(section.name, index, key.name, text))
                            })
                    case (.text, .text(let text)) where key.name == "columns" && !text.contains("="):
                        value = .text(place(section.name, number, key.name, text))
                    default: break
                    }
                    lines.append("\(key.name) = \(value.toml)")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension StudyValue {
    /// The value as TOML.
    var toml: String {
        switch self {
        case .text(let text): StudyTemplate.quoted(text)
        case .duration(let milliseconds): "\"\(milliseconds)ms\""
        case .whole(let number): "\(number)"
        case .number(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .list(let values): "[" + values.map(\.toml).joined(separator: ", ") + "]"
        case .named(let values):
            "{ "
                + values.sorted { $0.key < $1.key }.map { StudyTemplate.quoted($0.key) + " = " + $0.value.toml }
                .joined(separator: ", ") + " }"
        }
    }
}
