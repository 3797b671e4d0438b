import Foundation
import TroupeModel
import TroupeStore

/// The page of a contact sheet: one file that needs nothing from elsewhere, without scripts.
struct ContactSheetPage {
    private let asset: ShownAsset
    private let words: Wording
    private let note: String?
    private var rows: [String] = []
    private var isBlurred = false
    /// Files that are not shown, since there are too many.
    var leftOut = 0
    /// Files of which there is no picture.
    private(set) var rowsWithoutPicture = 0

    init(asset: ShownAsset, words: Wording, note: String?) {
        self.asset = asset
        self.words = words
        self.note = note
    }

    /// Adds a file.
    mutating func add(_ file: ShownFile, _ pictures: [FramePictures.Picture]) {
        if pictures.isEmpty { rowsWithoutPicture += 1 }
        if pictures.contains(where: { $0.faces == nil }) { isBlurred = true }
        let cells = pictures.map { picture in
            """
            <figure><img alt="" src="data:image/png;base64,\(picture.png.base64EncodedString())">\
            <figcaption>\(Self.escaped(Self.seconds(picture.time)))</figcaption></figure>
            """
        }
        let shown = file.posts.prefix(Self.mostPosts).flatMap { post in
            [post.account, post.name, post.time.map { $0.replacing("T", with: " ").replacing("Z", with: " UTC") }]
        }
        let more = file.posts.count > Self.mostPosts ? "+ \(words.count(file.posts.count - Self.mostPosts))" : nil
        let lines = shown + [more, (file.path as NSString).lastPathComponent]
        let said = lines.compactMap { $0 }.map { "<p>\(Self.escaped($0.visible))</p>" }.joined()
        let frames = cells.isEmpty ? "<p>\(Self.escaped(words("sheet.none")))</p>" : cells.joined()
        rows.append(
            "<section><div class=\"said\">\(said)<p class=\"hash\">\(file.sha256.prefix(16))</p></div>"
                + "<div class=\"frames\">\(frames)</div></section>")
    }

    /// Most posts of a file that are listed.
    private static let mostPosts = 3

    private static func seconds(_ milliseconds: Int) -> String {
        "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    /// The whole page.
    var html: String {
        let title = words("sheet.title", .text(asset.name))
        var notes = [
            words("sheet.counted", .number(asset.files.count)), words(isBlurred ? "sheet.blurred" : "sheet.faces"),
        ]
        if leftOut > 0 { notes.append(words("sheet.left", .number(leftOut))) }
        if asset.victims > 0 { notes.append(words("sheet.victims", .number(asset.victims))) }
        notes.append(words("sheet.caution"))
        if let note { notes.insert(note, at: 0) }
        return """
            <!doctype html>
            <html lang="\(words.language.rawValue)"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(Self.escaped(title))</title>
            <style>
            body { font: 14px/1.4 "Noto Sans", "Noto Sans CJK SC", sans-serif; margin: 24px; color: #222; background: #fff }
            h1 { font-size: 20px; margin: 0 0 4px } .notes p { margin: 0; color: #444; max-width: 70em }
            section { display: flex; gap: 16px; border-top: 1px solid #ccc; padding: 10px 0; break-inside: avoid }
            .said { flex: 0 0 230px; overflow-wrap: anywhere } .said p { margin: 0 } .said p:first-child { font-weight: 600 }
            .hash { color: #666; font-family: monospace; font-size: 12px }
            .frames { display: flex; flex-wrap: wrap; gap: 10px }
            figure { margin: 0 } img { height: 140px; width: auto; display: block; background: #eee }
            figcaption { font-size: 12px; color: #444 }
            @media print { body { margin: 0 } .said { flex-basis: 180px } .frames { gap: 6px } img { height: 105px } }
            </style></head><body>
            <h1>\(Self.escaped(title))</h1>
            <div class="notes">\(notes.map { "<p>\(Self.escaped($0))</p>" }.joined())</div>
            \(rows.joined(separator: "\n"))
            </body></html>

            """
    }
}
