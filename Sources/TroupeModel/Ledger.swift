/// Every record that could not be used whole: where it stands, what was wrong, what was done.
public struct Ledger: Sendable {
    /// One entry.
    public struct Entry: Sendable, Hashable {
        /// The number of the source file, in reading order.
        public var source: Int
        /// The line on which the record starts, from 1.
        public var line: Int
        /// What was wrong.
        public var code: Code
        /// A few words for people where the code alone does not say enough; holds no text of the record.
        public var detail: String

        /// An entry.
        public init(source: Int, line: Int, code: Code, detail: String = "") {
            self.source = source
            self.line = line
            self.code = code
            self.detail = detail
        }
    }

    /// What was wrong with a record.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The account is missing.
        case accountMissing = "account_missing"
        /// The time is missing.
        case timeMissing = "time_missing"
        /// The time cannot be read.
        case timeBad = "time_bad"
        /// The time is known less exactly than the rest of the data.
        case timeTooCoarse = "time_too_coarse"
        /// No object on any layer.
        case objectMissing = "object_missing"
        /// Fewer or more fields than the header.
        case fieldCount = "field_count"
        /// A quoted field is not closed, or text follows its closing quote.
        case badQuoting = "bad_quoting"
        /// The file ends inside a record.
        case cutRecord = "cut_record"
        /// A record longer than the limit.
        case recordTooLong = "record_too_long"
        /// NUL characters were removed; the record is used.
        case nulRemoved = "nul_removed"
        /// Bytes that are not UTF-8 became U+FFFD; the record is used.
        case badUTF8 = "bad_utf8"

        /// Whether the record was left out; otherwise it was mended and used.
        public var isRefusal: Bool {
            switch self {
            case .nulRemoved, .badUTF8: false
            default: true
            }
        }
    }

    /// The entries, in reading order.
    public private(set) var entries: [Entry] = []

    /// An empty ledger.
    public init() {}

    /// Adds an entry.
    public mutating func record(_ entry: Entry) {
        entries.append(entry)
    }

    /// The number of records left out. A record is left out for one reason only.
    public var refusedCount: Int {
        entries.reduce(0) { $0 + ($1.code.isRefusal ? 1 : 0) }
    }

    /// The number of entries by code, in the order of ``Code``, codes that do not occur left out.
    public var countsByCode: [(code: Code, count: Int)] {
        var counts: [Code: Int] = [:]
        for entry in entries { counts[entry.code, default: 0] += 1 }
        return Code.allCases.compactMap { code in counts[code].map { (code, $0) } }
    }
}
