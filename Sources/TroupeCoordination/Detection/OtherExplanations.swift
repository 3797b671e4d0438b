import TroupeBase
import TroupeModel

/// Numbers that help to judge whether something else than a plan made a group post together.
package struct OtherExplanations: Sendable, Hashable {
    /// Posts that take part in a co-action inside the group.
    package var postCount = 0
    /// Distinct objects of those co-actions.
    package var objectCount = 0
    /// Accounts outside the group that used one of the objects within the window of such a post.
    package var outsiders = 0
    /// Posts by outsiders that used one of the objects later than that, within an hour of such a post.
    package var tailPosts = 0
    /// The most accounts, members or not, on one object within the window of such a post.
    package var largestCrowd = 0
    /// Such posts at a whole minute; a scheduler makes many, chance one in sixty. Zero when seconds are not known.
    package var roundTimePosts = 0
    /// The platforms of the members, by name. The same owner may hold one account on each.
    package var platforms: [String] = []

    static let tail: Int64 = 3_600_000
}

extension TieDetector {
    /// What the co-actions inside a group look like.
    struct GroupActivity {
        var layers: Set<Int> = []
        var firstTime = Int64.max
        var lastTime = Int64.min
        var explanations = OtherExplanations()
    }

    /// Measures a group by the co-actions of its ties.
    ///
    /// - Parameters:
    ///   - surroundings: All uses, those of crowds included, that outsiders are looked for in.
    func activity(
        members: [UInt32], ties: [(UInt32, UInt32)], posts: PostTable, surroundings: TieDetector
    ) -> GroupActivity {
        var activity = GroupActivity()
        var timesOfObject: [UInt32: Set<Int64>] = [:]
        var postsSeen: Set<Int> = []
        for (first, second) in ties {
            for action in coActions(first: first, second: second) {
                let object = UInt32(numbering.firstOfLayer[action.layer] + action.object)
                let factor = clock.factors[action.layer]
                activity.layers.insert(action.layer)
                for post in [action.firstPost, action.secondPost] {
                    let time = posts.time[post]
                    activity.firstTime = min(activity.firstTime, time)
                    activity.lastTime = max(activity.lastTime, time)
                    timesOfObject[object, default: []].insert(time * factor)
                    postsSeen.insert(post)
                }
            }
        }
        let isMember = Set(members)
        var outsiders: Set<UInt32> = []
        for (object, times) in timesOfObject {
            let tail = OtherExplanations.tail * clock.factors[numbering.place(of: object).layer]
            let near = surroundings.index.neighbourhood(
                of: object, times: times.sorted(), window: window, tail: tail)
            activity.explanations.largestCrowd = max(activity.explanations.largestCrowd, near.largestCrowd)
            outsiders.formUnion(near.accounts.lazy.filter { !isMember.contains($0) })
            activity.explanations.tailPosts += near.tail.count { !isMember.contains($0) }
        }
        activity.explanations.postCount = postsSeen.count
        activity.explanations.objectCount = timesOfObject.count
        activity.explanations.outsiders = outsiders.count
        if posts.precision < .minute {
            activity.explanations.roundTimePosts = postsSeen.count { posts.time[$0] % 60_000 == 0 }
        }
        activity.explanations.platforms = Set(members.map { posts.accounts.platformName(of: Int($0)) }).sorted()
        return activity
    }
}

extension UseIndex {
    /// The uses of an object near some moments.
    fileprivate struct Neighbourhood {
        /// Accounts within the window of a moment.
        var accounts: Set<UInt32> = []
        /// The account of each use that is not, but follows a moment within an hour.
        var tail: [UInt32] = []
        /// The most accounts within the window of one moment.
        var largestCrowd = 0
    }

    fileprivate func neighbourhood(of object: UInt32, times: [Int64], window: Int64, tail: Int64) -> Neighbourhood {
        var result = Neighbourhood()
        let range = positions(ofObject: object)
        var low = range.lowerBound
        for moment in times {
            while low < range.upperBound, uses[low].time < moment - window { low += 1 }
            var crowd: Set<UInt32> = []
            var position = low
            while position < range.upperBound, uses[position].time <= moment + window {
                crowd.insert(uses[position].account)
                position += 1
            }
            result.largestCrowd = max(result.largestCrowd, crowd.count)
            result.accounts.formUnion(crowd)
        }
        var next = 0
        for position in range {
            while next < times.count, times[next] <= uses[position].time { next += 1 }
            let isNear =
                (next > 0 && uses[position].time - times[next - 1] <= window)
                || (next < times.count && times[next] - uses[position].time <= window)
            if !isNear, next > 0, uses[position].time - times[next - 1] <= tail {
                result.tail.append(uses[position].account)
            }
        }
        return result
    }

    /// The positions of an object, found by halving.
    func positions(ofObject number: UInt32) -> Range<Int> {
        lowerBound(in: 0..<count) { uses[$0].object < number }..<lowerBound(in: 0..<count) { uses[$0].object <= number }
    }
}
