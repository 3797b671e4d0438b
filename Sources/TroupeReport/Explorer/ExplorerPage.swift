import Foundation
import TroupeModel

/// `explorer.html`: one page to look into the evidence, offline.
///
/// The page's script and style stand in it, and its policy names their hashes, so that nothing else can run or load
/// (Content Security Policy Level 3). The data are JSON in a block that no browser runs; `<` is written as `\u003c`
/// there, so that no text of a post can end the block.
package struct ExplorerPage {
    private let document: ExplorerDocument

    /// A page of this document.
    package init(_ document: ExplorerDocument) { self.document = document }

    /// The files of the script, in order.
    private static let parts = [
        PackageResources.data_js, PackageResources.words_js, PackageResources.look_js, PackageResources.view_js,
        PackageResources.panels_js, PackageResources.table_js, PackageResources.time_js, PackageResources.read_js,
        PackageResources.save_js, PackageResources.main_js,
    ]

    /// The kinds of entries of the table of words that the page uses.
    private static let kinds: Set<Substring> = [
        "page", "look", "layer", "kind", "line", "fact", "value", "event", "claim", "note", "unit",
    ]

    /// The page's script: the table of words, then its files.
    ///
    /// - Throws: Never in practice: the table holds texts only.
    package static func script() throws -> String {
        let words = Wording.table.filter { kinds.contains($0.key.prefix { $0 != "." }) }.mapValues { forms in
            Dictionary(
                uniqueKeysWithValues: forms.map { ($0.key.rawValue, $0.value.joined(separator: "|")) })
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let table = String(decoding: try encoder.encode(words), as: UTF8.self)
        return "\"use strict\";\n(() => {\nconst WORDS = \(table);\n"
            + parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") + "})();\n"
    }

    /// The page's style.
    package static var style: String { String(decoding: PackageResources.page_css, as: UTF8.self) }

    /// The page.
    ///
    /// - Parameter hash: SHA-256 of a text's UTF-8 in Base64.
    /// - Throws: Only if the document holds a number that JSON cannot.
    package func html(hash: (String) -> String) throws -> [UInt8] {
        let (script, style) = (try Self.script(), Self.style)
        let allowed =
            "script-src 'sha256-\(hash(script))'; style-src 'sha256-\(hash(style))'; img-src data: blob:"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = Self.inert([UInt8](try encoder.encode(document)))
        let head = """
            \(PageHead.html(title: document.title, style: style, allowed: allowed, language: document.language))
            <body>
            \(String(decoding: PackageResources.page_html, as: UTF8.self))
            <script type="application/json" id="data">
            """
        return Array(head.utf8) + data + Array("</script>\n<script>\(script)</script>\n</body>\n</html>\n".utf8)
    }

    /// JSON that cannot end its block: `<` and the two line separators of Unicode as escapes.
    static func inert(_ json: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(json.count + json.count / 50)
        var index = 0
        while index < json.count {
            let byte = json[index]
            if byte == UInt8(ascii: "<") {
                result += Array("\\u003c".utf8)
            } else if byte == 0xE2, index + 2 < json.count, json[index + 1] == 0x80, json[index + 2] | 1 == 0xA9 {
                result += Array((json[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
                index += 2
            } else {
                result.append(byte)
            }
            index += 1
        }
        return result
    }
}
