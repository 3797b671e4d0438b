import ArgumentParser
import TroupeKit

/// `troupe init`: a study file to begin with.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a study file with comments for the files that are there.",
        discussion: """
            Looks at the files and folders that are named, or at the folder it is called in, and writes a study file \
            that reads those of a known format. Everything else that a study may say stands in it as a comment. With \
            --schema it prints the JSON Schema of study files, by which editors complete and check them.

            EXAMPLES
              troupe init posts.csv
              troupe init captures --out new.toml
              troupe init --schema
            """)

    @Argument(help: "Files and folders of posts (default: this folder).") var files: [String] = []
    @Option(help: "The study file.") var out = "study.toml"
    @Flag(help: "Print the JSON Schema of study files (draft 2020-12).") var schema = false
    @OptionGroup var forced: ForceOption

    func run() throws {
        if schema { return try Terminal.result(StudyTemplate.schema()) }
        let template = try StudyTemplate(files)
        try template.write(to: out, replacing: forced.replacing)
        for note in template.notes { Terminal.message("note: " + note) }
        try Terminal.result(out)
    }
}
