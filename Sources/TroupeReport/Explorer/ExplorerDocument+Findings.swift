import TroupeCoordination
import TroupeModel

extension ExplorerDocument {
    /// The network of a run, with the posts behind every tie.
    ///
    /// - Parameters:
    ///   - title: What is shown, neutrally.
    ///   - method: Lines on how it was made.
    ///   - leftOut: What is not shown.
    ///   - key: What fixes the data.
    ///   - seed: Of the layout.
    ///   - workers: Threads of the layout.
    public init(
        _ findings: Findings, title: String, method: [String], leftOut: [String], key: String, seed: UInt64,
        workers: Int
    ) {
        let (detection, posts) = (findings.detection, findings.posts)
        var builder = ExplorerBuilder(
            title: title, key: key, window: detection.settings.window, method: method, leftOut: leftOut)
        builder.add(
            detection.communities.indices.map { place in
                Community(
                    letter: NetworkCommunity.label(place), size: detection.communities[place].members.count,
                    facts: Self.facts(of: detection.communities[place]),
                    robustness: findings.robustness.indices.contains(place)
                        ? RobustnessTable.sentence(
                            findings.robustness[place], members: detection.communities[place].members, findings) : nil)
            })
        let communities = detection.communityOfAccount
        var nodes: [UInt32: Int] = [:]
        for account in detection.accounts {
            let platform = posts.accounts.platformName(of: Int(account))
            let id = posts.accounts.identifiers[Int(account)]
            nodes[account] = builder.addNode(
                findings.names[account], name: platform.isEmpty ? id : platform + ":" + id, kind: "account",
                platform: platform, community: communities[account])
        }
        var numbers: [Int: Int] = [:]
        func number(_ post: Int) -> Int {
            if let known = numbers[post] { return known }
            let number = builder.addPost(
                account: nodes[posts.account[post]] ?? 0, time: posts.time[post], id: posts.identifiers[post],
                source: findings.sourceName(ofPost: post) + ", line \(posts.line[post])")
            numbers[post] = number
            return number
        }
        for tie in detection.ties {
            guard let a = nodes[tie.first], let b = nodes[tie.second] else { continue }
            var link = ExplorerBuilder.Link(a, b, kind: "tie")
            link.layers = tie.layers.map { findings.layerName($0.layer) }
            (link.support, link.occasions, link.expected) = (tie.support, tie.occasions, tie.expected)
            (link.p, link.q) = (tie.p, tie.q)
            let layers = Set(tie.layers.map(\.layer))
            let actions = detection.detector.coActions(first: tie.first, second: tie.second)
                .filter { layers.contains($0.layer) }
                .sorted {
                    (posts.time[$0.firstPost], $0.firstPost, $0.secondPost, $0.layer, $0.object)
                        < (posts.time[$1.firstPost], $1.firstPost, $1.secondPost, $1.layer, $1.object)
                }
            for action in actions {
                link.evidence.append(
                    ExplorerBuilder.CoAction(
                        layer: findings.layerName(action.layer),
                        object: builder.text(posts.layers[action.layer].objects[action.object]),
                        first: number(action.firstPost), second: number(action.secondPost)))
            }
            builder.add(link)
        }
        self = builder.finished(seed: seed, workers: workers)
    }

    private static func facts(of community: NetworkCommunity) -> [[String]] {
        var facts = [
            ["posts", PlainText.count(community.otherExplanations.postCount)],
            ["first", String(UTCText.time(community.firstTime).prefix(10))],
            ["last", String(UTCText.time(community.lastTime).prefix(10))],
        ]
        if let score = community.evidencePerMember {
            facts.append(["evidence per member", PlainText.decimal(score, places: 2)])
        }
        if let p = community.p { facts.append(["family-wise p", PlainText.probability(p)]) }
        if let grade = community.grade { facts.append(["evidence", grade.grade.rawValue]) }
        return facts
    }
}
