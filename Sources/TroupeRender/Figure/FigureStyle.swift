import TroupeModel

/// Colours, fonts and sizes shared by everything drawn. Lengths in points.
enum FigureStyle {
    static let font = "Noto Sans CJK SC"
    static let boldFont = "Noto Sans CJK SC Bold"

    static let ink = "#222222"
    static let softInk = "#444444"
    static let paleInk = "#555555"
    static let rule = "#bbbbbb"
    static let boxFill = "#f6f6f6"
    static let boxLine = "#999999"
    static let markFill = "#777777"
    static let paper = "#ffffff"
    /// Faces, and what joins them to personas.
    static let faceColour = "#A3000F"
    /// Ties between communities, and accounts of none.
    static let grey = CommunityPalette.none

    /// Colours of the largest communities, in order.
    static let palette = CommunityPalette.colors
    /// What is neither a community nor in none.
    static let otherColour = CommunityPalette.other

    /// Fills of shares in five steps, from hardly any chance to mostly chance; blue to red, which those who do not tell
    /// red from green can read.
    static let shareFills = ["#1F4E79", "#8DB8DA", "#EFE9C8", "#F2B28C", "#A63D2F"]
    /// Inks on them, which no theme takes for those on its paper.
    static let shareInks = ["#FEFEFE", "#111111", "#111111", "#111111", "#FDFDFD"]

    static let hullOpacity = 0.08
    static let hullLineOpacity = 0.6

    static let margin = 24.0
    static let titleSize = 17.0
    static let subtitleSize = 9.5
    static let headingSize = 9.5
    static let legendSize = 8.5
    static let methodSize = 8.5
    /// Small text in charts: mostly single words. In running text Pango, which sets glyphs on whole pixels at 96 dots
    /// an inch, rounds the blanks of 8 pt down until they are hard to see, and those of 8.5 pt up.
    static let noteSize = 8.0
    /// No text is smaller.
    static let smallestText = 8.0
    static let labelSize = 8.5
    static let letterSize = 14.0
    static let messageSize = 15.0

    static let bitmapDotsPerInch = 200.0

    /// Most characters of a label that are drawn.
    static let labelLength = 28
    static let tooltipLength = 300

    /// The colour of the community at `rank` among the drawn ones; past the palette its colours come again, with
    /// another ``CommunityCue``.
    static func colour(ofCommunityAt rank: Int) -> String { palette[max(0, rank) % palette.count] }

    /// What white paper under a hull of `colour` looks like.
    static func paperTinted(_ colour: String) -> String { tinted(paper, colour) }

    /// What `ground` under a hull of `colour` looks like.
    static func tinted(_ ground: String, _ colour: String) -> String {
        guard let value = UInt32(colour.dropFirst(), radix: 16), let base = UInt32(ground.dropFirst(), radix: 16) else {
            return ground
        }
        let parts = [16, 8, 0].map { shift in
            let part = Double((value >> UInt32(shift)) & 0xFF)
            let under = Double((base >> UInt32(shift)) & 0xFF)
            return Int(saturating: (under * (1 - hullOpacity) + part * hullOpacity).rounded())
        }
        return "#" + parts.map { String(256 + $0, radix: 16).dropFirst() }.joined()
    }

    /// `colour` with an opacity of `alpha` (0 to 1).
    static func colour(_ colour: String, alpha: Double) -> String {
        let byte = Int(saturating: (min(max(alpha, 0), 1) * 255).rounded())
        let hex = String(byte, radix: 16)
        return colour + (hex.count == 1 ? "0" : "") + hex
    }
}
