/// The fixed words of figures, report and page in six languages.
///
/// One entry a paragraph: its key, then one line a language. `{0}`, `{1}` … are filled in. Where a form depends on a
/// number, that number is `{0}` of the entry and `|` stands between the forms: en, de, fr and es have two (1 and
/// others), ru has three (1, 2 to 4, 5 and more), zh has one. No entry is glued to another inside a sentence; every
/// entry is a whole sentence, a whole item of a list, or a heading.
///
/// Strings and no resource: the compiler takes minutes over a list of so many bytes.
enum Words {
    /// The entries.
    static let text = [
        page, report, panel, run, figures, drawings, leftOut, terms, notes, attribution, contactSheet,
    ].joined(separator: "\n\n")
}
