/// Every record that was not used whole: where it stands, what was wrong, and whether it was left out.
///
/// What concerns a source as a whole (fields that hold `NA`, lines before the header) has record 0.
package struct Ledger: Sendable {
    /// One entry.
    package struct Entry: Sendable, Hashable {
        /// The number of the source, in the order of the sources.
        package var source: Int
        /// The record's number in its source, from 1; 0 for the source as a whole.
        package var record: Int
        /// The line on which the record starts, from 1, or the record's number where lines are not counted.
        package var line: Int
        /// What was wrong.
        package var problem: RecordProblem
        /// A few words where the code alone does not say enough.
        package var detail: String
        /// Whether the record was left out; otherwise it was mended or noted, and used.
        package var isRefusal: Bool

        /// An entry.
        package init(
            source: Int, record: Int, line: Int, problem: RecordProblem, detail: String = "", isRefusal: Bool
        ) {
            self.source = source
            self.record = record
            self.line = line
            self.problem = problem
            self.detail = detail
            self.isRefusal = isRefusal
        }
    }

    /// The entries; after ``sort()`` by source, record and code.
    package private(set) var entries: [Entry] = []

    /// An empty ledger.
    package init() {}

    /// Adds an entry.
    package mutating func record(_ entry: Entry) {
        entries.append(entry)
    }

    /// Leaves posts out that were read but cannot be used: an entry of the same record that already says why becomes
    /// the refusal, so that nothing is told twice.
    package mutating func leaveOut(_ posts: [Entry]) {
        struct Place: Hashable {
            var source: Int
            var record: Int
        }
        guard !posts.isEmpty else { return }
        let records = Set(posts.map { Place(source: $0.source, record: $0.record) })
        var known: [Place: [Int]] = [:]
        for (number, entry) in entries.enumerated() where entry.record > 0 {
            let place = Place(source: entry.source, record: entry.record)
            if records.contains(place) { known[place, default: []].append(number) }
        }
        for post in posts {
            let place = Place(source: post.source, record: post.record)
            if let reason = known[place]?.first(where: { entries[$0].problem.explains(post.problem) }) {
                entries[reason].isRefusal = true
            } else {
                known[place, default: []].append(entries.count)
                entries.append(post)
            }
        }
    }

    /// Puts the entries in order.
    package mutating func sort() {
        entries.sort {
            ($0.source, $0.record, $0.problem.number, $0.detail) < ($1.source, $1.record, $1.problem.number, $1.detail)
        }
    }

    /// The number of records left out, of a ledger in order.
    package var refusedCount: Int { recordCount { $0.isRefusal } }

    /// The number of records with an entry that did not leave them out, of a ledger in order.
    package var mendedCount: Int { recordCount { !$0.isRefusal } }

    /// The number of records with such an entry; those of a record stand together.
    private func recordCount(where counts: (Entry) -> Bool) -> Int {
        var last = (source: -1, record: -1)
        var found = 0
        for entry in entries where entry.record > 0 && (entry.source, entry.record) != last && counts(entry) {
            last = (entry.source, entry.record)
            found += 1
        }
        return found
    }

    /// The number of entries by code, in the order of ``RecordProblem``, codes that do not occur left out.
    package var countsByCode: [(code: RecordProblem, count: Int)] {
        var counts: [RecordProblem: Int] = [:]
        for entry in entries { counts[entry.problem, default: 0] += 1 }
        return RecordProblem.allCases.compactMap { code in counts[code].map { (code, $0) } }
    }

    /// What was noted of sources as wholes.
    package var sourceNotes: [Entry] { entries.filter { $0.record == 0 } }
}
