/// Colours and font of a figure. The figure itself is the same in every look.
public struct FigureLook: Sendable, Hashable {
    /// A built-in set of colours.
    public enum Theme: String, Sendable, Hashable, CaseIterable {
        /// Ink on white paper.
        case light
        /// Light ink on a dark ground.
        case dark
        /// Greys only, for print without colour.
        case grey
    }

    /// The theme.
    public var theme: Theme
    /// The colours of the largest communities in order, as `#rrggbb`; empty keeps the theme's.
    public var palette: [String]
    /// Further colours of this figure by what they are for; see ``colourNames``.
    public var colours: [String: String]
    /// The font family; nil keeps the built-in one, which has Chinese.
    public var font: String?

    /// A look.
    public init(
        theme: Theme = .light, palette: [String] = [], colours: [String: String] = [:], font: String? = nil
    ) {
        self.theme = theme
        self.palette = palette
        self.colours = colours
        self.font = font
    }

    /// What ``colours`` may name.
    public static let colourNames = ["ink", "paper", "face", "grey"]

    /// The colours as they are drawn, by the colours of the light theme.
    var recolouring: [String: String] {
        guard self != FigureLook() else { return [:] }
        var paper = Self.papers[theme] ?? FigureStyle.paper
        var map: [String: String] = [:]
        for (base, themed) in zip(Self.bases, Self.themed[theme] ?? Self.bases) { map[base.uppercased()] = themed }
        if theme == .grey {
            for (base, grey) in zip(FigureStyle.shareFills, Self.greyShares) { map[base] = grey }
            // The last fill is the lightest here.
            map[FigureStyle.shareInks[4]] = "#111111"
        }
        var palette = Self.palettes[theme] ?? FigureStyle.palette
        for (place, colour) in self.palette.enumerated() where palette.indices.contains(place) {
            palette[place] = colour
        }
        if let own = colours["paper"] { paper = own }
        map[FigureStyle.paper.uppercased()] = paper
        if let ink = colours["ink"] {
            for base in [FigureStyle.ink, FigureStyle.softInk, FigureStyle.paleInk] { map[base.uppercased()] = ink }
        }
        if let face = colours["face"] { map[FigureStyle.faceColour.uppercased()] = face }
        if let grey = colours["grey"] { map[FigureStyle.grey.uppercased()] = grey }
        for (base, colour) in zip(FigureStyle.palette, palette) {
            map[base.uppercased()] = colour
            map[FigureStyle.paperTinted(base).uppercased()] = FigureStyle.tinted(paper, colour)
        }
        map[FigureStyle.paperTinted(FigureStyle.otherColour).uppercased()] =
            FigureStyle.tinted(paper, map[FigureStyle.otherColour.uppercased()] ?? FigureStyle.otherColour)
        return map
    }

    /// Greys of figures in the light theme.
    private static let bases = [
        FigureStyle.ink, FigureStyle.softInk, FigureStyle.paleInk, FigureStyle.rule, FigureStyle.boxFill,
        FigureStyle.boxLine, FigureStyle.markFill, FigureStyle.faceColour, FigureStyle.grey, FigureStyle.otherColour,
    ]
    private static let themed: [Theme: [String]] = [
        .dark: [
            "#e8e8e8", "#cfd2d6", "#b4b7bb", "#4a4e54", "#1f2226", "#6a6e74", "#9a9da2", "#ff8a8a", "#8f9296",
            "#9a9da2",
        ],
        .grey: [
            "#111111", "#333333", "#444444", "#bbbbbb", "#f6f6f6", "#999999", "#777777", "#222222", "#8a8a8a",
            "#6b6b6b",
        ],
    ]
    /// Shares in grey: what is hardly chance is dark, what is mostly chance nearly white.
    private static let greyShares = ["#2e2e2e", "#8f8f8f", "#bdbdbd", "#dedede", "#fafafa"]
    private static let papers: [Theme: String] = [.dark: "#15171a", .grey: "#ffffff"]
    private static let palettes: [Theme: [String]] = [
        .dark: ["#56b4e9", "#ff9a57", "#3fd0a4", "#d3a4e6", "#e0b394", "#a9a4f0", "#f4f4f4"],
        .grey: ["#1a1a1a", "#7c7c7c", "#444444", "#8e8e8e", "#5c5c5c", "#2c2c2c", "#6c6c6c"],
    ]
}
