import Foundation
import TroupeBase
import TroupeIngest
import TroupeModel
import TroupeReport
import TroupeStore

/// A study file with comments, for the files that are there.
public struct StudyTemplate: Sendable {
    /// What the user should know of files that are not in it.
    public let notes: [String]
    /// The sources, each with what was found in it; none where the file is an example.
    private let sources: [(path: String, comment: String)]

    /// A file that reads what is found behind these names; behind none, what lies in this folder.
    ///
    /// - Throws: ``TroupeError`` if a name leads nowhere.
    public init(_ names: [String]) throws(TroupeError) {
        var sources: [(path: String, comment: String)] = []
        var notes: [String] = []
        for name in names.isEmpty ? Self.candidates : names {
            let found = try Self.formats(in: name)
            if found.known.isEmpty {
                if !names.isEmpty {
                    notes.append(
                        "\(name.visible): no file of a known format; add columns = \"account=…,time=…,caption=…\" to "
                            + "its "
                            + "[[source]]")
                    sources.append((name, "No known format: say with columns which field holds what."))
                }
                continue
            }
            let words = found.known.sorted { $0.key < $1.key }.map { format, count in
                PlainText.count(count, "file", "files") + " of \(format)"
            }
            sources.append((name, words.joined(separator: ", ")))
        }
        self.sources = sources
        self.notes = notes
    }

    /// What may hold posts in this folder: files and folders whose names are not hidden.
    private static var candidates: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? []
        return names.filter { !$0.hasPrefix(".") && $0 != "output" }.sorted()
    }

    /// The formats of the files behind a name.
    private static func formats(in name: String) throws(TroupeError) -> (known: [String: Int], files: Int) {
        if CaseFile.seemsCase(name) { return ([:], 0) }
        var known: [String: Int] = [:]
        do {
            let list = try SourceList([name])
            for listed in list.sources.prefix(200) {
                guard let format = try? formatName(of: listed.source) else { continue }
                known[format, default: 0] += 1
            }
            return (known, list.sources.count)
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Writes the file.
    ///
    /// - Throws: ``TroupeError`` if something stands there, or it cannot be written.
    public func write(to path: String, replacing: Replacing = .ownFiles) throws(TroupeError) {
        try replacing.check(path, inputs: sources.map(\.path))
        let folder = path.parentPath
        let bytes = Array(text(from: folder).utf8)
        try ReplacedFile.write(path) { try $0(bytes) }
    }

    /// The text of the file.
    ///
    /// - Parameter folder: The folder that it will lie in, from which paths are seen.
    func text(from folder: String = "") -> String {
        var lines = [
            "# A study of troupe. Try it with: troupe run FILE --check, then troupe run FILE",
            "# Lines that begin with # are not read; take the # away from what you want to say.",
        ]
        for section in StudySection.all {
            lines += ["", "# " + section.meaning]
            if section.name == StudySection.source.name, !sources.isEmpty {
                for source in sources {
                    lines += ["[[source]]", "# " + source.comment.visible]
                    lines.append("path = " + Self.quoted(Self.seen(source.path, from: folder)))
                }
                lines += Self.comments(section.keys.filter { $0.name != "path" })
                continue
            }
            // A heading without keys says nothing, and a needed key has no sensible default.
            let isSaid = section.name == StudySection.study.name || section.name == StudySection.map.name
            lines.append((isSaid ? "" : "# ") + section.heading)
            lines += Self.comments(section.keys)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func comments(_ keys: [StudyKey]) -> [String] {
        let texts = keys.map { "# \($0.name) = \($0.example)" }
        let width = min(44, texts.map(\.count).max() ?? 0)
        return zip(keys, texts).map { key, text in
            text + String(repeating: " ", count: max(1, width - text.count + 2)) + "# " + key.meaning
        }
    }

    static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": return "\\\""
            case "\\": return "\\\\"
            case let scalar where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: return String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }

    /// A path as seen from a folder.
    private static func seen(_ path: String, from folder: String) -> String {
        if folder.isEmpty || folder == "." || path.hasPrefix("/") { return path }
        if path.hasPrefix(folder + "/") { return String(path.dropFirst(folder.utf8.count + 1)) }
        return URL(fileURLWithPath: path).standardizedFileURL.path
    }

    // MARK: Schema

    /// The JSON Schema of study files (draft 2020-12), for editors.
    public static func schema() throws -> String {
        var properties: [String: Any] = [:]
        for section in StudySection.all {
            var keys: [String: Any] = [:]
            for key in section.keys {
                var one = schema(of: key.kind)
                one["description"] = key.meaning
                keys[key.name] = one
            }
            var table: [String: Any] = [
                "type": "object", "description": section.meaning, "properties": keys, "additionalProperties": false,
            ]
            let needed = section.keys.filter(\.isNeeded).map(\.name)
            if !needed.isEmpty { table["required"] = needed }
            properties[section.name] =
                section.isList ? ["type": "array", "description": section.meaning, "items": table] : table
        }
        let document: [String: Any] = [
            "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:troupe:schema:study:1",
            "title": "A study of troupe", "type": "object", "properties": properties, "additionalProperties": false,
        ]
        let data = try JSONSerialization.data(
            withJSONObject: document, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }

    private static func schema(of kind: StudyKey.Kind) -> [String: Any] {
        switch kind {
        case .text, .path: return ["type": "string", "minLength": 1]
        case .duration: return ["type": "string", "pattern": "^[0-9.]+(ms|s|m|min|h|d)$"]
        case .whole(let range):
            var schema: [String: Any] = ["type": "integer", "minimum": range.lowerBound]
            if range.upperBound != .max { schema["maximum"] = range.upperBound }
            return schema
        case .number(let range, let excludesEnds):
            return excludesEnds
                ? ["type": "number", "exclusiveMinimum": range.lowerBound, "exclusiveMaximum": range.upperBound]
                : ["type": "number", "minimum": range.lowerBound, "maximum": range.upperBound]
        case .flag: return ["type": "boolean"]
        case .word(let words): return ["enum": words]
        case .list(let kind):
            let one = schema(of: kind)
            return ["anyOf": [one, ["type": "array", "items": one, "minItems": 1]]]
        case .named(let kind): return ["type": "object", "additionalProperties": schema(of: kind)]
        case .value: return ["type": ["string", "number", "boolean"]]
        }
    }
}
