import TroupeModel
import TroupeStore

/// The kinds of entries and their fields, for people and scripts.
public enum CastKinds {
    /// A table: kind, field, what it holds, whether it must be given.
    public static func answer() -> CaseAnswer {
        var rows: [[String?]] = []
        for kind in CastKind.allCases {
            for field in kind.fields { rows.append([kind.rawValue] + cells(field)) }
        }
        for field in CastField.provenance { rows.append(["every kind"] + cells(field)) }
        return CaseAnswer(
            schema: "troupe.cast-kinds",
            parts: [("kinds", CaseTable(columns: ["kind", "field", "need", "holds"], rows: rows))], nothing: "")
    }

    private static func cells(_ field: CastField) -> [String?] {
        let need =
            switch field.role {
            case .key: "names the entry"
            case .partOfKey: "names it too, may be empty"
            case .required: "needed"
            case .optional: ""
            }
        let holds =
            switch field.value {
            case .text: "text"
            case .word(let words): words.joined(separator: " | ")
            case .listed(let words): words.joined(separator: " | ") + ", or another with --free"
            case .number: "number"
            case .time: "day or moment (UTC)"
            case .account: "account: id or handle, platform: before it"
            case .post: "post: id, platform: before it"
            case .reference(let kind): "id of a \(kind.rawValue)"
            }
        return [field.name, need, holds]
    }
}
