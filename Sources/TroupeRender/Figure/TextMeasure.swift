/// Widths and heights of text in Noto Sans CJK SC, estimated on the wide side from classes of characters.
///
/// An estimate is enough: places are chosen so that a wider substitute font still fits most of the time.
enum TextMeasure {
    /// Height of one line as Graphviz sets it, in points.
    static func height(size: Double) -> Double { size * 1.45 }

    /// Width of one line in points.
    static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
        var ems = 0.0
        for character in text {
            guard let first = character.unicodeScalars.first else { continue }
            ems += width(of: first)
        }
        return ems * size * (isBold ? 1.07 : 1)
    }

    /// The text in lines no wider than `width` points, broken between words, or inside a word that is too long.
    ///
    /// - Parameters:
    ///   - indent: How much shorter the first line is.
    ///   - most: The largest number of lines; the last then ends in an ellipsis.
    static func lines(
        of text: String, size: Double, isBold: Bool = false, width limit: Double, indent: Double = 0, most: Int = .max
    ) -> [String] {
        var lines: [String] = []
        var room: Double { lines.isEmpty ? limit - indent : limit }
        var line = ""
        for word in measuresKeptWhole(pieces(of: text)) {
            let joined = line + word
            if line.isEmpty || width(of: joined.trimmed, size: size, isBold: isBold) <= room {
                line = joined
            } else {
                lines.append(line.trimmed)
                line = String(word.drop { $0 == " " })
            }
            while width(of: line.trimmed, size: size, isBold: isBold) > room, line.count > 1 {
                let count = max(1, charactersFitting(line, size: size, isBold: isBold, width: room))
                lines.append(String(line.prefix(count)).trimmed)
                line = String(line.dropFirst(count))
                if lines.count > most { return shortened(lines, to: most, size: size, isBold: isBold, width: limit) }
            }
        }
        if !line.trimmed.isEmpty { lines.append(line.trimmed) }
        return shortened(lines, to: most, size: size, isBold: isBold, width: limit)
    }

    private static func charactersFitting(_ text: String, size: Double, isBold: Bool, width limit: Double) -> Int {
        var count = 0
        var taken = 0.0
        for character in text {
            taken += width(of: String(character), size: size, isBold: isBold)
            if taken > limit { break }
            count += 1
        }
        return count
    }

    private static func shortened(
        _ lines: [String], to most: Int, size: Double, isBold: Bool, width limit: Double
    ) -> [String] {
        guard lines.count > most else { return lines }
        var last = lines[most - 1]
        while !last.isEmpty, width(of: last + "…", size: size, isBold: isBold) > limit { last.removeLast() }
        return lines.prefix(most - 1) + [last + "…"]
    }

    /// A unit of one or two letters stays with its number: "60 s", "1 %".
    private static func measuresKeptWhole(_ pieces: [String]) -> [String] {
        var result: [String] = []
        for piece in pieces {
            let unit = piece.trimmed
            let isUnit = piece.first == " " && unit.count <= 2 && unit.first?.isNumber == false
            if isUnit, let previous = result.last, previous.last?.isNumber == true {
                result[result.count - 1] += piece
            } else {
                result.append(piece)
            }
        }
        return result
    }

    /// Words with the spaces before them; a Chinese or Japanese character is a word of its own.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var word = ""
        for character in text {
            let isWide = (character.unicodeScalars.first.map { width(of: $0) } ?? 0) >= 1
            let startsWord = character == " " && !word.isEmpty && word.last != " "
            if startsWord || (isWide && !word.isEmpty && word.last != " ") {
                pieces.append(word)
                word = ""
            }
            word.append(character)
            if isWide {
                pieces.append(word)
                word = ""
            }
        }
        return word.isEmpty ? pieces : pieces + [word]
    }

    private static func width(of scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x20: 0.24
        case 0x30...0x39: 0.57
        case 0x21...0x7E: latin(scalar)
        case 0xA0...0xFF: scalar.properties.isUppercase ? 0.7 : 0.6
        case 0x300...0x36F: 0
        case 0x400...0x52F: scalar.properties.isUppercase ? 0.95 : 0.72
        case 0x590...0x8FF: 0.65
        case 0x100...0x10FF: 0.75
        case 0x2000...0x206F: scalar.value == 0x2026 || scalar.value == 0x2014 ? 1 : 0.6
        case 0x2190...0xFFFF: 1
        case 0x10000...: 1.35
        default: 0.8
        }
    }

    private static func latin(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!": 0.31
        case "f", "r", "t", "(", ")", "[", "]", "{", "}", "/", "\\", "-", "`": 0.4
        case "m", "M", "W", "@", "%": 0.95
        case "w", "Q", "O", "N", "H", "D", "U", "G", "&", "_", "+", "<", ">", "=", "~": 0.8
        case "A"..."Z": 0.66
        case "s", "c", "z", "x", "v", "y": 0.53
        case "a", "e", "g", "k": 0.575
        default: 0.625
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
