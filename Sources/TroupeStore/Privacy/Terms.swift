/// The words, handles and ids in a text, as a purge takes them out and an audit looks for them.
///
/// A term is a run of letters, marks and digits, and of `.`, `_` and `-` inside it, in lower case. Chinese has no
/// blanks: a term is then all that stands between two marks of punctuation.
enum Terms {
    /// The terms of a text with their places.
    static func ranges(in text: String) -> [Range<String.Index>] {
        let scalars = text.unicodeScalars
        var found: [Range<String.Index>] = []
        var start: String.Index?
        var end = scalars.startIndex
        func close() {
            if let start { found.append(start..<end) }
        }
        var place = scalars.startIndex
        while place < scalars.endIndex {
            let scalar = scalars[place]
            let next = scalars.index(after: place)
            if isLetter(scalar) {
                if start == nil { start = place }
                end = next
            } else if start == nil || !(scalar == "." || scalar == "_" || scalar == "-") {
                close()
                start = nil
            }
            place = next
        }
        close()
        return found
    }

    /// The terms of a text.
    static func terms(in text: String) -> [String] { ranges(in: text).map { text[$0].lowercased() } }

    /// The longest term that is looked for inside a longer run, in characters.
    static let longestInRuns = 64

    /// Whether a term is of a writing without blanks (Han, Kana, Thai …), where it may stand inside a longer run.
    static func standsInRuns(_ term: some StringProtocol) -> Bool {
        guard let first = term.unicodeScalars.first else { return false }
        return first.value >= 0x0E00 && first.properties.generalCategory == .otherLetter
    }

    /// Whether a term says enough to be looked for: five ASCII characters, or two others.
    static func isTelling(_ term: String) -> Bool {
        term.allSatisfy(\.isASCII)
            ? term.utf8.count >= 5 && !term.allSatisfy(\.isNumber) || term.utf8.count >= 9 : term.count >= 2
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}

/// Takes names of purged accounts and posts out of texts that stay.
struct Redaction {
    /// Names in ASCII, in lower case, which must stand as a term, and what takes their place.
    private var byTerm: [String: String] = [:]
    /// Other names, by their first four bytes, the longest first; they are taken out wherever they stand.
    private var anywhere: [UInt32: [(name: [UInt8], pseudonym: [UInt8])]] = [:]

    /// Adds a name; one of less than four bytes counts only where it stands as a term.
    mutating func add(_ name: String, _ pseudonym: String) {
        guard name.count > 1 else { return }
        let bytes = Array(name.utf8)
        if bytes.count < 4 || name.allSatisfy(\.isASCII) && !name.contains(" ") {
            byTerm[name.lowercased()] = pseudonym
        } else {
            anywhere[Self.start(bytes[...]), default: []].append((bytes, Array(pseudonym.utf8)))
        }
    }

    /// To be called when all names are in.
    mutating func finish() {
        for start in anywhere.keys { anywhere[start]?.sort { $0.name.count > $1.name.count } }
    }

    private static func start(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The text without the names; nil if none of them is in it.
    ///
    /// - Complexity: O(*n*) for a text of *n* bytes, and the names that begin with the same four bytes at each place.
    func redacted(_ text: String) -> String? {
        let plain = anywhere.isEmpty ? nil : withoutNames(text)
        let result = plain ?? text
        var isChanged = plain != nil
        var pieces = ""
        var last = result.startIndex
        for range in Terms.ranges(in: result) {
            guard let pseudonym = replacement(of: result[range]) else { continue }
            pieces += result[last..<range.lowerBound] + pseudonym
            last = range.upperBound
            isChanged = true
        }
        guard isChanged else { return nil }
        return pieces + result[last...]
    }

    /// Names are whole characters of UTF-8, whose bytes begin nowhere else.
    private func withoutNames(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 4 else { return nil }
        var result: [UInt8] = []
        var copied = 0
        var place = 0
        var window = bytes[..<3].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        while place + 4 <= bytes.count {
            window = window << 8 | UInt32(bytes[place + 3])
            if let names = anywhere[window],
                let found = names.first(where: { bytes[place...].starts(with: $0.name) })
            {
                result += bytes[copied..<place] + found.pseudonym
                place += found.name.count
                copied = place
                guard place + 3 <= bytes.count else { break }
                window = bytes[place..<place + 3].reduce(0) { $0 << 8 | UInt32($1) }
            } else {
                place += 1
            }
        }
        return copied == 0 ? nil : String(decoding: result + bytes[copied...], as: UTF8.self)
    }

    /// A name as a term of its own, or with the ending of a file.
    private func replacement(of term: Substring) -> String? {
        let lower = term.lowercased()
        if let known = byTerm[lower] { return known }
        var rest = Substring(lower)
        while let dot = rest.lastIndex(of: ".") {
            rest = rest[..<dot]
            if let known = byTerm[String(rest)] { return known + lower[dot...] }
        }
        return nil
    }
}
