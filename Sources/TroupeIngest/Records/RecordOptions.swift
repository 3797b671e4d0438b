import TroupeModel

/// What the user says about sources that they do not say themselves.
package struct RecordOptions: Sendable, Hashable {
    /// The offset from UTC of times that name no zone, or one that several zones bear, in milliseconds; nil where the
    /// user did not say.
    package var zoneOffset: Int64?
    /// How dates and numbers of the time column are meant, where the user says so.
    package var notation = TimeNotation()
    /// The encoding of the text; nil for UTF-8.
    package var encoding: TextEncoding?
    /// Whether `NA`, `null` and their like stand for "missing" outside of free text.
    package var readsMissingWords = true
    /// The line of a table's header, from 1; nil looks for it.
    package var headerLine: Int?
    /// How a table writes fields that hold delimiters or quotes; nil tells it from the beginning of the table.
    package var quoting: Quoting?
    /// Whether each record is kept as it stands.
    package var keepsRaw = false
    /// Whether facts of accounts and assets are kept beside what posts share; handles are kept either way.
    package var keepsFacts = true
    /// Which fields hold what, for sources of no known format, or for all where it is given.
    package var mapping: FieldMapping?
    /// One post in so many is put into a table, told by its id; records are counted all the same. For plans only.
    package var sampledOneIn = 1
    /// The longest record, in bytes.
    package var recordLimit = 64 << 20

    /// Nothing said.
    package init() {}
}

/// Words that programs write for a value that is missing: R's and Excel's `NA` and `#N/A`, pandas' `NaN` and `<NA>`,
/// Python's `None`, SQL's `NULL` and `\N`, and a lone hyphen; and what Reddit shows for authors that are gone and texts that
/// were taken away, which would be one account and one text.
enum MissingWord {
    private static let words: [[UInt8]] = [
        "-", "NA", "\\N", "N/A", "n/a", "NaN", "nan", "null", "NULL", "Null", "None", "<NA>", "#N/A",
        "[deleted]", "[removed]",
    ].map { Array($0.utf8) }

    /// By byte, whether such a word, or a blank before it, may begin with it.
    static let mayBegin: [Bool] = (0...255).map { byte in
        byte <= 0x20 || byte >= 0xC2 || words.contains { $0[0] == UInt8(byte) }
    }

    /// No such word is longer, in bytes, blanks with it.
    static let longest = 12

    /// Whether a text is nothing but such a word, blanks at its ends aside.
    static func isWritten(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // Looked at before it is copied: hardly any text may be one.
        guard let first = text.first, mayBegin[Int(first)], text.count <= longest else { return false }
        return isWritten(Array(text)[...])
    }

    /// Whether a field is nothing but such a word, blanks at its ends aside.
    @inline(__always)
    static func isWritten(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, mayBegin[Int(first)], text.count <= longest else { return false }
        let word = NumberText.trimmed(text)
        return words.contains { word.elementsEqual($0) }
    }
}
