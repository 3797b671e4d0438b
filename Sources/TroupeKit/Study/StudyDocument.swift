import Foundation
import TroupeBase
import TroupeIngest
import TroupeModel

/// What is wrong with a study file, and where.
struct StudyProblem: Sendable, Equatable {
    /// Where it stands, as bytes from the beginning; nil for what was given on the command line.
    var place: Int?
    var message: String
}

/// A study file, read and checked key by key (see ``StudyKey``).
struct StudyDocument: Sendable {
    /// The tables by name; of `[[source]]` and the like all of them, in order.
    private(set) var tables: [String: [StudyValues]] = [:]
    /// What is wrong, in the order of the file.
    private(set) var problems: [StudyProblem] = []
    private let bytes: [UInt8]
    /// The name of the file, for messages.
    let name: String

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - name: Its name.
    ///   - changes: Values that take the place of the file's, as `map.window=30s`.
    init(_ bytes: [UInt8], named name: String, changes: [String] = []) {
        self.bytes = bytes
        self.name = name
        var document: TOMLTable
        do {
            document = try TOMLTable(document: bytes)
        } catch {
            problems = [
                StudyProblem(place: Self.offset(ofLine: error.line, bytes), message: "not TOML: \(error.reason)")
            ]
            return
        }
        for change in changes { apply(change, to: &document) }
        for key in document.keys {
            guard let value = document[key] else { continue }
            let place = document.places[key]
            guard let section = StudySection.all.first(where: { $0.name == key }) else {
                add(place, Self.unknown(key, "table", among: StudySection.all.map(\.name)))
                continue
            }
            read(section, value, at: place)
        }
        for section in StudySection.all where !section.isList && tables[section.name] == nil {
            tables[section.name] = [StudyValues()]
        }
        problems.sort { ($0.place ?? -1) < ($1.place ?? -1) }
    }

    /// The only table of a name.
    func table(_ section: StudySection) -> StudyValues { tables[section.name]?.first ?? StudyValues() }

    /// All tables of a name.
    func tables(_ section: StudySection) -> [StudyValues] { tables[section.name] ?? [] }

    /// A problem as a line for people: `study.toml:4:1: …`.
    func text(_ problem: StudyProblem) -> String {
        guard let place = problem.place else { return "\(name.visible) (--set): " + problem.message }
        let before = bytes[..<min(place, bytes.count)]
        let line = 1 + before.count { $0 == 0x0A }
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = 1 + String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self).unicodeScalars.count
        return "\(name.visible):\(line):\(column): \(problem.message)"
    }

    private static func offset(ofLine line: Int, _ bytes: [UInt8]) -> Int {
        var seen = 1
        for (offset, byte) in bytes.enumerated() {
            if seen == line { return offset }
            if byte == 0x0A { seen += 1 }
        }
        return bytes.count
    }

    private mutating func add(_ place: Int?, _ message: String) {
        problems.append(StudyProblem(place: place, message: message))
    }

    private static func unknown(_ name: String, _ what: String, among known: [String]) -> String {
        let nearest = nearestName(to: name, among: known).map { " (did you mean \($0)?)" } ?? ""
        return "unknown \(what) \(name.visible)\(nearest); use " + known.joined(separator: ", ")
    }

    // MARK: Tables

    private mutating func read(_ section: StudySection, _ value: TOMLValue, at place: Int?) {
        var found: [TOMLTable] = []
        if section.isList {
            found = value.array?.compactMap(\.table) ?? []
            if found.count != value.array?.count ?? -1 {
                return add(place, "\(section.name): write \(section.heading) above its keys, once for each")
            }
        } else if let table = value.table {
            found = [table]
        } else {
            return add(place, "\(section.name): write \(section.heading) above its keys")
        }
        tables[section.name] = found.map { read(section, $0) }
    }

    private mutating func read(_ section: StudySection, _ table: TOMLTable) -> StudyValues {
        var values = StudyValues(place: table.start)
        for name in table.keys {
            let place = table.places[name]
            guard let key = section.key(name) else {
                add(place, Self.unknown(name, "key", among: section.keys.map(\.name)) + " in \(section.heading)")
                continue
            }
            guard let value = table[name] else { continue }
            do throws(Wrong) {
                values.values[name] = try Self.value(value, key.kind)
            } catch {
                add(place, "\(section.heading) \(name): \(error.message)")
            }
        }
        for key in section.keys where key.isNeeded && table[key.name] == nil {
            add(table.start, "\(section.heading) needs \(key.name), as \(key.name) = \(key.example)")
        }
        return values
    }

    // MARK: Values

    private struct Wrong: Error {
        let message: String

        init(_ message: String) { self.message = message }
    }

    private static func value(_ value: TOMLValue, _ kind: StudyKey.Kind) throws(Wrong) -> StudyValue {
        switch kind {
        case .text, .path:
            guard let text = value.string, !text.isEmpty else { throw Wrong("write a text between quotes") }
            if case .path = kind, text.utf8.contains(0) { throw Wrong("no file can have such a name") }
            return .text(text)
        case .duration:
            guard let text = value.string, let time = LengthOfTime.milliseconds(text, takesSeconds: false)
            else {
                throw Wrong("write a length of time between quotes, such as \"60s\", \"5m\", \"2h\" or \"1d\"")
            }
            return .duration(time)
        case .whole(let range):
            guard case .integer(let number) = value, range.contains(number) else {
                throw Wrong("write a whole number from \(range.lowerBound)\(upTo(range.upperBound))")
            }
            return .whole(number)
        case .number(let range, let excludesEnds):
            guard let number = value.number, range.contains(number),
                !excludesEnds || number > range.lowerBound && number < range.upperBound
            else {
                let words =
                    excludesEnds
                    ? "above \(range.lowerBound) and below \(range.upperBound)"
                    : range.upperBound > 1e5
                        ? (range.lowerBound < -1e5 ? "" : "of at least \(range.lowerBound)")
                        : "from \(range.lowerBound) to \(range.upperBound)"
                throw Wrong("write a number" + (words.isEmpty ? "" : " " + words))
            }
            return .number(number)
        case .flag:
            guard case .boolean(let flag) = value else { throw Wrong("write true or false") }
            return .flag(flag)
        case .word(let words):
            guard let text = value.string else {
                throw Wrong("write one of " + words.map { "\"\($0)\"" }.joined(separator: ", "))
            }
            guard let word = words.first(where: { $0 == text.lowercased() }) else {
                throw Wrong(unknown(text, "word", among: words))
            }
            return .text(word)
        case .list(let kind):
            // One alone may stand without brackets.
            guard case .array(let values) = value else { return .list([try Self.value(value, kind)]) }
            if values.isEmpty { throw Wrong("is empty; leave it out, or write something between the brackets") }
            return .list(try values.map { value throws(Wrong) in try Self.value(value, kind) })
        case .named(let kind):
            guard let table = value.table else { throw Wrong("write { name = value } with braces") }
            var named: [String: StudyValue] = [:]
            for name in table.keys {
                do throws(Wrong) {
                    if let value = table[name] { named[name] = try Self.value(value, kind) }
                } catch {
                    throw Wrong("\(name.visible): \(error.message)")
                }
            }
            return .named(named)
        case .value:
            switch value {
            case .string(let text): return .text(text)
            case .integer(let number): return .whole(number)
            case .float(let number): return .number(number)
            case .boolean(let flag): return .whole(flag ? 1 : 0)
            case .moment(let moment): return .text(moment)
            case .array, .table: throw Wrong("write a text or a number")
            }
        }
    }

    private static func upTo(_ bound: Int64) -> String { bound == .max ? "" : " to \(bound)" }

    // MARK: Changes

    /// Puts a value in the place of the file's. Where it is no TOML it is a text, so that quotes need no quotes of the
    /// shell; between commas it is a list.
    private mutating func apply(_ change: String, to document: inout TOMLTable) {
        let sides = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = sides[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard sides.count == 2, path.count >= 2, !path.contains(""), path.count <= 4 else {
            return add(nil, "write table.key=value, such as map.window=30s, not \(change.visible)")
        }
        guard let section = StudySection.all.first(where: { $0.name == path[0] }) else {
            return add(nil, Self.unknown(path[0], "table", among: StudySection.all.map(\.name)))
        }
        if section.isList {
            return add(nil, "there may be several \(section.heading); change the file, or make another one")
        }
        guard section.key(path[1]) != nil else {
            return add(nil, Self.unknown(path[1], "key", among: section.keys.map(\.name)))
        }
        let value = Self.typed(sides[1])
        var table = document[path[0]]?.table ?? TOMLTable([:])
        if path.count == 2 {
            table[path[1]] = value
        } else {
            var inner = table[path[1]]?.table ?? TOMLTable([:])
            inner[path[2...].joined(separator: ".")] = value
            table[path[1]] = .table(inner)
        }
        document[path[0]] = .table(table)
    }

    private static func typed(_ text: String) -> TOMLValue {
        if let table = try? TOMLTable(document: Array("value = \(text)\n".utf8)), table.keys == ["value"],
            let value = table["value"]
        {
            return value
        }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return parts.count > 1 ? .array(parts.map(TOMLValue.string)) : .string(text)
    }
}
