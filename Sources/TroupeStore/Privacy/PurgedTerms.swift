import GRDB

/// The terms that purges took out, known as keyed numbers only, and how to tell that a text holds them.
package struct PurgedTerms: Sendable {
    private let key: PseudonymKey
    /// Ids, handles, names, and words that hardly stand in another text by chance.
    private let telling: Set<Int64>
    /// Words of the Latin alphabet that may be anybody's: one of them says nothing, two in one text do.
    private let common: Set<Int64>
    /// How terms of writing without blanks begin, so that they are found inside longer runs.
    private let starts: Set<Int64>

    init(_ database: Database, key: PseudonymKey) throws {
        self.key = key
        var (telling, common, starts): (Set<Int64>, Set<Int64>, Set<Int64>) = ([], [], [])
        let rows = try Row.fetchCursor(database, sql: "SELECT hash, is_common FROM purged_term")
        while let row = try rows.next() {
            switch try row.value(1) as Int {
            case 0: telling.insert(try row.value(0))
            case Self.startMark: starts.insert(try row.value(0))
            default: common.insert(try row.value(0))
            }
        }
        self.telling = telling
        self.common = common
        self.starts = starts
    }

    /// Names that must not stand in a text, and texts that must not either, whole.
    package init(names: [String], texts: [String], key: PseudonymKey) {
        self.key = key
        var (telling, starts): (Set<Int64>, Set<Int64>) = ([], [])
        for name in names where name.utf8.count > 1 {
            for term in [name.lowercased()] + (name.contains(where: \.isWhitespace) ? [] : Terms.terms(in: name)) {
                telling.insert(key.number(of: term))
                if let start = Self.start(of: term, key) { starts.insert(start) }
            }
        }
        for text in texts where text.unicodeScalars.count >= 12 {
            for term in Terms.terms(in: text) where term.utf8.count >= 24 { telling.insert(key.number(of: term)) }
            telling.insert(key.number(of: text.lowercased()))
        }
        (self.telling, self.common, self.starts) = (telling, [], starts)
    }

    /// The number of terms.
    package var count: Int { telling.count + common.count }

    /// Whether a text holds what was purged.
    package func areIn(_ text: String) -> Bool {
        if count == 0 { return false }
        let lower = text.lowercased()
        let canonical = text.canonical
        return areIn(form: lower) || canonical != lower && areIn(form: canonical)
    }

    /// Whether a path holds what was purged.
    ///
    /// Downloaders name files and folders by accounts and posts: each part of a path is also looked at without a day or
    /// number before its first letter and without what stands behind any `.`, `_` and `-`
    /// (`2024-10-01_syn.alina.one_2.mp4`), and so is each run of digits that is long enough for an id.
    package func areIn(path: String) -> Bool {
        if count == 0 { return false }
        if areIn(path) { return true }
        return path.split(separator: "/").contains { part in
            let scalars = Array(part.unicodeScalars)
            let named = scalars[...].drop { Self.isDigit($0) || Self.separatesNames($0) }
            let texts = [scalars[...], named].flatMap { text in
                [text] + text.indices.filter { Self.separatesNames(text[$0]) }.map { text[..<$0] }
            }
            let numbers = scalars.split { !Self.isDigit($0) }.filter { $0.count >= Self.fewestDigits }
            return (texts + numbers).contains { !$0.isEmpty && areIn(Self.text($0)) }
        }
    }

    /// Digits of an id; a day has fewer.
    private static let fewestDigits = 9

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func separatesNames(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "_" || scalar == "-"
    }

    /// What stands in `purged_term.is_common` of a start.
    static let startMark = 2

    /// The number of the start of a term; nil of one that blanks set apart.
    static func start(of term: some StringProtocol, _ key: PseudonymKey) -> Int64? {
        guard Terms.standsInRuns(term) else { return nil }
        return key.number(of: "start\0" + String(String.UnicodeScalarView(term.unicodeScalars.prefix(2))))
    }

    private func areIn(form text: String) -> Bool {
        if text.utf8.count < 200, telling.contains(key.number(of: text)) { return true }
        var seen: Set<Int64> = []
        for term in Terms.terms(in: text) {
            let number = key.number(of: term)
            if telling.contains(number) { return true }
            if common.contains(number) { seen.insert(number) }
            if Terms.standsInRuns(term), isInside(term) { return true }
        }
        return seen.count > 1
    }

    /// Whether a run of writing without blanks holds a term anywhere.
    ///
    /// - Complexity: one look a character, and up to ``Terms/longestInRuns`` where a term may begin.
    private func isInside(_ run: String) -> Bool {
        guard !starts.isEmpty else { return false }
        let scalars = Array(run.unicodeScalars)
        guard scalars.count > 2 else { return false }
        for place in 0..<scalars.count - 1 {
            let start = Self.start(of: Self.text(scalars[place..<place + 2]), key)
            guard let start, starts.contains(start) else { continue }
            let longest = min(scalars.count - place, Terms.longestInRuns)
            for length in 2...longest
            where telling.contains(key.number(of: Self.text(scalars[place..<place + length]))) { return true }
        }
        return false
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Whether a word may be anybody's.
    static func isCommon(_ word: String) -> Bool {
        word.utf8.count < 12 && word.allSatisfy { $0.isASCII && $0.isLetter }
    }
}
