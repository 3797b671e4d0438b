import ArgumentParser

/// The case file: the option shared by the verbs on a case.
struct CaseOption: ParsableArguments {
    @Option(name: [.customLong("case"), .customShort("c")], help: "The case file.")
    var caseFile = "case.db"
}
