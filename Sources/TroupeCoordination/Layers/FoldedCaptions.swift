package import TroupeModel

/// Layers of captions that are compared by their folded words: `folded-` and the name of the column.
package enum FoldedCaptions {
    private static let prefix = "folded-"

    /// The name of the layer that folds this one; nil for a layer that does not hold captions or is folded already.
    package static func name(for layer: Layer) -> String? {
        guard LayerKind(layer) == .caption, DerivedLayer(rawValue: layer.name) == nil, !isFolded(layer) else {
            return nil
        }
        return prefix + layer.name
    }

    /// Whether a layer is one of folded captions.
    package static func isFolded(_ layer: Layer) -> Bool { layer.name.lowercased().hasPrefix("folded") }

    /// The layer whose objects are the texts of another with the same folded words.
    ///
    /// An object is named by the words of its first spelling (see ``CaptionWords``), so that people can read it.
    ///
    /// - Complexity: Each distinct caption is folded once.
    static func layer(_ name: String, of source: LayerColumn) -> LayerColumn {
        var column = LayerColumn(layer: Layer(name))
        var numbers: [String: UInt32] = [:]
        let made = (0..<source.objects.count).map { object -> UInt32 in
            let text = source.objects[object]
            let words = CaptionWords.words(of: text)
            let folded = CaptionFolding.fold(words)
            let isShort = CaptionLength.letters(of: folded) < CaptionFolding.shortest
            // A text that stays as it is cannot be mistaken for a folded one of the same letters.
            let key = isShort ? "\u{0}" + text : folded
            if let number = numbers[key] { return number }
            let number = UInt32(column.objects.append((isShort ? text : words).utf8))
            numbers[key] = number
            return number
        }
        column.postOfUse = source.postOfUse
        column.objectOfUse = source.objectOfUse.map { made[Int($0)] }
        return column
    }
}
