import TroupeBase
import TroupeModel

/// The way to write a time that most files have, read at fixed places: `2024-10-01T08:00:10`, with `T` or a blank, with
/// or without decimals, then `Z`, `+08:00` or nothing. What it does not take, ``WrittenTime`` may.
enum ISOTime {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> TimeReader.Reading? {
        guard bytes.count >= 19, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20, bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), let century = twoDigits(bytes, 0), let rest = twoDigits(bytes, 2),
            let month = twoDigits(bytes, 5), let day = twoDigits(bytes, 8), let hour = twoDigits(bytes, 11),
            let minute = twoDigits(bytes, 14), let second = twoDigits(bytes, 17), 1...12 ~= month, day >= 1,
            day <= GregorianDate.daysIn(month, century * 100 + rest), hour < 24, minute < 60, second < 60
        else { return nil }
        let days = GregorianDate.daysSinceEpoch(century * 100 + rest, month, day)
        var reading = TimeReader.Reading(
            milliseconds: ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000, precision: .second,
            zone: .missing)
        var place = 19
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            var weight: Int64 = 100
            place += 1
            while place < bytes.count, bytes[place].isDigit {
                reading.milliseconds += Int64(bytes[place] &- 48) * weight
                weight /= 10
                place += 1
            }
            guard place > 20 else { return nil }
            reading.precision = .millisecond
        }
        switch bytes.count - place {
        case 0: return reading
        case 1 where bytes[place] == UInt8(ascii: "Z"): break
        case 6:
            guard bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-"),
                bytes[place + 3] == UInt8(ascii: ":"), let hours = twoDigits(bytes, place + 1), hours <= 18,
                let minutes = twoDigits(bytes, place + 4), minutes < 60
            else { return nil }
            let offset = (hours * 60 + minutes) * 60_000
            reading.milliseconds -= bytes[place] == UInt8(ascii: "-") ? -offset : offset
        default: return nil
        }
        reading.zone = .told
        return reading
    }

    /// The number in two digits at a place that has two bytes.
    @inline(__always)
    private static func twoDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int64? {
        let (tens, ones) = (bytes[place] &- 48, bytes[place + 1] &- 48)
        return tens < 10 && ones < 10 ? Int64(tens * 10 + ones) : nil
    }
}
