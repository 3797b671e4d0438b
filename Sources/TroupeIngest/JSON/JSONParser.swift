/// Parses JSON (RFC 8259) into nodes over the bytes, which it does not copy.
///
/// One value at a time; its nodes are used again for the next. It is strict about syntax everywhere, in values that
/// nobody asks for too, and kind to the damage that collectors write into strings: control characters that are not
/// escaped, bytes that are not UTF-8 and lone surrogates are let through and mended when the text is taken.
/// `NaN`, `Infinity` and `-Infinity` (Python writes them) are read as null.
///
/// - Complexity: O(bytes) time; 16 bytes for each value and key of the largest document.
package struct JSONParser: ~Copyable {
    private var nodes: UnsafeMutablePointer<JSONNode>
    private var capacity: Int
    private var count = 0
    private let depthLimit: Int

    /// Nesting beyond `depthLimit` is a fault.
    package init(depthLimit: Int = 512) {
        self.depthLimit = depthLimit
        capacity = 1024
        nodes = .allocate(capacity: capacity)
    }

    deinit { nodes.deallocate() }

    /// Parses one value with blanks around it and hands it to `body`; neither it nor the bytes live longer.
    package mutating func withValue<Result>(
        of bytes: UnsafeBufferPointer<UInt8>, _ body: (JSONValue) throws -> Result
    ) throws -> Result {
        if let fault = parse(bytes) { throw fault }
        guard let base = bytes.baseAddress else { throw JSONFault(reason: .empty, offset: 0) }
        return try body(JSONValue(nodes: nodes, bytes: base, number: 0))
    }

    private mutating func append(_ node: JSONNode) {
        if count == capacity {
            let larger = UnsafeMutablePointer<JSONNode>.allocate(capacity: capacity * 2)
            larger.moveInitialize(from: nodes, count: count)
            nodes.deallocate()
            nodes = larger
            capacity *= 2
        }
        (nodes + count).initialize(to: node)
        count += 1
    }

    private mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> JSONFault? {
        count = 0
        guard let base = bytes.baseAddress else { return JSONFault(reason: .empty, offset: 0) }
        let end = bytes.count
        guard end < Int(UInt32.max) else { return JSONFault(reason: .tooLong, offset: 0) }
        var place = 0
        var depth = 0
        var open = UInt32.max
        // Every read below is at an offset that was compared with `end` just before.
        while true {
            while place < end, isBlank(base[place]) { place += 1 }
            guard place < end else {
                return JSONFault(reason: count == 0 ? .empty : .cutShort, offset: place)
            }
            // A value.
            let start = place
            switch base[place] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if depth > depthLimit { return JSONFault(reason: .tooDeep, offset: place) }
                let isObject = base[place] == UInt8(ascii: "{")
                append(JSONNode(kind: isObject ? .object : .array, start: UInt32(start), next: open))
                open = UInt32(count - 1)
                place += 1
                while place < end, isBlank(base[place]) { place += 1 }
                guard place < end else { return JSONFault(reason: .cutShort, offset: place) }
                if base[place] != (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    if isObject, let fault = key(base, end, &place) { return fault }
                    continue
                }
            case quote:
                if let fault = string(base, end, &place) { return fault }
            case UInt8(ascii: "t"):
                if let fault = word("true", .true, base, end, &place) { return fault }
            case UInt8(ascii: "f"):
                if let fault = word("false", .false, base, end, &place) { return fault }
            case UInt8(ascii: "n"):
                if let fault = word("null", .null, base, end, &place) { return fault }
            case UInt8(ascii: "N"):
                if let fault = word("NaN", .null, base, end, &place, .notANumber) { return fault }
            case UInt8(ascii: "I"):
                if let fault = word("Infinity", .null, base, end, &place, .notANumber) { return fault }
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                if let fault = number(base, end, &place) { return fault }
            default: return JSONFault(reason: .unexpected, offset: place)
            }
            // What follows it: the ends of containers, or a comma and the next value.
            while true {
                while place < end, isBlank(base[place]) { place += 1 }
                guard open != .max else {
                    return place == end ? nil : JSONFault(reason: .trailing, offset: place)
                }
                guard place < end else { return JSONFault(reason: .cutShort, offset: place) }
                let container = Int(open)
                let isObject = nodes[container].kind == .object
                let byte = base[place]
                if byte == UInt8(ascii: ",") {
                    place += 1
                    if isObject {
                        while place < end, isBlank(base[place]) { place += 1 }
                        if let fault = key(base, end, &place) { return fault }
                    }
                    break
                }
                guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                    return JSONFault(reason: .unexpected, offset: place)
                }
                place += 1
                depth -= 1
                open = nodes[container].next
                nodes[container].next = UInt32(count)
                nodes[container].length = UInt32(place) - nodes[container].start
            }
        }
    }

    @inline(__always)
    private func isBlank(_ byte: UInt8) -> Bool {
        byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09)
    }

    @inline(__always)
    private mutating func key(_ base: UnsafePointer<UInt8>, _ end: Int, _ place: inout Int) -> JSONFault? {
        guard place < end else { return JSONFault(reason: .cutShort, offset: place) }
        guard base[place] == quote else { return JSONFault(reason: .unexpected, offset: place) }
        if let fault = string(base, end, &place) { return fault }
        while place < end, isBlank(base[place]) { place += 1 }
        guard place < end else { return JSONFault(reason: .cutShort, offset: place) }
        guard base[place] == UInt8(ascii: ":") else { return JSONFault(reason: .unexpected, offset: place) }
        place += 1
        return nil
    }

    /// Reads the string whose quote stands at `place`, eight bytes a step.
    @inline(__always)
    private mutating func string(_ base: UnsafePointer<UInt8>, _ end: Int, _ place: inout Int) -> JSONFault? {
        let low: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let start = place + 1
        var at = start
        var flags: JSONNode.Flags = []
        var beyond: UInt64 = 0
        let raw = UnsafeRawPointer(base)
        while true {
            while at + 8 <= end {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                let quotes = word ^ (low &* UInt64(quote))
                let slashes = word ^ (low &* UInt64(ascii("\\")))
                // Mycroft's test; the lowest set bit is exact, which is all that is used of it.
                let found =
                    ((quotes &- low) & ~quotes | (slashes &- low) & ~slashes | (word &- low &* 0x20) & ~word) & high
                if found != 0 {
                    let step = found.trailingZeroBitCount / 8
                    if step > 0 { beyond |= word & (high >> UInt64(64 - 8 * step)) }
                    at += step
                    break
                }
                beyond |= word & high
                at += 8
            }
            guard at < end else { return JSONFault(reason: .cutShort, offset: end) }
            let byte = base[at]
            if byte == quote { break }
            if byte == ascii("\\") {
                flags.insert(.escaped)
                guard at + 1 < end else { return JSONFault(reason: .cutShort, offset: end) }
                let escape = base[at + 1]
                if escape == ascii("u") {
                    guard at + 6 <= end else { return JSONFault(reason: .cutShort, offset: end) }
                    for digit in at + 2..<at + 6 where !isHexadecimal(base[digit]) {
                        return JSONFault(reason: .badEscape, offset: at)
                    }
                    at += 6
                } else {
                    guard isSimpleEscape(escape) else { return JSONFault(reason: .badEscape, offset: at) }
                    at += 2
                }
            } else {
                if byte < 0x20 { flags.insert(.control) }
                if byte >= 0x80 { beyond |= 0x80 }
                at += 1
            }
        }
        if beyond & high != 0 { flags.insert(.beyondASCII) }
        let ends = at > start ? UInt16(base[start]) | UInt16(base[at - 1]) << 8 : 0
        append(
            JSONNode(
                kind: .string, flags: flags, ends: ends, length: UInt32(at - start), start: UInt32(start),
                next: UInt32(count + 1)))
        place = at + 1
        return nil
    }

    private func isHexadecimal(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
    }

    private func isSimpleEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case quote, ascii("\\"), ascii("/"), ascii("b"), ascii("f"), ascii("n"), ascii("r"), ascii("t"): true
        default: false
        }
    }

    private mutating func word(
        _ text: StaticString, _ kind: JSONNode.Kind, _ base: UnsafePointer<UInt8>, _ end: Int, _ place: inout Int,
        _ flags: JSONNode.Flags = []
    ) -> JSONFault? {
        let length = text.utf8CodeUnitCount
        for offset in 0..<length {
            guard place + offset < end else { return JSONFault(reason: .cutShort, offset: end) }
            guard base[place + offset] == text.utf8Start[offset] else {
                return JSONFault(reason: .badLiteral, offset: place)
            }
        }
        append(
            JSONNode(
                kind: kind, flags: flags, length: UInt32(length), start: UInt32(place), next: UInt32(count + 1)))
        place += length
        return nil
    }

    private mutating func number(_ base: UnsafePointer<UInt8>, _ end: Int, _ place: inout Int) -> JSONFault? {
        let start = place
        var at = place
        if base[at] == ascii("-") { at += 1 }
        guard at < end else { return JSONFault(reason: .cutShort, offset: end) }
        if base[at] == ascii("I"), at > start {
            return word("-Infinity", .null, base, end, &place, .notANumber)
        }
        let whole = digits(base, end, &at)
        guard whole > 0, whole == 1 || base[at - whole] != ascii("0") else {
            return JSONFault(reason: .badNumber, offset: start)
        }
        if at < end, base[at] == ascii(".") {
            at += 1
            guard digits(base, end, &at) > 0 else { return JSONFault(reason: .badNumber, offset: start) }
        }
        if at < end, base[at] | 0x20 == ascii("e") {
            at += 1
            if at < end, base[at] == ascii("+") || base[at] == ascii("-") { at += 1 }
            guard digits(base, end, &at) > 0 else { return JSONFault(reason: .badNumber, offset: start) }
        }
        append(JSONNode(kind: .number, length: UInt32(at - start), start: UInt32(start), next: UInt32(count + 1)))
        place = at
        return nil
    }

    @inline(__always)
    private func digits(_ base: UnsafePointer<UInt8>, _ end: Int, _ at: inout Int) -> Int {
        let start = at
        while at < end, base[at] &- 0x30 < 10 { at += 1 }
        return at - start
    }
}

@inline(__always)
private func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
