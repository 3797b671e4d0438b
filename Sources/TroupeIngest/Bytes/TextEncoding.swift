#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A text encoding that files may be in, decoded by the system's iconv.
package struct TextEncoding: Sendable, Hashable, CustomStringConvertible {
    /// The name for people, such as `Windows-1251`; ``init(named:)`` takes it back.
    package let name: String
    /// The name that iconv knows.
    let systemName: String

    /// Takes any name that iconv knows, without regard to case; nil for others.
    ///
    /// Some names mean the larger encoding that files under them are in, as in browsers (WHATWG, Encoding Standard,
    /// 4.2): `gb2312` and `gbk` are read as GB18030, `shift_jis` as Windows-31J, `euc-kr` as Windows-949, `big5` as
    /// Windows-950.
    package init?(named: String) {
        let label = named.lowercased()
        if let known = Self.labels.first(where: { $0.name.lowercased() == label || $0.others.contains(label) }) {
            self.init(known.name, known.systemName)
            return
        }
        // No "//TRANSLIT" or "//IGNORE", which replace; no locale's own encoding, which is "".
        let others = Set("-_.:+()".utf8)
        guard 1...40 ~= named.utf8.count, named.utf8.allSatisfy({ $0.isLetter || $0.isDigit || others.contains($0) })
        else { return nil }
        self.init(named, named)
        guard TextDecoder(self) != nil else { return nil }
    }

    private init(_ name: String, _ systemName: String) {
        self.name = name
        self.systemName = systemName
    }

    /// The name for people.
    package var description: String { name }

    static let utf8 = TextEncoding("UTF-8", "UTF-8")
    static let utf16 = TextEncoding("UTF-16", "UTF-16")
    static let utf16LittleEndian = TextEncoding("UTF-16LE", "UTF-16LE")
    static let utf16BigEndian = TextEncoding("UTF-16BE", "UTF-16BE")
    static let gb18030 = TextEncoding("GB18030", "GB18030")
    static let big5 = TextEncoding("Big5", "CP950")
    static let big5HongKong = TextEncoding("Big5-HKSCS", "BIG5-HKSCS")
    static let shiftJIS = TextEncoding("Shift_JIS", "CP932")
    static let eucJP = TextEncoding("EUC-JP", "EUC-JP")
    static let eucKR = TextEncoding("EUC-KR", "CP949")
    static let windows1250 = TextEncoding("Windows-1250", "CP1250")
    static let windows1251 = TextEncoding("Windows-1251", "CP1251")
    static let windows1252 = TextEncoding("Windows-1252", "CP1252")
    static let windows1254 = TextEncoding("Windows-1254", "CP1254")
    static let koi8R = TextEncoding("KOI8-R", "KOI8-R")
    static let koi8U = TextEncoding("KOI8-U", "KOI8-U")

    /// Other names of the encodings above.
    private static let labels: [(name: String, systemName: String, others: [String])] = [
        (utf8, ["utf8", "utf-8-sig", "utf_8", "utf8-bom"]), (utf16, ["utf16", "utf_16", "unicode"]),
        (utf16LittleEndian, ["utf16le"]), (utf16BigEndian, ["utf16be"]),
        (gb18030, ["gbk", "gb2312", "gb-18030", "cp936", "euc-cn", "windows-936"]),
        (big5, ["big-5", "cp950", "windows-950"]),
        (big5HongKong, ["big5hkscs"]),
        (shiftJIS, ["shift-jis", "shiftjis", "sjis", "cp932", "windows-31j", "windows-932", "ms932"]),
        (eucJP, ["eucjp"]), (eucKR, ["euckr", "cp949", "uhc", "windows-949", "ks_c_5601-1987"]),
        (windows1250, ["cp1250", "windows1250"]), (windows1251, ["cp1251", "windows1251", "win1251", "win-1251"]),
        (windows1252, ["cp1252", "windows1252"]), (windows1254, ["cp1254", "windows1254"]), (koi8R, ["koi8r", "koi8"]),
        (koi8U, ["koi8u"]),
    ].map { ($0.0.name, $0.0.systemName, $0.1) }

    /// A few names for messages.
    static let examples = "windows-1251, windows-1252, gb18030, big5, shift_jis, euc-kr, koi8-r and utf-16"
}
