import Foundation
import TroupeBase
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeReport

/// Plants campaigns and tells how well methods find them.
public struct SimulationJob: Sendable {
    /// What is simulated.
    public var settings = SimulationSettings()
    /// Seeds to run, from the settings' seed on.
    public var seeds = 1
    /// The methods to score: `map` (the group test), `map-near` (the same with near-duplicate captions, similarity
    /// 0.6), `tie` (each tie alone), or the name of a published method.
    public var methods: [String] = ["map"]
    /// Files of real posts to plant into; nil makes ordinary posts.
    public var files: [String]?
    /// What the user says of the files.
    public var reading = ReadingSettings()
    /// Jittered copies of the group test.
    public var copies = CoordinationSettings().surrogates
    /// Largest family-wise p of a group, and largest q of a tie alone.
    public var alpha = CoordinationSettings().alpha
    /// Number of threads; nil takes one for each core.
    public var workers: Int?
    /// What the results may replace.
    public var replacing = Replacing.ownFiles
    /// Whether a run that is expected to take more than ten minutes was agreed to.
    public var takesLong = false

    /// The defaults.
    public init() {}

    /// How well a method did on one seed.
    public struct Score: Sendable, Encodable {
        /// The method.
        public let method: String
        /// The seed.
        public let seed: UInt64
        /// Accounts planted.
        public let planted: Int
        /// Accounts that the method keeps.
        public let kept: Int
        /// Of these, accounts that were planted.
        public let right: Int
        /// Seconds that it took.
        public let seconds: Double
        /// Why it did not run; nil if it did.
        public let problem: String?

        /// Of the kept accounts, the share that was planted; nil where none is kept.
        public var precision: Double? { kept > 0 ? Double(right) / Double(kept) : nil }
        /// Of the planted accounts, the share that is kept; nil where none is planted.
        public var recall: Double? { planted > 0 ? Double(right) / Double(planted) : nil }
    }

    /// The scores of a job.
    public struct Summary: Sendable, Encodable {
        private let schema = "troupe.simulation"
        private let schemaVersion = 1
        /// One score for each method and seed.
        public let scores: [Score]

        init(scores: [Score]) { self.scores = scores }

        /// For people: one line a method, over all seeds.
        public var plain: String {
            var names: [String] = []
            for score in scores where !names.contains(score.method) { names.append(score.method) }
            let width = max(6, names.map(\.count).max() ?? 0)
            let header = "method".padded(to: width) + "  planted    kept   right  precision  recall  seconds"
            return ([header] + names.map { name in line(name, width: width) }).joined(separator: "\n")
        }

        private func line(_ name: String, width: Int) -> String {
            let own = scores.filter { $0.method == name }
            if let problem = own.compactMap(\.problem).first { return name.padded(to: width) + "  " + problem }
            let (planted, kept, right) = own.reduce(into: (0, 0, 0)) { sums, score in
                sums = (sums.0 + score.planted, sums.1 + score.kept, sums.2 + score.right)
            }
            func share(_ part: Int, _ whole: Int) -> String {
                whole > 0 ? PlainText.decimal(Double(part) / Double(whole), places: 4) : "–"
            }
            let seconds = own.reduce(0) { $0 + $1.seconds } / Double(max(1, own.count))
            let cells = [
                String(planted).padded(left: 9), String(kept).padded(left: 8), String(right).padded(left: 8),
                share(right, kept).padded(left: 11), share(right, planted).padded(left: 8),
                PlainText.decimal(seconds, places: 1).padded(left: 9),
            ]
            return name.padded(to: width) + cells.joined()
        }

        /// A document for scripts: schema `troupe.simulation`, version 1.
        public func json() throws -> String { try jsonText(self) }
    }

    /// Runs the job.
    ///
    /// - Parameter progress: Told the number of scores that are done and their number in all.
    /// - Throws: ``TroupeError``.
    public func run(progress: (Int, Int) -> Void = { _, _ in }) throws(TroupeError) -> Summary {
        try validate()
        var scores: [Score] = []
        var real: PostTable?
        if let files {
            real = try PostInput.files(files).read(reading) { _ in }.posts
        }
        for number in 0..<seeds {
            var settings = settings
            settings.seed &+= UInt64(number)
            let (posts, truth) = try posts(settings, real: real)
            if number == 0, !takesLong { try foresee(posts) }
            for method in methods {
                scores.append(score(method, posts: posts, truth: truth, seed: settings.seed))
                progress(scores.count, seeds * methods.count)
            }
        }
        return Summary(scores: scores)
    }

    /// Writes the posts of the first seed, in the columns of coordination-network-toolkit, and beside them who is
    /// planted (`account_id`, `campaign`).
    ///
    /// - Throws: ``TroupeError``.
    public func write(to path: String) throws(TroupeError) {
        try validate()
        if files != nil { throw TroupeError(.usage, "--out writes simulated posts; it cannot be used with --into") }
        for place in [path, path + ".truth.csv"] { try replacing.check(place, inputs: []) }
        let simulated = SimulatedPosts(settings)
        do {
            try ReplacedFile.write(path) { sink in
                var writer = try CSVWriter(
                    columns: [
                        "message_id", "user_id", "username", "repost_id", "reply_id", "message", "timestamp", "urls",
                    ], sink: sink)
                for (number, post) in simulated.posts.enumerated() {
                    let name = "s\(post.account)"
                    try writer.row([
                        .integer(number + 1), .text(name), .text(name), .text(post.repost), .empty,
                        .text(post.caption), .integer(Int(post.time)), .text(post.link),
                    ])
                }
                try writer.finish()
            }
            try ReplacedFile.write(path + ".truth.csv") { sink in
                var writer = try CSVWriter(columns: ["account_id", "campaign"], sink: sink)
                for (account, campaign) in simulated.campaignOfAccount.sorted(by: { $0.key < $1.key }) {
                    try writer.row([.text("s\(account)"), .integer(campaign)])
                }
                try writer.finish()
            }
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Refuses copies that would take long.
    private func foresee(_ posts: PostTable) throws(TroupeError) {
        let copying = methods.count { ["map", "map-near", "slow"].contains($0) }
        guard copying > 0 else { return }
        var settings = CoordinationSettings()
        settings.surrogates = copies
        try LongRun.foresee(
            [settings], on: posts, workers: workers ?? coreCount(), repeats: Double(copying) * Double(seeds))
    }

    /// What can be scored besides the published methods.
    private static let ownMethods = ["map", "map-near", "tie", "slow"]

    private func validate() throws(TroupeError) {
        try settings.validate()
        if seeds < 1 { throw TroupeError(.usage, "--seeds must be at least 1") }
        guard (1...mostCopies).contains(copies) else {
            throw TroupeError(.usage, "--copies must lie between 1 and \(mostCopies)")
        }
        if !(alpha > 0 && alpha < 1) { throw TroupeError(.usage, "--alpha must lie between 0 and 1") }
        for name in methods where !Self.ownMethods.contains(name) {
            do {
                _ = try MethodCatalogue.method(named: name)
            } catch {
                throw .unknown(
                    "method", name, among: Self.ownMethods + MethodCatalogue.methods.map(\.card.name),
                    option: "--methods",
                    hint: "use \(Self.ownMethods.joined(separator: ", ")), or a name that troupe methods lists")
            }
        }
    }

    private func posts(
        _ settings: SimulationSettings, real: PostTable?
    ) throws(TroupeError) -> (posts: PostTable, truth: Set<UInt32>) {
        guard var real else {
            let simulated = SimulatedPosts(settings)
            let posts = PostTable(simulated)
            var truth: Set<UInt32> = []
            let names = Set(simulated.campaignOfAccount.keys.map { "s\($0)" })
            for account in 0..<posts.accounts.count where names.contains(posts.accounts.identifiers[account]) {
                truth.insert(UInt32(account))
            }
            return (posts, truth)
        }
        guard let first = real.time.min(), let last = real.time.max() else {
            throw TroupeError(.badInput, "there are no posts to plant into")
        }
        var settings = settings
        settings.posts = 0
        settings.days = max(1, Int((last - first) / 86_400_000))
        let planted = real.plant(SimulatedPosts(settings), settings: settings)
        return (real, Set(planted.map(\.account)))
    }

    private func score(_ name: String, posts: PostTable, truth: Set<UInt32>, seed: UInt64) -> Score {
        let clock = ContinuousClock.now
        var kept: Set<UInt32> = []
        var problem: String?
        do throws(MethodError) {
            kept = try accounts(name, posts: posts)
        } catch {
            problem = TroupeError(error).description
        }
        let spent = ContinuousClock.now - clock
        return Score(
            method: name, seed: seed, planted: truth.count, kept: kept.count, right: kept.intersection(truth).count,
            seconds: Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18, problem: problem)
    }

    /// The accounts that a method keeps.
    private func accounts(_ name: String, posts: PostTable) throws(MethodError) -> Set<UInt32> {
        let workers = workers ?? coreCount()
        switch name {
        case "map", "map-near", "tie":
            var settings = CoordinationSettings()
            settings.alpha = alpha
            settings.surrogates = name == "tie" ? 1 : copies
            var selected = posts
            if name == "map-near" {
                var selection = LayerSelection()
                selection.names = posts.layers.map(\.layer.name) + [DerivedLayer.nearCaption.rawValue]
                selection.similarity = 0.6
                selection.workers = workers
                selected = (try? selection.apply(to: posts).posts) ?? posts
            }
            let found = Detector(settings: settings, workers: workers).groupTest(selected)
            guard name == "tie" else { return Set(found.accounts) }
            let ties = found.groupTest?.candidates.filter { $0.q <= alpha } ?? []
            return Set(ties.flatMap { [$0.chance.first, $0.chance.second] })
        case "slow":
            var selection = LayerSelection()
            selection.names = [DerivedLayer.foldedCaption.rawValue]
            selection.workers = workers
            var settings = SlowScanSettings()
            settings.surrogates = copies
            let selected = (try? selection.apply(to: posts).posts) ?? posts
            return Set(SlowScan(settings: settings, workers: workers).run(selected).groups.flatMap(\.members))
        default:
            let method = try MethodCatalogue.method(named: name)
            let selected = (try? MethodLayers(posts, workers: workers).posts(for: method.card)) ?? posts
            let settings = try MethodSettings(method.card, workers: workers)
            return try method.run(selected, settings: settings).keptAccounts
        }
    }
}

extension String {
    /// With blanks behind it.
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// With blanks before it.
    fileprivate func padded(left width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
