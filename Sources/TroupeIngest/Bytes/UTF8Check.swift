/// Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7).
enum UTF8Check {
    /// What stands at a byte that is not ASCII.
    enum Sequence: Equatable {
        /// A character of so many bytes.
        case wellFormed(Int)
        /// So many bytes that are none.
        case illFormed(Int)
        /// The beginning of a character, at the end of the bytes.
        case cut
    }

    /// - Complexity: O(bytes); eight bytes a step where they are ASCII. Nothing is allocated.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = endOfASCII(bytes, from: 0)
        while at < bytes.count {
            guard case .wellFormed(let length) = sequence(bytes, at: at) else { return false }
            at = endOfASCII(bytes, from: at + length)
        }
        return true
    }

    /// The place of the next byte that is not ASCII; the end if there is none.
    @inline(__always)
    static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var at = start
        while at < bytes.count, bytes[at] < 0x80 {
            if at + 8 <= bytes.count,
                raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                at += 8
            } else {
                at += 1
            }
        }
        return at
    }

    /// What stands at `at`, where a byte beyond ASCII is.
    @inline(__always)
    static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Sequence {
        // The number of bytes that follow, and the bounds of the first of them.
        let tail: (length: Int, low: UInt8, high: UInt8)
        switch bytes[at] {
        case 0xC2...0xDF: tail = (1, 0x80, 0xBF)
        case 0xE0: tail = (2, 0xA0, 0xBF)
        case 0xED: tail = (2, 0x80, 0x9F)
        case 0xE1...0xEF: tail = (2, 0x80, 0xBF)
        case 0xF0: tail = (3, 0x90, 0xBF)
        case 0xF1...0xF3: tail = (3, 0x80, 0xBF)
        case 0xF4: tail = (3, 0x80, 0x8F)
        default: return .illFormed(1)
        }
        for next in 1...tail.length {
            guard at + next < bytes.count else { return .cut }
            let byte = bytes[at + next]
            guard next == 1 ? tail.low <= byte && byte <= tail.high : byte & 0xC0 == 0x80 else {
                return .illFormed(next)
            }
        }
        return .wellFormed(tail.length + 1)
    }

    /// Whether all bytes are ASCII and none is NUL, eight bytes a step.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        let low: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        var at = 0
        while at + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            if (word | (word &- low)) & high != 0 { return false }
            at += 8
        }
        return raw[at...].allSatisfy { $0 != 0 && $0 < 0x80 }
    }
}
