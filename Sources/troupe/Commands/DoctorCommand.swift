import ArgumentParser
import TroupeKit

/// `troupe doctor`: what this machine lacks.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Whether this machine has all that troupe needs, and how to get what is missing.",
        discussion: """
            Draws a tiny graph in each format, looks for fonts, and makes a case in the current folder and in the one \
            for temporary files; nothing is left behind. One line a check: ok, missing or wrong, and what to do. \
            Leaves with 1 if something necessary is missing, with 0 if only something recommended is.

            EXAMPLES
              troupe doctor
              troupe doctor --json
            """)

    @Flag(help: "Print what was found as JSON.") var json = false

    func run() throws {
        let report = DoctorJob(executable: ProgramPath.current).run()
        try Terminal.result(json ? report.json() : report.plain)
        if !report.isFit {
            throw TroupeError(.failure, "this machine lacks something that troupe needs; see above")
        }
    }
}
