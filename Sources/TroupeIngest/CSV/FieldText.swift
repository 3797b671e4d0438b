import TroupeModel

/// The text of a field, unquoted and mended: NULs removed, bytes that are not UTF-8 replaced by U+FFFD.
///
/// Nearly every field is a range of the block it was read from. The few that differ from what stands in the file are
/// written into `mended`, which lives as long as the block.
struct FieldText {
    /// What was mended in a record.
    struct Mending {
        var removedNUL = false
        var repairedUTF8 = false
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    /// Whether no byte of the block is a NUL or beyond ASCII, so that nothing has to be looked at.
    private let isPlain: Bool
    private var mended: [UnsafeMutableBufferPointer<UInt8>] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        isPlain = UTF8Check.isPlain(bytes)
    }

    /// Frees the mended texts; no text from here may be used afterwards.
    mutating func deallocate() {
        for text in mended { text.deallocate() }
        mended = []
    }

    /// The text of a field. It stays valid until ``deallocate()``, as long as the block does.
    mutating func text(
        _ field: RecordScanner.Field, _ mending: inout Mending
    ) -> UnsafeBufferPointer<UInt8> {
        let raw = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
        if isPlain, !field.hasDoubledQuotes { return raw }
        return carefully(raw, hasDoubledQuotes: field.hasDoubledQuotes, &mending)
    }

    private mutating func carefully(
        _ raw: UnsafeBufferPointer<UInt8>, hasDoubledQuotes: Bool, _ mending: inout Mending
    ) -> UnsafeBufferPointer<UInt8> {
        let hasNUL = raw.contains(0)
        let isValid = UTF8Check.isValid(raw)
        if !hasNUL, isValid, !hasDoubledQuotes { return raw }
        var result: [UInt8] = []
        if hasDoubledQuotes { RecordScanner.appendUndoubled(raw, to: &result) } else { result = Array(raw) }
        if hasNUL {
            result.removeAll { $0 == 0 }
            mending.removedNUL = true
        }
        if !isValid {
            result = Array(String(decoding: result, as: UTF8.self).utf8)
            mending.repairedUTF8 = true
        }
        return keep(result)
    }

    /// Keeps a text that was made elsewhere as long as the block.
    mutating func keep(_ text: [UInt8]) -> UnsafeBufferPointer<UInt8> {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
        _ = copy.initialize(from: text)
        mended.append(copy)
        return UnsafeBufferPointer(copy)
    }
}
