import TroupeBase
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeReport

/// What a search for ties in files of posts will meet and cost, and which engine suits it; no tie is made.
public struct PlanJob: Sendable {
    /// Longest gap of a co-action, in milliseconds.
    public var window = CoordinationSettings().window
    /// Jittered copies of a test of groups.
    public var copies = CoordinationSettings().surrogates
    /// Which layers are looked at.
    public var layers = LayerChoice()
    /// The file with the key of pseudonyms; nil leaves names as they are.
    public var pseudonyms: String?
    /// What the user says of the files.
    public var reading = ReadingSettings()
    /// One post in so many is read, told by its id, and the plan is what that shows of all; 1 reads all.
    public var sampledOneIn = 1
    /// Number of threads; nil takes one for each core.
    public var workers: Int?

    /// A job with the default settings.
    public init() {}

    /// Reads the posts as ``TiesJob`` does, and counts.
    ///
    /// - Parameters:
    ///   - input: The posts: files, or a case.
    ///   - progress: Told what the job is doing, from any thread.
    /// - Throws: ``TroupeError``.
    public func run(
        _ input: PostInput, progress: @escaping @Sendable (MapJob.Step) -> Void = { _ in }
    ) throws(TroupeError) -> PlanReport {
        if window <= 0 { throw TroupeError(.usage, "--window must be above zero") }
        guard (1...1_000_000).contains(sampledOneIn) else {
            throw TroupeError(.usage, "--sample must lie between 1 and 1,000,000")
        }
        if sampledOneIn > 1, let path = input.caseFile {
            throw TroupeError(.usage, "--sample: \(path.visible) is a case, which is read whole; leave it out")
        }
        try layers.validate()
        var reading = reading
        reading.sampledOneIn = sampledOneIn
        var clock = StepClock()
        let read = try input.read(reading, progress: progress)
        clock.mark("read")
        let chosen = try layers.apply(to: read, workers: workers ?? coreCount()).reading
        let used = try InputGuards.window(asked: window, precision: chosen.posts.precision).window
        progress(.detecting)
        let plan = PairPlan(chosen.posts, window: used)
        let further = InputGuards.furtherWidths(beside: used, times: chosen.posts.time).map {
            PairPlan(chosen.posts, window: $0).pairCount
        }
        clock.mark("count")
        let shown = try chosen.named(by: pseudonyms)
        return PlanReport(
            plan, of: shown, sampledOneIn: sampledOneIn, window: used, furtherPairs: further, copies: copies,
            machine: Machine(),
            readSeconds: clock.seconds["read"] ?? 0)
    }
}
