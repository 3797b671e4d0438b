import ArgumentParser
import Foundation
import TroupeKit

/// `troupe run`: a study from its file.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a study: from a file that says what is read, looked for, asked and drawn.",
        discussion: """
            A study file (TOML; troupe init writes one) names sources, settings, published methods to compare, \
            questions, figures, exports and what to raise an alert for. Results go to OUTPUT/STUDY/001, 002 …; latest \
            leads to the last. New files in the folders of sources are found. What depends on nothing that has \
            changed is taken over from the run before, and a run that was stopped goes on; where nothing has changed, \
            nothing is done.

            Where something happened that [alert] asks for, it is said in a sentence, and the exit code is 3.

            EXAMPLES
              troupe run alina.toml --check
              troupe run alina.toml
              troupe run alina.toml --set map.window=30s --set study.name=narrow
              troupe run alina.toml --quiet || mail -s "troupe" desk@example.org
            """)

    @Argument(help: "The study file.") var study: String
    @Option(name: .customLong("set"), help: "A value in place of the file's, as table.key=value; may be repeated.")
    var changes: [String] = []
    @Flag(help: "Say what is wrong with the file, and do nothing else.") var check = false
    @Option(help: "Who reads the sources (default: you).") var who: String?
    @OptionGroup var long: LongWorkOption
    @Flag(help: "No progress and no warnings.") var quiet = false
    @Flag(help: "Print a summary as JSON.") var json = false

    func run() throws {
        if check { return try runCheck() }
        var study = try Study(study, changes: changes)
        if long.yes { study.takesLong = true }
        var job = StudyJob(study, executable: ProgramPath.current)
        job.who = who
        let progress = ProgressLine(isQuiet: quiet, takesLong: study.takesLong)
        defer { progress.clear() }
        let summary = try job.run { progress.show($0) }
        progress.clear()
        if !quiet {
            for note in summary.notes { Terminal.message("note: " + note) }
        }
        try Terminal.result(json ? summary.json() : summary.plain)
        if !summary.alerts.isEmpty { throw ExitCode(3) }
    }

    private func runCheck() throws {
        let problems = try Study.problems(of: study, changes: changes)
        for problem in problems { try Terminal.result(problem) }
        if !problems.isEmpty { throw ExitCode(65) }
        try Terminal.result("\(study): nothing is wrong with it")
    }
}
