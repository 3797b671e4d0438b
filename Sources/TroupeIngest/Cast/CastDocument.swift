import TroupeBase
import TroupeModel

/// Entries of the cast in TOML (toml.io, 1.0): a table for each, in an array named after its kind.
///
///     author = "analyst1"
///     [[persona]]
///     id = "per_alina"
///     name = "Alina"
///     accounts = ["tiktok:a01", "tiktok:a02"]
struct CastDocument {
    private(set) var entries: [CastEntry] = []
    private(set) var refusals: [(record: Int, reason: String)] = []
    private(set) var records = 0

    init(_ bytes: [UInt8], file: String) throws(IngestError) {
        let document: TOMLTable
        do {
            document = try TOMLTable(document: bytes)
        } catch {
            throw .badCastFile(file: file, line: error.line, reason: "not TOML: \(error.reason)")
        }
        var common: [String: String] = [:]
        for field in CastField.provenance {
            if let text = document[field.name].flatMap(Self.text) { common[field.name] = text }
        }
        let known = Set(CastKind.allCases.map(\.rawValue) + CastField.provenance.map(\.name))
        if let other = document.keys.first(where: { !known.contains($0) }) {
            let nearest = nearestName(to: other, among: CastKind.allCases.map(\.rawValue))
            throw .badCastFile(
                file: file, line: nil,
                reason: "unknown entry kind \"\(other.shown)\"\(nearest.map { " (did you mean \($0)?)" } ?? ""); "
                    + "troupe cast kinds lists them ([[persona]] …)")
        }
        for kind in CastKind.allCases {
            guard let value = document[kind.rawValue] else { continue }
            guard let tables = value.array else {
                throw .badCastFile(
                    file: file, line: nil, reason: "write [[\(kind.rawValue)]], with two brackets, before each entry")
            }
            for element in tables {
                records += 1
                guard let table = element.table else {
                    refusals.append((records, "\(kind.rawValue): is no table"))
                    continue
                }
                read(table, kind, common)
            }
        }
        if records == 0 { throw .noRecords(file: file) }
    }

    private mutating func read(_ table: TOMLTable, _ kind: CastKind, _ common: [String: String]) {
        var entry = CastEntry(kind, common, record: records)
        var accounts: [String] = []
        for key in table.keys {
            guard let value = table[key] else { continue }
            if kind == .persona, key == "accounts", let list = value.array {
                accounts = list.compactMap(\.string)
            } else if key == "platform", let platform = value.string {
                entry.platform = platform
            } else if let text = Self.text(value) {
                entry.values[key] = text
            } else {
                refusals.append((records, "\(kind.rawValue): \(key) is neither text nor number nor date"))
                return
            }
        }
        entries.append(entry)
        guard let id = entry.values["id"] else { return }
        for account in accounts {
            var values = common
            values["persona"] = id
            values["account"] = account
            entries.append(CastEntry(.personaAccount, values, platform: entry.platform, record: records))
        }
    }

    private static func text(_ value: TOMLValue) -> String? {
        switch value {
        case .string(let text), .moment(let text): text
        case .integer(let number): String(number)
        case .float(let number): String(number)
        case .boolean(let truth): truth ? "yes" : "no"
        case .array, .table: nil
        }
    }
}
