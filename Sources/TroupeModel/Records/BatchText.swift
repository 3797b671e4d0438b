/// A text of a ``RecordBatch``: where its bytes lie in the batch.
package struct BatchText: Sendable, Hashable {
    /// The offset of its first byte.
    package var start: UInt32
    /// The number of its bytes; all ones where there is no text.
    package var count: UInt32

    /// A text at this place.
    @inlinable @inline(__always)
    package init(start: UInt32, count: UInt32) {
        self.start = start
        self.count = count
    }

    /// No text: the source does not say.
    @inlinable @inline(__always)
    package static var absent: BatchText { BatchText(start: 0, count: .max) }

    /// Whether the source does not say.
    @inlinable @inline(__always)
    package var isAbsent: Bool { count == .max }
    /// Whether there is a text of at least one byte.
    @inlinable @inline(__always)
    package var hasText: Bool { count != .max && count > 0 }
    /// The offsets of its bytes; empty where there is no text.
    @inlinable @inline(__always)
    package var range: Range<Int> { isAbsent ? 0..<0 : Int(start)..<Int(start) + Int(count) }
}
