import Foundation
import TroupeIngest
import TroupeReport
import TroupeStore

/// Looks for purged terms in the contents of files, whatever these are packed or written in, and says what it cannot
/// look at.
struct ContentSearch {
    /// What came of looking at a file.
    struct Outcome: Equatable {
        /// Whether a purged term is in it.
        var holdsTerms = false
        /// What could not be searched, in words.
        var notSearched: Set<String> = []

        mutating func add(_ other: Outcome) {
            holdsTerms = holdsTerms || other.holdsTerms
            notSearched.formUnion(other.notSearched)
        }

        static func cannot(_ what: String) -> Outcome { Outcome(notSearched: [what]) }
    }

    let terms: PurgedTerms
    /// How deep contents may lie in others.
    private static let depthLimit = 4

    /// Looks at a file, under its name too.
    func outcome(of path: String, named name: String) -> Outcome {
        var result = Outcome()
        if isNamed(inPath: name) { result.holdsTerms = true }
        guard FileIdentity.kind(of: path) == .regular || FileIdentity.kind(of: path) == .link else {
            result.add(.cannot("a pipe, device or socket"))
            return result
        }
        let bytes: [UInt8]
        do {
            bytes = try UnpackedBytes.of(.file(path))
        } catch {
            result.add(.cannot("packed or unreadable contents (damaged, too large, or no permission)"))
            return result
        }
        result.add(bytes.starts(with: Array("PK".utf8)) ? members(of: path) : outcome(of: bytes))
        return result
    }

    /// Whether the name of a file, or of a folder above it, holds a term.
    func isNamed(inPath path: String) -> Bool { EscapedText.forms(of: path).contains(where: terms.areIn(path:)) }

    private func members(of archive: String) -> Outcome {
        var result = Outcome()
        do {
            for name in try UnpackedBytes.members(ofArchive: archive) {
                if isNamed(inPath: name) { result.holdsTerms = true }
                let bytes = try UnpackedBytes.of(.member(archive: archive, name: name))
                result.add(outcome(of: bytes, depth: 1))
            }
        } catch {
            result.add(.cannot("a zip archive that cannot be unpacked"))
        }
        return result
    }

    /// Looks at bytes by what they are.
    func outcome(of bytes: [UInt8], depth: Int = 0) -> Outcome {
        if depth > Self.depthLimit { return .cannot("contents within contents within contents") }
        func starts(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return png(bytes) }
        if starts("%PDF-") {
            var result = Outcome()
            let text = PDFText(bytes)
            result.add(pieces(text.texts))
            result.notSearched.formUnion(text.notSearched)
            return result
        }
        if starts("PK\u{3}\u{4}") { return .cannot("an archive within an archive") }
        if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            guard let inner = try? UnpackedBytes.of(.bytes(bytes, name: "")) else {
                return .cannot("packed contents that are damaged")
            }
            return outcome(of: inner, depth: depth + 1)
        }
        var result = text(of: bytes, depth: depth)
        if let kind = Self.opaqueKind(bytes) { result.add(.cannot(kind)) }
        return result
    }

    /// What bytes are that hold more than their text says.
    private static func opaqueKind(_ bytes: [UInt8]) -> String? {
        let magic: [(start: [UInt8], kind: String)] = [
            ([0xFF, 0xD8, 0xFF], "the pixels of a picture"), (Array("GIF8".utf8), "the pixels of a picture"),
            (Array("RIFF".utf8), "a picture, sound or video"), (Array("SQLite format 3\0".utf8), "a database"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"), (Array("PAR1".utf8), "a Parquet file"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), (Array("BZh".utf8), "bzip2"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
        ]
        if let known = magic.first(where: { bytes.starts(with: $0.start) }) { return known.kind }
        if UTF16Text.isLikely(bytes) { return nil }
        return bytes.contains(0) ? "bytes that are no text" : nil
    }

    /// Looks at text, and at what is embedded in it. Bytes that are no UTF-8 are read as UTF-16 of either order as
    /// well.
    private func text(of bytes: [UInt8], depth: Int) -> Outcome {
        var result = Outcome()
        let isPlain = !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
        let texts =
            [ExplorerPage.withoutOwnWords(String(decoding: bytes, as: UTF8.self))]
            + (isPlain ? [] : UTF16Text.texts(bytes))
        for text in texts {
            for embedded in EscapedText.embedded(in: text) { result.add(outcome(of: embedded, depth: depth + 1)) }
            if result.holdsTerms { return result }
            result.add(pieces(EscapedText.forms(of: text)))
        }
        return result
    }

    /// Text in pieces that belong together: words that are anybody's count only where two stand in one.
    private func pieces(_ texts: [String]) -> Outcome {
        for text in texts {
            let ends = Set("\n\r\"<>{};\0".utf8)
            for piece in text.utf8.split(whereSeparator: ends.contains)
            where terms.areIn(String(decoding: piece, as: UTF8.self)) { return Outcome(holdsTerms: true) }
        }
        return Outcome()
    }

    // MARK: PNG

    /// The texts of a PNG (Portable Network Graphics, third edition, 11.3.3); its pixels cannot be read.
    private func png(_ bytes: [UInt8]) -> Outcome {
        var result = Outcome.cannot("the pixels of a picture")
        var place = 8
        while place + 12 <= bytes.count {
            let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            let end = place + 8 + length
            guard end + 4 <= bytes.count else { break }
            let kind = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
            if ["tEXt", "zTXt", "iTXt", "eXIf"].contains(kind) {
                let data = Array(bytes[place + 8..<end])
                var texts = [String(decoding: data, as: UTF8.self)]
                // What is packed begins with the two bytes of a zlib stream.
                for start in data.indices.dropLast()
                where data[start] & 0x0F == 8 && (Int(data[start]) << 8 | Int(data[start + 1])) % 31 == 0 {
                    if let inner = UnpackedBytes.inflated(Array(data[start...])) {
                        texts.append(String(decoding: inner, as: UTF8.self))
                    }
                }
                result.add(pieces(texts.flatMap(EscapedText.forms)))
            }
            place = end + 4
        }
        return result
    }
}

/// Text in UTF-16, with or without a mark.
enum UTF16Text {
    /// Whether bytes are UTF-16 and nothing else: marked as such, or zeros stand in one half of the places, as beside
    /// Latin letters, blanks and line ends.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        let head = bytes.prefix(4096)
        let zeros = head.count { $0 == 0 }
        guard bytes.count.isMultiple(of: 2), zeros > 0 else { return false }
        let even = head.enumerated().count { $0.offset.isMultiple(of: 2) && $0.element == 0 }
        guard even == 0 || even == zeros else { return false }
        return !text(bytes, isBigEndian: even > 0).unicodeScalars.contains {
            $0.value < 0x20 && !(0x09...0x0D).contains($0.value) || $0 == "\u{FFFD}"
        }
    }

    /// The bytes as UTF-16, in both orders.
    static func texts(_ bytes: [UInt8]) -> [String] {
        [text(bytes, isBigEndian: false), text(bytes, isBigEndian: true)]
    }

    private static func text(_ bytes: [UInt8], isBigEndian: Bool) -> String {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place -> UInt16 in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        return String(decoding: units, as: UTF16.self)
    }
}
