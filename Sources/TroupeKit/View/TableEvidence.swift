import Synchronization
import TroupeBase
import TroupeIngest
import TroupeModel
import TroupeReport

/// The co-actions in `evidence.csv` or `slow-evidence.csv`, read when they are first asked for.
///
/// A table may have tens of millions of rows, so each is kept as three numbers: its object on a layer,
/// and its two posts.
final class TableEvidence: EvidenceOfTies {
    private let tables: ResultTables
    private let name: String
    /// A row of each tie.
    private let ties: [ResultRow]
    private let loaded = Mutex<Loaded?>(nil)

    /// - Parameters:
    ///   - name: The table.
    ///   - ties: A row of each tie, by its number.
    init(tables: ResultTables, name: String, ties: [ResultRow]) {
        self.tables = tables
        self.name = name
        self.ties = ties
    }

    func coActions(ofTie number: Int) throws -> [RunView.CoAction] {
        let found = try loaded.withLock { state in
            let found = try state ?? read()
            state = found
            return found
        }
        return found.coActions(ofTie: number)
    }

    /// A post's place, id and account.
    private struct PostColumns {
        /// Where it stands tells a post from all others, its id does not: some have none.
        var key: [Int]
        var id: Int
        var time: Int
        var source: Int?
        var line: Int?

        init(_ end: String, _ header: ResultRow.Header) {
            func place(_ name: String) -> Int? { header.places[name + "_" + end] }
            (source, line) = (place("source"), place("line"))
            (id, time) = (place("post") ?? 0, place("time") ?? 0)
            key = [source, line, id, place("account")].compactMap(\.self)
        }
    }

    /// Where the columns of the table stand.
    private struct Columns {
        static let needed = ["account_a", "account_b", "layer", "object", "post_a", "time_a", "post_b", "time_b"]

        var accounts: (a: Int, b: Int)
        var layer: Int
        var object: Int
        var group: Int?
        var posts: (a: PostColumns, b: PostColumns)

        /// - Parameter header: One with all that is needed.
        init(_ header: ResultRow.Header) {
            func place(_ name: String) -> Int { header.places[name] ?? 0 }
            accounts = (place("account_a"), place("account_b"))
            (layer, object) = (place("layer"), place("object"))
            group = header.places["group"]
            posts = (PostColumns("a", header), PostColumns("b", header))
        }
    }

    private func read() throws(TroupeError) -> Loaded {
        var names = TextInterner()
        func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(a) << 32 | UInt64(b) }
        var numbers: [UInt64: Int] = [:]
        for (number, tie) in ties.enumerated() {
            let pair = tie.pair.map { name in name.withUnsafeBufferPointer { names.number(of: $0) } }
            if numbers[key(pair[0], pair[1])] == nil { numbers[key(pair[0], pair[1])] = number }
        }
        var posts = TextInterner()
        var objects = TextInterner()
        var found = Loaded(tieCount: ties.count)
        var known: Columns?
        var spare: [UInt8] = []
        try tables.forEachRecord(name, columns: Columns.needed) { header, cells, row throws(TroupeError) in
            let columns = known ?? Columns(header)
            known = columns
            let a = cells.withBytes(of: columns.accounts.a) { names.number(of: $0) }
            let b = cells.withBytes(of: columns.accounts.b) { names.number(of: $0) }
            guard let tie = numbers[key(a, b)] else { return }
            if let group = columns.group, cells.text(of: group) != ties[tie]["group"] { return }
            let object = Self.number(of: [columns.layer, columns.object], cells, in: &objects, &spare)
            if Int(object) == found.objects.count {
                found.objects.append((cells.text(of: columns.layer), cells.text(of: columns.object)))
            }
            func post(_ columns: PostColumns, _ end: String) throws(TroupeError) -> UInt32 {
                let number = Self.number(of: columns.key, cells, in: &posts, &spare)
                if Int(number) == found.posts.count {
                    found.posts.append(try self.post(columns, end, cells, number: number, row: row))
                }
                return number
            }
            let (first, second) = (try post(columns.posts.a, "a"), try post(columns.posts.b, "b"))
            found.add(object: object, first, second, toTie: tie)
        }
        return found
    }

    /// The number of some cells taken together.
    private static func number(
        of columns: [Int], _ cells: RecordCells, in known: inout TextInterner, _ spare: inout [UInt8]
    ) -> UInt32 {
        spare.removeAll(keepingCapacity: true)
        for column in columns {
            cells.withBytes(of: column) { spare.append(contentsOf: $0) }
            // No byte of UTF-8, so that no two lists of texts have one number.
            spare.append(0xFF)
        }
        return spare.withUnsafeBufferPointer { known.number(of: $0) }
    }

    private func post(
        _ columns: PostColumns, _ end: String, _ cells: RecordCells, number: UInt32, row: Int
    ) throws(TroupeError) -> RunView.Post {
        guard let time = UTCText.milliseconds(of: cells.text(of: columns.time)) else {
            throw TroupeError(
                .badInput,
                "\(tables.folder.visible)/\(name): row \(row) below the header: time_\(end) is no "
                    + "time as troupe writes it; run troupe map again")
        }
        let source = columns.source.map(cells.text) ?? ""
        return RunView.Post(
            number: Int64(number), id: cells.text(of: columns.id), time: time,
            source: source.isEmpty ? nil : "\(source), line \(columns.line.map(cells.text) ?? "")")
    }
}

/// What was read: posts and objects once each, and the co-actions of each tie by their numbers.
private struct Loaded {
    private struct CoAction {
        var object: UInt32
        var first: UInt32
        var second: UInt32
    }

    private var ofTie: [[CoAction]]
    var posts: [RunView.Post] = []
    var objects: [(layer: String, text: String)] = []

    init(tieCount: Int) { ofTie = Array(repeating: [], count: tieCount) }

    mutating func add(object: UInt32, _ first: UInt32, _ second: UInt32, toTie tie: Int) {
        ofTie[tie].append(CoAction(object: object, first: first, second: second))
    }

    func coActions(ofTie tie: Int) -> [RunView.CoAction] {
        guard ofTie.indices.contains(tie) else { return [] }
        return ofTie[tie].map { action in
            let object = objects[Int(action.object)]
            return RunView.CoAction(
                tie: tie, layer: object.layer, object: object.text, first: posts[Int(action.first)],
                second: posts[Int(action.second)], objectNumber: Int(action.object))
        }
    }
}
