package import TroupeModel

/// Reads records by a mapping.
final class MappedReader {
    let mapping: FieldMapping
    // Names of the user's own layers by field, so that steps hold no text.
    private let layerNames: [String]
    private let steps: [Step]

    /// What is done with a field.
    private struct Step {
        enum Action {
            case platform, identifier, accountIdentifier, accountHash, accountHandle, fact, time, timePart, captured
            case caption, language, region, count, advertisement, artificialLabel, aside, asset, mentions
        }

        var action: Action
        var fact = AccountFact.handle
        var count = PostCount.plays
        var kind = AssetKind.named
        var form = ListForm.single

        /// Whether the field is something that people write, in which `NA` is a word like any other.
        var isFreeText: Bool {
            switch action {
            case .caption: true
            case .fact: fact == .name || fact == .biography || fact == .location || fact == .maskedName
            case .asset: kind == .transcript || kind == .sticker
            default: false
            }
        }

        /// Whether it serves nothing but facts.
        var isFact: Bool {
            switch action {
            case .fact: fact != .handle
            case .language, .region, .count, .advertisement, .artificialLabel: true
            default: false
            }
        }
    }

    init(mapping: FieldMapping) {
        self.mapping = mapping
        layerNames = mapping.fields.map { field in
            if case .layer(let name, _) = field.role { name } else { "" }
        }
        steps = mapping.fields.map { field in
            switch field.role {
            case .platform: Step(action: .platform)
            case .identifier: Step(action: .identifier)
            case .accountIdentifier: Step(action: .accountIdentifier)
            case .accountHash: Step(action: .accountHash)
            case .accountHandle: Step(action: .accountHandle)
            case .fact(let fact): Step(action: .fact, fact: fact)
            case .time: Step(action: .time)
            case .timePart: Step(action: .timePart)
            case .captured: Step(action: .captured)
            case .caption: Step(action: .caption)
            case .language: Step(action: .language)
            case .region: Step(action: .region)
            case .count(let count): Step(action: .count, count: count)
            case .advertisement: Step(action: .advertisement)
            case .artificialLabel: Step(action: .artificialLabel)
            case .aside: Step(action: .aside)
            case .asset(let kind, let form): Step(action: .asset, kind: kind, form: form)
            case .layer(_, let form): Step(action: .asset, form: form)
            case .mentionedHandles(let form): Step(action: .mentions, form: form)
            }
        }
    }

    /// Reads the record whose fields these are; `adjust` may change it before it is added.
    func read(
        _ values: some FieldValues, into writer: inout RecordWriter,
        adjust: ((inout MappedRecord, inout RecordWriter) -> Void)? = nil
    ) {
        var record = MappedRecord()
        record.post.kind = mapping.kind
        for number in steps.indices { take(number, of: values, into: &record, &writer) }
        joinTime(&record, &writer)
        if let survey = writer.survey { return look(record, survey, &writer) }
        if writer.hasNoted(.badUTF8) { return }
        if record.hasIdentifierField, !record.post.identifier.hasText {
            if !writer.hasNoted(.identifierPrecisionLost) { writer.note(.identifierMissing) }
            // What the user maps may name posts in some rows only; a known format always does.
            guard mapping.toleratesMissingIdentifiers, !writer.hasNoted(.identifierPrecisionLost) else { return }
            record.hasIdentifierField = false
        }
        setPlatform(&record, &writer)
        setTime(&record, &writer)
        if mapping.needsWholeRecords, record.post.time == nil { return }
        if !record.account.hasKey { writer.note(.authorMissing) }
        if mapping.needsWholeRecords, !record.account.hasKey { return }
        let firstUse = writer.nextUse
        useAssets(values, &writer)
        if writer.hasNoted(.badUTF8) { return }
        if mapping.needsWholeRecords, writer.nextUse == firstUse, !record.post.caption.hasText {
            return writer.note(.objectMissing)
        }
        if mapping.hashtagsFromCaption { writer.useHashtags(of: record.post.caption) }
        if mapping.mentionsFromCaption { writer.useMentions(of: record.post.caption) }
        adjust?(&record, &writer)
        if !record.hasIdentifierField { record.post.identifier = writer.contentIdentifier(record, usesFrom: firstUse) }
        record.post.account = record.account.add(platform: record.post.platform, to: &writer)
        writer.add(record.post, usesFrom: firstUse)
    }

    /// The text of a field; absent where it holds nothing but a word for "missing".
    private func text(_ number: Int, of values: some FieldValues, _ writer: inout RecordWriter) -> BatchText {
        let text = values.text(number, &writer)
        // The first byte is looked at before a slice is made: a slice holds on to the batch, which takes time.
        guard text.hasText, text.count <= MissingWord.longest, writer.options.readsMissingWords,
            MissingWord.mayBegin[Int(writer.batch.texts[Int(text.start)])], !steps[number].isFreeText,
            MissingWord.isWritten(writer.bytes(text))
        else { return text }
        if writer.survey == nil { writer.countMissing(number, of: mapping) }
        return .absent
    }

    private func take(
        _ number: Int, of values: some FieldValues, into record: inout MappedRecord, _ writer: inout RecordWriter
    ) {
        let step = steps[number]
        if step.action == .asset || step.action == .mentions { return }
        let text = text(number, of: values, &writer)
        if step.isFact, !writer.options.keepsFacts { return }
        switch step.action {
        case .platform:
            if text.hasText {
                record.post.platform = writer.text(writer.string(writer.trimmed(text)).lowercased())
                writer.notePlatform(record.post.platform)
            }
        case .identifier:
            record.hasIdentifierField = true
            // Of several fields the first that holds one.
            if !record.post.identifier.hasText { record.post.identifier = writer.identifier(text) }
        case .accountIdentifier: record.account.identifier = writer.identifier(text)
        case .accountHash: record.account.hash = writer.trimmed(text)
        case .accountHandle: record.account.handle = handle(writer.trimmed(text), &writer)
        case .fact:
            let value = factText(step.fact, text, &writer)
            if value.hasText { record.account.facts.append((step.fact, value)) }
        case .time: if !record.time.hasText { record.time = text }
        case .timePart: if text.hasText { record.timeParts.append(text) }
        case .captured: writer.captured = writer.captured(text) ?? writer.captured
        case .caption: setCaption(text, number, &record.post, &writer)
        case .language: record.post.language = text
        case .region: if text.hasText { record.post.region = text }
        case .count: set(step.count, of: &record.post, text, writer)
        case .advertisement: record.post.isAdvertisement = truth(text, writer)
        case .artificialLabel: record.post.artificial = label(text, writer)
        case .aside: record.aside[mapping.fields[number].name] = text
        case .asset, .mentions: break
        }
    }

    /// A handle without its sign; the one that the address of a profile names, where a user's field holds addresses.
    private func handle(_ text: BatchText, _ writer: inout RecordWriter) -> BatchText {
        if !mapping.text.isEmpty, writer.bytes(text).starts(with: "http".utf8),
            let handle = PageAddress(writer.string(text)).accountHandle
        {
            return writer.text(handle)
        }
        return writer.withoutFirst(text, ascii: "@")
    }

    /// Puts the parts of a time together. A date may bring a midnight of its own, as databases write it.
    private func joinTime(_ record: inout MappedRecord, _ writer: inout RecordWriter) {
        guard !record.timeParts.isEmpty, record.time.hasText else { return }
        let date = writer.string(record.time)
        let midnight = date.firstRange(of: "T00:00") ?? date.firstRange(of: " 00:00")
        let parts = [midnight.map { String(date[..<$0.lowerBound]) } ?? date] + record.timeParts.map(writer.string)
        record.time = writer.text(parts.joined(separator: " "))
    }

    /// A caption may be a word such as `NA`, and is kept; it is nothing that two posts share.
    private func setCaption(
        _ text: BatchText, _ number: Int, _ post: inout CollectedPost, _ writer: inout RecordWriter
    ) {
        post.caption = text
        guard text.hasText, text.count <= MissingWord.longest, writer.options.readsMissingWords,
            MissingWord.isWritten(writer.bytes(text))
        else { return }
        post.sharesCaption = false
        if writer.survey == nil { writer.countMissing(number, of: mapping) }
    }

    private func look(_ record: MappedRecord, _ survey: ColumnSurvey, _ writer: inout RecordWriter) {
        survey.look(atIdentifier: writer.bytes(record.post.identifier))
        survey.look(atIdentifier: writer.bytes(record.account.identifier))
        guard record.time.hasText else { return }
        var record = record
        setPlatform(&record, &writer)
        let told = tellsTime(record, writer) ? writer.timeOfIdentifier(record.post) : nil
        writer.batch.texts[record.time.range].withUnsafeBufferPointer {
            survey.times.look(at: $0, identifierTime: told)
        }
    }

    /// Whether ids hold the moment of the post: those of TikTok and Douyin do.
    private func tellsTime(_ record: MappedRecord, _ writer: RecordWriter) -> Bool {
        mapping.timeFromIdentifier || writer.equals(record.post.platform, "tiktok")
            || writer.equals(record.post.platform, "douyin")
    }

    private func setTime(_ record: inout MappedRecord, _ writer: inout RecordWriter) {
        writer.setTime(&record.post, record.time, zone: mapping.zone, fromIdentifier: tellsTime(record, writer))
        // Tables made for analysis may count from any start.
        if mapping.platform != nil, !mapping.needsWholeRecords { writer.dropEarlyTime(&record.post) }
        if mapping.dropsFractions, let milliseconds = record.post.time, milliseconds % 1000 != 0 {
            record.post.time = milliseconds - milliseconds % 1000
            writer.note(.timeFraction)
        }
    }

    private func setPlatform(_ record: inout MappedRecord, _ writer: inout RecordWriter) {
        if record.post.platform.hasText { return }
        if !mapping.platformPrefixes.isEmpty {
            let key = record.account.identifier.hasText ? record.account.identifier : record.account.handle
            for rule in mapping.platformPrefixes where writer.bytes(key).starts(with: rule.prefix.utf8) {
                record.post.platform = writer.text(repeated: rule.platform)
                return
            }
        }
        record.post.platform = writer.text(repeated: mapping.platform ?? "unknown")
    }

    /// Numbers of followers and the like are counts; all other facts are text.
    private func factText(_ fact: AccountFact, _ text: BatchText, _ writer: inout RecordWriter) -> BatchText {
        switch fact {
        case .followers, .following, .likes, .posts:
            guard text.hasText, let count = NumberText.count(writer.bytes(text)) else { return .absent }
            return writer.text(number: count)
        case .verified, .seller, .private:
            switch truth(text, writer) {
            case .yes: return writer.text(word: "yes")
            case .no: return writer.text(word: "no")
            case .unknown: return .absent
            }
        default: return text
        }
    }

    private func truth(_ text: BatchText, _ writer: RecordWriter) -> Tristate {
        switch writer.string(text).lowercased() {
        case "true", "yes", "1", "t": .yes
        case "false", "no", "0", "f": .no
        default: .unknown
        }
    }

    /// TikTok's `aigc_label_type`: 0 none, 1 by the creator, 2 by the platform (TikTok web items, as 4CAT reads them).
    private func label(_ text: BatchText, _ writer: RecordWriter) -> ArtificialLabel {
        switch writer.string(text).lowercased() {
        case "0", "false", "no", "f": .unlabelled
        case "1", "2", "true", "yes", "t": .labelled
        default: .unknown
        }
    }

    private func set(_ count: PostCount, of post: inout CollectedPost, _ text: BatchText, _ writer: RecordWriter) {
        guard text.hasText, let value = NumberText.count(writer.bytes(text)) else { return }
        switch count {
        case .plays: post.counts.plays = value
        case .likes: post.counts.likes = value
        case .comments: post.counts.comments = value
        case .shares: post.counts.shares = value
        case .saves: post.counts.saves = value
        }
    }

    // MARK: What posts share

    private func useAssets(_ values: some FieldValues, _ writer: inout RecordWriter) {
        for (number, step) in steps.enumerated() where step.action == .asset || step.action == .mentions {
            if let elements = values.elements(number, &writer) {
                for element in elements { use(number, step, element, &writer) }
                continue
            }
            let text = text(number, of: values, &writer)
            guard text.hasText else { continue }
            if let parts = ListText.parts(of: writer.bytes(text), form: step.form, kind: step.kind) {
                for part in parts { use(number, step, writer.text(part), &writer) }
            } else {
                use(number, step, text, &writer)
            }
        }
    }

    /// Ids and names are used as they stand but for blanks at their ends; a spoiled id is none.
    private func use(_ number: Int, _ step: Step, _ text: BatchText, _ writer: inout RecordWriter) {
        if step.action == .mentions {
            let handle = AccountHandle.folded(writer.bytes(writer.trimmed(text)))
            if !handle.isEmpty {
                writer.use(.mention, writer.text("handle:" + String(decoding: handle, as: UTF8.self)))
            }
            return
        }
        let layer = step.kind == .named ? writer.text(repeated: layerNames[number]) : .absent
        let key = step.kind.isFreeText ? text : writer.identifier(text)
        if !step.kind.isIdentifier || !writer.equals(key, "0") { writer.use(step.kind, key, layer: layer) }
    }
}

extension AssetKind {
    /// Whether assets of this kind are named by the platform's ids.
    package var isIdentifier: Bool {
        switch self {
        case .music, .product, .merchant, .promotion, .repost, .reply, .quote, .duet, .stitch, .playlist, .effect: true
        default: false
        }
    }

    /// Whether assets of this kind are texts that people write.
    package var isFreeText: Bool {
        switch self {
        case .caption, .transcript, .sticker, .musicTitle: true
        default: false
        }
    }
}
