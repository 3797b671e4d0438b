import TroupeModel

/// Reads posts from CSV files into one table.
///
/// Formats are told by the header, or by `columns`. Accounts are keyed by platform and native id; equal objects of one
/// layer are one object, over all files. Records that cannot be used are in the ledger: for each source, records in =
/// used + refused.
///
/// - Parameters:
///   - sources: The sources, in order; at least one.
///   - columns: Which columns hold what, for all sources; nil recognises each source by its header.
///   - progress: Told, for the source being read, the bytes read and the bytes in all where that is known.
/// - Throws: `IngestError` when a source cannot be read as a whole.
/// - Complexity: O(total bytes) time; memory grows with the posts and the distinct texts, not with the files.
public func readPosts(
    from sources: [PostSource], columns: ColumnMapping? = nil,
    progress: ((_ bytesRead: Int64, _ totalBytes: Int64?) -> Void)? = nil
) throws(IngestError) -> PostImport {
    try readPosts(from: sources, columns: columns, reader: SourceReader(), progress: progress)
}

func readPosts(
    from sources: [PostSource], columns mapping: ColumnMapping?, reader: SourceReader,
    progress: ((Int64, Int64?) -> Void)?
) throws(IngestError) -> PostImport {
    let builder = ColumnBuilder()
    var rows = PostRows()
    var ledger = Ledger()
    var records: [SourceRecord] = []
    var firstPosts: [Int] = []
    for (number, source) in sources.enumerated() {
        firstPosts.append(rows.count)
        records.append(
            try reader.read(
                source, number: number, mapping: mapping, into: &rows, columns: builder, ledger: &ledger,
                progress: progress))
    }
    let columns = builder.finish()
    var posts = PostTable(accounts: try accountTable(columns.accounts, file: sources.last?.name ?? ""))
    posts.account = columns.account
    posts.layers = columns.layers
    posts.time = rows.time
    posts.line = rows.line
    posts.identifiers = rows.identifiers
    posts.firstPostOfSource = firstPosts
    posts.precision = rows.writtenPrecision
    let refusals =
        rows.coarse.filter { $0.precision > posts.precision }.map { entry in
            Refusal(post: Int(entry.row), code: .timeTooCoarse, detail: "known to the \(entry.precision.rawValue) only")
        } + timesOfNoPlatform(posts.time)
    refuse(refusals, &posts, &ledger, &records)
    posts.precision = max(posts.precision, TimePrecision.ofValues(posts.time))
    // The demonstration case holds a column for every kind of asset; its captions are what it is read for.
    let isDemo = records.allSatisfy { $0.format == PostFormat.demoCase.description }
    return PostImport(posts: posts, ledger: ledger, sources: records, defaultLayers: isDemo ? ["caption"] : nil)
}

/// The accounts of interned keys: an id, and after a NUL a platform.
private func accountTable(_ keys: TextPool, file: String) throws(IngestError) -> AccountTable {
    var accounts = AccountTable()
    accounts.platforms = [""]
    guard keys.bytes.contains(0) else {
        accounts.identifiers = keys
        accounts.platform = Array(repeating: 0, count: keys.count)
        return accounts
    }
    var numbers = ["": UInt16(0)]
    for key in 0..<keys.count {
        let bytes = keys.bytes[keys.range(of: key)]
        let end = bytes.firstIndex(of: 0) ?? bytes.endIndex
        let name = String(decoding: bytes[end...].dropFirst(), as: UTF8.self)
        if numbers[name] == nil {
            guard let number = UInt16(exactly: accounts.platforms.count) else {
                throw .tooManyPlatforms(file: file, line: 1, limit: Int(UInt16.max))
            }
            numbers[name] = number
            accounts.platforms.append(name)
        }
        accounts.identifiers.append(bytes[..<end])
        accounts.platform.append(numbers[name] ?? 0)
    }
    return accounts
}

/// A post that turns out not to be usable once all are read.
private struct Refusal {
    var post: Int
    var code: Ledger.Code
    var detail: String
}

/// Times before 1990 among later ones: no platform has posts of those days, but programs write 0 for "unknown", and
/// all such posts would seem to come at the same moment. Where all times are early they count from some other start.
private func timesOfNoPlatform(_ times: [Int64]) -> [Refusal] {
    let firstPlatforms: Int64 = 631_152_000_000
    let early = times.indices.filter { times[$0] < firstPlatforms }
    guard early.count < times.count else { return [] }
    return early.map { Refusal(post: $0, code: .timeBad, detail: "before 1990") }
}

/// Moves posts from the table to the ledger.
private func refuse(
    _ refusals: [Refusal], _ posts: inout PostTable, _ ledger: inout Ledger, _ records: inout [SourceRecord]
) {
    guard !refusals.isEmpty else { return }
    var removed: Set<Int> = []
    for refusal in refusals where removed.insert(refusal.post).inserted {
        let source = posts.source(of: refusal.post)
        ledger.record(
            Ledger.Entry(
                source: source, line: Int(posts.line[refusal.post]), code: refusal.code, detail: refusal.detail))
        records[source].recordsUsed -= 1
        records[source].recordsRefused += 1
    }
    posts.remove(removed)
}

extension PostTable {
    /// Removes posts; accounts and objects keep their numbers, even those that are no longer used.
    fileprivate mutating func remove(_ removed: Set<Int>) {
        var newNumber = [UInt32](repeating: 0, count: count)
        var next = 0
        for post in 0..<count {
            newNumber[post] = UInt32(next)
            if !removed.contains(post) { next += 1 }
        }
        identifiers.keep { !removed.contains($0) }
        account = account.indices.filter { !removed.contains($0) }.map { account[$0] }
        time = time.indices.filter { !removed.contains($0) }.map { time[$0] }
        line = line.indices.filter { !removed.contains($0) }.map { line[$0] }
        firstPostOfSource = firstPostOfSource.map { $0 < newNumber.count ? Int(newNumber[$0]) : next }
        for layer in layers.indices {
            let kept = layers[layer].postOfUse.indices.filter { !removed.contains(Int(layers[layer].postOfUse[$0])) }
            layers[layer].objectOfUse = kept.map { layers[layer].objectOfUse[$0] }
            layers[layer].postOfUse = kept.map { newNumber[Int(layers[layer].postOfUse[$0])] }
        }
    }
}
