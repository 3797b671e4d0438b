import TroupeBase
package import TroupeModel

/// How much a community stands on, whatever its chance: separate occasions, distinct objects, days.
package struct Standing: Sendable, Hashable {
    /// Occasions (see ``Precedence``).
    package var occasions: Int
    /// Distinct objects of its co-actions.
    package var objects: Int
    /// Days in UTC with a post of a co-action.
    package var days: Int

    /// So much.
    package init(occasions: Int, objects: Int, days: Int) {
        (self.occasions, self.objects, self.days) = (occasions, objects, days)
    }

    /// The most occasions, objects and days that are called thin.
    package static let thin = Standing(occasions: 2, objects: 3, days: 1)

    /// Whether the evidence is thin: so few occasions, objects or days that one more look may undo it.
    package var isThin: Bool {
        occasions <= Self.thin.occasions || objects <= Self.thin.objects || days <= Self.thin.days
    }
}

extension Detection {
    /// The meetings behind ties, for ``Precedence``.
    package func meetings(of ties: some Sequence<NetworkTie>, posts: PostTable) -> [Precedence.Meeting] {
        ties.flatMap { tie in
            coActions(of: tie).map { action in
                Precedence.Meeting(
                    first: Int(tie.first), second: Int(tie.second), firstTime: posts.time[action.firstPost],
                    secondTime: posts.time[action.secondPost])
            }
        }
    }

    /// Adds to every community how much it stands on and who is first in it.
    mutating func addStanding(posts: PostTable) {
        var ties = [[NetworkTie]](repeating: [], count: communities.count)
        for tie in self.ties {
            if let community = tie.community { ties[community].append(tie) }
        }
        for place in communities.indices {
            let meetings = meetings(of: ties[place], posts: posts)
            let precedence = Precedence(meetings, pause: settings.session)
            let days = Set(meetings.flatMap { [$0.firstTime, $0.secondTime] }.map { $0.flooredQuotient(86_400_000) })
            communities[place].precedence = precedence
            communities[place].standing = Standing(
                occasions: precedence.occasions, objects: communities[place].otherExplanations.objectCount,
                days: days.count)
        }
    }
}
