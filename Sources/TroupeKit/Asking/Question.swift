import Foundation
import TroupeModel
import TroupeReport
import TroupeStore

/// A question in SQL, with what its comments say of it.
///
/// The first comment line is the question. `-- :name=value  words` is a parameter with a value of its own,
/// `-- :name  words` one that must be given; after `-- Columns:` stand the columns, `--   name  words`.
public struct Question: Sendable {
    /// A parameter.
    public struct Parameter: Sendable, Hashable {
        /// Its name, without the colon.
        public var name: String
        /// The value where none is given; nil where one must be.
        public var value: String?
        /// What it means.
        public var meaning: String
    }

    /// Its name: the file's without `.sql`.
    public let name: String
    /// What is asked.
    public let title: String
    /// Further words on it.
    public let explanation: String
    /// The parameters.
    public let parameters: [Parameter]
    /// The columns and what they hold.
    public let columns: [(name: String, meaning: String)]
    /// The SQL, comments and all.
    public let sql: String

    /// A question out of its text.
    public init(name: String, sql: String) {
        self.name = name
        self.sql = sql
        var words: [String] = []
        var parameters: [Parameter] = []
        var columns: [(String, String)] = []
        var isInColumns = false
        for line in sql.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            guard line.hasPrefix("--") else { break }
            let text = line.dropFirst(2)
            let trimmed = text.trimmingCharacters(in: .whitespaces)
            if trimmed == "Columns:" {
                isInColumns = true
            } else if isInColumns, text.hasPrefix("   ") {
                let parts = trimmed.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
                guard let column = parts.first else { continue }
                columns.append((column, parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""))
            } else if trimmed.hasPrefix(":") {
                parameters.append(Self.parameter(String(trimmed.dropFirst())))
            } else if !isInColumns {
                words.append(trimmed)
            }
        }
        title = words.first ?? "Answer to a question in SQL"
        explanation = words.dropFirst().joined(separator: " ")
        self.parameters = parameters
        self.columns = columns
    }

    private static func parameter(_ text: String) -> Parameter {
        let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        let sides = (parts.first ?? "").split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return Parameter(
            name: String(sides.first ?? ""), value: sides.count == 2 ? String(sides[1]) : nil,
            meaning: parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
    }

    /// The question with its parameters and columns, for people.
    public var description: String {
        var lines = [title]
        if !explanation.isEmpty { lines += ["", explanation] }
        if !parameters.isEmpty {
            lines += ["", "PARAMETERS"]
            lines += TextTable.lines(parameters.map { [":" + $0.name, $0.value ?? "must be given", $0.meaning] })
        }
        if !columns.isEmpty {
            lines += ["", "COLUMNS"]
            lines += TextTable.lines(columns.map { [$0.name, $0.meaning] })
        }
        return lines.map(\.visible).joined(separator: "\n")
    }

    /// The values to bind: those that are given, and for the others the question's own.
    ///
    /// - Throws: ``TroupeError`` for a parameter that it does not have, and for one that is missing.
    func values(given: [String: String]) throws(TroupeError) -> [String: CaseValue] {
        let used = Set(sql.matches(of: /[:@$]([A-Za-z_]\w*)/).map { String($0.output.1) })
        for name in given.keys.sorted() where !used.contains(name) {
            let known = parameters.isEmpty ? "it has none" : "it has " + parameters.map(\.name).joined(separator: ", ")
            throw TroupeError(.usage, "\(self.name.visible): no parameter \(name.visible); \(known)")
        }
        var values = given.mapValues { CaseValue(written: $0) }
        for parameter in parameters where values[parameter.name] == nil {
            guard let value = parameter.value else {
                throw TroupeError(
                    .usage, "\(name.visible) needs --param \(parameter.name)=…: \(parameter.meaning.visible)")
            }
            values[parameter.name] = value.isEmpty ? .null : CaseValue(written: value)
        }
        return values
    }
}
