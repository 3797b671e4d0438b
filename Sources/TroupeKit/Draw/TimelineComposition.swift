import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// Posts of a community as swim lanes.
struct TimelineComposition {
    private static let mostLanes = 40
    private static let mostPosts = 4000
    private static let mostNarratives = 6

    let run: RunView
    let file: CaseFile
    let settings: DrawSettings

    func figure() throws -> ChartFigure {
        let words = ChartWords(run, settings)
        let said = words.said
        let wanted = settings.community ?? run.letters.first ?? "A"
        guard let community = run.letters.firstIndex(of: wanted) else {
            if run.letters.isEmpty {
                return words.chart(
                    said("draw.timeline.titleAny"), "", .timeline(Timeline(lanes: [], posts: [], coActions: [])),
                    counted: "", message: words.none)
            }
            throw TroupeError(
                .usage, "--community: there is no \(wanted.visible); the run has \(run.letters.joined(separator: ", "))"
            )
        }
        let (narratives, narrativeOf) = try narratives()
        let strengths = run.accounts.map(\.strength)
        let own = run.accounts.indices.filter { run.accounts[$0].community == community }
        let members = own.sorted { (-strengths[$0], $0) < (-strengths[$1], $1) }.prefix(Self.mostLanes)
        let lane = Dictionary(members.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
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
                        lane: lane, time: post.time, isShared: true, narrative: narrativeOf[post.number],
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
            posts.append(
                Timeline.Post(
                    lane: place, time: post.time, isShared: false, narrative: narrativeOf[post.post],
                    tooltip: UTCText.time(post.time)))
        }
        var timeline = Timeline(
            lanes: members.map {
                Timeline.Lane(
                    label: run.accounts[$0].label, community: community, isGone: run.accounts[$0].known?.isGone == true)
            }, posts: posts, coActions: pairs)
        timeline.narratives = narratives
        (timeline.events, timeline.turn) = try events(of: Set(members.map { run.accounts[$0].node }), said)
        var leftOut: [String] = []
        if own.count > members.count {
            leftOut.append(said("left.communityFewerTies", .number(own.count - members.count)))
        }
        if posts.count == Self.mostPosts { leftOut.append(said("left.posts", .number(Self.mostPosts))) }
        return words.chart(
            said("draw.timeline.title", .text(wanted)), said("draw.timeline.subtitle", .text(words.window)),
            .timeline(timeline),
            counted: said(
                "draw.timeline.counted", .number(shared),
                .text(said("count.coActions", .number(pairs.count)))), leftOut: leftOut)
    }

    /// The narratives of the codebook by what they mean, the most told first, and that of each coded post by its
    /// number; a post with several has the most told of them.
    private func narratives() throws -> ([String], [Int64: Int]) {
        let codings = try file.codings()
        let counts = Dictionary(grouping: codings, by: \.narrative).mapValues(\.count)
        let order = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key).prefix(Self.mostNarratives)
        let titles = Dictionary(codings.map { ($0.narrative, $0.title) }, uniquingKeysWith: { first, _ in first })
        var narrativeOf: [Int64: Int] = [:]
        for coding in codings {
            guard let place = order.firstIndex(of: coding.narrative) else { continue }
            narrativeOf[coding.post] = min(narrativeOf[coding.post] ?? place, place)
        }
        return (order.map { titles[$0].flatMap(\.self) ?? $0 }, narrativeOf)
    }

    /// What happened to these accounts or to no account by name, alike things of one day together, and the first
    /// contact; that an account was made is another figure.
    private func events(of accounts: Set<String>, _ said: Wording) throws -> ([Timeline.Event], turn: Int64?) {
        struct Happening {
            var type: String
            var time: Int64
            var hours: Int?
            var accounts: Set<String> = []
        }
        var found: [Happening] = []
        var contacts: [Int64] = []
        for event in try file.events() {
            if event.type == "account_created" { continue }
            if let account = event.account, !accounts.contains(account) { continue }
            guard let time = WindowsJob.moment(event.time) else { continue }
            if event.type == "press_contact" { contacts.append(time) }
            let day = time / 86_400_000
            var place = found.firstIndex { $0.type == event.type && $0.time / 86_400_000 == day }
            if place == nil {
                let hours =
                    RunView.answers.contains(event.type)
                    ? contacts.last.map { Int(((time - $0) + 1_800_000) / 3_600_000) } : nil
                found.append(Happening(type: event.type, time: time, hours: hours))
                place = found.count - 1
            }
            if let account = event.account, let place { found[place].accounts.insert(account) }
        }
        let events = found.map { one in
            var parts = [said.word("event", one.type).replacing("_", with: " ")]
            if one.accounts.count > 1 { parts.append(said("page.nAccounts", .number(one.accounts.count))) }
            if let hours = one.hours {
                parts.append(
                    hours < 48
                        ? said("page.hoursAfter", .number(hours)) : said("page.daysAfter", .number((hours + 12) / 24)))
            }
            return Timeline.Event(
                time: one.time, label: parts.joined(separator: " \u{00B7} "), isAnswer: one.hours != nil)
        }
        return (events, contacts.min())
    }
}
