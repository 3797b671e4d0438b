import ArgumentParser

/// Pseudonyms instead of names: the option shared by the verbs that write results.
struct PseudonymOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write pseudonyms for accounts, posts and texts, by the key in this file (made where it is not there).",
            valueName: "key-file"))
    var pseudonyms: String?
}
