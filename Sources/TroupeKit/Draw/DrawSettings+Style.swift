import TroupeIngest
import TroupeModel
import TroupeRender

extension DrawSettings {
    /// Takes what a style file says.
    ///
    /// - Throws: ``TroupeError`` naming the file and what is wrong in it.
    public mutating func read(style path: String) throws(TroupeError) {
        let style: StyleFile
        do {
            style = try StyleFile(path: path)
        } catch {
            throw TroupeError(error)
        }
        if let theme = style.theme { try take(theme: theme) }
        if let page = style.page { try take(page: page) }
        if let width = style.width {
            page = PageSize(width: width, height: style.height ?? (width * 0.707).rounded())
        }
        look.font = style.font ?? look.font
        look.palette = style.palette
        for name in style.colours.keys.sorted() where !FigureLook.colourNames.contains(name) {
            throw TroupeError(
                .badInput,
                "\(path.visible): there is no colour \(name.visible); use "
                    + "\(FigureLook.colourNames.joined(separator: ", "))"
            )
        }
        look.colours = style.colours
        logo = style.logo ?? logo
        title = title ?? style.title
        labels = style.labels
    }

    /// Takes a theme by name.
    public mutating func take(theme name: String) throws(TroupeError) {
        guard let theme = FigureLook.Theme(rawValue: name.lowercased()) else {
            throw .unknown("theme", name, among: FigureLook.Theme.allCases.map(\.rawValue))
        }
        look.theme = theme
    }

    /// Takes a page by name.
    public mutating func take(page name: String) throws(TroupeError) {
        guard let size = PageSize.named(name.lowercased()) else {
            throw .unknown("page", name, among: PageSize.names)
        }
        page = size
    }
}
