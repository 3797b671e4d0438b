import TroupeModel

/// Reads a record by a mapping.
struct MappedReader {
    let mapping: FieldMapping

    /// Reads the record whose fields these are; `adjust` may change it before it is added.
    func read(
        _ values: some FieldValues, into writer: inout RecordWriter,
        adjust: ((inout MappedRecord, inout RecordWriter) -> Void)? = nil
    ) {
        var record = MappedRecord()
        record.post.kind = mapping.kind
        for number in mapping.fields.indices { take(number, of: values, into: &record, &writer) }
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

    private func take(
        _ number: Int, of values: some FieldValues, into record: inout MappedRecord, _ writer: inout RecordWriter
    ) {
        let field = mapping.fields[number]
        switch field.role {
        case .asset, .layer, .mentionedHandles: return
        default: break
        }
        let text = values.text(number, &writer)
        switch field.role {
        case .platform where text.hasText: record.post.platform = writer.text(writer.string(text).lowercased())
        case .identifier:
            record.hasIdentifierField = true
            record.post.identifier = writer.identifier(text)
        case .accountIdentifier: record.account.identifier = writer.identifier(text)
        case .accountHash: record.account.hash = text
        case .accountHandle: record.account.handle = text
        case .fact(let fact): record.account.facts.append((fact, factText(fact, text, &writer)))
        case .time: if !record.time.hasText { record.time = text }
        case .captured:
            let reading = writer.batch.texts[text.range].withUnsafeBufferPointer { CollectorTime.read($0) }
            if let reading, reading.hasZone, reading.milliseconds > 0 { writer.captured = reading.milliseconds }
        case .caption: record.post.caption = text
        case .language: record.post.language = text
        case .region: if text.hasText { record.post.region = text }
        case .count(let count): set(count, of: &record.post, text, writer)
        case .advertisement: record.post.isAdvertisement = truth(text, writer)
        case .artificialLabel: record.post.artificial = label(text, writer)
        case .aside: record.aside[field.name] = text
        default: break
        }
    }

    private func setTime(_ record: inout MappedRecord, _ writer: inout RecordWriter) {
        writer.setTime(
            &record.post, record.time, zone: mapping.zone, fromIdentifier: mapping.timeFromIdentifier)
        // Tables made for analysis may count from any start.
        if mapping.platform != nil, !mapping.needsWholeRecords { writer.dropEarlyTime(&record.post) }
        if mapping.dropsFractions, let milliseconds = record.post.time, milliseconds % 1000 != 0 {
            record.post.time = milliseconds - milliseconds % 1000
            writer.note(.timeFraction)
        }
    }

    private func setPlatform(_ record: inout MappedRecord, _ writer: inout RecordWriter) {
        if record.post.platform.hasText { return }
        let key = record.account.identifier.hasText ? record.account.identifier : record.account.handle
        for rule in mapping.platformPrefixes where writer.bytes(key).starts(with: rule.prefix.utf8) {
            record.post.platform = writer.text(rule.platform)
            return
        }
        record.post.platform = writer.text(mapping.platform ?? "unknown")
    }

    /// Numbers of followers and the like are counts; all other facts are text.
    private func factText(_ fact: AccountFact, _ text: BatchText, _ writer: inout RecordWriter) -> BatchText {
        switch fact {
        case .followers, .following, .likes, .posts:
            guard text.hasText, let count = NumberText.count(writer.bytes(text)) else { return .absent }
            return writer.text(String(count))
        case .verified, .seller, .private:
            switch truth(text, writer) {
            case .yes: return writer.text("yes")
            case .no: return writer.text("no")
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

    private func useAssets(_ values: some FieldValues, _ writer: inout RecordWriter) {
        for (number, field) in mapping.fields.enumerated() {
            let (kind, layer, form): (AssetKind, BatchText, ListForm)
            switch field.role {
            case .asset(let found, let listed): (kind, layer, form) = (found, .absent, listed)
            case .layer(let name, let listed): (kind, layer, form) = (.named, writer.text(name), listed)
            case .mentionedHandles(let listed):
                let handles = values.text(number, &writer)
                for part in ListText.parts(of: writer.bytes(handles), form: listed) {
                    let handle = part.first == UInt8(ascii: "@") ? part.dropFirst() : part[...]
                    writer.use(.mention, writer.text("handle:" + String(decoding: handle, as: UTF8.self).lowercased()))
                }
                continue
            default: continue
            }
            if let elements = values.elements(number, &writer) {
                for element in elements { writer.use(kind, element, layer: layer) }
                continue
            }
            let text = values.text(number, &writer)
            guard text.hasText else { continue }
            if form == .single {
                // Ids and names are used as they stand; a spoiled id is none.
                let key = kind.isIdentifier ? writer.identifier(text) : text
                if !kind.isIdentifier || !writer.equals(key, "0") { writer.use(kind, key, layer: layer) }
            } else {
                for part in ListText.parts(of: writer.bytes(text), form: form) {
                    writer.use(kind, writer.text(part), layer: layer)
                }
            }
        }
    }
}

extension AssetKind {
    /// Whether assets of this kind are named by the platform's ids.
    var isIdentifier: Bool {
        switch self {
        case .music, .product, .merchant, .promotion, .repost, .reply, .quote, .duet, .stitch, .playlist, .effect: true
        default: false
        }
    }
}
