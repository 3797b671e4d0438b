import Foundation
import TroupeBase
import TroupeCoordination
import TroupeIngest
import TroupeModel

/// What the job found: `result/`, every file of which was compared with the manifest that the job writes last.
struct SparkResult {
    /// The manifest.
    struct Manifest: Decodable {
        let schema: String
        let schemaVersion: Int
        /// SHA-256 of the settings that the result was made with.
        let settings: String
        /// Records of each table.
        let rows: [String: Int]
        /// The files.
        let parts: [WorkPart]
        /// Posts by what became of them, where the job read them itself: `used`, or what they lack.
        let records: [String: Int]?
        /// Bytes that went from task to task; nil where Spark did not say.
        let shuffledBytes: Int?
    }

    let manifest: Manifest
    private let reader: WorkPartReader

    /// The result in a folder.
    ///
    /// - Throws: A bad-input error if there is none, or it is not whole, or of other settings.
    init(in work: WorkFolder) throws(TroupeError) {
        let place = work.path(of: "result/manifest.json").visible
        guard let bytes = work.contents(of: "result/manifest.json") else {
            throw TroupeError(.badInput, "\(place): is missing, so the job has not ended; start it again")
        }
        guard let found = try? DocumentJSON.read(Manifest.self, from: Data(bytes)),
            found.schema == "troupe.spark-result", found.schemaVersion == 1
        else { throw TroupeError(.badInput, "\(place): is damaged or of another version; start the job again") }
        guard found.settings == work.digest(of: "settings.json") else {
            throw TroupeError(.badInput, "\(place): was made with other settings; start the job again")
        }
        manifest = found
        reader = try WorkPartReader(folder: work.path(of: "result"), parts: found.parts)
    }

    /// The ties of accounts by number, in the order of the own engine.
    ///
    /// - Parameters:
    ///   - accounts: How many accounts there are.
    ///   - layers: How many layers there are.
    func ties(accounts: Int, layers: Int) throws(TroupeError) -> [Tie] {
        var ties: [Tie] = []
        try forEach(of: "ties") { (record) throws(TroupeError) in
            let pair = (try record.integer("x"), try record.integer("y"))
            ties.append(try Tie(record, between: pair, accounts: accounts, layers: layers))
        }
        return ties.sorted { $0.precedes($1) }
    }

    /// The ties of accounts that the job read and named itself, with a table of these accounts in the order of their
    /// first post.
    func tiesAndAccounts(layers: [String]) throws(TroupeError) -> (ties: [Tie], table: PostTable) {
        var found: [NamedAccount] = []
        try forEach(of: "accounts") { (record) throws(TroupeError) in found.append(try NamedAccount(record)) }
        found.sort()
        var table = PostTable()
        table.layers = layers.map { LayerColumn(layer: Layer($0)) }
        let platforms = Set(found.map { Array($0.platform.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
        guard platforms.count < Int(UInt16.max) else {
            throw TroupeError(
                .badInput, "the result names more platforms than there can be; does the column hold them?")
        }
        table.accounts.platforms = [""] + platforms.map { String(decoding: $0, as: UTF8.self) }
        var numbers: [String: Int] = [:]
        for (number, account) in found.enumerated() {
            numbers[account.key] = number
            table.accounts.identifiers.append(account.identifier.utf8)
            let platform = platforms.firstIndex { $0.elementsEqual(account.platform.utf8) } ?? 0
            table.accounts.platform.append(UInt16(platform + 1))
        }
        var ties: [Tie] = []
        try forEach(of: "ties") { (record) throws(TroupeError) in
            guard let x = numbers[try record.text("x")], let y = numbers[try record.text("y")] else {
                throw TroupeError(.badInput, "the result names an account that it does not list; start the job again")
            }
            ties.append(try Tie(record, between: (x, y), accounts: found.count, layers: layers.count))
        }
        return (ties.sorted { $0.precedes($1) }, table)
    }

    /// Objects that were counted, not paired, since they have more post pairs than the limit.
    func unpairedObjects(limit: Int) throws(TroupeError) -> Int {
        var count = 0
        try forEach(of: "heavy") { (record) throws(TroupeError) in
            if try record.integer("pairs") > limit { count += 1 }
        }
        return count
    }

    /// What pairs met at each width of the window, in the posts as they are and in the copies.
    func searches(widths: Int, copies: Int, accounts: Int) throws(TroupeError) -> [SearchedElsewhere] {
        var found = Array(repeating: SearchedElsewhere(copies: copies), count: widths)
        try forEach(of: "tests") { (record) throws(TroupeError) in
            let (width, copy, x) = (try record.integer("w"), try record.integer("k"), try record.integer("x"))
            guard found.indices.contains(width), (-1..<copies).contains(copy), let list = record["e"] else {
                throw TroupeError(.badInput, "the result has a copy that was not asked for; start the job again")
            }
            let numbers = list.listsOfNumbers()
            var search = copy < 0 ? found[width].real : found[width].copies[copy]
            if record["y"] == nil {
                guard search.pairsBySupport.indices.contains(x), let pairs = numbers.first?.first else {
                    throw TroupeError(.badInput, "the result has a count that makes no sense; start the job again")
                }
                search.pairsBySupport[x] = Int(pairs)
            } else {
                let y = try record.integer("y")
                guard 0 <= x, x < y, y < accounts, let meetings = numbers.meetings else {
                    throw TroupeError(.badInput, "the result has a pair that makes no sense; start the job again")
                }
                search.pairs.append(SearchedElsewhere.Pair(first: UInt32(x), second: UInt32(y), meetings: meetings))
            }
            if copy < 0 { found[width].real = search } else { found[width].copies[copy] = search }
        }
        return found
    }

    /// Calls `body` with each record of a table, which has as many as the manifest says.
    private func forEach(of table: String, _ body: (JSONValue) throws(TroupeError) -> Void) throws(TroupeError) {
        let count = try reader.forEach(of: table, body)
        let expected = manifest.rows[table] ?? 0
        guard count == expected else {
            throw TroupeError(
                .badInput, "the table \(table) of the result has \(count) records, not \(expected); start the job again"
            )
        }
    }
}

/// An account that the job named, and where it first posted.
private struct NamedAccount: Comparable {
    let key: String
    let identifier: String
    let platform: String
    private let file: Int
    private let path: String
    private let block: Int
    private let row: Int

    init(_ record: JSONValue) throws(TroupeError) {
        key = try record.text("a")
        identifier = try record.text("id")
        platform = try record.text("platform")
        file = try record.integer("file")
        path = try record.text("path")
        block = try record.integer("block")
        row = try record.integer("row")
    }

    static func < (one: NamedAccount, other: NamedAccount) -> Bool {
        if one.file != other.file { return one.file < other.file }
        if !one.path.utf8.elementsEqual(other.path.utf8) {
            return one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
        }
        return (one.block, one.row) < (other.block, other.row)
    }
}

extension Tie {
    /// The tie of a record, whose `x` and `y` are these accounts.
    fileprivate init(
        _ record: JSONValue, between pair: (x: Int, y: Int), accounts: Int, layers: Int
    ) throws(TroupeError) {
        let layer = try record.integer("l")
        guard (0..<layers).contains(layer), (0..<accounts).contains(pair.x), (0..<accounts).contains(pair.y),
            pair.x != pair.y
        else { throw TroupeError(.badInput, "the result has a tie of accounts or layers that are not there") }
        let counts = (support: try record.integer("s"), pairs: try record.integer("n"), gaps: try record.integer("g"))
        guard counts.support > 0, counts.pairs >= counts.support, counts.gaps >= 0 else {
            throw TroupeError(.badInput, "the result has a tie without a post pair; start the job again")
        }
        let leads = (x: try record.integer("f"), y: try record.integer("h"))
        let isTurned = pair.y < pair.x
        self.init(
            first: UInt32(isTurned ? pair.y : pair.x), second: UInt32(isTurned ? pair.x : pair.y), layer: layer,
            support: counts.support, postPairs: counts.pairs, gapSum: Int64(counts.gaps),
            firstLeads: isTurned ? leads.y : leads.x,
            secondLeads: isTurned ? leads.x : leads.y)
    }

    fileprivate func precedes(_ other: Tie) -> Bool {
        (first, second, layer) < (other.first, other.second, other.layer)
    }
}

extension JSONValue {
    /// The numbers of an array of arrays of whole numbers; what is something else is left out.
    fileprivate func listsOfNumbers() -> [[Int64]] {
        var lists: [[Int64]] = []
        forEachElement { list in
            var numbers: [Int64] = []
            list.forEachElement { number in
                if let value = Int64(String(decoding: number.written, as: UTF8.self)) { numbers.append(value) }
            }
            lists.append(numbers)
        }
        return lists
    }
}

extension [[Int64]] {
    /// The meetings that these numbers are: two sessions, two posts, the gap; nil where one is not whole.
    fileprivate var meetings: [SearchedElsewhere.Meeting]? {
        var meetings: [SearchedElsewhere.Meeting] = []
        for numbers in self {
            guard numbers.count == 5, numbers.allSatisfy({ $0 >= 0 }), numbers[..<4].allSatisfy({ $0 <= UInt32.max })
            else { return nil }
            meetings.append(
                SearchedElsewhere.Meeting(
                    firstSession: UInt32(numbers[0]), secondSession: UInt32(numbers[1]), firstPost: UInt32(numbers[2]),
                    secondPost: UInt32(numbers[3]), gap: numbers[4]))
        }
        return meetings
    }
}
