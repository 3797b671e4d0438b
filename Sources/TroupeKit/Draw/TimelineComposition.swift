import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// Posts of a community as swim lanes.
struct TimelineComposition {
    private static let mostLanes = 40
    private static let mostPosts = 4000

    let run: CaseRun
    let words: CaseWords
    let settings: DrawSettings

    func figure() throws -> ChartFigure {
        let wanted = settings.community ?? run.letters.first ?? "A"
        guard let community = run.letters.firstIndex(of: wanted) else {
            if run.letters.isEmpty {
                return ChartWords(words: words, settings: settings, letters: []).chart(
                    "Posts over time", "", .timeline(Timeline(lanes: [], posts: [], coActions: [])), counted: "",
                    message: emptyRun(words))
            }
            throw TroupeError(
                .usage, "--community: there is no \(wanted.visible); the run has \(run.letters.joined(separator: ", "))"
            )
        }
        let strengths = run.strengths
        let own = run.accounts.indices.filter { run.accounts[$0].community == community }
        let members = own.sorted { (-strengths[$0], $0) < (-strengths[$1], $1) }.prefix(Self.mostLanes)
        let lane = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        var posts: [Timeline.Post] = []
        var number: [Int64: Int] = [:]
        var pairs: [(Int, Int)] = []
        for action in try run.coActions() {
            guard let a = lane[action.a], let b = lane[action.b] else { continue }
            func post(_ id: Int64, _ lane: Int, _ time: Int64) -> Int {
                if let known = number[id] { return known }
                number[id] = posts.count
                posts.append(
                    Timeline.Post(
                        lane: lane, time: time, isShared: true, tooltip: UTCText.time(time) + " " + action.object))
                return posts.count - 1
            }
            pairs.append((post(action.firstPost, a, action.firstTime), post(action.secondPost, b, action.secondTime)))
        }
        let shared = posts.count
        let numbers = Dictionary(uniqueKeysWithValues: members.map { (run.accounts[$0].number, $0) })
        for row in try run.file.ask(
            """
            SELECT t.id, coalesce(a.same_as, a.id), t.time FROM post t JOIN account a ON a.id = t.account
            WHERE t.time IS NOT NULL ORDER BY t.time, t.id
            """
        ).rows {
            guard let account = row[1].flatMap(Int64.init).flatMap({ numbers[$0] }), let place = lane[account],
                let id = row[0].flatMap(Int64.init), number[id] == nil, let time = row[2].flatMap(Int64.init),
                posts.count < Self.mostPosts
            else { continue }
            posts.append(Timeline.Post(lane: place, time: time, isShared: false, tooltip: UTCText.time(time)))
        }
        var timeline = Timeline(
            lanes: members.map {
                Timeline.Lane(
                    label: run.accounts[$0].label, community: community, isGone: run.accounts[$0].isGone)
            }, posts: posts, coActions: pairs)
        timeline.events = try events(of: Set(members.map { run.accounts[$0].node }))
        var leftOut: [String] = []
        if own.count > members.count {
            leftOut.append(
                PlainText.count(own.count - members.count, "account", "accounts") + " of the community with fewer ties")
        }
        if posts.count == Self.mostPosts { leftOut.append("posts beyond \(PlainText.count(Self.mostPosts))") }
        return ChartWords(words: words, settings: settings, letters: run.letters).chart(
            "Posts of community \(wanted) over time",
            "A lane is an account; a line joins two posts of the same thing within \(words.window). All times are UTC.",
            .timeline(timeline),
            counted:
                "\(PlainText.count(shared, "post", "posts")) in \(PlainText.count(pairs.count, "co-action", "co-actions"))",
            leftOut: leftOut)
    }

    /// What happened to these accounts or to no account by name; that an account was made is another figure.
    private func events(of accounts: Set<String>) throws -> [(time: Int64, label: String)] {
        var seen: Set<String> = []
        return try run.file.ask(
            """
            SELECT type, time, account FROM event_view WHERE time IS NOT NULL AND type NOT IN ('note', 'account_created')
            ORDER BY time, type
            """
        ).rows.compactMap { row in
            if let account = row[2], !accounts.contains(account) { return nil }
            guard let time = row[1].flatMap(WindowsJob.moment) else { return nil }
            // One line a day and kind.
            guard seen.insert("\(row[0] ?? "") \(time / 86_400_000)").inserted else { return nil }
            return (time, (row[0] ?? "").replacing("_", with: " "))
        }
    }
}
