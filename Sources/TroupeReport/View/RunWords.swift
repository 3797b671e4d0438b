import TroupeModel

/// What every figure and page says of a run in words. A title only names what is drawn; a finding as title is the
/// user's to give.
package struct RunWords: Sendable {
    private let basis: RunView.Basis
    private let letters: [String]
    private let seed: UInt64
    private let dataNote: String?

    /// Words on a run.
    ///
    /// - Parameters:
    ///   - seed: The seed of the layout.
    ///   - dataNote: What must be said of the data wherever they are shown; nil for none.
    package init(_ view: RunView, seed: UInt64, dataNote: String?) {
        (basis, letters) = (view.basis, view.letters)
        self.seed = seed
        self.dataNote = dataNote
    }

    /// The window.
    package var window: String { PlainText.duration(milliseconds: basis.window) }

    /// The title of the network.
    package var title: String {
        if basis.isNetwork { return "Network of " + (basis.sources.first?.visible ?? "a file") }
        guard let layers = basis.settings?.layers, !layers.isEmpty else {
            return "Accounts that posted the same things together"
        }
        return "Accounts that shared the same \(Self.few(layers) ?? "things") within \(window)"
    }

    /// Names of layers in a sentence; nil where they are too many to be read there.
    private static func few(_ layers: [String]) -> String? {
        layers.isEmpty || layers.count > 3
            ? nil : layers.map { Layer($0).shownName }.joined(separator: " or ")
    }

    /// What a line of the network is.
    package var subtitle: String {
        if basis.isNetwork { return noted("A line is a tie of the network that was read.") }
        guard let settings = basis.settings else { return noted("") }
        let layers = settings.layers ?? []
        let things = Self.few(layers) ?? "things"
        let named = layers.count > 3 ? " (\(layers.map { Layer($0).shownName }.joined(separator: ", ")))" : ""
        guard settings.rule == "support" else {
            return noted(
                "A line joins two accounts of a group that posted the same \(things) together\(named), closer in time than "
                    + "chance would explain.")
        }
        return noted(
            "A line joins two accounts with \(settings.support ?? 0) or more distinct shared objects\(named) within \(window). "
                + "No chance level was applied.")
    }

    /// A sentence with the note on the data before it.
    package func noted(_ sentence: String) -> String {
        [dataNote, sentence].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What stands in the place of a figure that shows no account.
    package var message: String {
        if basis.isNetwork { return "No two nodes of the network are tied." }
        guard basis.hasRun else { return "The case holds no run yet: make one with troupe map." }
        return basis.outcome ?? "The last run on the case found no community."
    }

    /// The lines of the method box.
    ///
    /// - Parameters:
    ///   - counted: What the figure counts, such as `12 lines drawn`; empty for nothing.
    ///   - further: Lines on what the figure shows beside the run.
    package func method(counted: String = "", further: [String] = []) -> [String] {
        let data = basis.data
        if basis.isNetwork {
            let nodes = [PlainText.count(data.accounts, "node", "nodes"), counted].filter { !$0.isEmpty }
            return [nodes.joined(separator: " \u{00B7} "), "no posts, and no chance level"] + further + made
        }
        let counts =
            [
                PlainText.count(data.posts, "post", "posts"), PlainText.count(data.accounts, "account", "accounts"),
                counted,
            ].filter { !$0.isEmpty }.joined(separator: " \u{00B7} ")
        let days = data.firstTime.isEmpty ? "" : "\(data.firstTime.prefix(10)) to \(data.lastTime.prefix(10))"
        let span = [days, basis.hasRun ? "window \(window)" : ""].filter { !$0.isEmpty }.joined(separator: " \u{00B7} ")
        return [counts] + (span.isEmpty ? [] : [span]) + rule + further + readings + made
    }

    /// What communities look like besides a campaign: at most three readings.
    private var readings: [String] {
        let looks = (basis.results?.looksLike ?? [:]).mapValues { $0.joined(separator: " and ") }
        let lettersOf = Dictionary(grouping: letters.filter { looks[$0] != nil }) { looks[$0] ?? "" }
        // In the order of the communities.
        let ordered = letters.compactMap { looks[$0] }.reduce(into: [String]()) { known, reading in
            if !known.contains(reading) { known.append(reading) }
        }
        let shown = ordered.prefix(3).map { reading in
            let named = lettersOf[reading] ?? []
            let names = named.count > 4 ? "\(named.count) communities" : named.joined(separator: ", ")
            return names + (named.count == 1 ? " looks like " : " look like ") + reading
        }
        return shown + (ordered.count > 3 ? ["more readings are in the report"] : [])
    }

    /// What the method box ends with.
    private var made: [String] {
        let hash = basis.dataHash.map { "data sha256 \($0.prefix(8))\u{2026} \u{00B7} " } ?? ""
        return [Self.limit, hash + "troupe \(basis.version) \u{00B7} seed \(seed)"]
    }

    /// What may never be read out of a figure.
    package static let limit = "Coordinated does not mean state-run or harmful."

    /// The source line.
    package var source: String {
        let names = basis.sources.map(\.visible).joined(separator: ", ")
        return [names.isEmpty ? "Source: the case" : "Source: \(names)", dataNote].compactMap { $0 }
            .joined(separator: " \u{00B7} ")
    }

    /// How the ties were chosen.
    private var rule: [String] {
        guard let settings = basis.settings else {
            return ["no run of the detector is kept in the case: no communities, no chance level"]
        }
        let results = basis.results
        let tested = results.map { "\(PlainText.count($0.testedPairs)) pairs tested" }
        guard settings.rule != "support" else {
            return [
                ["support of \(settings.support ?? 0) or more", tested].compactMap { $0 }.joined(
                    separator: " \u{00B7} "),
                "no chance level was applied",
            ]
        }
        let jitter = PlainText.duration(milliseconds: Int64((settings.jitterSeconds * 1000).rounded()))
        var lines = ["null: each post moved by up to \(jitter), \(PlainText.count(settings.copies)) copies"]
        if let results, let candidates = results.candidateTies {
            let byChance = results.candidateTiesOfCopies.map { ", by chance \(PlainText.decimal($0, places: 1))" } ?? ""
            lines.append(
                "\(tested ?? "") \u{00B7} \(PlainText.count(candidates, "candidate tie", "candidate ties"))\(byChance)")
            lines.append(
                "evidence per member: \(PlainText.decimal(results.largestScore ?? 0, places: 1)) at best, by chance at "
                    + "most \(PlainText.decimal(results.largestScoreOfCopies ?? 0, places: 1))")
        }
        return lines + [
            "groups kept at p \u{2264} \(settings.alpha) and \(settings.margin) times the copies' best"
        ]
    }

    // MARK: The cast

    /// The title of what shows the cast.
    package static let castTitle = "Accounts, personas and merchants of the case"

    /// What the method box says where the cast is shown.
    package var cast: [String] {
        [
            "personas: \(PlainText.count(basis.personas.confirmed)) confirmed, "
                + "\(PlainText.count(basis.personas.candidates)) not confirmed yet",
            "claims: what a persona says; observed: what the data show.",
            "A face is a cluster that a method told; no face is shown.",
        ]
    }

    // MARK: What is not shown

    /// What no drawing of the run shows, whatever its size.
    package func leftOut(of view: RunView) -> [String] {
        var lines: [String] = []
        let network = Set(view.ties.flatMap { [$0.a, $0.b] }).count
        let isolated = basis.data.accounts - network - basis.victims
        if basis.hasRun, isolated > 0 {
            lines.append(PlainText.count(isolated, "account", "accounts") + " without a tie")
        }
        if let crowded = basis.results?.crowdedObjects, crowded > 0, let crowd = basis.settings?.crowd {
            lines.append(
                "timing of crowds on " + PlainText.count(crowded, "object", "objects")
                    + " (over \(crowd) accounts at once)")
        }
        return lines + victimsLeftOut
    }

    /// Victims are never shown; that there are some is said.
    package var victimsLeftOut: [String] {
        basis.victims > 0
            ? [PlainText.count(basis.victims, "victim", "victims") + " of the use of a face or voice"] : []
    }
}
