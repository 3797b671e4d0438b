import Foundation
import TroupeModel

/// How figures look, from a file in TOML (toml.io, 1.0).
///
///     theme = "dark"            # light, dark, grey
///     page = "column"           # a4, a3, slide, column; or width and height in points
///     font = "Noto Sans CJK SC"
///     logo = "Synthetic Gazette"
///     palette = ["#0072B2", "#D55E00"]
///     [colours]
///     ink = "#111111"           # ink, paper, face, grey
///     [labels]
///     "tiktok:a01" = "Shop 1"
package struct StyleFile: Sendable, Hashable {
    /// The theme's name.
    package private(set) var theme: String?
    /// The page's name.
    package private(set) var page: String?
    /// The page's width in points, where it has no name.
    package private(set) var width: Double?
    /// The page's height in points.
    package private(set) var height: Double?
    /// The font family.
    package private(set) var font: String?
    /// A line under the source.
    package private(set) var logo: String?
    /// The title.
    package private(set) var title: String?
    /// Colours of communities, as `#rrggbb`.
    package private(set) var palette: [String] = []
    /// Other colours, by what they are for.
    package private(set) var colours: [String: String] = [:]
    /// Labels of accounts, by node or handle.
    package private(set) var labels: [String: String] = [:]

    /// Reads a file.
    ///
    /// - Throws: `IngestError` naming the line or the key that is wrong.
    package init(path: String) throws(IngestError) {
        let name = (path as NSString).lastPathComponent
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .badCastFile(file: name, line: nil, reason: "cannot be read")
        }
        let document: TOMLTable
        do {
            document = try TOMLTable(document: Array(data))
        } catch {
            throw .badCastFile(file: name, line: error.line, reason: "not TOML: \(error.reason)")
        }
        func wrong(_ key: String, _ wanted: String) -> IngestError {
            .badCastFile(file: name, line: nil, reason: "\(key.shown): \(wanted)")
        }
        for key in document.keys {
            guard let value = document[key] else { continue }
            switch key {
            case "theme", "page", "font", "logo", "title":
                guard let text = value.string else { throw wrong(key, "write a text between quotes") }
                // A font's name stands in attributes of DOT and SVG.
                if key == "font", !text.allSatisfy({ $0.isLetter || $0.isNumber || " -_".contains($0) }) {
                    throw wrong(key, "a font's name has letters, digits, spaces and hyphens")
                }
                switch key {
                case "theme": theme = text
                case "page": page = text
                case "font": font = text
                case "logo": logo = text
                default: title = text
                }
            case "width", "height":
                guard let number = value.number, (300...4000).contains(number) else {
                    throw wrong(key, "write points from 300 to 4000")
                }
                if key == "width" { width = number } else { height = number }
            case "palette":
                guard let list = value.array else { throw wrong(key, "write colours in brackets") }
                for colour in list {
                    guard let text = colour.string, Self.isColour(text) else {
                        throw wrong(key, "a colour is \"#rrggbb\"")
                    }
                    palette.append(text)
                }
            case "colours", "colors":
                guard let table = value.table else { throw wrong(key, "write [colours] before them") }
                for key in table.keys {
                    guard let text = table[key]?.string, Self.isColour(text) else {
                        throw wrong(key, "a colour is \"#rrggbb\"")
                    }
                    colours[key] = text
                }
            case "labels":
                guard let table = value.table else { throw wrong(key, "write [labels] before them") }
                for key in table.keys {
                    guard let text = table[key]?.string else { throw wrong(key, "write a text between quotes") }
                    labels[key] = text
                }
            default:
                throw wrong(
                    key, "no such key; use theme, page, width, height, font, logo, title, palette, colours, labels")
            }
        }
    }

    private static func isColour(_ text: String) -> Bool {
        text.utf8.count == 7 && text.first == "#" && text.dropFirst().allSatisfy(\.isHexDigit)
    }
}
