/// A figure with every place, size and colour decided, in points from the top left corner of the page.
struct Scene {
    enum Alignment: Equatable {
        case left
        case centre
        case right
    }

    /// One line of text; `box` is at least as wide as the text is estimated to be.
    struct Text {
        var text: DOTText
        var box: Box
        var size: Double
        var isBold = false
        var colour = FigureStyle.ink
        var alignment = Alignment.left
        /// A colour that covers the ties behind the text, if any.
        var background: String?
    }

    struct Account {
        var centre: Point
        var radius: Double
        var colour: String
        var fill: AccountMark.Fill
        var isGone = false
        var tooltip: DOTText
    }

    struct Tie {
        var a: Int
        var b: Int
        var colour: String
        var mark: LineMark
        var width: Double
        var tooltip: DOTText
    }

    struct Hull {
        var community: Int
        var corners: [Point]
        var colour: String
        var isDashed = false
        var cue = CommunityCue.plain
    }

    /// A shape of the cast.
    struct Shape {
        var corners: [Point]
        var fill: String
        var line: String
        var width: Double
        var isDashed: Bool
    }

    /// A line of the cast, under its shapes.
    struct Link {
        var from: Point
        var to: Point
        var colour: String
        var width: Double
        /// The DOT word for the line style.
        var style: String
    }

    struct Rule {
        var start: Point
        var end: Point
    }

    var width: Double
    var height: Double
    var accounts: [Account] = []
    /// In drawing order: what comes first lies below.
    var ties: [Tie] = []
    var hulls: [Hull] = []
    var links: [Link] = []
    var shapes: [Shape] = []
    /// Lines over the shapes.
    var strokes: [Link] = []
    /// Labels of accounts, and the letters and sizes of communities.
    var labels: [LabelPlacement.Label] = []
    var letters: [Text] = []
    /// Title, subtitle, legend, method and source.
    var texts: [Text] = []
    var rules: [Rule] = []
    var legend: [PlacedLegendEntry] = []
    /// The part of the page that is left for accounts.
    var drawingArea: Box
    /// What of it the columns of a cast leave for accounts; nil for all of it.
    var accountArea: Box?

    /// Where accounts stand, as shares of the part of the page that they may use.
    var placesOfAccounts: [SIMD2<Double>] {
        let area = (accountArea ?? drawingArea).inset(x: 14, y: 14)
        return accounts.map {
            SIMD2(($0.centre.x - area.minX) / area.width, ($0.centre.y - area.minY) / area.height)
        }
    }

    /// Every text on the page.
    var allTexts: [String] {
        (letters + texts + legend.flatMap(\.lines)).map(\.text.shown) + labels.map(\.text.shown)
    }
}
