/// What bytes that are not UTF-8 say of a source as a whole: some damage, or another encoding.
///
/// Only the records with such bytes are looked at, so that blocks and doors make no difference.
struct EncodingDamage {
    private var census = UTF8Census()
    private var records = 0
    private var firstLine = 0
    private var sample: [UInt8] = []

    /// Looks at a record with such bytes.
    mutating func look(at record: UnsafeBufferPointer<UInt8>, line: Int) {
        if records == 0 { firstLine = line }
        records += 1
        census.count(record)
        if sample.count < 1 << 16 { sample += record.prefix(1 << 16) }
    }

    /// - Throws: `IngestError.otherEncoding` where such records are more than strays, and much of what they hold beyond
    ///   ASCII is not UTF-8.
    func check(file: String, records total: Int) throws(IngestError) {
        guard records > 0, records * 100 >= total, census.isOtherEncoding else { return }
        let likely = sample.withUnsafeBufferPointer { TextEncoding.likely(of: $0) }
        throw .otherEncoding(file: file, line: firstLine, likely: likely)
    }
}
