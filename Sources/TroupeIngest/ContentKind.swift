/// What a file that is no table seems to be, told by its first bytes.
package enum ContentKind: Sendable, Hashable, CaseIterable {
    /// Text in UTF-16, as spreadsheet programs save "Unicode text".
    case utf16
    /// A web page or other XML.
    case markup
    /// JSON or JSON lines.
    case json
    /// A zip archive; spreadsheets (.xlsx, .ods) are zip archives too.
    case zip
    /// An SQLite database.
    case sqlite
    /// A PDF document.
    case pdf
    /// A picture.
    case image
    /// An old spreadsheet (.xls) or other compound file.
    case compoundFile
    /// An Apache Parquet file.
    case parquet
    /// Compressed in a way that is not read: bzip2, xz, 7z.
    case otherCompression
    /// Bytes that are no text.
    case binary

    /// The kind of the file that starts with these bytes; nil if they may be a table.
    ///
    /// Only the first 4096 bytes are looked at. Sources: the formats' own specifications of their first bytes.
    init?(startOf bytes: UnsafeBufferPointer<UInt8>) {
        let head = UnsafeBufferPointer(rebasing: bytes.prefix(4096))
        let magic: [(start: [UInt8], kind: ContentKind)] = [
            ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
            (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip),
            (Array("SQLite format 3\0".utf8), .sqlite), (Array("%PDF-".utf8), .pdf),
            ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
            (Array("RIFF".utf8), .image), ([0xD0, 0xCF, 0x11, 0xE0], .compoundFile), (Array("PAR1".utf8), .parquet),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .otherCompression),
            (Array("BZh".utf8), .otherCompression), ([0x37, 0x7A, 0xBC, 0xAF], .otherCompression),
        ]
        if let found = magic.first(where: { head.starts(with: $0.start) }) {
            self = found.kind
            return
        }
        let text = head.starts(with: byteOrderMark) ? head.dropFirst(byteOrderMark.count) : head[...]
        switch text.first(where: { !($0 == 0x20 || 0x09...0x0D ~= $0) }) {
        case UInt8(ascii: "<"): self = .markup
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
        default:
            // A table's header holds no NUL; later lines may, and are mended.
            let header = head.prefix { $0 != UInt8(ascii: "\n") }
            guard header.contains(0) else { return nil }
            let zeros = header.count { $0 == 0 }
            self = zeros * 5 >= header.count * 2 && zeros * 5 <= header.count * 3 ? .utf16 : .binary
        }
    }

    /// What it seems to be, in a few words.
    var name: String {
        switch self {
        case .utf16: "UTF-16 text"
        case .markup: "a web page or XML"
        case .json: "JSON"
        case .zip: "a zip archive or spreadsheet"
        case .sqlite: "an SQLite database"
        case .pdf: "a PDF document"
        case .image: "a picture or media file"
        case .compoundFile: "an old spreadsheet"
        case .parquet: "a Parquet file"
        case .otherCompression: "a file compressed with bzip2, xz or 7z"
        case .binary: "no text"
        }
    }

    var sentence: String {
        switch self {
        case .utf16: "the text is UTF-16; add --encoding utf-16"
        case .markup:
            "this seems to be a web page or XML, not posts; download the data file itself (networks in GraphML or "
                + "GEXF: "
                + "troupe communities --edges)"
        case .json: "this seems to be JSON, not CSV; export the posts as CSV"
        case .zip: "this seems to be a zip archive or spreadsheet, not CSV; unpack it, or save the sheet as CSV"
        case .sqlite: "this seems to be an SQLite database, not CSV; export the posts as CSV"
        case .pdf: "this seems to be a PDF document, not posts"
        case .image: "this seems to be a picture or media file, not posts"
        case .compoundFile: "this seems to be an old spreadsheet, not CSV; save the sheet as CSV"
        case .parquet: "this seems to be a Parquet file, not CSV; export the posts as CSV"
        case .otherCompression:
            "this is compressed in a way that is not read; unpack it, or compress it with gzip or zstd"
        case .binary: "this is not text; export the posts as CSV or JSON in UTF-8"
        }
    }
}

/// The three bytes that some programs put before UTF-8 text.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
