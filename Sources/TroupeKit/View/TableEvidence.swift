import Synchronization
import TroupeBase
import TroupeModel
import TroupeReport

/// The co-actions in `evidence.csv` or `slow-evidence.csv`, read when they are first asked for.
///
/// A table may have tens of millions of rows, so each is kept as four numbers: its layer and object, and its two posts.
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
        try loaded.withLock { state in
            let found = try state ?? read()
            state = found
            return found.coActions(ofTie: number)
        }
    }

    private func read() throws(TroupeError) -> Loaded {
        let number = Dictionary(ties.enumerated().map { ($1.pair, $0) }) { first, _ in first }
        var found = Loaded(tieCount: ties.count)
        let columns = ["account_a", "account_b", "layer", "object", "post_a", "time_a", "post_b", "time_b"]
        // Rows of one tie stand together.
        var (last, lastTie) = (("", ""), Int?.none)
        try tables.forEachRow(name, columns: columns) { row, place throws(TroupeError) in
            let (a, b) = (row["account_a"], row["account_b"])
            if !a.utf8.elementsEqual(last.0.utf8) || !b.utf8.elementsEqual(last.1.utf8) {
                (last, lastTie) = ((a, b), number[row.pair])
            }
            guard let tie = lastTie, row["group"] == ties[tie]["group"] else { return }
            let posts = (try post(row, "a", place, &found), try post(row, "b", place, &found))
            found.add(layer: row["layer"], object: row["object"], posts.0, posts.1, toTie: tie)
        }
        return found
    }

    /// The number of one of a row's two posts.
    private func post(
        _ row: ResultRow, _ end: String, _ place: Int, _ found: inout Loaded
    ) throws(TroupeError) -> UInt32 {
        guard let time = UTCText.milliseconds(of: row["time_" + end]) else {
            throw TroupeError(
                .badInput,
                "\(tables.folder.visible)/\(name): row \(place) below the header: time_\(end) is no "
                    + "time as troupe writes it; run troupe map again")
        }
        let (source, line) = (row["source_" + end], row["line_" + end])
        // Where a post stands tells it from all others, its id does not: some have none.
        return found.post(TextBytes(source, line, row["post_" + end], row["account_" + end])) {
            RunView.Post(
                number: $0, id: row["post_" + end], time: time, source: source.isEmpty ? nil : "\(source), line \(line)"
            )
        }
    }
}

/// What was read: posts and texts once each, and the co-actions of each tie by their numbers.
private struct Loaded {
    private struct CoAction {
        var layer: UInt32
        var object: UInt32
        var first: UInt32
        var second: UInt32
    }

    private var ofTie: [[CoAction]]
    private var posts: [RunView.Post] = []
    private var postNumbers: [TextBytes: UInt32] = [:]
    private var texts: [String] = []
    private var textNumbers: [TextBytes: UInt32] = [:]

    init(tieCount: Int) { ofTie = Array(repeating: [], count: tieCount) }

    /// The number of a post, which is made where its key is new.
    mutating func post(_ key: TextBytes, _ make: (Int64) -> RunView.Post) -> UInt32 {
        if let known = postNumbers[key] { return known }
        let number = UInt32(posts.count)
        posts.append(make(Int64(number)))
        postNumbers[key] = number
        return number
    }

    mutating func add(layer: String, object: String, _ first: UInt32, _ second: UInt32, toTie tie: Int) {
        ofTie[tie].append(
            CoAction(layer: number(of: layer), object: number(of: object), first: first, second: second))
    }

    private mutating func number(of text: String) -> UInt32 {
        let key = TextBytes(text)
        if let known = textNumbers[key] { return known }
        let number = UInt32(texts.count)
        texts.append(text)
        textNumbers[key] = number
        return number
    }

    func coActions(ofTie tie: Int) -> [RunView.CoAction] {
        guard ofTie.indices.contains(tie) else { return [] }
        return ofTie[tie].map {
            RunView.CoAction(
                tie: tie, layer: texts[Int($0.layer)], object: texts[Int($0.object)], first: posts[Int($0.first)],
                second: posts[Int($0.second)])
        }
    }
}
