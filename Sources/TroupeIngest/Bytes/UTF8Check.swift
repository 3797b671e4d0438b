/// Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7).
enum UTF8Check {
    /// - Complexity: O(bytes); eight bytes a step where they are ASCII. Nothing is allocated.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        let count = bytes.count
        var at = 0
        while at < count {
            let first = bytes[at]
            if first < 0x80 {
                if at + 8 <= count,
                    raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    at += 8
                } else {
                    at += 1
                }
                continue
            }
            // The number of bytes that follow, and the bounds of the first of them.
            let tail: (length: Int, low: UInt8, high: UInt8)
            switch first {
            case 0xC2...0xDF: tail = (1, 0x80, 0xBF)
            case 0xE0: tail = (2, 0xA0, 0xBF)
            case 0xED: tail = (2, 0x80, 0x9F)
            case 0xE1...0xEF: tail = (2, 0x80, 0xBF)
            case 0xF0: tail = (3, 0x90, 0xBF)
            case 0xF1...0xF3: tail = (3, 0x80, 0xBF)
            case 0xF4: tail = (3, 0x80, 0x8F)
            default: return false
            }
            guard at + tail.length < count, tail.low <= bytes[at + 1], bytes[at + 1] <= tail.high else { return false }
            for next in 2..<max(2, tail.length + 1) where bytes[at + next] & 0xC0 != 0x80 { return false }
            at += tail.length + 1
        }
        return true
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
