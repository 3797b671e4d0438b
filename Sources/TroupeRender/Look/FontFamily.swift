import CFontconfig

/// The families of fonts that are installed.
package enum FontFamily {
    /// The family that figures ask for.
    package static let ofFigures = FigureStyle.font

    /// Whether a family is installed under exactly this name, in any case of letters.
    package static func isInstalled(_ name: String) -> Bool {
        guard let pattern = FcPatternCreate(), let objects = FcObjectSetCreate() else { return false }
        defer {
            FcPatternDestroy(pattern)
            FcObjectSetDestroy(objects)
        }
        name.withCString {
            _ = FcPatternAddString(pattern, FC_FAMILY, UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self))
        }
        FcObjectSetAdd(objects, FC_FAMILY)
        guard let fonts = FcFontList(nil, pattern, objects) else { return false }
        defer { FcFontSetDestroy(fonts) }
        return fonts.pointee.nfont > 0
    }
}
