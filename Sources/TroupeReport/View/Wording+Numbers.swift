import TroupeModel

extension Wording {
    /// A length of time: `60 s`, `10 min`, `2 h`, `3 days`, `7.5 days`.
    package func duration(milliseconds: Int64) -> String {
        let halfDay: Int64 = 43_200_000
        if milliseconds % halfDay == 0, milliseconds >= 4 * halfDay {
            let days = Int(milliseconds / (2 * halfDay))
            return milliseconds % (2 * halfDay) == 0
                ? self("unit.days", .number(days)) : self("unit.partDays", .text(pointed("\(days).5")))
        }
        let units: [(Int64, String)] = [(3_600_000, "unit.h"), (60_000, "unit.min"), (1000, "unit.s")]
        for (length, key) in units where milliseconds % length == 0 && milliseconds >= 2 * length {
            return self(key, .text("\(milliseconds / length)"))
        }
        return milliseconds % 1000 == 0
            ? self("unit.s", .text("\(milliseconds / 1000)")) : self("unit.ms", .text("\(milliseconds)"))
    }

    /// A length of time to the second, or to the minute beyond two; see ``PlainText/roundedDuration(milliseconds:)``.
    package func roundedDuration(milliseconds: Int64) -> String {
        let unit: Int64 = milliseconds < 120_000 ? 1000 : 60_000
        return duration(milliseconds: max(1000, (milliseconds + unit / 2) / unit * unit))
    }

    /// A number with this many digits after the point, or after the comma.
    package func decimal(_ value: Double, places: Int) -> String { pointed(PlainText.decimal(value, places: places)) }

    /// A probability, as ``PlainText/probability(_:)`` writes it.
    package func probability(_ value: Double) -> String { pointed(PlainText.probability(value)) }

    /// A number as it was set.
    package func shown(_ value: Double) -> String { pointed("\(value)") }

    /// The layer's name in a sentence.
    package func layer(_ name: String) -> String { word("layer", Layer(name).shownName) }

    /// What makes evidence thin, of which a run keeps the English words: `2 occasions, 3 objects, 1 day`.
    package func thin(_ reason: String) -> String {
        guard language != .english else { return reason }
        let nouns = ["occasion": "count.occasions", "object": "count.objects", "day": "unit.days"]
        let parts = reason.split(separator: ", ").map { part -> String in
            let words = part.split(separator: " ")
            guard words.count == 2, let number = Int(words[0].filter { $0 != "," }),
                let key = nouns[words[1].hasSuffix("s") ? String(words[1].dropLast()) : String(words[1])]
            else { return String(part) }
            return self(key, .number(number))
        }
        return parts.joined(separator: ", ")
    }

    private func pointed(_ text: String) -> String {
        switch language {
        case .english, .chinese: text
        case .russian, .german, .french, .spanish: text.replacing(".", with: ",")
        }
    }
}
