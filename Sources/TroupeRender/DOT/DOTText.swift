import TroupeModel

/// Text from outside, made safe to stand in a DOT attribute that Graphviz interprets (`label`, `tooltip`).
///
/// Graphviz reads such a value three times: the DOT grammar ends it at a quote, the label language turns `\n`,
/// `\l`, `\N`, `\G` … into something else, and `&entities;` are decoded. Each is undone by its own escape, so what
/// is drawn is what came in, except that characters which cannot be seen or cannot stand in XML 1.0 are written
/// out as `<U+202E>`. Grammar: "The DOT Language" and "escString", graphviz.org/doc.
struct DOTText: Equatable, Sendable {
    /// What a reader sees.
    let shown: String

    /// The text with hidden characters written out.
    init(_ text: String) {
        shown = Self.spellingOutNoncharacters(text.visible)
    }

    /// The text cut to `characters` user-perceived characters, the last of them then being an ellipsis.
    ///
    /// A character piled up from many combining marks is cut too: it would be drawn over its neighbours.
    init(_ text: String, cutTo characters: Int) {
        let whole = Self.spellingOutNoncharacters(String(text.prefix(characters + 1)).visible)
        var kept = ""
        var count = 0
        var isCut = text.dropFirst(characters + 1).isEmpty == false
        for character in whole {
            let scalars = character.unicodeScalars
            if count == characters {
                isCut = true
                break
            }
            if scalars.count > Self.mostScalarsInOneCharacter {
                kept.unicodeScalars.append(contentsOf: scalars.prefix(Self.marksKept))
                isCut = true
                break
            }
            kept.append(character)
            count += 1
        }
        if isCut {
            if count == characters { kept.removeLast() }
            kept += "…"
        }
        shown = kept
    }

    /// The value between double quotes, for `label` and `tooltip`.
    ///
    /// - Parameter ending: A line ending of the label language, `\l` or `\r`, which sets the line left or right.
    func quoted(ending: String = "") -> String {
        var result = "\""
        for scalar in shown.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "&": result += "&amp;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + ending + "\""
    }

    /// The longest emoji sequences in use have ten scalars (a family of four with skin tones has eleven).
    private static let mostScalarsInOneCharacter = 11
    private static let marksKept = 3

    private static func spellingOutNoncharacters(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isNoncharacter) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isNoncharacter(scalar) {
                result += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
    }
}
