import GRDB
import GRDBSQLite
import TroupeModel

/// A table whose contents have check values, one for each owner.
struct DigestedTable: Hashable {
    /// What the rows belong to.
    enum Owner: Hashable {
        /// A source.
        case source
        /// A run.
        case run
        /// The case.
        case whole
    }

    var name: String
    var owner: Owner
    /// The number of a row's owner, in SQL.
    private var ownerSQL: String

    private init(_ name: String, _ owner: Owner = .whole, _ ownerSQL: String = "0") {
        self.name = name
        self.owner = owner
        self.ownerSQL = ownerSQL
    }

    static let source = DigestedTable("source", .source, "t.id")
    static let sighting = DigestedTable("sighting", .source, "t.source")
    static let problem = DigestedTable("problem", .source, "t.source")
    static let rawRecord = DigestedTable("raw_record", .source, "t.source")
    static let accountFact = DigestedTable("account_fact", .source, "t.source")
    static let assetFact = DigestedTable("asset_fact", .source, "t.source")
    static let post = DigestedTable(
        "post", .source, "(SELECT g.source FROM sighting g WHERE g.id = t.first_sighting)")
    static let use = DigestedTable("use", .source, "(SELECT g.source FROM sighting g WHERE g.id = t.sighting)")
    static let account = DigestedTable("account")
    static let asset = DigestedTable("asset")
    static let platform = DigestedTable("platform")
    static let layer = DigestedTable("layer")
    static let figurePlace = DigestedTable("figure_place")

    static let mediaFile = DigestedTable("media_file")
    static let mediaPlace = DigestedTable("media_place")
    static let mediaPrint = DigestedTable("media_print")
    static let mediaCode = DigestedTable("media_code")
    static let mediaGroup = DigestedTable("media_group")
    static let mediaMatch = DigestedTable("media_match")
    static let mediaFace = DigestedTable("media_face")
    static let mediaMark = DigestedTable("media_mark")
    static let mediaHandle = DigestedTable("media_handle")
    static let mediaLabel = DigestedTable("media_label")

    /// What was measured in files of pictures, videos and sounds.
    static let media = [
        mediaFile, mediaPlace, mediaPrint, mediaCode, mediaGroup, mediaMatch, mediaFace, mediaMark, mediaHandle,
        mediaLabel,
    ]
    /// What is read from sources.
    static let imported = [
        source, sighting, problem, rawRecord, accountFact, assetFact, post, use, account, asset, platform, layer,
    ]
    /// What analysts add.
    static let cast =
        CastKind.allCases.map { DigestedTable($0.rawValue) } + ["cast_batch", "cast_change"].map { Self($0) }
    /// What runs found.
    static let runs =
        [DigestedTable("run", .run, "t.id")] + ["member", "tie", "co_action"].map { Self($0, .run, "t.run") }
    /// What purges left.
    static let purges = ["tombstone", "purged_account", "purged_post", "purged_term"].map { Self($0) }
    /// The index of texts. It is brought up to date by questions, which the log does not hold.
    static let search = [
        "search_state", "text_search_data", "text_search_idx", "text_search_docsize", "text_search_config",
    ]
    .map { Self($0) }
    static let all = imported + media + cast + runs + purges + [figurePlace] + search

    /// The check values of the rows by owner.
    ///
    /// - Parameter condition: Only the rows `t` of which this SQL holds.
    func digests(where condition: String? = nil, in database: Database) throws -> [Int64: ContentDigest] {
        guard let connection = database.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        let rows = try BulkStatement(
            "SELECT coalesce(\(ownerSQL), -1), t.* FROM \"\(name)\" t \(condition.map { "WHERE " + $0 } ?? "")",
            in: connection)
        var found: [Int64: ContentDigest] = [:]
        var (owner, sum) = (Int64(0), ContentDigest())
        try rows.eachRow { row in
            let next = row.integer(0)
            if next != owner {
                found[owner, default: ContentDigest()].add(sum)
                (owner, sum) = (next, ContentDigest())
            }
            sum.add(row.digest(from: 1))
        }
        found[owner, default: ContentDigest()].add(sum)
        return found.filter { $0.value != ContentDigest() }
    }

    /// The SQL that a row of an owner fulfils.
    func owned(by number: Int64) -> String { "\(ownerSQL) = \(number)" }
}

extension BulkStatement.Columns {
    /// The check value of the columns from one on.
    func digest(from start: Int32) -> RowDigest {
        var digest = RowDigest()
        for place in start..<count {
            switch kind(place) {
            case SQLITE_INTEGER: digest.add(integer(place))
            case SQLITE_NULL: digest.addNull()
            case SQLITE_TEXT: digest.add(text: bytes(place))
            case SQLITE_FLOAT: digest.add(real(place))
            default: digest.add(blob: blob(place))
            }
        }
        return digest
    }
}
