import ArgumentParser
import TroupeKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The way in. Usage errors leave with 2, bad input with 65, other failures with 1.
@main
enum TroupeProgram {
    static func main() {
        useCarriedLibraries()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == renderChildCommand { exit(runRenderChild(arguments: Array(arguments.dropFirst()))) }
        Interrupts.cleanUpAndLeave()
        // A case holds what is nobody else's business: what the program makes is for its user alone.
        let (own, isShared) = withoutShared(arguments)
        umask(isShared ? 0o027 : 0o077)
        removeAbandonedFolders()
        do {
            let rest = try CommandNames.spelled(ProgressForm.taken(from: Limits.watched(own)))
            var command = try TroupeCommand.parseAsRoot(withNumbersLast(rest))
            // What has steps names them; of the rest it is said that it goes on.
            if ProgressForm.current == .line { ProgressDisplay.show("working") }
            try command.run()
            ProgressDisplay.end()
        } catch let error as TroupeError {
            leave(with: error)
        } catch {
            leave(with: error)
        }
    }

    /// The arguments without `--shared`, which all verbs have, and whether it was among them.
    private static func withoutShared(_ arguments: [String]) -> (arguments: [String], isShared: Bool) {
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        let own = arguments[..<end].filter { $0 != "--shared" } + arguments[end...]
        return (Array(own), own.count < arguments.count)
    }

    /// Says what is wrong; where only the reader of a pipe has enough, nothing is.
    private static func leave(with error: TroupeError) -> Never {
        ProgressDisplay.end()
        if error.isClosedPipe { exit(0) }
        Terminal.message("troupe: " + error.description)
        exit(error.exitCode)
    }

    /// The arguments with names such as -1001900000000, a channel of Telegram, where the parser takes them for no
    /// options: behind `--`. Only for verbs whose arguments have no order.
    private static func withNumbersLast(_ arguments: [String]) -> [String] {
        let isNumber: (String) -> Bool = { $0.wholeMatch(of: /-[0-9]+/) != nil }
        guard ["why", "show", "find"].contains(arguments.first), !arguments.contains("--"),
            arguments.contains(where: isNumber)
        else { return arguments }
        return arguments.filter { !isNumber($0) } + ["--"] + arguments.filter(isNumber)
    }

    /// Prints what the argument parser has to say: help to standard output, usage errors to standard error.
    private static func leave(with error: any Error) -> Never {
        ProgressDisplay.end()
        // What there was to say has been said.
        if let code = error as? ExitCode { exit(code.rawValue) }
        let text = TroupeCommand.fullMessage(for: error)
        guard TroupeCommand.exitCode(for: error) != .success else {
            do throws(TroupeError) {
                try Terminal.result(text)
            } catch {
                leave(with: error)
            }
            exit(0)
        }
        Terminal.message(text)
        exit(2)
    }
}

/// The root of the command line.
struct TroupeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "troupe",
        abstract: "Find, prove and draw coordinated posting in collected posts.",
        discussion: """
            EXAMPLES
              troupe demo                              the main job on a synthetic case
              troupe ingest exports/ --case alina.db   collectors' files into a case
              troupe map posts.csv                     figure, tables and report in ./output
              troupe why a01 a02                       the posts behind one tie of ./output
              troupe ties posts.csv --support 2        the pairs that share two objects within 60 s
              troupe communities --edges edges.csv     communities of any network, and how far to trust each

            What is made is readable by you alone; --shared lets your group read it. --time-limit 10m and \
            --max-memory 4g end any command that would take more; --progress json tells scripts how far it is. \
            Coordinated, inauthentic, harmful and state-run are four different claims; troupe speaks of the first.
            """,
        version: troupeVersion,
        subcommands: [
            InitCommand.self, RunCommand.self, PackCommand.self, ReplayCommand.self,
            MapCommand.self, IngestCommand.self, MediaCommand.self, CastCommand.self, AskCommand.self, DrawCommand.self,
            ExploreCommand.self, ExportCommand.self,
            MergeCommand.self, StatusCommand.self, FindCommand.self,
            ShowCommand.self,
            LedgerCommand.self, VerifyCommand.self, LogCommand.self, RecheckCommand.self, PurgeCommand.self,
            AuditCommand.self,
            FormatsCommand.self, WhyCommand.self,
            WindowsCommand.self, CalibrateCommand.self, DetectCommand.self,
            CompareCommand.self, DiffCommand.self,
            MethodsCommand.self,
            SimulateCommand.self,
            TiesCommand.self, PlanCommand.self, SparkJobCommand.self,
            CommunitiesCommand.self, MetricsCommand.self, DemoCommand.self, DoctorCommand.self,
        ])
}
