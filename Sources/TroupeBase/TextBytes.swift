/// Texts by their bytes, as a key: texts that Unicode calls equal are two, and no text is normalised to be looked up.
package struct TextBytes: Hashable, Sendable {
    private let bytes: [UInt8]

    /// The key of some texts, in their order.
    package init(_ texts: String...) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(texts.reduce(texts.count) { $0 + $1.utf8.count })
        for text in texts {
            bytes += text.utf8
            // No byte of UTF-8, so that no two lists of texts have one key.
            bytes.append(0xFF)
        }
        self.bytes = bytes
    }

    /// All bytes at once; an array would give them one by one.
    package func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
