import Foundation
import Synchronization

/// A name that the clocks of several zones bear.
enum SharedZone: String, CaseIterable {
    /// Acre, or Central Australia.
    case act = "ACT"
    /// Atlantic daylight time, or Arabia's.
    case adt = "ADT"
    /// The Amazon, or Armenia.
    case amt = "AMT"
    /// Atlantic standard time, or Arabia's.
    case ast = "AST"
    /// British summer time, or Bangladesh's.
    case bst = "BST"
    /// North American central time, China's or Cuba's.
    case cst = "CST"
    /// The Eastern Caribbean, or Ecuador.
    case ect = "ECT"
    /// The Persian Gulf, Guam or South Georgia.
    case gst = "GST"
    /// India, Ireland or Israel.
    case ist = "IST"
    /// Singapore, or Samoa.
    case sst = "SST"
    /// West Africa's summer, or Western Australia's.
    case wast = "WAST"
    /// Western Samoa, or Western Australia.
    case wst = "WST"
}

/// The zones of clocks.
///
/// Names: those of RFC 5322, 4.3, and the abbreviations of the tz database and of the Unicode CLDR that have one
/// meaning in practice; names with a slash are those of the tz database itself.
enum ZoneNames {
    /// What a zone says about a clock.
    enum Meaning {
        /// So many milliseconds ahead of UTC.
        case offset(Int64)
        /// The clocks of a place.
        case place(TimeZone)
        /// One of several zones.
        case shared(SharedZone)
    }

    /// Minutes ahead of UTC.
    private static let minutes: [DateWord: Int64] = [
        "utc": 0, "gmt": 0, "ut": 0, "z": 0, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360,
        "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "nst": -210, "ndt": -150, "brt": -180,
        "art": -180, "clt": -240, "clst": -180, "cot": -300, "pet": -300, "uyt": -180, "wet": 0, "west": 60, "cet": 60,
        "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "trt": 180, "samt": 240, "yekt": 300,
        "omst": 360, "novt": 420, "krat": 420, "irkt": 480, "yakt": 540, "vlat": 600, "magt": 660, "pett": 720,
        "wat": 60, "cat": 120, "sast": 120, "eat": 180, "idt": 180, "irst": 210, "aft": 270, "pkt": 300, "uzt": 300,
        "npt": 345, "ict": 420, "wib": 420, "wita": 480, "wit": 540, "hkt": 480, "sgt": 480, "myt": 480, "pht": 480,
        "awst": 480, "jst": 540, "kst": 540, "acst": 570, "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720,
        "nzdt": 780,
    ]

    private static let shared = Dictionary(
        uniqueKeysWithValues: SharedZone.allCases.map { (DateWord(stringLiteral: $0.rawValue), $0) })

    /// Takes a name, with an offset behind UTC and GMT (`UTC+8`); nil if it is none that is known.
    static func take(_ cursor: inout TimeCursor) -> Meaning? {
        let start = cursor.place
        if cursor.next == UInt8(ascii: "+") || cursor.next == UInt8(ascii: "-") {
            return cursor.offset(isShort: true).map { .offset($0) }
        }
        let word = cursor.word()
        guard cursor.next != UInt8(ascii: "/"), cursor.next != UInt8(ascii: "_") else {
            let others: [UInt8] = Array("/_+-".utf8)
            while cursor.next.isLetter || cursor.next.isDigit || others.contains(cursor.next) { cursor.place += 1 }
            return place(String(decoding: cursor.bytes[start..<cursor.place], as: UTF8.self)).map { .place($0) }
        }
        guard let minutes = minutes[word] else { return shared[word].map { .shared($0) } }
        let hasOffset = cursor.next == UInt8(ascii: "+") || cursor.next == UInt8(ascii: "-")
        guard hasOffset, cursor.after(1).isDigit else { return .offset(minutes * 60_000) }
        guard word == "utc" || word == "gmt" else { return nil }
        return cursor.offset(isShort: true).map { .offset($0) }
    }

    private static let places = Mutex<[String: TimeZone?]>([:])

    /// The zone of the tz database with this name.
    private static func place(_ name: String) -> TimeZone? {
        places.withLock { known in
            if let found = known[name] { return found }
            // A hostile file may hold a new name in every line.
            if known.count >= 1000 { known = [:] }
            let found = TimeZone(identifier: name)
            known[name] = .some(found)
            return found
        }
    }
}

extension TimeCursor {
    /// Takes an offset from UTC, in milliseconds: `+08`, `+0800`, `+08:00`; if short ones may be, also `+8` and
    /// `+8:00`.
    mutating func offset(isShort: Bool) -> Int64? {
        let sign: Int64 = next == UInt8(ascii: "-") ? -1 : 1
        place += 1
        let hours: Int64
        if let two = twoDigits() {
            hours = two
        } else if isShort, next.isDigit {
            hours = Int64(next &- 48)
            place += 1
        } else {
            return nil
        }
        var minutes: Int64 = 0
        if next == UInt8(ascii: ":") || next.isDigit {
            _ = take(":")
            guard let found = twoDigits() else { return nil }
            minutes = found
        }
        guard hours <= 18, minutes < 60, !next.isDigit, next != UInt8(ascii: ":") else { return nil }
        return sign * (hours * 60 + minutes) * 60_000
    }
}

extension TimeZone {
    /// The moment at which clocks here show `local` (milliseconds, as if in UTC): the first of two when they are put
    /// back; when they are put forward, the hour that is left out counts as before it.
    func moment(ofLocal local: Int64) -> Int64 {
        func offset(at moment: Int64) -> Int64 {
            Int64(secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment) / 1000))) * 1000
        }
        let before = offset(at: local - 86_400_000)
        let after = offset(at: local + 86_400_000)
        let isBefore = offset(at: local - before) == before
        return local - (isBefore || offset(at: local - after) != after ? before : after)
    }
}
