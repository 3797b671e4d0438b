import Dispatch
import TroupeBase
import TroupeModel

/// Puts batches of records into the columns of a table, on a thread of its own, while the next batch is being read.
///
/// Batches are handled in the order in which they are given, so the numbers do not depend on the threads. Each post of
/// a batch becomes a row, also one that other rows show as well, or that no test can use; ``finish()`` puts them
/// together.
// Unchecked: `columns` is touched on the serial queue only, or after `finish()` has waited for it.
final class PostTableSink: @unchecked Sendable {
    private let queue = DispatchQueue(label: "troupe.table")
    // Batches on their way: reading ahead further would only cost memory.
    private let room = DispatchSemaphore(value: 3)
    private var columns = SinkColumns()

    /// - Parameter share: One post in so many is taken, told by its id: all sightings of a post, or none.
    init(oneIn share: Int = 1) {
        columns.share = UInt64(max(1, share))
    }

    /// Begins a source; all batches until the next are its own.
    func beginSource() {
        queue.async { self.columns.beginSource() }
    }

    /// Takes a batch; waits while too many are under way.
    func take(_ batch: RecordBatch, expectedRows: Int) {
        room.wait()
        queue.async {
            self.columns.add(batch, expectedRows: expectedRows)
            self.room.signal()
        }
    }

    /// Waits for all batches, and makes the table of what they hold.
    ///
    /// - Parameter sources: The sources as read; left-out records are taken off what they used.
    func finish(_ sources: [SourceRecord]) -> PostImport {
        queue.sync {
            var taken = SinkColumns()
            swap(&taken, &columns)
            return taken.table(sources)
        }
    }
}

/// The columns on their way.
private struct SinkColumns: ~Copyable {
    private var rows = SightingRows()
    private var accountKeys = TextInterner()
    private var accountKinds: [AccountKeyKind] = []
    private var platforms = PlatformNumbers()
    private var handles = KnownHandles()
    private var layers: [SinkLayer] = []
    private var waiting: [WaitingUses] = []
    private var layerOfKind = [Int](repeating: -1, count: AssetKind.allCases.count)
    private var ledger = Ledger()
    private var source = -1
    /// One post in so many is taken.
    var share: UInt64 = 1

    mutating func beginSource() {
        source += 1
        rows.firstOfSource.append(rows.count)
    }

    consuming func table(_ sources: [SourceRecord]) -> PostImport {
        var texts = TextInterner()
        swap(&texts, &accountKeys)
        var assembly = PostAssembly(
            rows: rows, accountKeys: texts.pool(), kinds: accountKinds, platforms: platforms.names, handles: handles,
            layers: layers.map { $0.finished() }, places: layers.map(\.places), ledger: ledger)
        rows = SightingRows()
        layers = []
        return assembly.make(sources)
    }

    mutating func add(_ batch: RecordBatch, expectedRows: Int) {
        for problem in batch.problems {
            ledger.record(
                Ledger.Entry(
                    source: source, record: problem.record, line: problem.line > 0 ? problem.line : problem.record,
                    problem: problem.problem, detail: problem.detail, isRefusal: problem.isRefusal))
        }
        batch.texts.withUnsafeBufferPointer { texts in
            let platformOf = PlatformMemory()
            let accounts = addAccounts(batch, texts, platformOf)
            let taken = share == 1 ? nil : batch.posts.map { isTaken(texts[$0.identifier.range]) }
            let firstRow = rows.count
            addRows(batch, texts, accounts, platformOf, taken: taken, expectedRows: expectedRows)
            addUses(batch, texts, taken: taken, firstRow: firstRow)
        }
    }

    /// Whether the post with this id is in the sample (FNV-1a, mixed).
    private func isTaken(_ identifier: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let hash = identifier.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return SplitMix64.mix(hash) % share == 0
    }

    /// The numbers of the batch's accounts.
    private mutating func addAccounts(
        _ batch: RecordBatch, _ texts: UnsafeBufferPointer<UInt8>, _ memory: PlatformMemory
    ) -> [UInt32] {
        // Keys that are more than an id are written into a scratch, and pointed at once it stands still.
        var scratch: [UInt8] = []
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(batch.accounts.count)
        var known: [UInt16] = []
        known.reserveCapacity(batch.accounts.count)
        for account in batch.accounts {
            let platform = memory.number(of: account.platform, in: texts, &platforms)
            known.append(platform)
            if platform == 0, account.keyKind == .identifier {
                ranges.append(account.key.range)
                continue
            }
            let start = scratch.count
            scratch.append(contentsOf: account.keyKind.prefix.utf8)
            scratch.append(contentsOf: texts[account.key.range])
            if platform > 0 { scratch.append(contentsOf: [0, UInt8(platform & 0xFF), UInt8(platform >> 8)]) }
            ranges.append(-scratch.count..<(-start))
        }
        var numbers: [UInt32] = []
        numbers.reserveCapacity(batch.accounts.count)
        scratch.withUnsafeBufferPointer { scratch in
            let keys = ranges.map { range in
                // A negative range lies in the scratch.
                range.lowerBound < 0
                    ? UnsafeBufferPointer(rebasing: scratch[-range.upperBound..<(-range.lowerBound)])
                    : UnsafeBufferPointer(rebasing: texts[range])
            }
            keys.withUnsafeBufferPointer { accountKeys.intern($0, into: &numbers) }
        }
        for (place, account) in batch.accounts.enumerated() {
            let number = Int(numbers[place])
            if number == accountKinds.count { accountKinds.append(account.keyKind) }
            guard account.keyKind == .identifier else { continue }
            for fact in batch.facts[account.facts] where fact.fact == .handle {
                handles.note(texts[fact.value.range], of: UInt32(number), platform: known[place])
            }
        }
        return numbers
    }

    private mutating func addRows(
        _ batch: RecordBatch, _ texts: UnsafeBufferPointer<UInt8>, _ accounts: [UInt32], _ memory: PlatformMemory,
        taken: [Bool]?, expectedRows: Int
    ) {
        rows.reserve(expectedRows / Int(share))
        for (place, post) in batch.posts.enumerated() where taken?[place] ?? true {
            let account = post.account.map { accounts[$0] }
            rows.append(
                post, account: account ?? PostTable.noAccount,
                kind: post.account.map { batch.accounts[$0].keyKind } ?? .identifier,
                platform: memory.number(of: post.platform, in: texts, &platforms),
                identifier: UnsafeBufferPointer(rebasing: texts[post.identifier.range]))
        }
    }

    private mutating func addUses(
        _ batch: RecordBatch, _ texts: UnsafeBufferPointer<UInt8>, taken: [Bool]?, firstRow: Int
    ) {
        var next = UInt32(firstRow)
        for (place, post) in batch.posts.enumerated() where taken?[place] ?? true {
            let row = next
            next += 1
            var number: UInt8 = 0
            if post.caption.hasText, post.sharesCaption {
                waiting[layer(.caption, .absent, texts)].add(texts[post.caption.range], row: row, place: number)
                number = 1
            }
            for use in batch.uses[post.uses] {
                waiting[layer(use.kind, use.layer, texts)].add(texts[use.key.range], row: row, place: number)
                if number < .max { number += 1 }
            }
        }
        for place in layers.indices {
            layers[place].take(waiting[place])
            waiting[place].removeAll()
        }
    }

    /// The place of a layer in the list.
    @inline(__always)
    private mutating func layer(_ kind: AssetKind, _ name: BatchText, _ texts: UnsafeBufferPointer<UInt8>) -> Int {
        let place = layerOfKind[Int(kind.rawValue)]
        if place >= 0, kind != .named || layers[place].layer.name.utf8.elementsEqual(texts[name.range]) { return place }
        return findLayer(kind, name, texts)
    }

    private mutating func findLayer(
        _ kind: AssetKind, _ name: BatchText, _ texts: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let text = kind == .named ? String(decoding: texts[name.range], as: UTF8.self) : kind.name
        let found = layers.firstIndex { $0.layer.name.utf8.elementsEqual(text.utf8) } ?? layers.count
        if found == layers.count {
            layers.append(SinkLayer(Layer(text)))
            waiting.append(WaitingUses())
        }
        layerOfKind[Int(kind.rawValue)] = found
        return found
    }
}

/// The uses of a batch on a layer: ranges of it, until all are interned at once.
private struct WaitingUses {
    private(set) var texts: [UnsafeBufferPointer<UInt8>] = []
    private(set) var rows: [UInt32] = []
    private(set) var places: [UInt8] = []

    @inline(__always)
    mutating func add(_ text: Slice<UnsafeBufferPointer<UInt8>>, row: UInt32, place: UInt8) {
        texts.append(UnsafeBufferPointer(rebasing: text))
        rows.append(row)
        places.append(place)
    }

    mutating func removeAll() {
        texts.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
    }
}

/// A layer on its way.
private final class SinkLayer {
    let layer: Layer
    private var texts = TextInterner()
    private var column: LayerColumn
    /// For each use, its place among what its record shares, up to 255.
    private(set) var places: [UInt8] = []

    init(_ layer: Layer) {
        self.layer = layer
        column = LayerColumn(layer: layer)
    }

    /// Numbers the uses of a batch; a post uses an object once.
    func take(_ uses: WaitingUses) {
        guard !uses.texts.isEmpty else { return }
        var numbers: [UInt32] = []
        numbers.reserveCapacity(uses.texts.count)
        uses.texts.withUnsafeBufferPointer { texts.intern($0, into: &numbers) }
        Self.append(numbers, uses, to: &column, &places)
    }

    private static func append(
        _ numbers: [UInt32], _ uses: WaitingUses, to column: inout LayerColumn, _ places: inout [UInt8]
    ) {
        for (place, number) in numbers.enumerated() {
            let row = uses.rows[place]
            var earlier = column.postOfUse.count - 1
            while earlier >= 0, column.postOfUse[earlier] == row, column.objectOfUse[earlier] != number { earlier -= 1 }
            if earlier >= 0, column.postOfUse[earlier] == row { continue }
            column.postOfUse.append(row)
            column.objectOfUse.append(number)
            places.append(uses.places[place])
        }
    }

    func finished() -> LayerColumn {
        var taken = TextInterner()
        swap(&taken, &texts)
        var result = LayerColumn(layer: layer)
        swap(&result, &column)
        result.objects = taken.pool()
        return result
    }
}

/// The platforms by number; 0 is the one that is not known.
private struct PlatformNumbers {
    private(set) var names = [""]
    private var numbers: [[UInt8]: UInt16] = [Array("unknown".utf8): 0, []: 0]

    mutating func number(of name: some Collection<UInt8>) -> UInt16 {
        let key = Array(name)
        if let known = numbers[key] { return known }
        // Beyond what can be numbered, platforms are one: the reader has refused such a file before.
        let number = UInt16(clamping: names.count)
        if Int(number) == names.count { names.append(String(decoding: key, as: UTF8.self)) }
        numbers[key] = number
        return number
    }
}

/// The platform of the last text that was asked for; nearly always the next one's too.
private final class PlatformMemory {
    private var last: BatchText?
    private var bytes: [UInt8]?
    private var number: UInt16 = 0

    func number(
        of text: BatchText, in texts: UnsafeBufferPointer<UInt8>, _ platforms: inout PlatformNumbers
    ) -> UInt16 {
        if text == last { return number }
        last = text
        let name = texts[text.range]
        if let bytes, bytes.elementsEqual(name) { return number }
        number = platforms.number(of: name)
        bytes = Array(name)
        return number
    }
}
