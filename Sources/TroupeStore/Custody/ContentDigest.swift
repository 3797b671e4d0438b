/// A check value of one row: its values with their kinds, in the order of the columns.
///
/// It finds damage and edits. It is no seal against somebody who makes the check values anew as well, as nothing inside
/// the file itself could be.
struct RowDigest {
    private var first: UInt64 = 0x243F_6A88_85A3_08D3
    private var second: UInt64 = 0x1319_8A2E_0370_7344

    /// The kinds of values, as they are told apart.
    private enum Kind: UInt64 {
        case null = 0x9E37_79B9_7F4A_7C15
        case integer = 0xC2B2_AE3D_27D4_EB4F
        case real = 0x1656_67B1_9E37_79F9
        case text = 0x27D4_EB2F_1656_67C5
        case blob = 0x85EB_CA77_C2B2_AE63
    }

    @inline(__always)
    private mutating func mix(_ value: UInt64, _ kind: Kind) {
        first = (first ^ value ^ kind.rawValue) &* 0xFF51_AFD7_ED55_8CCD
        first ^= first >> 32
        second = (second &+ (value ^ second << 7 ^ kind.rawValue)) &* 0xC4CE_B9FE_1A85_EC53
        second ^= second >> 29
    }

    @inline(__always)
    mutating func add(_ value: Int64) { mix(UInt64(bitPattern: value), .integer) }

    @inline(__always)
    mutating func add(_ value: Int64?) { if let value { add(value) } else { addNull() } }

    @inline(__always)
    mutating func addNull() { mix(0, .null) }

    mutating func add(_ value: Double) { mix(value.bitPattern, .real) }

    @inline(__always)
    mutating func add(text: UnsafeBufferPointer<UInt8>) { mix(KeyCache.hash(1, text), .text) }

    mutating func add(blob: UnsafeBufferPointer<UInt8>) { mix(KeyCache.hash(2, blob), .blob) }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(text: $0) }
    }

    /// The value of the whole row.
    fileprivate var value: (UInt64, UInt64) { (Self.spread(first ^ second << 1), Self.spread(second ^ first >> 1)) }

    /// MurmurHash3's finaliser (Appleby, public domain).
    private static func spread(_ value: UInt64) -> UInt64 {
        var value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }
}

/// A check value of many rows, whatever their order: the sums of those of its rows. So rows can be taken out again, and
/// the order of imports does not reach it.
struct ContentDigest: Equatable {
    private(set) var rows: Int64 = 0
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    /// Nothing.
    init() {}

    /// A number of rows, and nothing of what is in them.
    init(rows: Int64) { self.rows = rows }

    /// What stands in a case; nil if it is no check value.
    init?(rows: Int64, text: String) {
        guard text.utf8.count == 32, let first = UInt64(text.prefix(16), radix: 16),
            let second = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        (self.rows, self.first, self.second) = (rows, first, second)
        // A letter of another case is another byte.
        guard self.text == text else { return nil }
    }

    /// The sums as 32 hexadecimal digits.
    var text: String { Self.digits(first) + Self.digits(second) }

    private static func digits(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    @inline(__always)
    mutating func add(_ row: RowDigest) {
        let (one, other) = row.value
        rows &+= 1
        first &+= one
        second &+= other
    }

    mutating func add(_ other: ContentDigest) {
        rows &+= other.rows
        first &+= other.first
        second &+= other.second
    }

    mutating func remove(_ other: ContentDigest) {
        rows &-= other.rows
        first &-= other.first
        second &-= other.second
    }
}
