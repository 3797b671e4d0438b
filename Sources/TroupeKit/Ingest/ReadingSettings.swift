import TroupeIngest
import TroupeModel

/// What the user says of files that they do not say themselves: the same for every job that reads posts.
public struct ReadingSettings: Sendable, Hashable {
    /// Which fields hold what, as `account=…,time=…,caption=…`, or the path of a mapping file; nil recognises formats
    /// by their content.
    public var columns: String?
    /// The offset from UTC of times without a zone, as `+08:00`; nil where the user does not say.
    public var zone: String?
    /// How dates are written: `dmy`, `mdy`, `excel` or `excel1904`; nil tells it from the whole column.
    public var dates: String?
    /// `none` where `NA`, `null` and their like are values as any other; nil reads them as missing.
    public var missing: String?
    /// The encoding of the text, as `windows-1251`; nil for UTF-8.
    public var encoding: String?
    /// The line of the header, from 1; nil looks for it.
    public var headerLine: Int?
    /// How quotes in tables are written: `doubled`, `backslash` or `none`; nil tells it from the table.
    public var quotes: String?
    /// One post in so many is read; for plans of posts that do not fit the memory.
    var sampledOneIn = 1

    /// Nothing said.
    public init() {}

    /// Whether the user said anything.
    var isEmpty: Bool { self == ReadingSettings() }

    /// What the readers are told.
    ///
    /// - Throws: ``TroupeError`` for a word that is not one of those above.
    func options() throws(TroupeError) -> RecordOptions {
        var options = RecordOptions()
        do {
            options.mapping = try columns.map { text throws(IngestError) in try FieldMapping(parsing: text) }
        } catch {
            throw TroupeError(error)
        }
        if let zone {
            guard let offset = Self.offset(zone) else {
                throw TroupeError(
                    .usage, "--zone: \(zone.visible) is not an offset from UTC; write +08:00, -05:00 or Z")
            }
            options.zoneOffset = offset
        }
        if let dates {
            guard let notation = TimeNotation(parsing: dates) else {
                throw TroupeError(.usage, "--dates: write dmy, mdy, excel or excel1904, not \(dates.visible)")
            }
            options.notation = notation
        }
        if let missing {
            guard missing.lowercased() == "none" else {
                throw TroupeError(.usage, "--missing: write none, not \(missing.visible)")
            }
            options.readsMissingWords = false
        }
        if let encoding {
            guard let known = TextEncoding(named: encoding) else {
                throw TroupeError(IngestError.unknownEncoding(encoding))
            }
            options.encoding = known
        }
        if let headerLine {
            guard headerLine >= 1 else { throw TroupeError(.usage, "--header-line: lines are counted from 1") }
            options.headerLine = headerLine
        }
        options.sampledOneIn = sampledOneIn
        if let quotes {
            guard let known = Quoting(rawValue: quotes.lowercased()) else {
                let words = Quoting.allCases.map(\.rawValue).joined(separator: ", ")
                throw TroupeError(.usage, "--quotes: write one of \(words), not \(quotes.visible)")
            }
            options.quoting = known
        }
        return options
    }

    /// What makes reading the same file another time something else.
    func reading(format: String, options: RecordOptions) -> String {
        let said = [
            ("columns", options.mapping?.text), ("zone", zone), ("dates", dates), ("missing", missing),
            ("encoding", encoding), ("header line", headerLine.map(String.init)), ("quotes", quotes),
        ]
        return ([format] + said.compactMap { word, value in value.map { "\(word) \($0)" } }).joined(separator: "; ")
    }

    private static func offset(_ text: String) -> Int64? {
        if text == "Z" || text == "UTC" { return 0 }
        let digits = text.dropFirst().split(separator: ":")
        guard let sign = text.first, sign == "+" || sign == "-", digits.count <= 2, let hours = digits.first,
            let hour = Int64(hours), (0...14).contains(hour), let minute = digits.count == 2 ? Int64(digits[1]) : 0,
            (0..<60).contains(minute)
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hour * 60 + minute) * 60_000
    }
}
