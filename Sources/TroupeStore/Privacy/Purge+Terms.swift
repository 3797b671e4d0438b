import GRDB
import TroupeModel

extension Purge {
    /// The terms without those that stand inside runs of texts that stay.
    private func withoutThoseInRuns(_ wanted: Set<String>) throws -> Set<String> {
        var byStart: [String: [String]] = [:]
        for term in wanted where Terms.standsInRuns(term) {
            let start = String(String.UnicodeScalarView(term.unicodeScalars.prefix(2)))
            byStart[start, default: []].append(term)
        }
        guard !byStart.isEmpty else { return wanted }
        var left = wanted
        try CaseText.forEach(in: database) { _, _, text in
            for run in Terms.terms(in: text) where Terms.standsInRuns(run) {
                let scalars = run.unicodeScalars
                var place = scalars.startIndex
                while let end = scalars.index(place, offsetBy: 2, limitedBy: scalars.endIndex) {
                    let rest = run.utf8[place...]
                    for term in byStart[String(scalars[place..<end])] ?? [] where rest.starts(with: term.utf8) {
                        left.remove(term)
                    }
                    place = scalars.index(after: place)
                }
            }
        }
        return left
    }

    /// Remembers, as keyed numbers, the terms that no text of the case has any longer.
    mutating func keepTerms() throws {
        var wanted = words.filter(Terms.isTelling).union(identifiers.filter { $0.count > 1 })
        try CaseText.forEach(in: database) { _, _, text in
            for term in Terms.terms(in: text) { wanted.remove(term) }
            wanted.remove(text.lowercased())
        }
        wanted = try withoutThoseInRuns(wanted)
        let insert = try database.makeStatement(sql: "INSERT OR IGNORE INTO purged_term VALUES (?, ?)")
        for term in wanted {
            let isCommon = !identifiers.contains(term) && PurgedTerms.isCommon(term)
            for form in Set([term, term.canonical]) {
                try insert.execute(arguments: [key.number(of: form), isCommon ? 1 : 0])
                guard form.unicodeScalars.count > (identifiers.contains(term) ? 1 : 3),
                    let start = PurgedTerms.start(of: form, key)
                else { continue }
                try insert.execute(arguments: [start, PurgedTerms.startMark])
            }
        }
        outcome.terms = wanted.count
    }
}
