import TroupeDigest
import TroupeModel

/// Makes the table of posts from the rows of all sightings: rows of one post (platform and id) become one, accounts
/// named by handle or hash become those with an id, and what no test can use goes to the ledger.
///
/// The rules are those by which a case puts sightings together, so that both give the same table: a post stands where
/// it was first seen; sightings come in the order of their capture, those without one last, then of source and record.
struct PostAssembly {
    private var rows: SightingRows
    private let accountKeys: TextPool
    private let kinds: [AccountKeyKind]
    private let platforms: [String]
    private let handles: KnownHandles
    private var layers: [LayerColumn]
    private var places: [[UInt8]]
    private var ledger: Ledger
    private var isKept: [Bool] = []
    // Rows left out because their source had given the post to another account, and their number by source.
    private var refused: Set<Int> = []
    private var conflicts: [Int: Int] = [:]

    init(
        rows: SightingRows, accountKeys: TextPool, kinds: [AccountKeyKind], platforms: [String], handles: KnownHandles,
        layers: [LayerColumn], places: [[UInt8]], ledger: Ledger
    ) {
        self.rows = rows
        self.accountKeys = accountKeys
        self.kinds = kinds
        self.platforms = platforms
        self.handles = handles
        self.layers = layers
        self.places = places
        self.ledger = ledger
    }

    /// The table, with what became of the sources.
    mutating func make(_ sources: [SourceRecord]) -> PostImport {
        isKept = Array(repeating: true, count: rows.count)
        let resolved = resolvedAccounts()
        let repeated = RepeatedPosts(rows).groups
        if !repeated.isEmpty { merge(repeated, resolved) }
        if let resolved {
            for row in 0..<rows.count where rows.account[row] != PostTable.noAccount {
                rows.setAccount(resolved[Int(rows.account[row])], of: row)
            }
        }
        var posts = PostTable(accounts: accountTable())
        posts.account = rows.account
        posts.time = rows.time
        posts.line = rows.line
        posts.identifiers = rows.identifiers
        posts.firstPostOfSource = rows.firstOfSource
        posts.layers = layers
        layers = []
        var facts = rows.facts
        rows = SightingRows()
        let merged = isKept.count { !$0 }
        if merged > 0 {
            facts.record = facts.record.indices.filter { isKept[$0] }.map { facts.record[$0] }
            facts.precision = facts.precision.indices.filter { isKept[$0] }.map { facts.precision[$0] }
            posts.keep(isKept, removed: merged)
        }
        // What only merging needs goes before the table is settled, which needs room of its own.
        isKept = []
        places = []
        let left = posts.settle(facts, ledger: &ledger)
        var sources = sources
        for place in sources.indices { sources[place].recordsUsed -= left[place] + conflicts[place, default: 0] }
        return PostImport(posts: posts, ledger: ledger, sources: sources)
    }

    // MARK: Accounts

    /// The accounts of interned keys: an id, and after a NUL the platform's number.
    private func accountTable() -> AccountTable {
        var accounts = AccountTable()
        let order = platforms.indices.dropFirst().sorted {
            platforms[$0].utf8.lexicographicallyPrecedes(platforms[$1].utf8)
        }
        accounts.platforms = [""] + order.map { platforms[$0] }
        guard accountKeys.bytes.contains(0) else {
            accounts.identifiers = accountKeys
            accounts.platform = Array(repeating: 0, count: accountKeys.count)
            return accounts
        }
        var number = [UInt16](repeating: 0, count: platforms.count)
        for (place, old) in order.enumerated() { number[old] = UInt16(place + 1) }
        for account in 0..<accountKeys.count {
            let key = key(of: account)
            accounts.identifiers.append(key.text)
            accounts.platform.append(number[Int(key.platform)])
        }
        return accounts
    }

    private func key(of account: Int) -> (text: ArraySlice<UInt8>, platform: UInt16) {
        let bytes = accountKeys.bytes[accountKeys.range(of: account)]
        guard let end = bytes.firstIndex(of: 0), end + 3 == bytes.endIndex else { return (bytes, 0) }
        return (bytes[..<end], UInt16(bytes[end + 1]) | UInt16(bytes[end + 2]) << 8)
    }

    /// For each account the one that it is, where a handle or hash stands for one whose id is known; nil if none does.
    private func resolvedAccounts() -> [UInt32]? {
        guard kinds.contains(where: { $0 != .identifier }) else { return nil }
        var accountOfHash: [KnownHandles.Key: UInt32] = [:]
        if kinds.contains(.hash) {
            for account in kinds.indices where kinds[account] == .identifier {
                let key = key(of: account)
                let digits = Hexadecimal.text(SHA256.hash(data: Array(key.text)).prefix(8))
                accountOfHash[KnownHandles.Key(platform: key.platform, handle: Array(digits.utf8))] = UInt32(account)
            }
        }
        return kinds.indices.map { account in
            let key = key(of: account)
            let bare = KnownHandles.Key(
                platform: key.platform, handle: Array(key.text.dropFirst(kinds[account].prefix.utf8.count)))
            let found =
                switch kinds[account] {
                case .identifier: UInt32?.none
                case .handle: handles.account[bare] ?? nil
                case .hash: accountOfHash[bare]
                }
            return found ?? UInt32(account)
        }
    }

    // MARK: Posts seen more than once

    private mutating func merge(_ groups: [[Int]], _ resolved: [UInt32]?) {
        var rowOf: [Int: Int] = [:]
        for group in groups {
            let seen = withoutConflicts(group).sorted { precedes($0, $1) }
            for row in group { rowOf[row] = seen[0] }
            for row in group where row != seen[0] { isKept[row] = false }
            let named = seen.filter { rows.account[$0] != PostTable.noAccount }
            // Ids before hashes before handles.
            let owner = named.min { rows.kind(ofAccount: $0) < rows.kind(ofAccount: $1) }
            let timed = seen.filter { rows.time[$0] != PostTable.noTime }
                .min { rows.distrust(ofTime: $0) < rows.distrust(ofTime: $1) }
            if let timed {
                for row in seen where isFarOff(row, from: timed) {
                    note(row, .timeConflict, "another sighting gives it another time")
                }
            }
            let account = owner.map { rows.account[$0] } ?? PostTable.noAccount
            for row in named {
                let other = rows.account[row]
                let isOther = resolved.map { $0[Int(other)] != $0[Int(account)] } ?? (other != account)
                if isOther, rows.kind(ofAccount: row) == owner.map({ rows.kind(ofAccount: $0) }) {
                    note(row, .identifierConflict, "another source gives it another account")
                }
            }
            rows.set(seen[0], account: account, timeOf: timed ?? seen[0])
        }
        mergeUses(groups, rowOf)
    }

    /// Whether two sightings of a post whose times are known to the second lie more than a minute apart.
    private func isFarOff(_ row: Int, from other: Int) -> Bool {
        rows.time[row] != PostTable.noTime && abs(rows.time[row] - rows.time[other]) > 60_000
            && max(rows.facts.precision[row], rows.facts.precision[other]) <= .second
    }

    /// Whether a sighting comes before another.
    private func precedes(_ one: Int, _ other: Int) -> Bool {
        (rows.captured(one), one) < (rows.captured(other), other)
    }

    /// The sightings of a post but those in which a source gives it to another account than its first record did.
    private mutating func withoutConflicts(_ group: [Int]) -> [Int] {
        var owner: [Int: Int] = [:]
        return group.filter { row in
            guard rows.account[row] != PostTable.noAccount else { return true }
            let source = source(of: row)
            guard let first = owner[source] else {
                owner[source] = row
                return true
            }
            guard rows.account[row] != rows.account[first],
                rows.kind(ofAccount: row) == rows.kind(ofAccount: first)
            else { return true }
            note(row, .identifierConflict, "the post belongs to another account", isRefusal: true)
            conflicts[source, default: 0] += 1
            refused.insert(row)
            return false
        }
    }

    private mutating func note(_ row: Int, _ problem: RecordProblem, _ detail: String = "", isRefusal: Bool = false) {
        ledger.record(
            Ledger.Entry(
                source: source(of: row), record: Int(rows.facts.record[row]), line: Int(rows.line[row]),
                problem: problem, detail: detail, isRefusal: isRefusal))
    }

    private func source(of row: Int) -> Int {
        var low = 0
        var high = rows.firstOfSource.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if rows.firstOfSource[middle] <= row { low = middle } else { high = middle }
        }
        return low
    }

    private struct Use {
        var row: Int
        var place: UInt8
        var object: UInt32
    }

    /// Gives the first sighting what all share, each object once, at the place that its first sighting gives it; a
    /// sighting that adds nothing is a duplicate.
    private mutating func mergeUses(_ groups: [[Int]], _ rowOf: [Int: Int]) {
        var adds: Set<Int> = []
        for number in layers.indices {
            var shared: [Int: [Use]] = [:]
            let column = layers[number]
            for use in column.postOfUse.indices {
                let row = Int(column.postOfUse[use])
                guard let target = rowOf[row], !refused.contains(row) else { continue }
                shared[target, default: []].append(
                    Use(row: row, place: places[number][use], object: column.objectOfUse[use]))
            }
            for (target, uses) in shared {
                var seen: Set<UInt32> = []
                let first = uses.sorted { ($0.row == $1.row) ? $0.place < $1.place : precedes($0.row, $1.row) }
                    .filter { seen.insert($0.object).inserted }
                for use in first { adds.insert(use.row) }
                shared[target] = first.sorted { one, other in
                    if one.place != other.place { return one.place < other.place }
                    return column.objects[Int(one.object)].utf8.lexicographicallyPrecedes(
                        column.objects[Int(other.object)].utf8)
                }
            }
            layers[number].replaceUses(ofRows: rowOf, by: shared.mapValues { $0.map(\.object) })
        }
        for group in groups {
            for row in group where !isKept[row] && !refused.contains(row) && !adds.contains(row) {
                note(row, .duplicate)
            }
        }
    }
}

extension LayerColumn {
    /// Puts other uses in the place of those of some rows.
    fileprivate mutating func replaceUses(ofRows rowOf: [Int: Int], by shared: [Int: [UInt32]]) {
        var posts: [UInt32] = []
        var objects: [UInt32] = []
        posts.reserveCapacity(postOfUse.count)
        objects.reserveCapacity(objectOfUse.count)
        var waiting = shared.keys.sorted()[...]
        func put(before row: Int) {
            while let target = waiting.first, target <= row {
                for object in shared[target] ?? [] {
                    posts.append(UInt32(target))
                    objects.append(object)
                }
                waiting.removeFirst()
            }
        }
        for use in postOfUse.indices {
            let row = Int(postOfUse[use])
            put(before: row)
            guard rowOf[row] == nil else { continue }
            posts.append(postOfUse[use])
            objects.append(objectOfUse[use])
        }
        put(before: .max)
        postOfUse = posts
        objectOfUse = objects
    }
}
