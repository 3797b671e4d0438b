import TroupeCoordination
import TroupeModel

/// `report.md`: the findings in sentences no stronger than the evidence.
package struct FindingsReport {
    private let findings: Findings
    private let run: RunRecord
    private let leftOutOfFigure: [String]
    private let attribution: [String]

    /// A report.
    ///
    /// - Parameters:
    ///   - leftOutOfFigure: Sentences on what the figure does not show.
    ///   - attribution: What may be said of who is behind it (``AttributionSentences``); empty where analysts have
    ///     named no explanation.
    package init(findings: Findings, run: RunRecord, leftOutOfFigure: [String], attribution: [String] = []) {
        self.findings = findings
        self.run = run
        self.leftOutOfFigure = leftOutOfFigure
        self.attribution = attribution
    }

    /// The report as Markdown.
    package var markdown: String {
        let slow = SlowGroupsSection(findings: findings).text
        let sameTexts = SameTextsSection(findings: findings).text
        let sections = [
            found, read, tested, communities, slow, sameTexts, crowdLike, behind, openQuestions, leftOut, limits,
        ]
        return (["# Coordinated posting: what the data show"] + sections.filter { !$0.isEmpty }).joined(
            separator: "\n\n") + "\n"
    }

    private var found: String {
        let outcome = OutcomeSentence.text(findings)
        return (["## What was found"] + [run.data.note].compactMap { $0 } + [outcome]).joined(separator: "\n\n")
    }

    private var read: String {
        var lines = ["## What was read", ""]
        for input in run.inputs {
            lines.append(
                "- \(PlainText.code(input.name)): \(PlainText.count(input.recordsIn)) records, "
                    + "\(PlainText.count(input.recordsUsed)) used, \(PlainText.count(input.recordsRefused)) in the "
                    + "ledger; read as \(input.format); SHA-256 `\(input.sha256)`")
        }
        let objects = run.data.objects.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\(PlainText.count($0.value)) on layer \(PlainText.code($0.key))" }
        lines += [
            "",
            "\(PlainText.count(run.data.posts)) posts by \(PlainText.count(run.data.accounts)) accounts, "
                + "\(run.data.firstTime) to \(run.data.lastTime); distinct objects: \(objects.joined(separator: ", ")). "
                + "Times are known to the \(run.data.precision).",
        ]
        return lines.joined(separator: "\n")
    }

    private var tested: String {
        let settings = findings.detection.settings
        let window = PlainText.duration(milliseconds: settings.window)
        guard let test = findings.detection.groupTest else {
            if findings.detection.rule == .groupTest {
                return "## How it was tested\n\nActing together within minutes was not tested (`--pace slow`)."
            }
            return """
                ## How ties were chosen

                By hand: every pair with at least \(run.settings.support ?? 0) distinct objects on a layer within \
                \(window) is a tie. No chance level was applied. The p and q in `ties.csv` say how likely each tie's \
                timing is under ±\(PlainText.duration(milliseconds: settings.jitter)) of jitter \
                (\(PlainText.count(findings.detection.testedPairs)) pairs tested); they decided nothing.
                """
        }
        let largest = test.copies.map(\.largestScore).max() ?? 0
        let others = settings.layerWindows.sorted { $0.key < $1.key }.map { layer, window in
            "\(PlainText.duration(milliseconds: window)) on \(PlainText.code(layer))"
        }
        let windows = others.isEmpty ? window : "\(window) (\(others.joined(separator: ", ")))"
        return """
            ## How it was tested

            Two posts of the same object by two accounts at most \(windows) apart are a co-action. Under the null model \
            every post moves by its own random offset of up to \(PlainText.duration(milliseconds: settings.jitter)) \
            either way. \(PlainText.count(findings.detection.testedPairs)) pairs of accounts met closely enough to be \
            tested; \(PlainText.count(test.candidates.count, "pair is a candidate tie", "pairs are candidate ties")) \
            (p at most \(settings.candidateLevel)), in \
            \(PlainText.count(test.groups.count, "group", "groups")). The largest evidence per member (the sum of \
            -log10 p of a group's candidate ties, divided by its members) is \
            \(PlainText.decimal(test.groups.first?.evidencePerMember ?? 0, places: 2)) in the data and at most \
            \(PlainText.decimal(largest, places: 2)) in \(test.copies.count) jittered copies. Groups with a \
            family-wise p of at most \(settings.alpha) and at least \(settings.margin) times the evidence per member of \
            any copy are kept.
            """
    }

    private var communities: String {
        guard !findings.detection.communities.isEmpty else { return "" }
        var ties: [Int: [NetworkTie]] = [:]
        for tie in findings.detection.ties {
            if let community = tie.community { ties[community, default: []].append(tie) }
        }
        let shown = findings.detection.communities.prefix(50).enumerated()
            .map { place, community in
                CommunityParagraph(
                    label: NetworkCommunity.label(place), community: community, ties: ties[place] ?? [],
                    findings: findings,
                    outcomes: findings.robustness.indices.contains(place) ? findings.robustness[place] : nil
                ).text
            }
        let rest = findings.detection.communities.count - shown.count
        let more = rest > 0 ? ["\(PlainText.count(rest)) further communities are in `communities.csv`."] : []
        return (["## Communities"] + shown + more).joined(separator: "\n\n")
    }

    private var crowdLike: String {
        let groups = findings.detection.crowdLikeGroups
        guard !groups.isEmpty else { return "" }
        let lines = groups.prefix(20).enumerated().map { place, group in
            let other = group.otherExplanations
            return "- group \(place + 1): \(PlainText.count(group.members.count, "account", "accounts")), "
                + "\(PlainText.count(other.objectCount, "object", "objects")) of which "
                + "\(PlainText.count(group.grade?.specificObjects ?? 0)) specific, "
                + "\(PlainText.count(other.outsiders, "outsider", "outsiders")), at most "
                + "\(PlainText.count(other.largestCrowd, "account", "accounts")) at one moment"
                + (group.looksLike.isEmpty
                    ? "" : "; looks like \(LikenessText(findings: findings).cell(group))")
        }
        return """
            ## Groups that look like a crowd

            Their timing is beyond chance, but they share only what strangers make alike in answer to one moment (hashtags, \
            sounds, short texts, what very many used), or many outsiders did the same at the time. That is no sign of a \
            plan. They are in `crowd-groups.csv` and in no figure.

            """ + lines.joined(separator: "\n")
    }

    private var leftOut: String {
        var lines: [String] = run.notes
        let crowds = findings.detection.crowds
        if !crowds.isEmpty {
            let posts = crowds.reduce(0) { $0 + $1.postCount }
            lines.append(
                "\(PlainText.count(posts)) posts of \(PlainText.count(crowds.count, "object", "objects")) were made by "
                    + "more than \(findings.detection.settings.crowd) accounts within one window: a crowd, or a very "
                    + "large campaign. They carry no evidence of timing; look at `crowds.csv`.")
        }
        if let test = findings.detection.groupTest, test.scheduledPosts > 0 {
            lines.append(
                "\(PlainText.count(test.scheduledPosts)) posts of "
                    + "\(PlainText.count(test.scheduledAccounts, "account", "accounts")) stand on whole five minutes far more "
                    + "often than chance would have it (a scheduler). Two posts on such times carry no evidence against each "
                    + "other.")
        }
        if !findings.detection.unpaired.isEmpty {
            lines.append(
                "\(PlainText.count(findings.detection.unpaired.count, "object has", "objects have")) too many post "
                    + "pairs inside the window and were counted, not paired; see `crowds.csv`.")
        }
        for (problem, _) in findings.ledger.countsByCode {
            let entries = findings.ledger.entries.filter { $0.problem == problem && $0.record > 0 }
            let refused = entries.count(where: \.isRefusal)
            for (count, what) in [(refused, "left out"), (entries.count - refused, "mended")] where count > 0 {
                lines.append(
                    "\(PlainText.count(count, "record", "records")) \(what): `\(problem.rawValue)` "
                        + "(\(problem.effect)); see `ledger.csv`.")
            }
        }
        lines += leftOutOfFigure
        guard !lines.isEmpty else { return "" }
        return "## What was left out, assumed or guarded against\n\n" + lines.map { "- " + $0 }.joined(separator: "\n")
    }

    private var behind: String {
        guard !attribution.isEmpty else { return "" }
        return "## What may be said of who is behind it\n\n"
            + attribution.map { "- " + $0.visible.replacing("`", with: "'") }.joined(separator: "\n")
    }

    /// What a reader would ask next and the posts alone do not answer.
    private var openQuestions: String {
        let communities = findings.detection.communities
        guard !communities.isEmpty else { return "" }
        var lines = ["Who runs the accounts, and to what end? Nothing here tells."]
        if communities.contains(where: { $0.otherExplanations.platforms.count { !$0.isEmpty } > 1 }) {
            lines.append(
                "Which accounts on different platforms have one owner? `troupe ask cross-platform-twins` on a case.")
        }
        if communities.contains(where: { $0.otherExplanations.outsiders > 0 }) {
            lines.append(
                "Who are the outsiders that used the same objects at the same time: readers, media, or further members?"
            )
        }
        lines.append("Were the accounts collected because they look alike? Then a likeness is no finding.")
        lines.append("What did the accounts share before the first post of the collection, and after the last?")
        return "## Open questions\n\n" + lines.map { "- " + $0 }.joined(separator: "\n")
    }

    private var limits: String {
        """
        ## What this does not say

        Coordinated, inauthentic, harmful and state-run are four different claims; this run speaks of the first only. \
        It does not say who runs an account. Timing cannot tell a plan from another common cause that acts within \
        seconds (one owner of several accounts, a scheduling tool, a shared newsletter, people who react to one \
        moment): read the posts behind a tie with `troupe why A B` before you publish it. What is not found is not \
        thereby absent.
        """
    }
}
