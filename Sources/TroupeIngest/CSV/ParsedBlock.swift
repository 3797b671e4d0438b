/// A block of text and its usable records, on their way to the columns.
///
/// Texts are ranges of the block, which lives as long as this object.
final class ParsedBlock {
    private let buffer: UnsafeMutableRawBufferPointer
    /// The bytes of the block.
    let text: UnsafeBufferPointer<UInt8>
    /// Whether the source ends with this block.
    let isLast: Bool
    /// Unquotes and mends the fields.
    var fields: FieldText
    /// For each record, the account: its id, and after a NUL its platform if it has one.
    var accounts: [UnsafeBufferPointer<UInt8>] = []
    /// For each layer of the source, the objects.
    var objects: [[UnsafeBufferPointer<UInt8>]] = []
    /// For each layer of the source and each object, the number of the record in this block.
    var recordOfObject: [[UInt32]] = []

    /// The next block of a source: what the last one left over, and `size` bytes more.
    init(after rest: [UInt8], from source: TextSource, size: Int) throws(IngestError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: rest.count + size, alignment: 8)
        buffer.copyBytes(from: rest)
        let count: Int
        do throws(IngestError) {
            count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[rest.count...]))
        } catch {
            buffer.deallocate()
            throw error
        }
        self.buffer = buffer
        isLast = count < size
        text = UnsafeBufferPointer(
            rebasing: UnsafeBufferPointer(buffer.bindMemory(to: UInt8.self))[..<(rest.count + count)])
        fields = FieldText(text)
    }

    deinit {
        fields.deallocate()
        buffer.deallocate()
    }
}
