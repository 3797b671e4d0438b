import Foundation

extension ExplorerPage {
    /// A page without what is the program's own: its script with the table of words, and the lines on the method in
    /// other languages than English, which say the same with the same values. Any other text is given back as it is.
    ///
    /// Words of six languages are in every page; a search for a name or a word of somebody must not meet them.
    package static func withoutOwnWords(_ text: String) -> String {
        let opening = "<script type=\"application/json\" id=\"data\">"
        guard text.contains(opening), let script = try? script(), let own = text.range(of: script),
            let start = text.range(of: opening, range: text.startIndex..<own.lowerBound),
            let end = text.range(of: "</script>", range: start.upperBound..<own.lowerBound),
            var page = try? JSONSerialization.jsonObject(with: Data(text[start.upperBound..<end.lowerBound].utf8))
                as? [String: Any]
        else { return text }
        for key in ["method", "leftOut"] {
            guard let lines = page[key] as? [String: Any], let english = lines["en"] else { continue }
            page[key] = ["en": english]
        }
        guard
            let data = try? JSONSerialization.data(
                withJSONObject: page, options: [.sortedKeys, .withoutEscapingSlashes])
        else { return text }
        return text[..<start.upperBound] + String(decoding: data, as: UTF8.self) + text[end.lowerBound..<own.lowerBound]
            + text[own.upperBound...]
    }
}
