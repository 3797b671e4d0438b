import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// Posts of a community as swim lanes.
struct TimelineComposition {
    private static let mostLanes = 40
    private static let mostPosts = 4000

    let run: RunView
    let file: CaseFile
    let settings: DrawSettings

    func figure() throws -> ChartFigure {
        let wanted = settings.community ?? run.letters.first ?? "A"
        guard let community = run.letters.firstIndex(of: wanted) else {
            if run.letters.isEmpty {
                return ChartWords(run, settings).chart(
                    "Posts over time", "", .timeline(Timeline(lanes: [], posts: [], coActions: [])), counted: "",
                    message: RunWords(run, seed: settings.seed, dataNote: nil).message)
            }
            throw TroupeError(
                .usage, "--community: there is no \(wanted.visible); the run has \(run.letters.joined(separator: ", "))"
            )
        }
        let strengths = run.accounts.map(\.strength)
        let own = run.accounts.indices.filter { run.accounts[$0].community == community }
        let members = own.sorted { (-strengths[$0], $0) < (-strengths[$1], $1) }.prefix(Self.mostLanes)
        let lane = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        var posts: [Timeline.Post] = []
        var number: [Int64: Int] = [:]
        var pairs: [(Int, Int)] = []
        for action in try run.coActions() {
            let tie = run.ties[action.tie]
            guard let a = lane[tie.a], let b = lane[tie.b] else { continue }
            func post(_ post: RunView.Post, _ lane: Int) -> Int {
                if let known = number[post.number] { return known }
                number[post.number] = posts.count
                posts.append(
                    Timeline.Post(
                        lane: lane, time: post.time, isShared: true,
                        tooltip: UTCText.time(post.time) + " " + action.object))
                return posts.count - 1
            }
            pairs.append((post(action.first, a), post(action.second, b)))
        }
        let shared = posts.count
        var laneOf: [Int64: Int] = [:]
        for (place, member) in members.enumerated() { laneOf[run.accounts[member].known?.number ?? -1] = place }
        for post in try file.postTimes() {
            guard let place = laneOf[post.account], number[post.post] == nil, posts.count < Self.mostPosts else {
                continue
            }
            posts.append(Timeline.Post(lane: place, time: post.time, isShared: false, tooltip: UTCText.time(post.time)))
        }
        var timeline = Timeline(
            lanes: members.map {
                Timeline.Lane(
                    label: run.accounts[$0].label, community: community, isGone: run.accounts[$0].known?.isGone == true)
            }, posts: posts, coActions: pairs)
        timeline.events = try events(of: Set(members.map { run.accounts[$0].node }))
        var leftOut: [String] = []
        if own.count > members.count {
            leftOut.append(
                PlainText.count(own.count - members.count, "account", "accounts") + " of the community with fewer ties")
        }
        if posts.count == Self.mostPosts { leftOut.append("posts beyond \(PlainText.count(Self.mostPosts))") }
        return ChartWords(run, settings).chart(
            "Posts of community \(wanted) over time",
            "A lane is an account; a line joins two posts of the same thing within \(run.window). All times are UTC.",
            .timeline(timeline),
            counted:
                "\(PlainText.count(shared, "post", "posts")) in \(PlainText.count(pairs.count, "co-action", "co-actions"))",
            leftOut: leftOut)
    }

    /// What happened to these accounts or to no account by name; that an account was made is another figure.
    private func events(of accounts: Set<String>) throws -> [(time: Int64, label: String)] {
        var seen: Set<String> = []
        return try file.events().compactMap { event in
            if event.type == "account_created" { return nil }
            if let account = event.account, !accounts.contains(account) { return nil }
            guard let time = WindowsJob.moment(event.time) else { return nil }
            // One line a day and kind.
            guard seen.insert("\(event.type) \(time / 86_400_000)").inserted else { return nil }
            return (time, event.type.replacing("_", with: " "))
        }
    }
}
