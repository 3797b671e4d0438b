/// What was wrong with a record, or what was done to use it: the codes of every ledger.
package enum RecordProblem: String, Sendable, Hashable, CaseIterable {
    /// Something of the source as a whole: how its columns were read.
    case sourceRead = "source_read"
    /// Fields that hold a word for "missing" (`NA`, `null` …), counted by column.
    case missingValue = "missing_value"
    /// The record is not JSON.
    case badJSON = "bad_json"
    /// Fewer or more fields than the header.
    case fieldCount = "field_count"
    /// A quoted field is not closed, or text follows its closing quote.
    case badQuoting = "bad_quoting"
    /// A field that begins with a quote and runs over several lines, each of which would be a record by itself.
    case ambiguousQuoting = "ambiguous_quoting"
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
    /// A post that a source has shown before.
    case duplicate
    /// No account.
    case authorMissing = "author_missing"
    /// A time without a zone.
    case timeZoneMissing = "time_zone_missing"
    /// A time in a zone whose name several zones bear.
    case timeZoneAmbiguous = "time_zone_ambiguous"
    /// The time was taken from the id.
    case timeFromIdentifier = "time_from_id"
    /// The time and the post's id name different moments.
    case timeIdentifierDisagrees = "time_id_disagrees"
    /// A post to which another sighting gives another time.
    case timeConflict = "time_conflict"
    /// A time that cannot be read.
    case timeBad = "time_bad"
    /// No time.
    case timeMissing = "time_missing"
    /// A time known less exactly than the rest of the data.
    case timeTooCoarse = "time_too_coarse"
    /// A fraction of a second was dropped.
    case timeFraction = "time_fraction"
    /// No object.
    case objectMissing = "object_missing"
    /// Halves of surrogate pairs became U+FFFD.
    case loneSurrogate = "lone_surrogate"
    /// NUL characters were removed.
    case nulRemoved = "nul_removed"
    /// Bytes that are not UTF-8.
    case badUTF8 = "bad_utf8"
    /// Control characters without an escape.
    case controlCharacter = "control_character"
    /// `NaN` or `Infinity`, read as nothing.
    case notANumber = "not_a_number"
    /// A text in the place of a number, read as nothing.
    case badNumber = "bad_number"
    /// JSON inside a text that cannot be read.
    case badNestedJSON = "bad_nested_json"
    /// An entry of the cast that names what the case does not hold, or holds what its field cannot.
    case castEntryRefused = "cast_entry_refused"
    /// A picture, video or sound that cannot be decoded.
    case mediaUnreadable = "media_unreadable"
    /// A picture, video or sound that belongs to no post of the case.
    case mediaWithoutPost = "media_without_post"

    /// The place in the list of all, which orders ledgers.
    package var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether a record with this problem needs no further word for being left out for another reason.
    package func explains(_ other: RecordProblem) -> Bool {
        switch (self, other) {
        case (.timeBad, .timeMissing), (.timeZoneMissing, .timeMissing), (.timeZoneAmbiguous, .timeMissing): true
        default: self == other
        }
    }

    /// What was done, for people: the words of tables and of the terminal.
    package var effect: String { effect(in: Wording()) }

    /// What was done, in the words of a language.
    package func effect(in words: Wording) -> String { words(effectKey) }

    private var effectKey: String {
        switch self {
        case .sourceRead: "effect.readSo"
        case .missingValue: "effect.missing"
        case .badJSON, .fieldCount, .badQuoting, .cutRecord, .recordTooLong, .unknownShape, .castEntryRefused,
            .ambiguousQuoting, .badUTF8, .timeTooCoarse:
            "effect.leftOut"
        case .apiError: "effect.apiError"
        case .notAPost: "effect.noPost"
        case .identifierMissing: "effect.namedByContent"
        case .identifierPrecisionLost: "effect.roundedNotUsed"
        case .identifierWithFraction: "effect.fractionDropped"
        case .identifierConflict: "effect.firstAccountStays"
        case .duplicate: "effect.anotherSighting"
        case .authorMissing: "effect.withoutAccount"
        case .timeZoneMissing, .timeZoneAmbiguous: "effect.noMoment"
        case .timeFromIdentifier: "effect.fromIdentifier"
        case .timeConflict: "effect.trustedTimeStays"
        case .timeIdentifierDisagrees: "effect.lookAtZone"
        case .timeBad, .timeMissing: "effect.withoutTime"
        case .timeFraction: "effect.wholeSeconds"
        case .objectMissing: "effect.sharesNothing"
        case .loneSurrogate: "effect.replaced"
        case .nulRemoved: "effect.removed"
        case .controlCharacter: "effect.kept"
        case .notANumber, .badNumber: "effect.unknown"
        case .badNestedJSON: "effect.partNotRead"
        case .mediaUnreadable: "effect.notCompared"
        case .mediaWithoutPost: "effect.comparedOnly"
        }
    }
}

/// A problem of a record in a batch.
package struct CollectedProblem: Sendable {
    /// The record's number in its source; 0 where it is the source as a whole.
    package var record: Int
    /// The line on which the record begins, from 1; 0 where lines are not counted.
    package var line: Int
    /// What was wrong.
    package var problem: RecordProblem
    /// A few words where the code alone does not say enough.
    package var detail: String
    /// Whether the record gave nothing and was left out.
    package var isRefusal: Bool

    /// A problem.
    package init(record: Int, line: Int, problem: RecordProblem, detail: String = "", isRefusal: Bool = false) {
        self.record = record
        self.line = line
        self.problem = problem
        self.detail = detail
        self.isRefusal = isRefusal
    }
}
