/// What is known of the rows of a table beside its columns, until it is settled which of them a test can use.
package struct RowFacts: Sendable {
    /// For each row, the number of its record in its source.
    package var record: [UInt32] = []
    /// For each row, how exactly its time was written; of no meaning where it has none.
    package var precision: [TimePrecision] = []

    /// No rows.
    package init() {}
}

extension PostTable {
    /// The account of a row whose post has none that is known.
    package static let noAccount = UInt32.max
    /// The time of a row whose post has none that is known.
    package static let noTime = Int64.min

    /// Times before 1990 among later ones: no platform has posts of those days, but programs write 0 for "unknown", and
    /// all such posts would seem to come at one moment. Where all times are early they count from some other start.
    private static let firstPlatforms: Int64 = 631_152_000_000

    /// Takes out the posts that no test can use, and tells the ledger: those without account, time or anything shared,
    /// and those whose time is known less exactly than the rest. Then numbers accounts and objects anew by their first
    /// appearance, and sorts the layers: known kinds in their order, then the user's by name.
    ///
    /// - Returns: For each source, the number of records left out.
    /// - Complexity: O(posts + uses + accounts + objects).
    package mutating func settle(_ facts: RowFacts, ledger: inout Ledger) -> [Int] {
        let known = TimePrecision.commonest(
            Dictionary(
                uniqueKeysWithValues: TimePrecision.allCases.map { unit in
                    (unit, zip(facts.precision, time).count { $0 == unit && $1 != Self.noTime })
                }))
        let usual = max(known, .second)
        var shares = [Bool](repeating: false, count: count)
        for layer in layers { for post in layer.postOfUse { shares[Int(post)] = true } }
        let hasLate = time.contains { $0 >= Self.firstPlatforms }
        var left: [Ledger.Entry] = []
        var isKept = [Bool](repeating: true, count: count)
        for row in 0..<count {
            var reason: (problem: RecordProblem, detail: String)?
            if account[row] == Self.noAccount {
                reason = (.authorMissing, "")
            } else if time[row] == Self.noTime {
                reason = (.timeMissing, "")
            } else if facts.precision[row] > usual {
                reason = (.timeTooCoarse, "known to the \(facts.precision[row].rawValue) only")
            } else if hasLate, time[row] < Self.firstPlatforms {
                reason = (.timeBad, "before 1990")
            } else if !shares[row] {
                reason = (.objectMissing, "")
            }
            guard let reason else { continue }
            isKept[row] = false
            left.append(
                Ledger.Entry(
                    source: source(of: row), record: Int(facts.record[row]), line: Int(line[row]),
                    problem: reason.problem, detail: reason.detail, isRefusal: true))
        }
        ledger.leaveOut(left)
        ledger.sort()
        keep(isKept, removed: left.count)
        sortLayers()
        precision = max(known, TimePrecision.ofValues(time))
        var records = [Set<Int>](repeating: [], count: firstPostOfSource.count)
        for entry in left { records[entry.source].insert(entry.record) }
        return records.map(\.count)
    }

    /// Keeps some of the rows; accounts and objects that no kept row names go, and the rest are numbered by their first
    /// appearance.
    package mutating func keep(_ isKept: [Bool], removed: Int) {
        if removed > 0 {
            var newNumber = [UInt32](repeating: 0, count: count)
            var next = 0
            for row in 0..<count {
                newNumber[row] = UInt32(next)
                if isKept[row] {
                    account[next] = account[row]
                    time[next] = time[row]
                    line[next] = line[row]
                    next += 1
                }
            }
            identifiers.keep { isKept[$0] }
            firstPostOfSource = firstPostOfSource.map { $0 < newNumber.count ? Int(newNumber[$0]) : next }
            account.removeLast(account.count - next)
            time.removeLast(time.count - next)
            line.removeLast(line.count - next)
            for layer in layers.indices { layers[layer].keep(isKept, newNumber) }
        }
        accounts = accounts.numbered(byFirstUseIn: &account)
        for layer in layers.indices { layers[layer].numberObjects() }
        layers.removeAll { $0.postOfUse.isEmpty }
    }

    private mutating func sortLayers() {
        let order = Dictionary(uniqueKeysWithValues: AssetKind.allCases.enumerated().map { ($1.name, $0) })
        layers.sort { (order[$0.layer.name] ?? .max, $0.layer) < (order[$1.layer.name] ?? .max, $1.layer) }
    }
}

/// Numbers in the order of their first appearance.
private struct FirstAppearance {
    /// For each old number its new one; all ones where it does not appear.
    private(set) var newNumber: [UInt32]
    /// The old numbers in their new order.
    private(set) var order: [UInt32] = []

    init(of numbers: inout [UInt32], count: Int) {
        newNumber = [UInt32](repeating: .max, count: count)
        for place in numbers.indices where Int(numbers[place]) < count {
            let old = Int(numbers[place])
            if newNumber[old] == .max {
                newNumber[old] = UInt32(order.count)
                order.append(UInt32(old))
            }
            numbers[place] = newNumber[old]
        }
    }

    /// Whether every number appears, in its own place.
    var isInOrder: Bool { order.count == newNumber.count && order.indices.allSatisfy { order[$0] == UInt32($0) } }
}

extension AccountTable {
    fileprivate func numbered(byFirstUseIn column: inout [UInt32]) -> AccountTable {
        let appearance = FirstAppearance(of: &column, count: count)
        if appearance.isInOrder { return self }
        var result = AccountTable()
        result.platforms = platforms
        for old in appearance.order {
            result.identifiers.append(identifiers.bytes[identifiers.range(of: Int(old))])
            result.platform.append(platform[Int(old)])
        }
        return result
    }
}

extension LayerColumn {
    fileprivate mutating func keep(_ isKept: [Bool], _ newNumber: [UInt32]) {
        var next = 0
        for use in postOfUse.indices where isKept[Int(postOfUse[use])] {
            objectOfUse[next] = objectOfUse[use]
            postOfUse[next] = newNumber[Int(postOfUse[use])]
            next += 1
        }
        objectOfUse.removeLast(objectOfUse.count - next)
        postOfUse.removeLast(postOfUse.count - next)
    }

    fileprivate mutating func numberObjects() {
        let appearance = FirstAppearance(of: &objectOfUse, count: objects.count)
        if appearance.isInOrder { return }
        var texts = TextPool()
        for old in appearance.order { texts.append(objects.bytes[objects.range(of: Int(old))]) }
        objects = texts
    }
}
