import Foundation
import TroupeBase
import TroupeModel

/// `run.json`: how a run was made, so that it can be made again and its figures checked.
///
/// Schema `troupe.run`, version 1: fields are added, never re-meant. It holds no clock time and no path, so that the
/// same input and settings give the same bytes.
package struct RunRecord: Codable, Sendable, Hashable {
    /// The name of the document's shape.
    package var schema = "troupe.run"
    /// The version of that shape.
    package var schemaVersion = 1
    /// The versions of what made it.
    package var versions: Versions
    /// The settings, with every default written out.
    package var settings: Settings
    /// The source files, in reading order.
    package var inputs: [Input]
    /// Records in, used and refused.
    package var records: Records
    /// What the posts hold.
    package var data: DataSummary
    /// What was found.
    package var results: Results
    /// What a reader of the results must know: assumptions made, guards that spoke.
    package var notes: [String]
    /// How cells of the tables beside the record are kept from being run by spreadsheets (see `FormulaGuard`); nil in
    /// records of versions that guarded every cell with a sign before it.
    package var tables: String? = FormulaGuard.note

    /// A record of a run.
    package init(
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

    /// The record as JSON, hidden characters escaped, ending in a newline.
    package func json() throws -> [UInt8] {
        let text = String(decoding: try DocumentJSON.data(self, isIndented: true), as: UTF8.self)
        return Array((text + "\n").escapedInJSON.utf8)
    }

    /// Reads a record.
    ///
    /// - Throws: `DecodingError` if the text is not a record of a run.
    package init(json: [UInt8]) throws {
        self = try DocumentJSON.read(RunRecord.self, from: Data(json))
    }
}

extension RunRecord {
    /// The versions of what made a run.
    package struct Versions: Codable, Sendable, Hashable {
        /// The program's version.
        package var troupe: String
        /// The version of the Graphviz library that drew the figure; nil when none was drawn.
        package var graphviz: String?

        /// Versions.
        package init(troupe: String, graphviz: String?) {
            self.troupe = troupe
            self.graphviz = graphviz
        }
    }

    /// The settings of a run. Lengths are in seconds.
    package struct Settings: Codable, Sendable, Hashable {
        /// `group-test` or `support`.
        package var rule: String
        /// Fewest distinct objects of a tie; nil for the group test.
        package var support: Int?
        /// Window.
        package var windowSeconds: Double
        /// Half-width of the jitter null.
        package var jitterSeconds: Double
        /// Longest pause inside a session.
        package var sessionSeconds: Double
        /// Accounts on one object at one moment beyond which posts carry no evidence.
        package var crowd: Int
        /// Largest p of a candidate tie.
        package var candidateLevel: Double
        /// Jittered copies.
        package var copies: Int
        /// Largest family-wise p of a group that is kept.
        package var alpha: Double
        /// How far a kept group's evidence must lie beyond the largest of all copies, as a factor.
        package var margin: Double
        /// Iterations of the community search.
        package var leidenIterations: Int
        /// The seed.
        package var seed: UInt64
        /// Post pairs of one object in the window beyond which it is counted, not paired.
        package var pairLimit: Int
        /// The columns named by the user; nil when the header was recognised.
        package var columns: String?
        /// Most accounts that are drawn.
        package var maxAccounts: Int
        /// The title given by the user.
        package var title: String?
        /// The layers that were looked at, in order.
        package var layers: [String]?
        /// Smallest similarity of captions that are nearly the same; nil where no such layer was looked at.
        package var similarity: Double?
        /// Shortest caption that counts; nil for any.
        package var minimumLength: Int?
        /// Windows of layers that have their own, in seconds; nil for none.
        package var layerWindows: [String: Double]?
        /// All widths of the window that were tested, in seconds; nil for the one.
        package var testedWindows: [Double]?
        /// The windows of the slow scan, in seconds; nil where it was not made.
        package var slowWindows: [Double]?
        /// Whether published methods were to be asked; nil where that was left to the run.
        package var panel: Bool?

        /// Settings.
        package init(
            rule: String, support: Int?, windowSeconds: Double, jitterSeconds: Double, sessionSeconds: Double,
            crowd: Int, candidateLevel: Double, copies: Int, alpha: Double, margin: Double, leidenIterations: Int,
            seed: UInt64,
            pairLimit: Int, columns: String?, maxAccounts: Int, title: String?,
            layers: [String]? = nil, similarity: Double? = nil, minimumLength: Int? = nil
        ) {
            self.rule = rule
            self.support = support
            self.windowSeconds = windowSeconds
            self.jitterSeconds = jitterSeconds
            self.sessionSeconds = sessionSeconds
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
    package struct Input: Codable, Sendable, Hashable {
        /// Its name, without folders.
        package var name: String
        /// SHA-256 of its bytes as stored, in hexadecimal.
        package var sha256: String
        /// Its size.
        package var bytes: Int
        /// What it was read as.
        package var format: String
        /// Records in it.
        package var recordsIn: Int
        /// Records used.
        package var recordsUsed: Int
        /// Records in the ledger as refused.
        package var recordsRefused: Int
        /// Times without a zone, taken as UTC.
        package var timesWithoutZone: Int

        /// A source file.
        package init(
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
    package struct Records: Codable, Sendable, Hashable {
        /// Records in the sources.
        package var recordsIn: Int
        /// Records used.
        package var used: Int
        /// Records refused.
        package var refused: Int
        /// Records that were mended or noted, and used; nil in records of versions that did not count them.
        package var mended: Int?
        /// Entries of the ledger by code.
        package var ledger: [String: Int]

        /// Counts of records.
        package init(recordsIn: Int, used: Int, refused: Int, mended: Int? = nil, ledger: [String: Int]) {
            self.recordsIn = recordsIn
            self.used = used
            self.refused = refused
            self.mended = mended
            self.ledger = ledger
        }
    }

    /// What the posts hold.
    package struct DataSummary: Codable, Sendable, Hashable {
        /// Posts.
        package var posts: Int
        /// Accounts.
        package var accounts: Int
        /// Distinct objects by layer.
        package var objects: [String: Int]
        /// The first post.
        package var firstTime: String
        /// The last post.
        package var lastTime: String
        /// How exactly the times are known.
        package var precision: String
        /// What must be said of the data wherever they are shown; nil for none.
        package var note: String?

        /// A summary.
        package init(
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
    package struct Results: Codable, Sendable, Hashable {
        /// Accounts of the network.
        package var accounts: Int
        /// Ties, one for each pair and layer.
        package var ties: Int
        /// Post pairs inside the window over the ties.
        package var postPairs: Int
        /// Communities.
        package var communities: Int
        /// Accounts inside communities, largest first.
        package var communitySizes: [Int]
        /// Pairs that meet within the reach of the null: the number of tests behind every q.
        package var testedPairs: Int
        /// Candidate ties; nil without a group test.
        package var candidateTies: Int?
        /// Candidate ties in a copy, on average; nil without a group test, and in records of versions that did not
        /// count them.
        package var candidateTiesOfCopies: Double?
        /// Groups of candidates; nil without a group test.
        package var candidateGroups: Int?
        /// The largest evidence per member in the data; nil without a group test.
        package var largestScore: Double?
        /// The largest evidence per member in any copy; nil without a group test.
        package var largestScoreOfCopies: Double?
        /// Objects used by crowds.
        package var crowdedObjects: Int
        /// Objects counted but not paired.
        package var unpairedObjects: Int
        /// Groups with timing beyond chance that look like a crowd, and are no part of the network.
        package var crowdLikeGroups: Int?
        /// Accounts in them.
        package var crowdLikeAccounts: Int?
        /// Posts that schedulers put on round times, which carry no evidence against each other.
        package var scheduledPosts: Int?

        /// Pairs of accounts with many of the same texts; nil where these were not looked for.
        package var sameTextPairs: Int?
        /// Published methods that were asked and answered; nil where none was.
        package var panelMethods: Int?
        /// Groups that several of them agree on.
        package var panelGroups: Int?
        /// Groups that the slow scan found; nil where it was not made.
        package var slowGroups: Int?
        /// Accounts in them.
        package var slowAccounts: Int?
        /// What communities look like besides a campaign, by their labels; nil where nothing applies.
        package var looksLike: [String: [String]]?
        /// What makes the evidence of communities thin, by their labels; nil where it is thin for none.
        package var thin: [String: String]?

        /// Results.
        package init(
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
