import Foundation
import TroupeModel

extension FieldMapping {
    /// The mapping written inline as `account=…,time=…,object=…`, or in a mapping file (see ``init(file:)``) whose path
    /// it is.
    ///
    /// Roles are `account` (its id), `handle`, `hash`, `name`, `platform`, `prefix` (`fb_:facebook`, how ids of a
    /// platform begin), `post`, `time`, `captured`, `caption`, `language`, `region`, `plays`, `likes`, `comments`,
    /// `shares`, `saves`, `ad`, `ai`, `object` (a layer named after its column), and every kind of asset: `hashtag`,
    /// `link`, `music`, `mention` … A role may stand several times; `+` after an asset's field says that it holds a
    /// list. A time in several fields is written `time=date+clock` or `time=date+clock+zone`.
    ///
    /// - Throws: `IngestError.badMapping`.
    package init(parsing text: String) throws(IngestError) {
        if !text.contains("=") {
            try self.init(file: text)
            return
        }
        var pairs: [(String, String)] = []
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else {
                throw .badMapping(reason: "--columns: \u{201C}\(String(piece).shown)\u{201D} has no =")
            }
            pairs.append((String(sides[0]).trimmed.lowercased(), String(sides[1]).trimmed))
        }
        try self.init(pairs: pairs, origin: "--columns")
    }

    /// The mapping that pairs of role and field make.
    init(pairs: [(role: String, field: String)], origin: String) throws(IngestError) {
        self.init([])
        toleratesMissingIdentifiers = true
        text = pairs.map { "\($0.role)=\($0.field)" }.joined(separator: ",")
        for (role, field) in pairs {
            guard !field.isEmpty else { throw .badMapping(reason: "\(origin): \(role.shown) names no field") }
            if role == "prefix" {
                let sides = field.split(separator: ":", maxSplits: 1).map(String.init)
                guard sides.count == 2 else {
                    throw .badMapping(reason: "\(origin): write prefix as fb_:facebook, not \(field.shown)")
                }
                platformPrefixes.append(PlatformPrefix(prefix: sides[0], platform: sides[1]))
            } else if role == "platform", field.hasPrefix("\""), field.hasSuffix("\""), field.count > 2 {
                platform = String(field.dropFirst().dropLast())
            } else if let known = Self.roles[role] {
                guard !fields.contains(where: { $0.role == known }) || known == .time else {
                    throw .badMapping(reason: "\(origin): \(role) is given twice")
                }
                if known == .time, let parts = Self.timeParts(field) {
                    fields.append(Field(parts[0], .time))
                    fields += parts.dropFirst().map { Field($0, .timePart) }
                } else {
                    fields.append(Field(field, known))
                }
            } else if pairs.count(where: { $0 == (role, field) }) > 1 {
                throw .badMapping(reason: "\(origin): \(role)=\(field.shown) is given twice")
            } else if role == "object" {
                let (name, form) = Self.list(field)
                // Columns that differ by a number only are one layer.
                fields.append(Field(name, .layer(NumberedName(name).plain, form)))
            } else if let kind = AssetKind.allCases.first(where: { $0.name == role && $0 != .caption }) {
                let (name, form) = Self.list(field)
                fields.append(Field(name, kind == .mention ? .mentionedHandles(form) : .asset(kind, form)))
            } else {
                throw .badMapping(
                    reason:
                        "\(origin): unknown role \(role.shown); write account=…,time=…,object=… (see troupe ingest "
                        + "--help)"
                )
            }
        }
        try checkRoles(origin)
    }

    private func checkRoles(_ origin: String) throws(IngestError) {
        let hasAccount = fields.contains {
            [.accountIdentifier, .accountHandle, .accountHash].contains($0.role)
        }
        guard hasAccount else {
            throw .badMapping(reason: "\(origin): name the account's field with account=… or handle=…")
        }
        guard fields.contains(where: { $0.role == .time }) else {
            throw .badMapping(reason: "\(origin): name the field with the time with time=…")
        }
    }

    /// Whether it names anything that two posts can share.
    package var sharesSomething: Bool {
        fields.contains { field in
            switch field.role {
            case .asset, .layer, .mentionedHandles, .caption: true
            default: false
            }
        }
    }

    /// The fields of a time that stands in several: `date+clock`, `date+clock+zone`; nil for one.
    private static func timeParts(_ field: String) -> [String]? {
        let parts = field.split(separator: "+", omittingEmptySubsequences: false).map { String($0).trimmed }
        return parts.count > 1 && !parts.contains("") ? parts : nil
    }

    /// A field, and whether it holds a list: a `+` at its end.
    static func list(_ field: String) -> (name: String, form: ListForm) {
        field.hasSuffix("+") ? (String(field.dropLast()), .loose) : (field, .single)
    }

    private static let roles: [String: FieldRole] = [
        "account": .accountIdentifier, "handle": .accountHandle, "hash": .accountHash, "name": .fact(.name),
        "bio": .fact(.biography), "followers": .fact(.followers), "platform": .platform, "post": .identifier,
        "time": .time, "captured": .captured, "caption": .caption, "language": .language, "region": .region,
        "plays": .count(.plays), "likes": .count(.likes), "comments": .count(.comments), "shares": .count(.shares),
        "saves": .count(.saves), "ad": .advertisement, "ai": .artificialLabel,
    ]

    /// A mapping from a file in a small part of TOML (toml.io, 1.0): `role = "field"` or `role = ["field", "field"]`,
    /// comments, and a table `[columns]`.
    ///
    /// - Throws: `IngestError.badMapping` with the line.
    package init(file path: String) throws(IngestError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .badMapping(
                reason:
                    "--columns: \(path.shown) is neither a mapping such as account=…,time=… nor a file that can be read"
            )
        }
        var pairs: [(String, String)] = []
        for (number, raw) in String(decoding: data, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
            let line = String(raw).trimmed.filter { $0 != "\r" }
            if line.isEmpty || line.hasPrefix("#") || line == "[columns]" { continue }
            guard let equals = line.firstIndex(of: "="),
                let fields = Self.strings(String(line[line.index(after: equals)...]).trimmed)
            else {
                throw .badMapping(
                    reason: "\(path.shown):\(number + 1): write role = \"field\" or role = [\"field\", …]")
            }
            let role = String(line[..<equals]).trimmed.lowercased()
            for field in fields {
                pairs.append(
                    (role == "platform-name" ? "platform" : role, role == "platform-name" ? "\"\(field)\"" : field))
            }
        }
        try self.init(pairs: pairs, origin: path.shown)
    }

    /// The strings of a value: one, or several in brackets; nil if it is anything else.
    private static func strings(_ text: String) -> [String]? {
        var rest = text[...]
        let isArray = rest.first == "["
        if isArray { rest.removeFirst() }
        var found: [String] = []
        while true {
            rest = rest.drop { $0 == " " || $0 == "\t" || (isArray && $0 == ",") }
            if isArray, rest.first == "]" {
                rest.removeFirst()
                break
            }
            guard let quote = rest.first, quote == "\"" || quote == "'",
                let end = rest.dropFirst().firstIndex(of: quote)
            else { return nil }
            let string = rest[rest.index(after: rest.startIndex)..<end]
            // Escapes are beyond the part of TOML that is read.
            if quote == "\"", string.contains("\\") { return nil }
            found.append(String(string))
            rest = rest[rest.index(after: end)...]
            if !isArray { break }
        }
        rest = rest.drop { $0 == " " || $0 == "\t" }
        return found.isEmpty || !(rest.isEmpty || rest.first == "#") ? nil : found
    }
}
