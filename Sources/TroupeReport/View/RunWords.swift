import TroupeCoordination
package import TroupeModel

/// What every figure and page says of a run in words. A title only names what is drawn; a finding as title is the
/// user's to give.
package struct RunWords: Sendable {
    private let basis: RunView.Basis
    private let letters: [String]
    /// The ties of each layer.
    private let tiesOfLayers: [String: Int]
    private let seed: UInt64
    private let dataNote: String?
    /// The words of the language.
    package let words: Wording

    /// Words on a run.
    ///
    /// - Parameters:
    ///   - seed: The seed of the layout.
    ///   - dataNote: What must be said of the data wherever they are shown; nil for none.
    ///   - language: The language of all that is no text of the data.
    package init(_ view: RunView, seed: UInt64, dataNote: String?, language: Language = .english) {
        (basis, letters) = (view.basis, view.letters)
        tiesOfLayers = view.ties.reduce(into: [:]) { counts, tie in
            for layer in tie.layers { counts[layer, default: 0] += 1 }
        }
        self.seed = seed
        self.dataNote = dataNote
        words = Wording(language)
    }

    /// The window.
    package var window: String { words.duration(milliseconds: basis.window) }

    /// The title of the network.
    package var title: String {
        if basis.isNetwork {
            guard let source = basis.sources.first else { return words("run.title.networkOfFile") }
            return words("run.title.network", .text(source.visible))
        }
        if basis.isSlow { return words("run.title.slow") }
        if standsOnFaces { return words("run.title.faces") }
        guard let layers = basis.settings?.layers, !layers.isEmpty else { return words("run.title.any") }
        let isMinute = basis.window == 60_000
        if layers.count > 1, let layer = dominant, let things = plurals([layer]), tiesOfLayers.count > 1 {
            return isMinute
                ? words("run.title.mostlyMinute", .text(things))
                : words("run.title.mostly", .text(things), .text(window))
        }
        let shown = tiesOfLayers.count == 1 ? Array(tiesOfLayers.keys) : layers
        guard let things = plurals(shown) else {
            return isMinute ? words("run.title.manyMinute") : words("run.title.many", .text(window))
        }
        return isMinute
            ? words("run.title.minute", .text(things)) : words("run.title.few", .text(things), .text(window))
    }

    /// Whether all ties rest on faces.
    private var standsOnFaces: Bool { LayerKind.areFaces(tiesOfLayers.keys) }

    /// The layer that nearly all ties stand on, where no other is on more than a fifth of as many; nil for none.
    private var dominant: String? {
        let ranked = tiesOfLayers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, ranked.dropFirst().allSatisfy({ 5 * $0.value <= first.value }) else {
            return nil
        }
        return first.key
    }

    /// What accounts posted, in the plural: `captions, products or videos`; nil where that is too much for a title, or
    /// where a layer is the user's own.
    private func plurals(_ layers: [String]) -> String? {
        let shown = layers.map { Layer($0).shownName }
        guard (1...3).contains(shown.count), shown.allSatisfy({ Wording.table["plural." + $0] != nil }) else {
            return nil
        }
        let names = shown.map { words.word("plural", $0) }
        let comma = words.language == .chinese ? "、" : ", "
        let before = names.dropLast().joined(separator: comma)
        return before.isEmpty ? names[0] : words("figure.or", .text(before), .text(names[names.count - 1]))
    }

    /// Names of layers in a sentence; nil where they are too many to be read there.
    private func few(_ layers: [String]) -> String? {
        guard !layers.isEmpty, layers.count <= 3 else { return nil }
        let names = layers.map { words.layer($0) }
        return names.dropFirst().reduce(names[0]) { words("figure.or", .text($0), .text($1)) }
    }

    /// What a line of the network is.
    package var subtitle: String {
        if basis.isNetwork { return noted(words("run.line.network")) }
        if basis.isSlow { return noted(words("run.line.slow", .text(window))) }
        guard let settings = basis.settings else { return noted("") }
        let layers = settings.layers ?? []
        let named = layers.count > 3 ? layers.map { words.layer($0) }.joined(separator: ", ") : nil
        guard settings.rule == "support" else {
            if standsOnFaces { return noted(words("run.line.faces")) }
            if let things = few(layers) { return noted(words("run.line.few", .text(things))) }
            return noted(named.map { words("run.line.many", .text($0)) } ?? words("run.line.any"))
        }
        let support = Wording.Value.number(settings.support ?? 0)
        return noted(
            named.map { words("run.line.supportNamed", support, .text(window), .text($0)) }
                ?? words("run.line.support", support, .text(window)))
    }

    /// A sentence with the note on the data before it.
    package func noted(_ sentence: String) -> String {
        [dataNote?.asSentence, sentence].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What stands in the place of a figure that shows no account.
    package var message: String {
        if basis.isNetwork { return words("run.none.network") }
        guard basis.hasRun else { return words("run.none.case") }
        if basis.isSlow { return words("run.none.slow") }
        // The sentence that a run keeps is English.
        if words.language == .english, let outcome = basis.outcome { return outcome }
        return words("run.none.last")
    }

    /// The lines on the method, what may never be read out of it first.
    ///
    /// - Parameters:
    ///   - counted: What the figure counts, such as `12 lines drawn`; empty for nothing.
    ///   - further: Lines on what the figure shows beside the run.
    package func method(counted: String = "", further: [String] = []) -> [String] {
        let data = basis.data
        if basis.isNetwork {
            let nodes = [words("count.nodes", .number(data.accounts)), counted].filter { !$0.isEmpty }
            return [limit, nodes.joined(separator: " \u{00B7} "), words("run.noPosts")] + further + made
        }
        let counts =
            [words("page.nPosts", .number(data.posts)), words("page.nAccounts", .number(data.accounts)), counted]
            .filter { !$0.isEmpty }.joined(separator: " \u{00B7} ")
        let days =
            data.firstTime.isEmpty
            ? ""
            : words("report.span", .text(String(data.firstTime.prefix(10))), .text(String(data.lastTime.prefix(10))))
        let span = [days, basis.hasRun && !basis.isSlow ? words("run.window", .text(window)) : ""]
            .filter { !$0.isEmpty }.joined(separator: " \u{00B7} ")
        return [limit, counts] + (span.isEmpty ? [] : [span]) + (basis.isSlow ? slowRule : rule) + further + readings
            + made
    }

    /// What communities look like besides a campaign: at most three readings.
    private var readings: [String] {
        let looks = (basis.results?.looksLike ?? [:]).mapValues(all)
        let lettersOf = Dictionary(grouping: letters.filter { looks[$0] != nil }) { looks[$0] ?? "" }
        // In the order of the communities.
        let ordered = letters.compactMap { looks[$0] }.reduce(into: [String]()) { known, reading in
            if !known.contains(reading) { known.append(reading) }
        }
        let shown = ordered.prefix(3).map { reading in
            let named = lettersOf[reading] ?? []
            if named.count > 4 {
                return words(
                    "run.looksMany.\(basis.isSlow ? "slow" : "community")", .number(named.count), .text(reading))
            }
            return words("run.looks", .number(named.count), .text(named.joined(separator: ", ")), .text(reading))
        }
        return shown + (ordered.count > 3 ? [words("run.moreReadings")] : []) + thin
    }

    /// Readings in one list.
    private func all(_ readings: [String]) -> String {
        let names = readings.map { words.word("look", $0) }
        return names.dropFirst().reduce(names.first ?? "") { words("list.and", .text($0), .text($1)) }
    }

    /// Communities whose evidence is thin.
    private var thin: [String] {
        let found = basis.results?.thin ?? [:]
        let named = letters.filter { found[$0] != nil }
        guard let first = named.first, let reason = found[first] else { return [] }
        if named.count > 4 { return [words("run.thinMany", .number(named.count))] }
        if named.count == 1 { return [words("run.thinOne", .text(first), .text(words.thin(reason)))] }
        return [words("run.thin", .text(named.joined(separator: ", ")))]
    }

    /// What the method ends with.
    private var made: [String] {
        let hash = basis.dataHash.map { words("run.hash", .text(String($0.prefix(8)))) }
        return [
            [hash, "troupe \(basis.version)", words("run.seed", .text("\(seed)"))].compactMap { $0 }
                .joined(separator: " \u{00B7} ")
        ]
    }

    /// What may never be read out of a figure.
    package static let limit = "Coordinated does not mean state-run or harmful."

    /// What may never be read out of this figure or page.
    package var limit: String { words(basis.isSlow ? "page.slow.allowed" : "page.allowed") }

    /// What may never be read out of a slow group.
    package static let slowLimit =
        "This does not show that they acted together: a shared source or a circle of friends looks the same."

    /// The source line.
    package var source: String {
        let names = basis.sources.map(\.visible).joined(separator: ", ")
        return [names.isEmpty ? words("run.source.case") : words("run.source", .text(names)), dataNote]
            .compactMap { $0 }.joined(separator: " \u{00B7} ")
    }

    /// How slow groups were found.
    private var slowRule: [String] {
        let windows = (basis.settings?.slowWindows ?? []).map {
            words.duration(milliseconds: Int64(saturating: ($0 * 1000).rounded()))
        }
        return [
            windows.isEmpty ? nil : words("run.slowWindows", .text(windows.joined(separator: ", "))),
            basis.settings.map { words("run.slowShuffled", .number($0.copies)) } ?? words("run.slowShuffledAny"),
            words("run.slowKept"),
        ].compactMap { $0 }
    }

    /// How the ties were chosen.
    private var rule: [String] {
        guard let settings = basis.settings else { return [words("run.noRun")] }
        let results = basis.results
        let tested = results.map { words("run.tested", .number($0.testedPairs)) }
        guard settings.rule != "support" else {
            return [
                [words("run.supportRule", .number(settings.support ?? 0)), tested].compactMap { $0 }.joined(
                    separator: " \u{00B7} "),
                words("run.noChance"),
            ]
        }
        let jitter = words.duration(milliseconds: Int64(saturating: (settings.jitterSeconds * 1000).rounded()))
        var lines = [words("run.null", .number(settings.copies), .text(jitter))]
        if let results, let candidates = results.candidateTies {
            let found =
                results.candidateTiesOfCopies.map {
                    words("run.candidatesChance", .number(candidates), .text(words.decimal($0, places: 1)))
                } ?? words("run.candidates", .number(candidates))
            lines.append([tested, found].compactMap { $0 }.joined(separator: " \u{00B7} "))
            lines.append(
                words(
                    "run.evidence", .text(words.decimal(results.largestScore ?? 0, places: 1)),
                    .text(words.decimal(results.largestScoreOfCopies ?? 0, places: 1))))
        }
        return lines + [
            words("run.kept", .text(words.shown(settings.alpha)), .text(words.shown(settings.margin)))
        ]
    }

    // MARK: The cast

    /// The title of what shows the cast.
    package var castTitle: String { words("run.title.cast") }

    /// What the method says where the cast is shown.
    package var cast: [String] {
        [
            words("run.personas", .number(basis.personas.confirmed), .number(basis.personas.candidates)),
            words("run.claims"), words("run.faces"),
        ]
    }

    // MARK: What is not shown

    /// What no drawing of the run shows, whatever its size.
    package func leftOut(of view: RunView) -> [String] {
        var lines: [String] = []
        let network = Set(view.ties.flatMap { [$0.a, $0.b] }).count
        let isolated = basis.data.accounts - network - basis.victims
        if basis.hasRun, isolated > 0 {
            lines.append(words(basis.isSlow ? "run.inNoGroup" : "run.withoutTie", .number(isolated)))
        }
        if basis.isSlow, view.communities.count > 1 { lines.append(words("run.inSeveral")) }
        if !basis.isSlow, let crowded = basis.results?.crowdedObjects, crowded > 0, let crowd = basis.settings?.crowd {
            lines.append(words("run.crowds", .number(crowded), .text("\(crowd)")))
        }
        return lines + victimsLeftOut
    }

    /// Victims are never shown; that there are some is said.
    package var victimsLeftOut: [String] {
        basis.victims > 0 ? [words("run.victims", .number(basis.victims))] : []
    }
}
