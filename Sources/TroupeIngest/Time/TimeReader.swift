import TroupeModel

/// Reads the time of a post, as people, platforms and spreadsheets write it: ISO 8601 (``ISOTime``), numbers
/// (``DecimalText``), and other dates and clocks in words and figures (``WrittenTime``). Times before 1970 and from
/// 2101 on are refused.
enum TimeReader {
    /// A time that was read.
    struct Reading: Equatable {
        /// Milliseconds since 1970-01-01T00:00:00Z; without a known zone, as if the text were in UTC.
        var milliseconds: Int64
        /// How exactly it was written.
        var precision: TimePrecision
        /// What is known of its zone.
        var zone: Zone
    }

    /// What a text says about the zone of its time.
    enum Zone: Equatable {
        /// It is known, and the time is in UTC.
        case told
        /// The text names none.
        case missing
        /// The text names one that several zones bear.
        case ambiguous(SharedZone)
    }

    static let earliest: Int64 = 0
    static let latest: Int64 = 4_133_980_800_000  // 2101-01-01
    /// No time is longer, in bytes.
    private static let longest = 80

    /// The time written in `text`; nil if it is none, or if it depends on what `notation` does not say.
    @inline(__always)
    static func read(_ text: UnsafeBufferPointer<UInt8>, as notation: TimeNotation = TimeNotation()) -> Reading? {
        // Nearly all files: ten digits.
        if text.count == 10, let seconds = tenDigits(text) {
            return inRange(Reading(milliseconds: seconds * 1000, precision: .second, zone: .told))
        }
        return readSlowly(text, as: notation)
    }

    @inline(never)
    private static func readSlowly(_ text: UnsafeBufferPointer<UInt8>, as notation: TimeNotation) -> Reading? {
        let bytes = trimmed(text)
        guard bytes.count <= longest else { return nil }
        if let reading = ISOTime.read(bytes) { return inRange(reading) }
        let isDated = bytes.count > 4 && bytes[4] == UInt8(ascii: "-")
        guard !isDated, let number = DecimalText(bytes) else {
            return WrittenTime.read(bytes, as: notation).flatMap(inRange)
        }
        // 20241001; or 20241001132416, which as milliseconds would lie in the year 2611.
        if number.isWhole, bytes.count == 8 || bytes.count == 14, let date = WrittenTime.read(bytes, as: notation) {
            return inRange(date)
        }
        return number.time(as: notation).flatMap(inRange)
    }

    /// Without the blanks and tabs at both ends.
    static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var trimmed = text[...]
        while let first = trimmed.first, first == 0x20 || first == 0x09 { trimmed.removeFirst() }
        while let last = trimmed.last, last == 0x20 || last == 0x09 { trimmed.removeLast() }
        return UnsafeBufferPointer(rebasing: trimmed)
    }

    @inline(__always)
    private static func inRange(_ reading: Reading) -> Reading? {
        earliest <= reading.milliseconds && reading.milliseconds < latest ? reading : nil
    }

    /// The number written in ten digits; nil if another character stands among them.
    @inline(__always)
    private static func tenDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        var value: Int64 = 0
        for byte in bytes {
            let digit = byte &- 48
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int64(digit)
        }
        return value
    }
}
