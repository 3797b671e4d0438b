/// What was wrong with a collected record.
public enum RecordProblem: String, Sendable, Hashable, CaseIterable {
    /// The record is no JSON.
    case badJSON = "bad_json"
    /// Fewer or more fields than the header.
    case fieldCount = "field_count"
    /// A quoted field is not closed, or text follows its closing quote.
    case badQuoting = "bad_quoting"
    /// The file ends inside a record.
    case cutRecord = "cut_record"
    /// A record longer than the limit.
    case recordTooLong = "record_too_long"
    /// The source says that collecting failed.
    case apiError = "api_error"
    /// A record that is no post and holds none: a playlist, a service message.
    case notAPost = "not_a_post"
    /// A record of another shape than the rest of its source.
    case unknownShape = "unknown_shape"
    /// No id.
    case identifierMissing = "id_missing"
    /// An id that a program has rounded.
    case identifierPrecisionLost = "id_precision_lost"
    /// An id written with a fraction of zero, which was dropped.
    case identifierWithFraction = "id_with_fraction"
    /// A post that already belongs to another account.
    case identifierConflict = "id_conflict"
    /// A post that the same source has shown before.
    case duplicate
    /// No account.
    case authorMissing = "author_missing"
    /// A time without a zone.
    case timeZoneMissing = "time_zone_missing"
    /// The time was taken from the id.
    case timeFromIdentifier = "time_from_id"
    /// A time that cannot be read.
    case timeBad = "time_bad"
    /// No time.
    case timeMissing = "time_missing"
    /// A fraction of a second was dropped.
    case timeFraction = "time_fraction"
    /// No object.
    case objectMissing = "object_missing"
    /// Halves of surrogate pairs became U+FFFD.
    case loneSurrogate = "lone_surrogate"
    /// NUL characters were removed.
    case nulRemoved = "nul_removed"
    /// Bytes that are not UTF-8 became U+FFFD.
    case badUTF8 = "bad_utf8"
    /// Control characters without an escape; they are kept.
    case controlCharacter = "control_character"
    /// `NaN` or `Infinity`, read as nothing.
    case notANumber = "not_a_number"
    /// A text in the place of a number, read as nothing.
    case badNumber = "bad_number"
    /// A value of JSON inside a text that cannot be read.
    case badNestedJSON = "bad_nested_json"
    /// An entry of the cast that names what the case does not hold, or holds what its field cannot.
    case castEntryRefused = "cast_entry_refused"

    /// The place in the list of all.
    package var number: Int {
        switch self {
        case .badJSON: 0
        case .fieldCount: 1
        case .badQuoting: 2
        case .cutRecord: 3
        case .recordTooLong: 4
        case .apiError: 5
        case .notAPost: 6
        case .unknownShape: 7
        case .identifierMissing: 8
        case .identifierPrecisionLost: 9
        case .identifierWithFraction: 10
        case .identifierConflict: 11
        case .duplicate: 12
        case .authorMissing: 13
        case .timeZoneMissing: 14
        case .timeFromIdentifier: 15
        case .timeBad: 16
        case .timeMissing: 17
        case .timeFraction: 18
        case .objectMissing: 19
        case .loneSurrogate: 20
        case .nulRemoved: 21
        case .badUTF8: 22
        case .controlCharacter: 23
        case .notANumber: 24
        case .badNumber: 25
        case .badNestedJSON: 26
        case .castEntryRefused: 27
        }
    }

    /// What was done, for people.
    public var effect: String {
        switch self {
        case .badJSON, .fieldCount, .badQuoting, .cutRecord, .recordTooLong, .unknownShape, .castEntryRefused:
            "left out"
        case .apiError: "reported; holds no posts"
        case .notAPost: "no post in it"
        case .identifierMissing: "left out, or named by its content"
        case .identifierPrecisionLost: "the rounded id is not used"
        case .identifierWithFraction: "the fraction was dropped"
        case .identifierConflict: "the account that was there first stays"
        case .duplicate: "one post, another sighting"
        case .authorMissing: "post kept without account"
        case .timeZoneMissing: "not taken as a moment unless a zone is given or the id tells it"
        case .timeFromIdentifier: "taken from the upper bits of the id"
        case .timeBad, .timeMissing: "post kept without time"
        case .timeFraction: "whole seconds kept"
        case .objectMissing: "left out: nothing that it could share"
        case .loneSurrogate, .badUTF8: "replaced by U+FFFD"
        case .nulRemoved: "removed"
        case .controlCharacter: "kept"
        case .notANumber, .badNumber: "read as unknown"
        case .badNestedJSON: "that part is not read"
        }
    }
}

/// A problem of a record in a batch.
public struct CollectedProblem: Sendable {
    /// The record's number in its source; 0 where it is the source as a whole.
    public var record: Int
    /// The line on which the record begins, from 1; 0 where lines are not counted.
    public var line: Int
    /// What was wrong.
    public var problem: RecordProblem
    /// A few words where the code alone does not say enough.
    public var detail: String
    /// Whether the record gave nothing and was left out.
    public var isRefusal: Bool

    /// A problem.
    public init(record: Int, line: Int, problem: RecordProblem, detail: String = "", isRefusal: Bool = false) {
        self.record = record
        self.line = line
        self.problem = problem
        self.detail = detail
        self.isRefusal = isRefusal
    }
}
