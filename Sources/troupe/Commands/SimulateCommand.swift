public import ArgumentParser
public import TroupeKit

extension SimulationSettings.Evasion: ExpressibleByArgument {}
extension SimulationSettings.Kind: ExpressibleByArgument {}

/// `troupe simulate`: planted campaigns, and how well methods find them.
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Plant campaigns into ordinary or into your own posts, and see how well methods find them.",
        discussion: """
            The posts are SYNTHETIC. With --methods each method's precision and recall are printed: map is the group \
            test, map-near the group test on captions and their near-duplicates, tie the test of single ties, slow \
            the scan for groups that publish the same texts within hours; all others are named by troupe methods. \
            With --into the campaigns are planted into real posts; accounts of the posts that act together by \
            themselves then count as wrong.

            EXAMPLES
              troupe simulate --posts 10000 --methods map,tie,coortweet --participation 0.2
              troupe simulate --posts 10000 --methods map,map-near --kind caption --evasion counters --seeds 3
              troupe simulate --posts 10000 --methods map,slow --kind caption --spread 2h
              troupe simulate --into posts.csv --methods map --campaigns 3 --size 8-20
              troupe simulate --posts 20000 --out world.csv
            """)

    @Option(help: "Ordinary posts.")
    var posts = SimulationSettings().posts

    @Option(help: "Days over which they lie.")
    var days = SimulationSettings().days

    @Option(help: "Campaigns; 0 plants none.")
    var campaigns = SimulationSettings().campaigns

    @Option(help: "Members of a campaign, as LEAST-MOST.")
    var size = RangeArgument(SimulationSettings().size)

    @Option(help: "Actions of a campaign, as LEAST-MOST.")
    var actions = RangeArgument(SimulationSettings().actions)

    @Option(help: "Chance that a member joins an action.")
    var participation = SimulationSettings().participation

    @Option(help: "Time within which the members of an action post.")
    var spread = DurationArgument(milliseconds: Int64(SimulationSettings().spread) * 1000)

    @Option(help: "How copies differ: none, counters, spaces, paraphrase or delays.")
    var evasion = SimulationSettings().evasion

    @Option(help: "What members share: mixed (reposts and captions), caption or repost.")
    var kind = SimulationSettings().kind

    @Option(help: "Ordinary posts of each member.")
    var ownPosts = SimulationSettings().ownPosts

    @Option(help: "The first seed.")
    var seed = SimulationSettings().seed

    @Option(help: "Number of seeds.")
    var seeds = 1

    @Option(help: "Methods to score, between commas.")
    var methods: String?

    @Option(help: "File of real posts to plant into; may be repeated.")
    var into: [String] = []

    @OptionGroup var reading: ReadingOptions

    @Option(help: "Jittered copies of the group test.")
    var copies = SimulationJob().copies

    @Option(help: "Largest family-wise p of a group, and largest q of a tie alone.")
    var alpha = SimulationJob().alpha

    @OptionGroup var forced: ForceOption

    @Option(help: "File to write the posts of the first seed to; beside it FILE.truth.csv says who is planted.")
    var out: String?

    @Option(help: "Number of threads; results do not depend on it (default: all cores).")
    var threads: Int?

    @OptionGroup var long: LongWorkOption

    @Flag(help: "Print the scores as JSON.")
    var json = false

    @Flag(help: "No progress.")
    var quiet = false

    func validate() throws {
        if methods == nil, out == nil {
            throw ValidationError("name methods to score with --methods, or a file with --out")
        }
    }

    func run() throws {
        var job = SimulationJob()
        job.settings.posts = posts
        job.settings.days = days
        job.settings.campaigns = campaigns
        job.settings.size = size.range
        job.settings.actions = actions.range
        job.settings.participation = participation
        job.settings.spread = Int(spread.milliseconds / 1000)
        job.settings.evasion = evasion
        job.settings.kind = kind
        job.settings.ownPosts = ownPosts
        job.settings.seed = seed
        job.seeds = seeds
        job.methods = methods?.split(separator: ",").map(String.init) ?? []
        job.files = into.isEmpty ? nil : into
        job.reading = reading.settings
        job.copies = copies
        job.alpha = alpha
        job.takesLong = long.yes
        job.workers = threads.map { max(1, $0) }
        job.replacing = forced.replacing
        if let out { try job.write(to: out) }
        guard methods != nil else { return }
        let progress = ProgressLine(isQuiet: quiet, takesLong: long.yes)
        defer { progress.clear() }
        let summary = try job.run { progress.show(NetworkStep.computing("scores", $0, of: $1)) }
        progress.clear()
        try Terminal.result(json ? summary.json() : summary.plain)
    }
}

/// A range of whole numbers on the command line: `5-50`, or `7` for a single one.
struct RangeArgument: ExpressibleByArgument {
    /// The range.
    let range: ClosedRange<Int>

    init(_ range: ClosedRange<Int>) {
        self.range = range
    }

    init?(argument: String) {
        let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = ends.first, let low = first, let last = ends.last, let high = last, ends.count < 3,
            low <= high
        else { return nil }
        range = low...high
    }

    /// The range as it is typed.
    var defaultValueDescription: String { "\(range.lowerBound)-\(range.upperBound)" }
}
