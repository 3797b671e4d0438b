import TroupeCoordination
import TroupeModel

extension RunView {
    /// The picture of a detection.
    ///
    /// - Parameters:
    ///   - findings: What was found, under the names that may be shown.
    ///   - run: The record of the run.
    package init(_ findings: Findings, run: RunRecord) {
        let (detection, posts) = (findings.detection, findings.posts)
        self.init(
            basis: Basis(
                data: run.data, sources: findings.sourceNames, dataHash: run.inputs.first?.sha256,
                version: run.versions.troupe, settings: run.settings, window: detection.settings.window,
                results: run.results,
                outcome: OutcomeSentence.text(findings)),
            evidence: DetectedEvidence(findings: findings))
        communities = detection.communities.indices.map { place in
            let community = detection.communities[place]
            return Community(
                letter: NetworkCommunity.label(place), facts: Self.facts(of: community),
                robustness: findings.robustness.indices.contains(place)
                    ? RobustnessTable.remark(findings.robustness[place], members: community.members, findings) : nil)
        }
        let communityOf = detection.communityOfAccount
        var found = detection.accounts.map { number in
            (
                number,
                Account(
                    platform: posts.accounts.platformName(of: Int(number)),
                    id: posts.accounts.identifiers[Int(number)], label: findings.names[number],
                    community: communityOf[number])
            )
        }
        found.sort { Account.precedes($0.1, $1.1) }
        accounts = found.map(\.1)
        let place = Dictionary(found.enumerated().map { ($1.0, $0) }, uniquingKeysWith: { first, _ in first })
        ties = detection.ties.enumerated().map { number, tie in
            // Every end of a tie is an account of the network.
            Tie(
                number: number, a: place[tie.first]!, b: place[tie.second]!, support: tie.support,
                postPairs: tie.layers.reduce(0) { $0 + $1.postPairs },
                layers: tie.layers.map { findings.layerName($0.layer) }, occasions: tie.occasions,
                expected: tie.expected, p: tie.p, q: tie.q)
        }
        settleTies()
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

/// The co-actions of a detection, found anew for each tie.
private struct DetectedEvidence: EvidenceOfTies {
    let findings: Findings

    func coActions(ofTie number: Int) -> [RunView.CoAction] {
        findings.detection.coActions(of: findings.detection.ties[number]).map { action in
            findings.coAction(
                ofTie: number, layer: action.layer, object: action.object, action.firstPost, action.secondPost)
        }
    }
}

extension Findings {
    /// Two posts of one thing as the picture of a run holds them.
    func coAction(ofTie tie: Int, layer: Int, object: Int, _ first: Int, _ second: Int) -> RunView.CoAction {
        func post(_ row: Int) -> RunView.Post {
            RunView.Post(
                number: Int64(row), id: posts.identifiers[row], time: posts.time[row],
                source: "\(sourceName(ofPost: row)), line \(posts.line[row])")
        }
        return RunView.CoAction(
            tie: tie, layer: layerName(layer), object: posts.layers[layer].objects[object], first: post(first),
            second: post(second))
    }
}
