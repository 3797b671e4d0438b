extension String {
    /// Whether a quarter or more of its letters are of another script than Latin, so that readers of the Latin script
    /// need a translation. A text without letters needs none.
    ///
    /// Latin letters are those of the blocks Basic Latin to IPA Extensions, Latin Extended Additional, C, D and E, and
    /// the fullwidth letters (Unicode 15, Blocks.txt).
    package var needsTranslation: Bool {
        var (latin, other) = (0, 0)
        for scalar in unicodeScalars where scalar.properties.isAlphabetic {
            switch scalar.value {
            case 0...0x02AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFF21...0xFF5A:
                latin += 1
            default: other += 1
            }
        }
        return other > 0 && 3 * other >= latin
    }

    /// Whether readers of a language need a translation: whether a quarter or more of the letters are of another script
    /// than its own, and for Chinese and Russian also whether none is of it. A text without letters needs none.
    package func needsTranslation(into language: Language) -> Bool {
        let own: (UInt32) -> Bool
        switch language {
        case .english, .german, .french, .spanish: return needsTranslation
        case .russian: own = { (0x0400...0x052F).contains($0) }
        case .chinese:
            let blocks: [ClosedRange<UInt32>] = [0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF]
            own = { scalar in blocks.contains { $0.contains(scalar) } }
        }
        var (known, other) = (0, 0)
        for scalar in unicodeScalars where scalar.properties.isAlphabetic {
            if own(scalar.value) { known += 1 } else { other += 1 }
        }
        // One Chinese character says as much as a word.
        return other > 0 && 3 * other >= (language == .chinese ? 5 : 1) * known
    }
}
