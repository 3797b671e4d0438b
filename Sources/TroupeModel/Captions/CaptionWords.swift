/// What a caption says by itself: its text without the links, hashtags and mentions in it.
///
/// Copies of one text carry their own short links, and each account its own hashtags, so these say nothing of whether
/// two texts are one.
package enum CaptionWords {
    /// The text without links, hashtags and mentions, one blank between words. Letters, signs and emoji stay as
    /// written.
    ///
    /// A link begins with `http://`, `https://` or `www.`, or is a host with a path (`bit.ly/abc`), and ends at the
    /// next blank or at the first character that is not ASCII. Hashtags and mentions are those of ``CaptionMarks``.
    package static func words(of text: String) -> String {
        guard mayHoldMarks(text) else { return text }
        return text.split(whereSeparator: \.isWhitespace).compactMap { word -> String? in
            let rest = withoutSigns(withoutLink(word))
            return rest.isEmpty ? nil : rest
        }.joined(separator: " ")
    }

    /// Whether a text has a byte that begins a link, a hashtag or a mention; most words have none.
    private static func mayHoldMarks(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for (place, byte) in bytes.enumerated() {
                switch byte {
                // The signs, a slash, and the first byte of the full-width forms.
                case 0x23, 0x40, 0x2F, 0xEF: return true
                case 0x2E where place >= 3 && bytes[place - 3..<place].allSatisfy { $0 | 0x20 == 0x77 }: return true
                default: continue
                }
            }
            return false
        }
    }

    private static func withoutLink(_ word: Substring) -> Substring {
        let lower = word.lowercased()
        // Case changes nothing about ASCII beginnings, but may change the length of other letters.
        guard lower.utf8.count == word.utf8.count else { return word }
        let bytes = Array(lower.utf8)
        let starts = ["http://", "https://", "www."].compactMap { first(of: Array($0.utf8), in: bytes) }
        guard let start = starts.min() ?? (isHostWithPath(bytes) ? 0 : nil) else { return word }
        let end = bytes[start...].firstIndex { $0 >= 0x80 } ?? bytes.count
        let original = Array(word.utf8)
        return Substring(String(decoding: original[..<start] + original[end...], as: UTF8.self))
    }

    private static func first(of part: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= part.count else { return nil }
        return (0...(bytes.count - part.count)).first { place in
            bytes[place] == part[0] && bytes[place..<(place + part.count)].elementsEqual(part)
        }
    }

    /// Whether a word is a host of ASCII labels, the last one of letters, and something after a slash.
    private static func isHostWithPath(_ word: [UInt8]) -> Bool {
        guard let slash = word.firstIndex(of: 0x2F), slash + 1 < word.count else { return false }
        let labels = word[..<slash].split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, last.count > 1 else { return false }
        return last.allSatisfy { (0x61...0x7A).contains($0) }
            && labels.allSatisfy { label in
                !label.isEmpty
                    && label.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
            }
    }

    private enum Mark {
        case hashtag
        case mention
    }

    /// A word without hashtags and mentions.
    private static func withoutSigns(_ word: Substring) -> String {
        var kept = String.UnicodeScalarView()
        var mark: Mark?
        var before: Unicode.Scalar?
        for scalar in word.unicodeScalars {
            switch scalar {
            case "#", "＃", "@", "＠":
                // A sign after an ASCII letter is part of an address (`a@b`) or a name (`C#`); Chinese goes without
                // blanks. A second sign closes a hashtag that is written between two.
                let isClosing = mark == .hashtag && (scalar == "#" || scalar == "＃")
                let isStart = !isClosing && before.map { $0.isASCII && CaptionMarks.isWordPart($0) } != true
                mark = isStart ? (scalar == "#" || scalar == "＃" ? .hashtag : .mention) : nil
                if !isStart, !isClosing { kept.append(scalar) }
            case _ where mark != nil && (CaptionMarks.isWordPart(scalar) || (scalar == "." && mark == .mention)): break
            default:
                mark = nil
                kept.append(scalar)
            }
            before = scalar
        }
        return String(kept)
    }
}
