/// The words, handles and ids in a text, as a purge takes them out and an audit looks for them.
///
/// A term is a run of letters, marks and digits, and of `.`, `_` and `-` inside it, in lower case. Chinese has no blanks: a
/// term is then all that stands between two marks of punctuation.
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
    /// Other names, longest first, which are taken out wherever they stand.
    private var anywhere: [(name: String, pseudonym: String)] = []

    /// Adds a name; one of one character says nothing.
    mutating func add(_ name: String, _ pseudonym: String) {
        guard name.count > 1 else { return }
        if name.allSatisfy(\.isASCII), !name.contains(" ") {
            byTerm[name.lowercased()] = pseudonym
        } else {
            anywhere.append((name, pseudonym))
        }
    }

    /// To be called when all names are in.
    mutating func finish() {
        anywhere.sort { ($1.name.utf8.count, $0.name) < ($0.name.utf8.count, $1.name) }
    }

    /// The text without the names; nil if none of them is in it.
    func redacted(_ text: String) -> String? {
        var result = text
        var isChanged = false
        for (name, pseudonym) in anywhere where result.contains(name) {
            result = result.replacing(name, with: pseudonym)
            isChanged = true
        }
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
