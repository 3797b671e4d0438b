import ArgumentParser
import TroupeKit

/// `troupe find`: full-text search.
struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Posts whose captions, transcripts or stickers hold all the words.",
        discussion: """
            EXAMPLES
              troupe find 俄罗斯
              troupe find "made in Russia" chocolate --platform tiktok
              troupe find '"exactly these words"' --format csv
            """)

    @Argument(help: "Words; what stands in quotes is one.") var words: [String]
    @OptionGroup var caseOption: CaseOption
    @Option(help: "Only posts of this platform.") var platform: String?
    @Option(help: "The most rows.") var limit = 100
    @OptionGroup var names: PseudonymOption
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try answer.show(
            CaseQuestions(caseOption.caseFile).find(
                words.joined(separator: " "), platform: platform, limit: max(1, limit),
                pseudonyms: names.pseudonyms))
    }
}
