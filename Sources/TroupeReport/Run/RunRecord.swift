import Foundation
import TroupeModel

/// `run.json`: how a run was made, so that it can be made again and its figures checked.
///
/// Schema `troupe.run`, version 1: fields are added, never re-meant. It holds no clock time and no path, so that the
/// same input and settings give the same bytes.
public struct RunRecord: Codable, Sendable, Hashable {
    /// The name of the document's shape.
    public var schema = "troupe.run"
    /// The version of that shape.
    public var schemaVersion = 1
    /// The versions of what made it.
    public var versions: Versions
    /// The settings, with every default written out.
    public var settings: Settings
    /// The source files, in reading order.
    public var inputs: [Input]
    /// Records in, used and refused.
    public var records: Records
    /// What the posts hold.
    public var data: DataSummary
    /// What was found.
    public var results: Results
    /// What a reader of the results must know: assumptions made, guards that spoke.
    public var notes: [String]
    /// How cells of the tables beside the record are kept from being run by spreadsheets (see `FormulaGuard`); nil in
    /// records of versions that guarded every cell with a sign before it.
    public var tables: String? = FormulaGuard.note

    /// A record of a run.
    public init(
        versions: Versions, settings: Settings, inputs: [Input], records: Records, data: DataSummary, results: Results,
        notes: [String]
    ) {
        self.versions = versions
        self.settings = settings
        self.inputs = inputs
        self.records = records
        self.data = data
        self.results = results
        self.notes = notes
    }

    /// The record as JSON with sorted keys, ending in a newline.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// Reads a record.
    ///
    /// - Throws: `DecodingError` if the text is not a record of a run.
    public init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(RunRecord.self, from: Data(json))
    }
}

extension RunRecord {
    /// The versions of what made a run.
    public struct Versions: Codable, Sendable, Hashable {
        /// The program's version.
        public var troupe: String
        /// The version of the Graphviz library that drew the figure; nil when none was drawn.
        public var graphviz: String?

        /// Versions.
        public init(troupe: String, graphviz: String?) {
            self.troupe = troupe
            self.graphviz = graphviz
        }
    }

    /// The settings of a run. Lengths are in seconds.
    public struct Settings: Codable, Sendable, Hashable {
        /// `group-test` or `support`.
        public var rule: String
        /// Fewest distinct objects of a tie; nil for the group test.
        public var support: Int?
        /// Window.
        public var windowSeconds: Double
        /// Half-width of the jitter null.
        public var jitterSeconds: Double
        /// Longest pause inside a sitting.
        public var sittingSeconds: Double
        /// Accounts on one object at one moment beyond which posts carry no evidence.
        public var crowd: Int
        /// Largest p of a candidate tie.
        public var candidateLevel: Double
        /// Jittered copies.
        public var copies: Int
        /// Largest family-wise p of a group that is kept.
        public var alpha: Double
        /// How far a kept group's evidence must lie beyond the largest of all copies, as a factor.
        public var margin: Double
        /// Iterations of the community search.
        public var leidenIterations: Int
        /// The seed.
        public var seed: UInt64
        /// Post pairs of one object in the window beyond which it is counted, not paired.
        public var pairLimit: Int
        /// The columns named by the user; nil when the header was recognised.
        public var columns: String?
        /// Most accounts that are drawn.
        public var maxAccounts: Int
        /// The title given by the user.
        public var title: String?
        /// The layers that were looked at, in order.
        public var layers: [String]?
        /// Smallest similarity of captions that are nearly the same; nil where no such layer was looked at.
        public var similarity: Double?
        /// Shortest caption that counts; nil for any.
        public var minimumLength: Int?
        /// Windows of layers that have their own, in seconds; nil for none.
        public var layerWindows: [String: Double]?
        /// All widths of the window that were tested, in seconds; nil for the one.
        public var testedWindows: [Double]?
        /// The windows of the slow scan, in seconds; nil where it was not made.
        public var slowWindows: [Double]?

        /// Settings.
        public init(
            rule: String, support: Int?, windowSeconds: Double, jitterSeconds: Double, sittingSeconds: Double,
            crowd: Int, candidateLevel: Double, copies: Int, alpha: Double, margin: Double, leidenIterations: Int,
            seed: UInt64,
            pairLimit: Int, columns: String?, maxAccounts: Int, title: String?,
            layers: [String]? = nil, similarity: Double? = nil, minimumLength: Int? = nil
        ) {
            self.rule = rule
            self.support = support
            self.windowSeconds = windowSeconds
            self.jitterSeconds = jitterSeconds
            self.sittingSeconds = sittingSeconds
            self.crowd = crowd
            self.candidateLevel = candidateLevel
            self.copies = copies
            self.alpha = alpha
            self.margin = margin
            self.leidenIterations = leidenIterations
            self.seed = seed
            self.pairLimit = pairLimit
            self.columns = columns
            self.maxAccounts = maxAccounts
            self.title = title
            self.layers = layers
            self.similarity = similarity
            self.minimumLength = minimumLength
        }
    }

    /// One source file.
    public struct Input: Codable, Sendable, Hashable {
        /// Its name, without folders.
        public var name: String
        /// SHA-256 of its bytes as stored, in hexadecimal.
        public var sha256: String
        /// Its size.
        public var bytes: Int
        /// What it was read as.
        public var format: String
        /// Records in it.
        public var recordsIn: Int
        /// Records used.
        public var recordsUsed: Int
        /// Records in the ledger as refused.
        public var recordsRefused: Int
        /// Times without a zone, taken as UTC.
        public var timesWithoutZone: Int

        /// A source file.
        public init(
            name: String, sha256: String, bytes: Int, format: String, recordsIn: Int, recordsUsed: Int,
            recordsRefused: Int, timesWithoutZone: Int
        ) {
            self.name = name
            self.sha256 = sha256
            self.bytes = bytes
            self.format = format
            self.recordsIn = recordsIn
            self.recordsUsed = recordsUsed
            self.recordsRefused = recordsRefused
            self.timesWithoutZone = timesWithoutZone
        }
    }

    /// Records over all sources: in = used + refused.
    public struct Records: Codable, Sendable, Hashable {
        /// Records in the sources.
        public var recordsIn: Int
        /// Records used.
        public var used: Int
        /// Records refused.
        public var refused: Int
        /// Records that were mended or noted, and used; nil in records of versions that did not count them.
        public var mended: Int?
        /// Entries of the ledger by code.
        public var ledger: [String: Int]

        /// Counts of records.
        public init(recordsIn: Int, used: Int, refused: Int, mended: Int? = nil, ledger: [String: Int]) {
            self.recordsIn = recordsIn
            self.used = used
            self.refused = refused
            self.mended = mended
            self.ledger = ledger
        }
    }

    /// What the posts hold.
    public struct DataSummary: Codable, Sendable, Hashable {
        /// Posts.
        public var posts: Int
        /// Accounts.
        public var accounts: Int
        /// Distinct objects by layer.
        public var objects: [String: Int]
        /// The first post.
        public var firstTime: String
        /// The last post.
        public var lastTime: String
        /// How exactly the times are known.
        public var precision: String
        /// What must be said of the data wherever they are shown; nil for none.
        public var note: String?

        /// A summary.
        public init(
            posts: Int, accounts: Int, objects: [String: Int], firstTime: String, lastTime: String, precision: String,
            note: String?
        ) {
            self.posts = posts
            self.accounts = accounts
            self.objects = objects
            self.firstTime = firstTime
            self.lastTime = lastTime
            self.precision = precision
            self.note = note
        }
    }

    /// What was found.
    public struct Results: Codable, Sendable, Hashable {
        /// Accounts of the network.
        public var accounts: Int
        /// Ties, one for each pair and layer.
        public var ties: Int
        /// Post pairs inside the window over the ties.
        public var postPairs: Int
        /// Communities.
        public var communities: Int
        /// Accounts inside communities, largest first.
        public var communitySizes: [Int]
        /// Pairs that meet within the reach of the null: the number of tests behind every q.
        public var testedPairs: Int
        /// Candidate ties; nil without a group test.
        public var candidateTies: Int?
        /// Candidate ties in a copy, on average; nil without a group test, and in records of versions that did not
        /// count them.
        public var candidateTiesOfCopies: Double?
        /// Groups of candidates; nil without a group test.
        public var candidateGroups: Int?
        /// The largest evidence per member in the data; nil without a group test.
        public var largestScore: Double?
        /// The largest evidence per member in any copy; nil without a group test.
        public var largestScoreOfCopies: Double?
        /// Objects used by crowds.
        public var crowdedObjects: Int
        /// Objects counted but not paired.
        public var unpairedObjects: Int
        /// Groups with timing beyond chance that look like a crowd, and are no part of the network.
        public var crowdLikeGroups: Int?
        /// Accounts in them.
        public var crowdLikeAccounts: Int?
        /// Posts that schedulers put on round times, which carry no evidence against each other.
        public var scheduledPosts: Int?

        /// Groups that the slow scan found; nil where it was not made.
        public var slowGroups: Int?
        /// Accounts in them.
        public var slowAccounts: Int?
        /// What communities look like besides a campaign, by their labels; nil where nothing applies.
        public var looksLike: [String: [String]]?

        /// Results.
        public init(
            accounts: Int, ties: Int, postPairs: Int, communities: Int, communitySizes: [Int], testedPairs: Int,
            candidateTies: Int?, candidateGroups: Int?, largestScore: Double?, largestScoreOfCopies: Double?,
            crowdedObjects: Int, unpairedObjects: Int, crowdLikeGroups: Int? = nil, crowdLikeAccounts: Int? = nil,
            scheduledPosts: Int? = nil
        ) {
            self.accounts = accounts
            self.ties = ties
            self.postPairs = postPairs
            self.communities = communities
            self.communitySizes = communitySizes
            self.testedPairs = testedPairs
            self.candidateTies = candidateTies
            self.candidateGroups = candidateGroups
            self.largestScore = largestScore
            self.largestScoreOfCopies = largestScoreOfCopies
            self.crowdedObjects = crowdedObjects
            self.unpairedObjects = unpairedObjects
            self.crowdLikeGroups = crowdLikeGroups
            self.crowdLikeAccounts = crowdLikeAccounts
            self.scheduledPosts = scheduledPosts
        }
    }
}
