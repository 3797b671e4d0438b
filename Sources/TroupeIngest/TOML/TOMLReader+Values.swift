extension TOMLReader {
    /// The value after a key.
    mutating func value(depth: Int) throws(TOMLProblem) -> TOMLNode.Entry {
        guard depth < Self.deepest else { throw problem("more than \(Self.deepest) brackets inside each other") }
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .value(.string(try string()))
        case UInt8(ascii: "["): return .value(.array(try array(depth: depth)))
        case UInt8(ascii: "{"): return .node(try inlineTable(depth: depth))
        default: return .value(try scalar())
        }
    }

    private mutating func array(depth: Int) throws(TOMLProblem) -> [TOMLValue] {
        place += 1
        var values: [TOMLValue] = []
        while true {
            try skipAll()
            if peek == UInt8(ascii: "]") { break }
            switch try value(depth: depth + 1) {
            case .value(let value): values.append(value)
            case .node(let node): values.append(.table(node.table))
            case .nodes: break
            }
            try skipAll()
            if peek == UInt8(ascii: "]") { break }
            guard peek == UInt8(ascii: ",") else { throw problem("an array without \",\" or \"]\"") }
            place += 1
        }
        place += 1
        return values
    }

    private mutating func inlineTable(depth: Int) throws(TOMLProblem) -> TOMLNode {
        let node = TOMLNode(.inline, at: place)
        place += 1
        skipBlanks()
        if peek == UInt8(ascii: "}") {
            place += 1
            return node
        }
        while true {
            try pair(into: node, depth: depth + 1)
            skipBlanks()
            if peek == UInt8(ascii: "}") { break }
            guard peek == UInt8(ascii: ",") else { throw problem("a table between braces without \",\" or \"}\"") }
            place += 1
        }
        place += 1
        return node
    }

    // MARK: Texts

    /// A text in any of the four kinds of quotes.
    mutating func string() throws(TOMLProblem) -> String {
        if comes("\"\"\"") { return try long(quote: UInt8(ascii: "\"")) }
        if comes("'''") { return try long(quote: UInt8(ascii: "'")) }
        let quote = bytes[place]
        place += 1
        var text: [UInt8] = []
        while let byte = peek, byte != quote {
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                try escape(into: &text)
            } else {
                guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else {
                    throw problem("a text does not end in its line, or has a control character")
                }
                text.append(byte)
                place += 1
            }
        }
        guard peek == quote else { throw problem("a text does not end") }
        place += 1
        return try checked(text)
    }

    private mutating func long(quote: UInt8) throws(TOMLProblem) -> String {
        let start = place
        place += 3
        if peek == 0x0A { place += 1 } else if comes("\r\n") { place += 2 }
        var text: [UInt8] = []
        while let byte = peek {
            if byte == quote {
                var length = 0
                while place + length < bytes.count, bytes[place + length] == quote { length += 1 }
                // Up to two quotes belong to the text, also just before the three that end it.
                guard length >= 3 else {
                    text.append(contentsOf: repeatElement(quote, count: length))
                    place += length
                    continue
                }
                guard length <= 5 else { throw problem("more than five quotes in a row") }
                text.append(contentsOf: repeatElement(quote, count: length - 3))
                place += length
                return try checked(text)
            } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                if skipsLine() { continue }
                try escape(into: &text)
            } else if comes("\r\n") {
                text.append(0x0A)
                place += 2
            } else {
                guard byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A else {
                    throw problem("a control character in a text")
                }
                text.append(byte)
                place += 1
            }
        }
        place = start
        throw problem("a text does not end")
    }

    /// A backslash at the end of a line takes the line's end and the blanks after it away.
    private mutating func skipsLine() -> Bool {
        let start = place
        place += 1
        skipBlanks()
        guard peek == 0x0A || comes("\r\n") else {
            place = start
            return false
        }
        skipBlanksAndLines()
        return true
    }

    private mutating func escape(into text: inout [UInt8]) throws(TOMLProblem) {
        place += 1
        guard let byte = peek else { throw problem("a text does not end") }
        place += 1
        switch byte {
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(byte)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let length = byte == UInt8(ascii: "u") ? 4 : 8
            var number: UInt32 = 0
            for _ in 0..<length {
                guard let digit = peek.flatMap(Self.hexadecimal) else { throw problem("\\u without its digits") }
                number = number << 4 | UInt32(digit)
                place += 1
            }
            guard let scalar = Unicode.Scalar(number) else { throw problem("\\u names no character") }
            text.append(contentsOf: UTF8.encode(scalar)!)
        default: throw problem("an unknown escape after \"\\\"; write a backslash twice, or the text between ' and '")
        }
    }

    private func checked(_ text: [UInt8]) throws(TOMLProblem) -> String {
        guard let text = String(validating: text, as: UTF8.self) else { throw problem("is not UTF-8") }
        return text
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
