import TroupeModel

/// Ids, counts and times as they stand in fields of any format.
extension RecordWriter {
    /// An id as text, whole or not at all: a rounded one is noted and absent.
    mutating func identifier(_ value: JSONValue?) -> BatchText {
        guard let value else { return .absent }
        if value.kind == .number, NumberText.looksRounded(value.written) {
            note(.identifierPrecisionLost)
            return .absent
        }
        return identifier(text(value))
    }

    /// An id that is kept as text already.
    mutating func identifier(_ kept: BatchText) -> BatchText {
        guard kept.hasText else { return .absent }
        let found = batch.texts.withUnsafeBufferPointer {
            NumberText.identifier(UnsafeBufferPointer(rebasing: $0[kept.range]))
        }
        switch found {
        case .whole(let part):
            let whole = Self.part(of: kept, part)
            guard refusesRounded, NumberText.looksRounded(bytes(whole)) else { return whole }
            note(.identifierPrecisionLost)
            return .absent
        case .withFraction(let part):
            note(.identifierWithFraction)
            return Self.part(of: kept, part)
        case .lost:
            note(.identifierPrecisionLost)
            return .absent
        case .missing: return .absent
        }
    }

    /// A text without blanks at its ends.
    func trimmed(_ kept: BatchText) -> BatchText {
        guard kept.hasText else { return kept }
        let inside = NumberText.trimmed(bytes(kept))
        return BatchText(start: UInt32(inside.startIndex), count: UInt32(inside.count))
    }

    private static func part(of text: BatchText, _ range: Range<Int>) -> BatchText {
        BatchText(start: text.start + UInt32(range.lowerBound), count: UInt32(range.count))
    }

    /// The id of a post; one that is a rounded number is kept apart from whole ones, since it may be another's.
    mutating func postIdentifier(_ value: JSONValue?, else other: JSONValue? = nil) -> BatchText {
        for candidate in [value, other] {
            guard let candidate, candidate.kind == .string || candidate.kind == .number else { continue }
            if candidate.kind == .number, NumberText.looksRounded(candidate.written) { continue }
            let found = identifier(text(candidate))
            if found.hasText, !equals(found, "0") { return found }
        }
        guard let value, value.kind == .number else {
            if !hasNoted(.identifierPrecisionLost) {
                note(.identifierMissing)
            }
            return .absent
        }
        note(.identifierPrecisionLost)
        return prefixed("rounded:", text(value))
    }

    /// An id that counts as none when it is `0` or empty.
    mutating func reference(_ value: JSONValue?) -> BatchText {
        let found = identifier(value)
        return found.hasText && !equals(found, "0") && !equals(found, "-1") ? found : .absent
    }

    /// A count, or -1.
    mutating func count(_ value: JSONValue?) -> Int64 {
        guard let value else { return -1 }
        switch value.kind {
        case .number: return NumberText.count(value.written) ?? -1
        case .string:
            let raw = value.written
            if raw.isEmpty { return -1 }
            if let found = NumberText.count(raw) { return found }
            return NumberText.count(Array((value.string() ?? "").utf8)) ?? -1
        default: return -1
        }
    }

    /// A count as a fact; absent where there is none.
    mutating func countFact(_ value: JSONValue?) -> BatchText {
        let found = count(value)
        return found >= 0 ? text(number: found) : .absent
    }

    /// `yes` or `no` for true and false; absent for everything else.
    mutating func answer(_ value: JSONValue?) -> BatchText {
        switch truth(value) {
        case .yes: text(word: "yes")
        case .no: text(word: "no")
        case .unknown: .absent
        }
    }

    /// Whether a flag is set: true and numbers but 0 are yes, false and 0 are no.
    func truth(_ value: JSONValue?) -> Tristate {
        guard let value else { return .unknown }
        switch value.kind {
        case .true: return .yes
        case .false: return .no
        case .number: return value.written.allSatisfy { $0 == 48 } ? .no : .yes
        default: return .unknown
        }
    }

    /// Sets the time of a post from a field that counts seconds or milliseconds, or is a date with a zone; where it is
    /// missing, from the id if that holds it.
    mutating func setTime(_ post: inout CollectedPost, _ value: JSONValue?, fromIdentifier: Bool = false) {
        if let value, value.kind == .number || value.kind == .string {
            let kept = text(value)
            if kept.hasText, !equals(kept, "0") {
                setTime(&post, kept, zone: .required, fromIdentifier: fromIdentifier)
                dropEarlyTime(&post)
                return
            }
        }
        noteMissingTime(&post, fromIdentifier: fromIdentifier)
    }

    /// Takes a time before 1990 away: no platform has posts of those days, but programs write them for "unknown".
    mutating func dropEarlyTime(_ post: inout CollectedPost) {
        guard let time = post.time, time < 631_152_000_000 else { return }
        post.time = nil
        note(.timeBad, "before 1990")
    }

    /// How a time without a zone is taken.
    enum ZoneRule {
        /// As UTC, without a word: the format says so.
        case coordinated
        /// In the zone that the user gave; else it is no moment.
        case required
        /// In the zone that the user gave; else as UTC, as an assumption.
        case assumed
    }

    /// Sets the time of a post from a kept text.
    mutating func setTime(
        _ post: inout CollectedPost, _ kept: BatchText, zone: ZoneRule, fromIdentifier: Bool = false
    ) {
        guard kept.hasText else { return noteMissingTime(&post, fromIdentifier: fromIdentifier) }
        let reading = batch.texts[kept.range].withUnsafeBufferPointer { TimeReader.read($0, as: notation) }
        guard let reading else {
            if fromIdentifier, takeTimeFromIdentifier(&post) { return note(.timeFromIdentifier) }
            return note(.timeBad, "\u{201C}\(String(string(kept).prefix(40)).shown)\u{201D}")
        }
        post.precision = reading.precision
        let told = fromIdentifier ? timeOfIdentifier(post) : nil
        switch reading.zone {
        case .told:
            post.time = reading.milliseconds
            // Ids of scheduled posts are made before, so that only days count.
            noteDisagreement(reading.milliseconds, told, beyond: 86_400_000)
        case .missing where zone == .coordinated: post.time = reading.milliseconds
        case .missing, .ambiguous:
            setLocalTime(&post, reading, zone: zone, told: told)
        }
    }

    /// Sets a time that names no zone, or one that several zones bear: by the user's zone, the id, or as UTC.
    private mutating func setLocalTime(
        _ post: inout CollectedPost, _ reading: TimeReader.Reading, zone: ZoneRule, told: Int64?
    ) {
        var word = ""
        var problem = RecordProblem.timeZoneMissing
        if case .ambiguous(let name) = reading.zone {
            word = name.rawValue
            problem = .timeZoneAmbiguous
        }
        if let offset = options.zoneOffset {
            post.time = reading.milliseconds - offset
            post.origin = .assumedZone
            // Half an hour off, the zone is another.
            if noteDisagreement(reading.milliseconds - offset, told, beyond: 1_800_000) {
                takeTimeFromIdentifier(&post)
            }
        } else if told != nil {
            takeTimeFromIdentifier(&post)
            note(problem, word)
            // No zone is further from UTC than 14 hours.
            noteDisagreement(reading.milliseconds, told, beyond: 52_200_000)
        } else if zone == .assumed, word.isEmpty {
            post.time = reading.milliseconds
            post.origin = .assumedZone
            countMissingZone()
        } else {
            note(problem, word)
        }
    }

    @discardableResult
    private mutating func noteDisagreement(_ time: Int64, _ told: Int64?, beyond limit: Int64) -> Bool {
        guard let told, abs(time - told) > limit else { return false }
        let hours = Double(abs(time - told)) / 3_600_000
        note(.timeIdentifierDisagrees, "\((hours * 10).rounded() / 10) h")
        return true
    }

    private mutating func noteMissingTime(_ post: inout CollectedPost, fromIdentifier: Bool) {
        if fromIdentifier, takeTimeFromIdentifier(&post) {
            note(.timeFromIdentifier)
        } else {
            note(.timeMissing)
        }
    }

    /// The moment that the id of a TikTok or Douyin post holds: its upper 32 bits are seconds since 1970.
    func timeOfIdentifier(_ post: CollectedPost) -> Int64? {
        guard let id = UInt64(string(post.identifier)), id >> 32 > 1_400_000_000, id >> 32 < 4_102_444_800 else {
            return nil
        }
        return Int64(id >> 32) * 1000
    }

    @discardableResult
    private mutating func takeTimeFromIdentifier(_ post: inout CollectedPost) -> Bool {
        guard let time = timeOfIdentifier(post) else { return false }
        post.time = time
        post.origin = .identifier
        post.precision = .second
        return true
    }

    /// When a record was collected, from a field in seconds or milliseconds or a date with a zone.
    func captured(_ value: JSONValue?) -> Int64? {
        guard let value, value.kind == .number || value.kind == .string else { return nil }
        return captured(value.written)
    }

    /// When a record was collected, from a kept text.
    func captured(_ text: BatchText) -> Int64? {
        bytes(text).withUnsafeBufferPointer { captured($0) }
    }

    private func captured(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard let reading = TimeReader.read(text), reading.zone == .told, reading.milliseconds > 0 else { return nil }
        return reading.milliseconds
    }

    /// Adds the hashtags of a caption.
    mutating func useHashtags(of caption: BatchText) {
        guard caption.hasText, bytes(caption).contains(where: { $0 == UInt8(ascii: "#") || $0 == 0xEF }) else { return }
        for tag in CaptionMarks.hashtags(string(caption)) { use(.hashtag, text(tag)) }
    }

    /// Adds the accounts that a caption names by their handles.
    mutating func useMentions(of caption: BatchText) {
        guard caption.hasText, bytes(caption).contains(where: { $0 == UInt8(ascii: "@") || $0 == 0xEF }) else { return }
        for handle in CaptionMarks.mentions(string(caption)) {
            use(.mention, text("handle:" + AccountHandle.folded(handle)))
        }
    }
}
