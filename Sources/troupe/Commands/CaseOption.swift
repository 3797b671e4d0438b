import ArgumentParser
import TroupeKit

/// The case file: the option shared by the verbs on a case.
struct CaseOption: ParsableArguments {
    @Option(name: [.customLong("case"), .customShort("c")], help: "The case file.")
    var caseFile = "case.db"
}

/// A case that is only asked: under pseudonyms where the user says so.
struct AskedCase: ParsableArguments {
    @OptionGroup var caseOption: CaseOption
    @OptionGroup var names: PseudonymOption

    /// Hands over the case, or a copy of it under pseudonyms that lasts as long as the body.
    func open<Value>(_ body: (String) throws -> Value) throws -> Value {
        guard let key = names.pseudonyms else { return try body(caseOption.caseFile) }
        let copy = try PseudonymousCase(caseOption.caseFile, keyFile: key)
        return try withExtendedLifetime(copy) { try body(copy.path) }
    }
}
