/// Distinct texts kept back to back in one buffer and named by dense numbers.
///
/// Ten million posts name a few million accounts and objects. A `String` each would cost a heap object each;
/// here a text costs its bytes and eight bytes more.
package struct TextPool: Sendable, Hashable {
    /// The UTF-8 bytes of all texts, in number order.
    package private(set) var bytes: [UInt8] = []
    /// For each text, the index in `bytes` after its last byte.
    package private(set) var ends: [Int] = []

    /// A pool with no text.
    package init() {}

    /// A pool of the given texts, numbered in order; equal texts stay apart.
    package init(_ texts: some Sequence<String>) {
        for text in texts { append(text.utf8) }
    }

    /// A pool that was built elsewhere.
    ///
    /// - Parameters:
    ///   - bytes: The UTF-8 bytes of all texts.
    ///   - ends: For each text, the index after its last byte; never decreasing, the last one `bytes.count`.
    package init(bytes: [UInt8], ends: [Int]) {
        precondition(ends.last ?? 0 == bytes.count, "the last text ends with the bytes")
        self.bytes = bytes
        self.ends = ends
    }

    /// The number of texts.
    package var count: Int { ends.count }

    /// Adds a text and returns its number.
    @discardableResult
    package mutating func append(_ text: some Sequence<UInt8>) -> Int {
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        return ends.count - 1
    }

    /// Where the bytes of a text lie in `bytes`.
    package func range(of number: Int) -> Range<Int> {
        (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }

    /// The text with this number; bytes that are not UTF-8 read as U+FFFD.
    package subscript(number: Int) -> String {
        String(decoding: bytes[range(of: number)], as: UTF8.self)
    }
}
