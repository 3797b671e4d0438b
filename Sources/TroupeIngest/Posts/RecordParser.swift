import TroupeModel

/// Turns the records of one source into rows, one block at a time.
struct RecordParser {
    let header: Header
    let layout: ColumnLayout
    private let source: Int
    private let fileName: String
    private let scanner: RecordScanner
    private var line: Int
    /// Records so far, used or refused.
    private(set) var recordsIn = 0
    /// Used records whose time names no zone.
    private(set) var timesWithoutZone = 0

    init(header: Header, layout: ColumnLayout, source: Int, fileName: String, line: Int, recordLimit: Int) {
        self.header = header
        self.layout = layout
        self.source = source
        self.fileName = fileName
        self.line = line
        scanner = RecordScanner(
            delimiter: header.delimiter.byte, recordLimit: recordLimit, fieldLimit: layout.columnCount)
    }

    /// Frees the scanner.
    func deallocate() {
        scanner.deallocate()
    }

    /// Parses the whole records of a block from `next` on, and sets `next` to where the rest begins.
    mutating func parse(
        _ block: ParsedBlock, from next: inout Int, rows: inout PostRows, ledger: inout Ledger
    ) throws(IngestError) {
        var draft = Draft(block, layerCount: layout.objects.count)
        defer { draft.handOver(to: block) }
        while true {
            switch scanner.scan(block.text, from: next, isLast: block.isLast) {
            case .end, .incomplete: return
            case .blank(let after):
                next = after
                line += 1
            case .refused(let code, let after):
                refuse(code, &ledger)
                next = after
                line += 1
            case .record(let after, let lines, let fieldCount):
                if fieldCount == layout.columnCount {
                    take(&draft, &rows, &ledger)
                } else {
                    refuse(.fieldCount, &ledger, detail: "\(fieldCount) fields, the header has \(layout.columnCount)")
                }
                next = after
                line += lines
            }
            if rows.count >= Int(UInt32.max) || line >= Int(UInt32.max) {
                throw .tooLarge(file: fileName, limit: Int(UInt32.max))
            }
        }
    }

    private mutating func refuse(_ code: Ledger.Code, _ ledger: inout Ledger, detail: String = "") {
        recordsIn += 1
        ledger.record(Ledger.Entry(source: source, line: line, code: code, detail: detail))
    }

    /// Takes the record that the scanner holds.
    private mutating func take(_ draft: inout Draft, _ rows: inout PostRows, _ ledger: inout Ledger) {
        var mending = FieldText.Mending()
        let account = draft.fields.text(scanner[layout.account], &mending)
        guard account.hasText else { return refuse(.accountMissing, &ledger) }
        let time = draft.fields.text(scanner[layout.time], &mending)
        guard time.hasText else { return refuse(.timeMissing, &ledger) }
        guard let reading = TimeReader.read(time) else { return refuse(.timeBad, &ledger) }
        var hasObject = false
        let record = UInt32(draft.accounts.count)
        for (layer, column) in layout.objects.enumerated() {
            let text = draft.fields.text(scanner[column.field], &mending)
            guard text.hasText else { continue }
            if column.isList {
                let found = draft.appendList(text, layer: layer, record: record)
                hasObject = hasObject || found
            } else {
                draft.objects[layer].append(text)
                draft.recordOfObject[layer].append(record)
                hasObject = true
            }
        }
        guard hasObject else { return refuse(.objectMissing, &ledger) }
        let identifier = layout.post.map { draft.fields.text(scanner[$0], &mending) }
        let platform = layout.platform.map { draft.fields.text(scanner[$0], &mending) }
        draft.accounts.append(draft.key(account, platform: platform))
        rows.append(reading, line: line, identifier: identifier ?? UnsafeBufferPointer(rebasing: account[..<0]))
        recordsIn += 1
        timesWithoutZone += reading.hasZone ? 0 : 1
        if mending.removedNUL { ledger.record(Ledger.Entry(source: source, line: line, code: .nulRemoved)) }
        if mending.repairedUTF8 { ledger.record(Ledger.Entry(source: source, line: line, code: .badUTF8)) }
    }
}

/// The growing lists of a block, held outside the block's object while they grow.
private struct Draft {
    var fields: FieldText
    var accounts: [UnsafeBufferPointer<UInt8>] = []
    var objects: [[UnsafeBufferPointer<UInt8>]]
    var recordOfObject: [[UInt32]]

    init(_ block: ParsedBlock, layerCount: Int) {
        fields = block.fields
        objects = Array(repeating: [], count: layerCount)
        recordOfObject = Array(repeating: [], count: layerCount)
    }

    func handOver(to block: ParsedBlock) {
        block.fields = fields
        block.accounts = accounts
        block.objects = objects
        block.recordOfObject = recordOfObject
    }

    /// The account's key: its id alone, or id, NUL and platform. Ids hold no NUL: it was removed.
    mutating func key(
        _ account: UnsafeBufferPointer<UInt8>, platform: UnsafeBufferPointer<UInt8>?
    ) -> UnsafeBufferPointer<UInt8> {
        guard let platform, platform.hasText else { return account }
        return fields.keep(Array(account) + [0] + Array(platform))
    }

    /// Appends the distinct parts of a list: between blanks, or as Python writes lists (`['a', 'b']`).
    mutating func appendList(_ text: UnsafeBufferPointer<UInt8>, layer: Int, record: UInt32) -> Bool {
        let isPython = text.first == UInt8(ascii: "[") && text.last == UInt8(ascii: "]")
        let inside = isPython ? UnsafeBufferPointer(rebasing: text[1..<(text.count - 1)]) : text
        let begin = objects[layer].count
        for part in inside.split(whereSeparator: { $0 == 0x20 || (isPython && $0 == UInt8(ascii: ",")) }) {
            var part = part
            if isPython {
                part = part.drop { $0 == UInt8(ascii: "'") || $0 == quote }
                while let last = part.last, last == UInt8(ascii: "'") || last == quote { part.removeLast() }
            }
            guard !part.isEmpty else { continue }
            let object = UnsafeBufferPointer(rebasing: part)
            let isRepeated = objects[layer][begin...].contains { $0.elementsEqual(object) }
            guard !isRepeated else { continue }
            objects[layer].append(object)
            recordOfObject[layer].append(record)
        }
        return objects[layer].count > begin
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether anything but blanks and tabs stands in it.
    fileprivate var hasText: Bool {
        guard let first else { return false }
        return (first != 0x20 && first != 0x09) || contains { $0 != 0x20 && $0 != 0x09 }
    }
}
