import Foundation

/// A value of CBOR (RFC 8949), as far as C2PA's assertions need it.
indirect enum CBOR: Equatable {
    case number(Int)
    case bytes([UInt8])
    case text(String)
    case array([CBOR])
    case map([String: CBOR])
    /// Everything else, and numbers below zero.
    case other

    /// Reads one value; nil if it is damaged, of no stated length, or nested too deep.
    init?(_ data: Data) {
        var reader = Reader(bytes: [UInt8](data))
        guard let value = reader.value(level: 0) else { return nil }
        self = value
    }

    private struct Reader {
        let bytes: [UInt8]
        var at = 0

        /// The next byte.
        mutating func byte() -> UInt8? {
            guard at < bytes.count else { return nil }
            defer { at += 1 }
            return bytes[at]
        }

        /// The number in a head: small ones in it, larger ones in the 1, 2, 4 or 8 bytes after it.
        mutating func number(_ head: UInt8) -> Int? {
            let small = head & 31
            if small < 24 { return Int(small) }
            guard small < 28 else { return nil }
            var number: UInt64 = 0
            for _ in 0..<(1 << Int(small - 24)) {
                guard let next = byte() else { return nil }
                number = number << 8 | UInt64(next)
            }
            // No file has as many bytes.
            return number < 1 << 60 ? Int(number) : nil
        }

        mutating func taken(_ count: Int) -> [UInt8]? {
            guard count <= bytes.count - at else { return nil }
            defer { at += count }
            return Array(bytes[at..<at + count])
        }

        mutating func value(level: Int) -> CBOR? {
            guard level < 16, let head = byte(), let number = number(head) else { return nil }
            switch head >> 5 {
            case 0: return .number(number)
            case 2: return taken(number).map(CBOR.bytes)
            case 3: return taken(number).map { .text(String(decoding: $0, as: UTF8.self)) }
            case 4:
                var items: [CBOR] = []
                // Each item takes a byte at least.
                guard number <= bytes.count - at else { return nil }
                for _ in 0..<number {
                    guard let item = value(level: level + 1) else { return nil }
                    items.append(item)
                }
                return .array(items)
            case 5:
                var fields: [String: CBOR] = [:]
                guard number <= bytes.count - at else { return nil }
                for _ in 0..<number {
                    guard let key = value(level: level + 1), let item = value(level: level + 1) else { return nil }
                    if case .text(let name) = key { fields[name] = item }
                }
                return .map(fields)
            case 6: return value(level: level + 1)
            default: return .other
            }
        }
    }
}
