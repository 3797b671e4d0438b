/// A place in the bytes of a time. Nothing is read beyond their end.
struct TimeCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { place >= bytes.count }

    /// The byte here; NUL, which no time holds, at the end.
    var next: UInt8 { after(0) }

    /// The byte so many places further on.
    func after(_ count: Int) -> UInt8 {
        place + count < bytes.count ? bytes[place + count] : 0
    }

    /// Takes a text, if it stands here.
    mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard count <= bytes.count - place else { return false }
        for offset in 0..<count where bytes[place + offset] != text.utf8Start[offset] { return false }
        place += count
        return true
    }

    /// Takes all digits that stand here; nil, and nothing taken, if there are none or more than `limit`.
    mutating func number(upTo limit: Int) -> (value: Int64, length: Int)? {
        var end = place
        var value: Int64 = 0
        while end < bytes.count, bytes[end].isDigit {
            guard end - place < limit else { return nil }
            value = value * 10 + Int64(bytes[end] &- 48)
            end += 1
        }
        guard end > place else { return nil }
        defer { place = end }
        return (value, end - place)
    }

    /// Takes exactly two digits.
    mutating func twoDigits() -> Int64? {
        guard next.isDigit, after(1).isDigit else { return nil }
        defer { place += 2 }
        return Int64(next &- 48) * 10 + Int64(after(1) &- 48)
    }

    /// Takes blanks: also no-break and wide ones, and the invisible marks that some programs put around dates.
    mutating func skipBlanks() {
        while true {
            switch next {
            case 0x20, 0x09: place += 1
            case 0xC2, 0xE2, 0xE3, 0xEF:
                guard
                    take("\u{A0}") || take("\u{202F}") || take("\u{2009}") || take("\u{3000}") || take("\u{200E}")
                        || take("\u{200F}") || take("\u{200B}") || take("\u{FEFF}")
                else { return }
            default: return
            }
        }
    }

    /// Takes ASCII letters.
    mutating func word() -> DateWord {
        var word = DateWord()
        while next.isLetter {
            word.append(next)
            place += 1
        }
        return word
    }
}

/// A word of ASCII letters without regard to case: the first eight, and how many there are.
struct DateWord: Hashable, ExpressibleByStringLiteral {
    private var letters: UInt64 = 0
    private(set) var length = 0

    init() {}

    init(stringLiteral text: String) {
        for byte in text.utf8 { append(byte) }
    }

    mutating func append(_ letter: UInt8) {
        if length < 8 { letters |= UInt64(letter | 0x20) << UInt64(length * 8) }
        length += 1
    }

    /// Whether this is the whole of `word`, or so many or more of its first letters.
    func abbreviates(_ word: DateWord, from least: Int, to most: Int) -> Bool {
        if self == word { return true }
        guard least...most ~= length, length < word.length else { return false }
        return (letters ^ word.letters) << UInt64(64 - 8 * length) == 0
    }
}

extension UInt8 {
    var isDigit: Bool { self &- 48 < 10 }
    /// Whether it is an ASCII letter.
    var isLetter: Bool { (self | 0x20) &- 97 < 26 }
}
