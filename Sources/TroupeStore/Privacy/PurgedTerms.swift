import GRDB

/// The terms that purges took out, known as keyed numbers only, and how to tell that a text holds them.
public struct PurgedTerms: Sendable {
    private let key: PseudonymKey
    /// Ids, handles, names, and words that hardly stand in another text by chance.
    private let telling: Set<Int64>
    /// Words of the Latin alphabet that may be anybody's: one of them says nothing, two in one text do.
    private let common: Set<Int64>

    init(_ database: Database, key: PseudonymKey) throws {
        self.key = key
        var (telling, common): (Set<Int64>, Set<Int64>) = ([], [])
        let rows = try Row.fetchCursor(database, sql: "SELECT hash, is_common FROM purged_term")
        while let row = try rows.next() {
            if row[1] as Bool { common.insert(row[0]) } else { telling.insert(row[0]) }
        }
        self.telling = telling
        self.common = common
    }

    /// The number of terms.
    public var count: Int { telling.count + common.count }

    /// Whether a text holds what was purged.
    public func areIn(_ text: String) -> Bool {
        if count == 0 { return false }
        if text.utf8.count < 200, telling.contains(key.number(of: text.lowercased())) { return true }
        var seen: Set<Int64> = []
        for term in Terms.terms(in: text) {
            let number = key.number(of: term)
            if telling.contains(number) { return true }
            if common.contains(number) { seen.insert(number) }
        }
        return seen.count > 1
    }

    /// Whether a word may be anybody's.
    static func isCommon(_ word: String) -> Bool {
        word.utf8.count < 12 && word.allSatisfy { $0.isASCII && $0.isLetter }
    }
}
