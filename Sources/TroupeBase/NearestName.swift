/// The name that somebody may have meant who wrote another one: the nearest by insertions, deletions, changes and swaps
/// of neighbours (optimal string alignment; Damerau 1964), case aside; nil where none is near.
///
/// A name is near if it takes at most two such steps, and no more than a third of the letters, or if one is the
/// beginning of the other.
///
/// - Complexity: O(*n*²) for names of *n* characters, of which 64 are looked at.
package func nearestName(to name: String, among known: [String]) -> String? {
    let wanted = Array(name.lowercased().prefix(64))
    guard !wanted.isEmpty else { return nil }
    var best: (name: String, steps: Int)?
    for candidate in known {
        let other = Array(candidate.lowercased().prefix(64))
        let isBeginning =
            min(wanted.count, other.count) > 2 && (other.starts(with: wanted) || wanted.starts(with: other))
        let steps = alignmentSteps(wanted, other)
        guard isBeginning || steps <= min(2, max(1, other.count / 3)) else { continue }
        if best.map({ steps < $0.steps }) ?? true { best = (candidate, steps) }
    }
    return best?.name
}

private func alignmentSteps(_ one: [Character], _ other: [Character]) -> Int {
    var before = [Int]()
    var last = Array(0...other.count)
    for row in 1...one.count {
        var current = [row] + [Int](repeating: 0, count: other.count)
        for column in other.indices.map({ $0 + 1 }) {
            let change = one[row - 1] == other[column - 1] ? 0 : 1
            current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + change)
            if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                current[column] = min(current[column], before[column - 2] + 1)
            }
        }
        (before, last) = (last, current)
    }
    return last[other.count]
}
