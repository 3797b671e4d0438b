import CFontconfig
package import TroupeModel

/// The characters that no installed font can draw, which would come out as boxes.
///
/// Graphviz draws through Pango, which takes each character from the first font of fontconfig's list that has it; a
/// character that no font has is missing whatever the family.
package struct MissingGlyphs: Sendable {
    /// Each missing character once, in order of code points.
    package let characters: [Unicode.Scalar]

    /// Looks at texts as they are drawn.
    ///
    /// - Complexity: O(*n* + *cf*) for *n* scalars, *c* distinct ones beyond ASCII and *f* fonts.
    package init(in texts: some Sequence<String>) {
        var wanted: Set<Unicode.Scalar> = []
        for text in texts {
            for scalar in text.unicodeScalars
            where scalar.value > 0x7E && !scalar.properties.isDefaultIgnorableCodePoint {
                wanted.insert(scalar)
            }
        }
        guard !wanted.isEmpty, let pattern = FcPatternCreate(), let objects = FcObjectSetCreate() else {
            characters = []
            return
        }
        defer {
            FcPatternDestroy(pattern)
            FcObjectSetDestroy(objects)
        }
        FcObjectSetAdd(objects, FC_CHARSET)
        guard let fonts = FcFontList(nil, pattern, objects) else {
            characters = []
            return
        }
        defer { FcFontSetDestroy(fonts) }
        for place in 0..<Int(fonts.pointee.nfont) where !wanted.isEmpty {
            var set: OpaquePointer?
            guard FcPatternGetCharSet(fonts.pointee.fonts[place], FC_CHARSET, 0, &set) == FcResultMatch, let set else {
                continue
            }
            wanted = wanted.filter { FcCharSetHasChar(set, $0.value) == 0 }
        }
        characters = wanted.sorted { $0.value < $1.value }
    }

    /// One line for people, nil when nothing is missing: the first few characters and what to do.
    package var remark: Remark? {
        guard !characters.isEmpty else { return nil }
        let named = characters.prefix(8).map { "U+" + String($0.value, radix: 16, uppercase: true) }
            .joined(separator: ", ")
        let more = characters.count - 8
        return Remark { words in
            words("note.glyphs", .text(more > 0 ? words("note.glyphsMore", .number(more), .text(named)) : named))
        }
    }
}
