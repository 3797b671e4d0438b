import ArgumentParser
import TroupeKit

/// `troupe pack`: a replication package.
struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Pack a run of a study, so that others can check it and do it again.",
        discussion: """
            The package holds the study file, the results, the SQL of the questions, the SHA-256 of every source and \
            result, and what to cite. Without --with-personal-data it holds no posts, and every result that names an \
            account or holds what one posted is left out and listed; of a study under pseudonyms all results go along. \
            troupe replay does the run again and compares every byte.

            EXAMPLES
              troupe pack output/alina/latest --out alina.zip
              troupe pack output/alina/001 --with-personal-data --out to-send
            """)

    @Argument(help: ArgumentHelp("The folder of a run that troupe run has written.", valueName: "run"))
    var folder: String
    @Option(help: "A new folder, or a file that ends in .zip.") var out: String
    @Flag(help: "Put posts, names and texts in it too.") var withPersonalData = false
    @OptionGroup var forced: ForceOption

    func run() throws {
        var job = PackJob(folder)
        job.withPersonalData = withPersonalData
        job.replacing = forced.replacing
        let outcome = try job.run(into: out)
        for note in outcome.notes { Terminal.message("note: " + note) }
        if outcome.leftOut > 0 {
            Terminal.message(
                "note: \(outcome.leftOut) results are left out, so that nobody is named; README.md in it lists them")
        }
        try Terminal.result("\(out): \(outcome.files) files")
    }
}

/// `troupe replay`: a package done again.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Do the run of a package again and compare every byte.",
        discussion: """
            Exit code 0 if every file of the results is the same, 1 if one differs. Sources that are not in the \
            package are found in a folder by their bytes, whatever they are called there.

            EXAMPLES
              troupe replay alina.zip --sources captures
              troupe replay for-the-desk
            """)

    @Argument(help: "The package: a folder or a zip archive.") var package: String
    @Option(help: "Folder with the sources.") var sources: String?
    @Option(help: "File with the key of the pseudonyms.") var key: String?
    @Option(name: .customLong("case"), help: "The case, of a study that is about one.") var caseFile: String?
    @Option(help: "Keep the new results in this folder.") var out: String?
    @OptionGroup var long: LongWorkOption
    @Flag(help: "No progress.") var quiet = false
    @Flag(help: "Print what was found as JSON.") var json = false

    func run() throws {
        var job = ReplayJob(package)
        (job.sources, job.keyFile, job.casePath, job.out) = (sources, key, caseFile, out)
        job.executable = ProgramPath.current
        job.takesLong = long.yes
        let progress = ProgressLine(isQuiet: quiet, takesLong: long.yes)
        defer { progress.clear() }
        let outcome = try job.run { progress.show($0) }
        progress.clear()
        try Terminal.result(json ? outcome.json() : outcome.plain)
        if !outcome.isSame { throw ExitCode(1) }
    }
}
