import TroupeModel

/// Reads times as collectors write them: those of ``TimeReader``, the zones of American clocks (`EST`, `EDT`), and X's
/// `Wed Oct 02 08:00:00 +0000 2024`.
enum CollectorTime {
    static func read(_ text: UnsafeBufferPointer<UInt8>) -> TimeReader.Reading? {
        if let reading = TimeReader.read(text) { return reading }
        if text.count > 4, let offset = american(text.suffix(4)) {
            let clock = UnsafeBufferPointer(rebasing: text.dropLast(4))
            guard var reading = TimeReader.read(clock), !reading.hasZone else { return nil }
            reading.milliseconds -= offset
            reading.hasZone = true
            return reading
        }
        return legacyX(text)
    }

    /// The offset of ` EST` and its like from UTC, in milliseconds (RFC 5322, 4.3).
    private static func american(_ zone: some Collection<UInt8>) -> Int64? {
        let hours: [String: Int64] = [
            " EST": -5, " EDT": -4, " CST": -6, " CDT": -5, " MST": -7, " MDT": -6, " PST": -8, " PDT": -7, " UTC": 0,
            " GMT": 0,
        ]
        return hours[String(decoding: zone, as: UTF8.self)].map { $0 * 3_600_000 }
    }

    /// The `created_at` of X's older interfaces.
    private static func legacyX(_ text: UnsafeBufferPointer<UInt8>) -> TimeReader.Reading? {
        guard text.count == 30 else { return nil }
        let parts = String(decoding: text, as: UTF8.self).split(separator: " ")
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard parts.count == 6, let month = months.firstIndex(of: String(parts[1])) else { return nil }
        let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
        var iso = "\(parts[5])-\(number)-\(parts[2])T\(parts[3])\(parts[4])"
        return iso.withUTF8 { TimeReader.read($0) }
    }
}
