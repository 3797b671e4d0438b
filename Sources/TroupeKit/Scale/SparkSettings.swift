import Foundation
import TroupeCoordination
import TroupeIngest
import TroupeModel

/// What the job for Spark is asked to do: `settings.json` in the folder of the work.
struct SparkSettings: Encodable {
    /// The document's name.
    static let schema = "troupe.spark-settings"

    private let schema = SparkSettings.schema
    private let schemaVersion = 1
    /// The layers by name; records name them by their place.
    var layers: [String]
    /// Longest gap of a co-action, in milliseconds.
    var window: Int64
    /// Fewest distinct objects of a tie.
    var support: Int
    /// An object with more post pairs than this is counted, not paired.
    var pairLimit: Int
    /// With a support of two or more, the pairs of an object with more post pairs than this are listed only for
    /// accounts that share something else as well; none is lost by it.
    var deferLimit: Int
    /// Files of each table of the result.
    var parts: Int
    /// The SHA-256 of the manifest of what was handed over; nil where the job reads the files itself.
    var handed: String?
    /// The files that the job reads itself.
    var posts: PostFiles?

    /// The test of groups that is prepared; nil where ties are all that is wanted.
    var test: GroupTest?

    /// What the job must know to search jittered copies as this program does. Lengths are in milliseconds.
    struct GroupTest: Encodable {
        /// The widths of the window.
        var widths: [Width]
        /// The keys of the copies, as signed numbers of 64 bits.
        var keys: [Int64]
        /// Copies that are made at once; each such batch is a stage, so a run that ended half-way goes on behind it.
        var batch = 10
    }

    /// One width of the window; see ``SearchedElsewhere/Rules``.
    struct Width: Encodable {
        var window: Int64
        var jitter: Int64
        var grain: Int64
        var reach: Int64
        var session: Int64
        var fewestHits: Int
        var crowd: Int
        var reachLimit: Int

        init(_ rules: SearchedElsewhere.Rules) {
            window = rules.window
            jitter = rules.jitter
            grain = rules.grain
            reach = rules.reach
            session = rules.session
            fewestHits = rules.fewestHits
            crowd = rules.crowd
            reachLimit = rules.reachLimit
        }
    }

    /// Files of posts that Spark reads where they lie.
    struct PostFiles: Encodable {
        /// `parquet`, `json` or `csv`.
        var format: String
        /// The paths, in the order in which the own engine would read them.
        var paths: [String]
        /// Size and time of change of each file on this machine, so that what was made of other files is not kept.
        var states: [String]
        /// What separates the fields of a table.
        var delimiter: String?
        /// The platform of all records; nil where a column says it, or nothing does.
        var platform: String?
        /// What the columns hold.
        var columns: [Column]
    }

    /// A column or field, and what it holds.
    struct Column: Encodable {
        /// `account`, `post`, `platform`, `time`, or the kind of what is shared.
        var role: String
        /// The name of the column, or the path of the field.
        var field: String
        /// The place of its layer; nil of what is not shared.
        var layer: Int?
        /// Whether it is text that people write, which is taken as it stands.
        var freeText: Bool?
        /// Whether it is named by the platform's ids, among which 0 is none.
        var isIdentifier: Bool?
        /// Whether it holds a list.
        var isList: Bool?
    }
}
