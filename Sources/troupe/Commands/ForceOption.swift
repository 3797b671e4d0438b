import ArgumentParser
import TroupeKit

/// What results may replace: the option shared by the verbs that write files.
struct ForceOption: ParsableArguments {
    @Flag(help: "Replace files that troupe did not write, or that were changed since; never an input.")
    var force = false

    var replacing: Replacing {
        force ? .foreignFiles { Terminal.message("note: " + $0) } : .ownFiles
    }
}
