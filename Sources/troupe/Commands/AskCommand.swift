import ArgumentParser
import TroupeKit

/// `troupe ask`: questions in SQL.
struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask a case in SQL: a stored question, a file, or the words themselves; without one, list them.",
        discussion: """
            Questions only read. They may call the functions that the list shows: neighbors(node), ego(node, hops), \
            path(a, b), ties_of(account) and others walk the network of the case; hypergeometric_tail and others tell \
            how likely chance is. Nodes are named tiktok:ID, persona:ID, face:ID, merchant:ID, product:ID … What a \
            run has found (ties, communities) is there after troupe map CASE.

            EXAMPLES
              troupe ask
              troupe ask one-face-many-names --case alina.db
              troupe ask caption-bursts --param seconds=60 --format csv
              troupe ask my-question.sql --param account=tiktok:a01 --json
              troupe ask "SELECT * FROM path('tiktok:a01', 'merchant:m2')"
              troupe ask one-merchant-many-personas --draw cast.svg
            """)

    @Argument(help: "The name of a stored question, a file, or SQL.") var question: String?
    @OptionGroup var asked: AskedCase
    @Option(name: [.customLong("param"), .customShort("p")], help: "A parameter, as name=value; may be repeated.")
    var parameters: [FieldArgument] = []
    @Option(help: "Stop after so many seconds.") var timeLimit: Double?
    @Flag(help: "Make posts nodes of the network too (tiktok:POST-ID), for neighbors, ego and path.") var posts = false
    @Option(help: "Draw what the rows name and what joins it, into a file that ends in .svg, .png, .pdf or .dot.")
    var draw: String?
    @Option(help: "Title of the figure (default: the question).") var title: String?
    @Flag(help: "Say what the question means, with its parameters and columns, instead of asking it.")
    var explain = false
    @OptionGroup var forced: ForceOption
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        guard let question else { return try answer.show(AskJob.list()) }
        let one = try AskJob.question(question)
        if explain {
            try Terminal.result(one.description)
            return
        }
        try asked.open { path in
            var job = AskJob(path, timeLimit: timeLimit)
            job.withPosts = posts
            job.replacing = forced.replacing
            guard let draw else { return try answer.show(job.ask(one, parameters: parameters.values)) }
            try job.draw(one, parameters: parameters.values, to: draw, title: title, executable: ProgramPath.current)
            try Terminal.result(draw)
        }
    }
}
