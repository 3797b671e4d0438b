import TroupeModel

extension GroupLooks {
    /// The looks of a group of tied accounts.
    ///
    /// - Parameters:
    ///   - ties: The pairs whose co-actions count.
    ///   - evidence: The uses that carry evidence.
    ///   - all: All uses.
    ///   - isElsewhere: Whether an account is a member of another group.
    init(
        members: [UInt32], ties: [(UInt32, UInt32)], evidence: TieDetector, posts: PostTable, all: TieDetector,
        membersWithPartners: Int?, isElsewhere: @escaping (UInt32) -> Bool = { _ in false }
    ) {
        var actions: [Action] = []
        for (first, second) in ties {
            for action in evidence.coActions(first: first, second: second) {
                actions.append(
                    Action(
                        first: first, second: second,
                        object: UInt32(evidence.numbering.firstOfLayer[action.layer] + action.object),
                        firstTime: posts.time[action.firstPost], secondTime: posts.time[action.secondPost]))
            }
        }
        let isMember = Set(members)
        let kinds = posts.layers.map { LayerKind($0.layer) }
        let surroundings = Surroundings(
            account: { (posts.accounts.platformName(of: Int($0)), posts.accounts.identifiers[Int($0)]) },
            objectsOfAccount: { account in
                var (count, last) = (0, UInt32?.none)
                for position in all.index.positions(of: account) {
                    let object = all.index.uses[Int(position)].object
                    count += object == last ? 0 : 1
                    last = object
                }
                return count
            },
            firstUser: { object in
                let uses = all.index.uses[all.index.positions(ofObject: object)]
                guard let first = uses.first else { return nil }
                let isAlone = uses.prefix { $0.time == first.time }.allSatisfy { $0.account == first.account }
                return isAlone ? first.account : nil
            },
            host: { object in
                let place = evidence.numbering.place(of: object)
                guard kinds[place.layer] == .link else { return nil }
                return CanonicalLink.domain(posts.layers[place.layer].objects[place.number])
            },
            isUsedElsewhere: { object in
                let uses = all.index.uses[all.index.positions(ofObject: object)]
                return Self.isUsedElsewhere(
                    uses.lazy.map { (account: $0.account, time: $0.time) }, window: all.window, isMember: isMember,
                    isElsewhere: isElsewhere)
            },
            knowsSeconds: posts.precision < .minute)
        self.init(
            members: members, actions: actions, surroundings: surroundings, membersWithPartners: membersWithPartners)
    }
}
