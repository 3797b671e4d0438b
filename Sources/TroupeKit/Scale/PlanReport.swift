import TroupeCoordination
import TroupeModel
import TroupeReport

/// What a plan tells: counts, what takes no part, costs here and on a cluster, and the engine to take.
public struct PlanReport: Sendable, Encodable {
    private let schema = "troupe.plan"
    private let schemaVersion = 1
    private let windowSeconds: Double
    private let records: Records
    /// How the pairs were counted: `exact`, or `sampled`.
    private let counted: String
    /// One post in so many was read.
    private let sampledOneIn: Int
    private let posts: Int
    private let accounts: Int
    private let pairs: Int
    private let layers: [Layer]
    private let busiestObjects: [BusyObject]
    private let filters: Filters
    private let machine: Machine
    private let own: Own
    private let spark: Spark
    private let advice: Advice

    private struct Records: Sendable, Encodable {
        let read: Int
        let used: Int
        let refused: Int
    }

    private struct Layer: Sendable, Encodable {
        let name: String
        let objects: Int
        let uses: Int
        let pairs: Int
    }

    private struct BusyObject: Sendable, Encodable {
        let layer: String
        let object: String
        let posts: Int
        let accounts: Int
        let pairs: Int
        let overLimit: Bool
    }

    /// What takes no part in any tie, exactly; a sample cannot tell but what is too much for both engines.
    private struct Filters: Sendable, Encodable {
        let objectsOfOneAccount: Int?
        let usesOfOneAccount: Int?
        let accountsMeetingNobody: Int?
        let repeatedPosts: Int?
        let objectsOverLimit: Int
    }

    private struct Own: Sendable, Encodable {
        let memoryBytesOfTies: Int
        let memoryBytesOfMap: Int
        let secondsToRead: Double
        let secondsOfTies: Double
        let secondsOfMap: Double
        let copies: Int
    }

    private struct Spark: Sendable, Encodable {
        let shuffledBytes: Int
        let coreHours: Double
    }

    /// The engine to take, and why.
    struct Advice: Sendable, Encodable {
        let engine: String
        let reason: String
    }

    /// - Parameters:
    ///   - sampledOneIn: One post in so many was read: posts count so many times, pairs its square.
    ///   - window: The window that the plan is for, in milliseconds.
    ///   - furtherPairs: The pairs at the further widths that `map` would test.
    ///   - readSeconds: How long reading took.
    init(
        _ plan: PairPlan, of reading: PostImport, sampledOneIn factor: Int, window: Int64, furtherPairs: [Int],
        copies: Int, machine: Machine,
        readSeconds: Double
    ) {
        let table = reading.posts
        // Both posts of a pair must be in the sample.
        func whole(_ pairs: Int) -> Int { Int(saturating: Double(pairs) * Double(factor) * Double(factor)) }
        windowSeconds = Double(window) / 1000
        counted = factor == 1 ? "exact" : "sampled"
        sampledOneIn = factor
        records = Records(
            read: reading.sources.reduce(0) { $0 + $1.recordsIn },
            used: reading.sources.reduce(0) { $0 + $1.recordsUsed },
            refused: reading.sources.reduce(0) { $0 + $1.recordsRefused })
        posts = table.count * factor
        accounts = table.accounts.count
        pairs = whole(plan.pairCount)
        let furtherPairs = furtherPairs.map(whole)
        layers = plan.layers.map {
            Layer(
                name: table.layers[$0.layer].layer.name, objects: $0.objectCount, uses: $0.useCount * factor,
                pairs: whole($0.pairCount))
        }
        let limit = CoordinationSettings().pairLimit
        busiestObjects = plan.busiest.map { object in
            let column = table.layers[object.layer]
            return BusyObject(
                layer: column.layer.name, object: String(column.objects[object.object].prefix(200)),
                posts: object.postCount * factor, accounts: object.accountCount, pairs: whole(object.pairCount),
                overLimit: object.isOverLimit || whole(object.pairCount) > limit)
        }
        func told(_ count: Int) -> Int? { factor == 1 ? count : nil }
        filters = Filters(
            objectsOfOneAccount: told(plan.layers.reduce(0) { $0 + $1.objectsOfOneAccount }),
            usesOfOneAccount: told(plan.layers.reduce(0) { $0 + $1.usesOfOneAccount }),
            accountsMeetingNobody: told(plan.accountsMeetingNobody),
            repeatedPosts: told(reading.ledger.countsByCode.first { $0.code == .duplicate }?.count ?? 0),
            objectsOverLimit: max(plan.overLimit.count, busiestObjects.count { $0.overLimit }))
        self.machine = machine
        let costs = EngineCosts(of: table).scaled(by: factor)
        let seconds = costs.tiesSeconds(pairs: pairs, cores: machine.cores)
        own = Own(
            memoryBytesOfTies: costs.tiesMemory(), memoryBytesOfMap: costs.mapMemory(workers: machine.cores),
            secondsToRead: Self.rounded(readSeconds), secondsOfTies: Self.rounded(seconds),
            secondsOfMap: Self.rounded(
                costs.mapSeconds(pairs: [pairs] + furtherPairs, copies: copies, cores: machine.cores)),
            copies: copies)
        spark = Spark(
            shuffledBytes: costs.shuffledBytes(pairs: pairs),
            coreHours: Self.rounded(costs.coreSeconds(pairs: pairs) / 3600))
        advice = Advice(memory: costs.tiesMemory(), seconds: seconds, pairs: pairs, machine: machine)
    }

    /// Three digits: a model tells no more.
    private static func rounded(_ value: Double) -> Double {
        value > 0 ? Double(PlainText.probability(value)) ?? value : 0
    }

    /// A document for scripts: schema `troupe.plan`, version 1.
    public func json() throws -> String { try jsonText(self) }

    /// What it says to people.
    public var plain: String {
        var lines = [
            "\(PlainText.count(records.read, "record", "records")): \(PlainText.count(records.used)) used, "
                + "\(PlainText.count(records.refused)) left out",
            "\(PlainText.count(posts, "post", "posts")) of \(isExact ? "" : "at least ")"
                + "\(PlainText.count(accounts, "account", "accounts")); "
                + "\(isExact ? "" : "about ")\(PlainText.count(pairs, "pair", "pairs")) of posts at most "
                + "\(PlainText.duration(milliseconds: Int64(windowSeconds * 1000))) apart "
                + (isExact ? "(counted exactly)" : "(from one post in \(PlainText.count(sampledOneIn)))"),
        ]
        lines += layers.map {
            "  \($0.name.visible): \(PlainText.count($0.objects, "object", "objects")), "
                + "\(PlainText.count($0.uses, "use", "uses")), \(PlainText.count($0.pairs, "pair", "pairs"))"
        }
        if !busiestObjects.isEmpty { lines.append("objects with the most pairs:") }
        lines += busiestObjects.prefix(5).map {
            "  \(PlainText.code($0.object)) (\($0.layer.visible)): \(PlainText.count($0.pairs, "pair", "pairs")) of "
                + "\(PlainText.count($0.posts, "post", "posts")) by "
                + "\(PlainText.count($0.accounts, "account", "accounts"))"
                + ($0.overLimit ? "; over the limit: counted, not paired" : "")
        }
        if let objects = filters.objectsOfOneAccount, let uses = filters.usesOfOneAccount,
            let accounts = filters.accountsMeetingNobody, let repeated = filters.repeatedPosts
        {
            lines.append(
                "no part in any tie: \(PlainText.count(objects, "object", "objects")) of one account "
                    + "(\(PlainText.count(uses, "use", "uses"))), \(PlainText.count(accounts, "account", "accounts")) "
                    + "that "
                    + "meet nobody within the window, \(PlainText.count(repeated, "repeated post", "repeated posts"))")
        }
        lines.append(
            "here: \(ByteText.text(own.memoryBytesOfTies)) and \(Self.time(own.secondsOfTies)) for ties, "
                + "\(ByteText.text(own.memoryBytesOfMap)) and \(Self.about(own.secondsOfMap)) for map with "
                + "\(own.copies) copies, after \(Self.time(own.secondsToRead)) to read; the machine has "
                + "\(ByteText.text(machine.memoryBytes)) and \(PlainText.count(machine.cores, "core", "cores"))")
        lines.append(
            "Spark: about \(ByteText.text(spark.shuffledBytes)) shuffled and "
                + (spark.coreHours < 0.01 ? "under 0.01" : PlainText.decimal(spark.coreHours, places: 2))
                + " core-hours for ties, without its start and reading")
        lines.append("take: \(advice.engine == "own" ? "this program" : "Spark"); \(advice.reason)")
        return lines.joined(separator: "\n")
    }

    private var isExact: Bool { sampledOneIn == 1 }

    private static func about(_ seconds: Double) -> String { (seconds < 1 ? "" : "about ") + time(seconds) }

    private static func time(_ seconds: Double) -> String {
        seconds < 1 ? "under 1 s" : PlainText.roundedDuration(milliseconds: Int64(saturating: seconds) * 1000)
    }
}

extension PlanReport.Advice {
    /// Largest share of the machine's memory that the own engine should need.
    static let memoryShare = 0.8
    /// Beyond a day of work here a cluster is worth its trouble.
    static let longestSeconds = 86_400.0

    /// - Parameters:
    ///   - memory: What `ties` takes here, in bytes.
    ///   - seconds: How long it takes here.
    init(memory: Int, seconds: Double, pairs: Int, machine: Machine) {
        let words = "\(ByteText.text(memory)) of \(ByteText.text(machine.memoryBytes)) of memory"
        if Double(memory) > Self.memoryShare * Double(machine.memoryBytes) {
            self.init(engine: "spark", reason: "troupe itself would need \(words); see docs/scale.md")
        } else if seconds > Self.longestSeconds {
            self.init(engine: "spark", reason: "\(PlainText.count(pairs)) pairs would take this machine over a day")
        } else {
            self.init(engine: "own", reason: "it needs \(words) and is the fastest on one machine")
        }
    }
}

/// Sizes as people read them.
enum ByteText {
    static func text(_ bytes: Int) -> String {
        for (unit, size) in [("TiB", 1 << 40), ("GiB", 1 << 30), ("MiB", 1 << 20)] where bytes >= size {
            return PlainText.decimal(Double(bytes) / Double(size), places: 1) + " " + unit
        }
        return "\(bytes / 1024) KiB"
    }
}
