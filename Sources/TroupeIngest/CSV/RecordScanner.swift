package import TroupeModel

/// How a table writes fields that hold delimiters, quotes or line ends.
package enum Quoting: String, Sendable, Hashable, CaseIterable {
    /// In quotes, and quotes inside twice (RFC 4180).
    case doubled
    /// In quotes, and quotes inside after a backslash (MySQL, many scripts).
    case backslash
    /// Not at all: a quote is a character like any other (IANA's text/tab-separated-values).
    case none
}

/// Finds the fields of one record of a delimited table (RFC 4180, with any one-byte delimiter).
///
/// Fields are ranges of the scanned bytes. A field that begins with a quote is quoted: it may hold delimiters, line
/// ends and doubled quotes. A quote inside an unquoted field stands for itself. Lines end in LF or CRLF.
package struct RecordScanner {
    /// What stands at an offset.
    package enum Outcome: Equatable {
        /// A record; its fields are in the scanner until the next call.
        case record(next: Int, lines: Int, fieldCount: Int)
        /// An empty line.
        case blank(next: Int)
        /// Nothing more.
        case end
        /// The bytes end before the record does.
        case incomplete
        /// A record that cannot be read; reading goes on at `next`, the line after the one where it began.
        case refused(RecordProblem, next: Int)
    }

    /// A field: a range of the scanned bytes.
    package struct Field {
        /// Where it starts.
        package var start: Int
        /// Where it ends.
        package var end: Int
        /// Whether doubled quotes inside stand for one, or a backslash for what follows it.
        package var hasDoubledQuotes: Bool
    }

    private let delimiter: UInt8
    private let quoting: Quoting
    private let recordLimit: Int
    private let fieldLimit: Int
    /// Room for `fieldLimit` fields; owned by this value's maker, who calls ``deallocate()``.
    private let fields: UnsafeMutablePointer<Field>

    package init(delimiter: UInt8, quoting: Quoting = .doubled, recordLimit: Int, fieldLimit: Int) {
        self.delimiter = delimiter
        self.quoting = quoting
        self.recordLimit = recordLimit
        self.fieldLimit = fieldLimit
        fields = .allocate(capacity: fieldLimit)
        fields.initialize(repeating: Field(start: 0, end: 0, hasDoubledQuotes: false), count: fieldLimit)
    }

    /// Gives back the room for fields.
    package func deallocate() {
        fields.deallocate()
    }

    /// A field of the last record; `number` is below its field count and the field limit.
    @inline(__always)
    package subscript(number: Int) -> Field { fields[number] }

    /// The text of a field of the last record.
    func text(of number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        let field = fields[number]
        let raw = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
        guard field.hasDoubledQuotes else { return String(decoding: raw, as: UTF8.self) }
        var single: [UInt8] = []
        appendUnescaped(raw, to: &single)
        return String(decoding: single, as: UTF8.self)
    }

    /// Appends a quoted field with each doubled quote made one, and without the backslashes that escape.
    func appendUnescaped(_ raw: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
        guard quoting == .backslash else { return Self.appendUndoubled(raw, to: &result) }
        var place = 0
        while place < raw.count {
            let escapes = raw[place] == UInt8(ascii: "\\") || raw[place] == quote
            if escapes, place + 1 < raw.count, raw[place + 1] == quote || raw[place + 1] == raw[place] { place += 1 }
            result.append(raw[place])
            place += 1
        }
    }

    /// Appends a quoted field with each doubled quote made one.
    static func appendUndoubled(_ raw: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
        var skipsQuote = false
        for byte in raw {
            if byte == quote, skipsQuote {
                skipsQuote = false
                continue
            }
            skipsQuote = byte == quote
            result.append(byte)
        }
    }

    /// Reads the record at `start`.
    ///
    /// Fields beyond the field limit are counted, not kept.
    ///
    /// - Parameter isLast: Whether the bytes end where the file ends.
    package func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> Outcome {
        // Every index below is checked against `count` before it is read.
        let count = bytes.count
        guard start < count else { return isLast ? .end : .incomplete }
        if bytes[start] == lineFeed { return .blank(next: start + 1) }
        if bytes[start] == carriageReturn {
            if start + 1 < count, bytes[start + 1] == lineFeed { return .blank(next: start + 2) }
            if start + 1 == count { return isLast ? .blank(next: count) : .incomplete }
        }
        var place = start
        var number = 0
        var lines = 0
        while true {
            var field: Field
            if place < count, bytes[place] == quote, quoting != .none {
                switch quotedField(bytes, from: place, lines: &lines) {
                case .closed(let found, let next):
                    field = found
                    place = next
                case .open:
                    return unfinished(bytes, from: start, isLast: isLast)
                }
                // CR before LF, or at the very end, belongs to the line end.
                if place < count, bytes[place] == carriageReturn {
                    if place + 1 == count {
                        guard isLast else { return .incomplete }
                        place += 1
                    } else if bytes[place + 1] == lineFeed {
                        place += 1
                    }
                }
                guard place >= count || bytes[place] == delimiter || bytes[place] == lineFeed else {
                    return refusal(.badQuoting, of: bytes, from: start, isLast: isLast)
                }
                if place == count, !isLast { return unfinished(bytes, from: start, isLast: isLast) }
            } else {
                let end = endOfPlainField(bytes, from: place)
                field = Field(start: place, end: end, hasDoubledQuotes: false)
                place = end
                if end == count, !isLast { return unfinished(bytes, from: start, isLast: isLast) }
                let endsLine = end == count || bytes[end] == lineFeed
                if endsLine, field.end > field.start, bytes[field.end - 1] == carriageReturn { field.end -= 1 }
            }
            if number < fieldLimit { fields[number] = field }
            number += 1
            guard place < count, bytes[place] == delimiter else { break }
            place += 1
        }
        if place - start > recordLimit { return refusal(.recordTooLong, of: bytes, from: start, isLast: isLast) }
        guard place < count else { return .record(next: count, lines: lines, fieldCount: number) }
        return .record(next: place + 1, lines: lines + 1, fieldCount: number)
    }

    private enum Quoted {
        case closed(Field, next: Int)
        case open
    }

    /// Reads the quoted field whose opening quote stands at `start`.
    private func quotedField(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, lines: inout Int) -> Quoted {
        var place = start + 1
        var hasDoubled = false
        while place < bytes.count {
            let byte = bytes[place]
            if byte == quote {
                guard place + 1 < bytes.count, bytes[place + 1] == quote else {
                    let field = Field(start: start + 1, end: place, hasDoubledQuotes: hasDoubled)
                    return .closed(field, next: place + 1)
                }
                hasDoubled = true
                place += 1
            } else if byte == UInt8(ascii: "\\"), quoting == .backslash {
                hasDoubled = true
                place += 1
                if place < bytes.count, bytes[place] == lineFeed { lines += 1 }
            } else if byte == lineFeed {
                lines += 1
            }
            place += 1
        }
        return .open
    }

    /// What to say of a record that does not end inside the bytes.
    private func unfinished(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> Outcome {
        if bytes.count - start > recordLimit {
            return refusal(.recordTooLong, of: bytes, from: start, isLast: isLast)
        }
        return isLast ? refusal(.cutRecord, of: bytes, from: start, isLast: true) : .incomplete
    }

    /// Refuses the record at `start`, once the end of its first line is in sight: reading goes on there.
    ///
    /// A first line that is itself over the limit is left where the bytes end, so that memory stays bounded.
    private func refusal(
        _ code: RecordProblem, of bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
    ) -> Outcome {
        if let end = bytes[start...].firstIndex(of: lineFeed) { return .refused(code, next: end + 1) }
        guard isLast || bytes.count - start > recordLimit else { return .incomplete }
        return .refused(code, next: bytes.count)
    }

    /// The offset of the next delimiter or line feed, eight bytes a step.
    @inline(__always)
    private func endOfPlainField(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let low: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let delimiters = low &* UInt64(delimiter)
        let lineFeeds = low &* UInt64(lineFeed)
        var place = start
        let raw = UnsafeRawPointer(bytes.baseAddress!)
        // Mycroft's test: the lowest set high bit marks the first zero byte exactly.
        while place + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let one = word ^ delimiters
            let other = word ^ lineFeeds
            let found = ((one &- low) & ~one | (other &- low) & ~other) & high
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < bytes.count, bytes[place] != delimiter, bytes[place] != lineFeed { place += 1 }
        return place
    }
}

let quote = UInt8(ascii: "\"")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
