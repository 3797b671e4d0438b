import ArgumentParser
import TroupeKit

/// The language of figures, report and page.
struct LanguageOption: ParsableArguments {
    @Option(
        help: "Language of the fixed words: en, zh, ru, de, fr or es. Text of the data stays as it is.",
        transform: { text in
            do throws(TroupeError) {
                return try ReportLanguage(named: text)
            } catch {
                throw ValidationError(error.description)
            }
        })
    var language = ReportLanguage.english
}
