/// A CSV reader written as its rules are: one byte after the other, no blocks. The second source for the scanner.
struct SlowCSV {
    enum Record: Equatable {
        case fields([String])
        case bad
    }

    private(set) var records: [Record] = []

    /// Reads the records of a text; a quote opens a field only at its start; after a bad record reading goes on at
    /// the line after the one where the record began.
    init(_ bytes: [UInt8], delimiter: UInt8) {
        var place = 0
        while place < bytes.count {
            if bytes[place] == 10 {
                place += 1
                continue
            }
            if bytes[place] == 13, place + 1 == bytes.count || bytes[place + 1] == 10 {
                place = min(place + 2, bytes.count)
                continue
            }
            let start = place
            if let fields = Self.record(bytes, &place, delimiter) {
                records.append(.fields(fields.map { String(decoding: $0, as: UTF8.self) }))
            } else {
                records.append(.bad)
                place = (bytes[start...].firstIndex(of: 10) ?? bytes.count - 1) + 1
            }
        }
    }

    private static func record(_ bytes: [UInt8], _ place: inout Int, _ delimiter: UInt8) -> [[UInt8]]? {
        var fields: [[UInt8]] = []
        while true {
            var field: [UInt8] = []
            if place < bytes.count, bytes[place] == 34 {
                place += 1
                while true {
                    guard place < bytes.count else { return nil }
                    if bytes[place] == 34 {
                        place += 1
                        guard place < bytes.count, bytes[place] == 34 else { break }
                    }
                    field.append(bytes[place])
                    place += 1
                }
                if place < bytes.count, bytes[place] == 13, place + 1 == bytes.count || bytes[place + 1] == 10 {
                    place += 1
                }
                if place < bytes.count, bytes[place] != delimiter, bytes[place] != 10 { return nil }
            } else {
                while place < bytes.count, bytes[place] != delimiter, bytes[place] != 10 {
                    field.append(bytes[place])
                    place += 1
                }
                if place == bytes.count || bytes[place] == 10, field.last == 13 { field.removeLast() }
            }
            fields.append(field)
            if place < bytes.count, bytes[place] == delimiter {
                place += 1
                continue
            }
            place = min(place + 1, bytes.count)
            return fields
        }
    }
}
