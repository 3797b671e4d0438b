import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeReport

extension RunRecord {
    /// The record of a run of the main job.
    init(reading: PostImport, detection: Detection, settings: MapSettings, notes: [String]) {
        self.init(
            versions: Versions(troupe: troupeVersion, graphviz: nil),
            settings: Settings(
                detection: detection, settings: settings, layers: reading.posts.layers.map(\.layer.name)),
            inputs: reading.sources.map(Input.init),
            records: Records(reading), data: DataSummary(reading.posts, note: settings.dataNote),
            results: Results(detection),
            notes: notes)
    }
}

extension RunRecord {
    /// Adds the number of pairs with many of the same texts.
    mutating func add(_ sameTexts: SameTexts?) {
        if let sameTexts { results.sameTextPairs = sameTexts.pairs.count }
    }

    /// Adds what published methods keep.
    mutating func add(_ panel: MethodPanel?, isAsked: Bool?) {
        settings.panel = isAsked
        guard let panel else { return }
        results.panelGroups = panel.groups.count
        results.panelMethods = panel.voices.count
    }

    /// Adds what the slow scan did and found.
    mutating func add(_ slow: SlowScanResult?) {
        guard let slow else { return }
        settings.slowWindows = slow.widths.map { Double($0.window) / 1000 }
        results.slowGroups = slow.groups.count
        // An account may stand in several.
        results.slowAccounts = Set(slow.groups.flatMap(\.members)).count
        for (place, group) in slow.groups.enumerated() where !group.looksLike.isEmpty {
            results.looksLike = (results.looksLike ?? [:]).merging(
                [SlowGroupsTable.letter(place): group.looksLike.map(\.name)]) { first, _ in first }
        }
    }
}

extension RunRecord.Records {
    init(_ reading: PostImport) {
        var ledger: [String: Int] = [:]
        for (code, count) in reading.ledger.countsByCode { ledger[code.rawValue] = count }
        self.init(
            recordsIn: reading.sources.reduce(0) { $0 + $1.recordsIn },
            used: reading.sources.reduce(0) { $0 + $1.recordsUsed },
            refused: reading.sources.reduce(0) { $0 + $1.recordsRefused }, mended: reading.ledger.mendedCount,
            ledger: ledger)
    }
}

extension RunRecord.DataSummary {
    init(_ posts: PostTable, note: String?) {
        var objects: [String: Int] = [:]
        for layer in posts.layers { objects[layer.layer.name] = layer.objects.count }
        self.init(
            posts: posts.count, accounts: posts.accounts.count, objects: objects,
            firstTime: posts.time.min().map(UTCText.time) ?? "", lastTime: posts.time.max().map(UTCText.time) ?? "",
            precision: posts.precision.rawValue, note: note)
    }
}

extension RunRecord.Settings {
    init(detection: Detection, settings: MapSettings, layers: [String]) {
        let used = detection.settings
        self.init(
            rule: settings.support == nil ? "group-test" : "support", support: settings.support,
            windowSeconds: Double(used.window) / 1000, jitterSeconds: Double(used.jitter) / 1000,
            sessionSeconds: Double(used.session) / 1000, crowd: used.crowd, candidateLevel: used.candidateLevel,
            copies: used.surrogates, alpha: used.alpha, margin: used.margin, leidenIterations: used.leidenIterations,
            seed: used.seed,
            pairLimit: used.pairLimit, columns: settings.reading.columns, maxAccounts: settings.maxAccounts,
            title: settings.title, layers: layers,
            similarity: layers.contains(DerivedLayer.nearCaption.rawValue) ? settings.layers.similarity : nil,
            minimumLength: settings.layers.minimumLength > 0 ? settings.layers.minimumLength : nil)
        if !used.layerWindows.isEmpty { layerWindows = used.layerWindows.mapValues { Double($0) / 1000 } }
        if detection.widths.count > 1 { testedWindows = detection.widths.map { Double($0.window) / 1000 } }
    }
}

extension RunRecord.Input {
    init(_ source: SourceRecord) {
        self.init(
            name: source.name, sha256: source.sha256, bytes: Int(source.byteCount),
            format: FormatCatalogue.title(ofFormat: source.format),
            recordsIn: source.recordsIn, recordsUsed: source.recordsUsed, recordsRefused: source.recordsRefused,
            timesWithoutZone: source.timesWithoutZone)
    }
}

extension RunRecord.Results {
    init(_ detection: Detection) {
        let test = detection.groupTest
        self.init(
            accounts: detection.accounts.count, ties: detection.ties.reduce(0) { $0 + $1.layers.count },
            postPairs: detection.ties.reduce(0) { $0 + $1.layers.reduce(0) { $0 + $1.postPairs } },
            communities: detection.communities.count, communitySizes: detection.communities.map(\.members.count),
            testedPairs: detection.testedPairs, candidateTies: test?.candidates.count,
            candidateGroups: test?.groups.count, largestScore: test.map { $0.groups.first?.evidencePerMember ?? 0 },
            largestScoreOfCopies: test.map { $0.surrogates.map(\.largestScore).max() ?? 0 },
            crowdedObjects: detection.crowds.count, unpairedObjects: detection.unpaired.count,
            crowdLikeGroups: test == nil ? nil : detection.crowdLikeGroups.count,
            crowdLikeAccounts: test == nil ? nil : detection.crowdLikeGroups.reduce(0) { $0 + $1.members.count },
            scheduledPosts: test?.scheduledPosts)
        candidateTiesOfCopies = test.map { test in
            Double(test.surrogates.reduce(0) { $0 + $1.candidateCount }) / Double(max(1, test.surrogates.count))
        }
        let thin = detection.communities.enumerated().compactMap { place, community in
            StandingWords.thin(community.standing).map { (NetworkCommunity.label(place), $0) }
        }
        if !thin.isEmpty { self.thin = Dictionary(uniqueKeysWithValues: thin) }
        let looks = detection.communities.enumerated().filter { !$0.element.looksLike.isEmpty }
        guard !looks.isEmpty else { return }
        looksLike = Dictionary(
            looks.map { (NetworkCommunity.label($0.offset), $0.element.looksLike.map(\.name)) },
            uniquingKeysWith: { first, _ in first })
    }
}
