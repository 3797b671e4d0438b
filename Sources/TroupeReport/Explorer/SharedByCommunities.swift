import TroupeCoordination
import TroupeModel

/// What the members of each community shared, and when they met, gathered co-action by co-action.
struct SharedByCommunities {
    private struct Found {
        var accounts: Set<Int> = []
        var posts: Set<Int> = []
        var first = Int64.max
        var last = Int64.min

        mutating func count(_ post: Int, at time: Int64, by account: Int) {
            accounts.insert(account)
            posts.insert(post)
            first = min(first, time)
            last = max(last, time)
        }
    }

    private static let most = 5

    private var things: [(layer: String, text: String)] = []
    /// For each community what was found of things, by their numbers.
    private var found: [[Int: Found]]
    private var meetings: [[Precedence.Meeting]]
    /// For each post the last thing for which it was counted: it meets others again and again with the same one.
    private var countedFor: [Int] = []

    /// Nothing yet.
    ///
    /// - Parameter count: The number of communities.
    init(count: Int) {
        found = Array(repeating: [:], count: count)
        meetings = Array(repeating: [], count: count)
    }

    /// Adds a thing that may be shared.
    ///
    /// - Returns: Its number.
    mutating func addThing(layer: String, text: String) -> Int {
        things.append((layer, text))
        return things.count - 1
    }

    /// Adds a co-action of two members of a community.
    ///
    /// - Parameters:
    ///   - posts: The numbers of its posts, which are small.
    mutating func add(
        _ action: RunView.CoAction, posts: (first: Int, second: Int), thing: Int, _ one: Int, _ other: Int,
        to community: Int
    ) {
        count(posts.first, at: action.first.time, by: one, thing: thing, in: community)
        count(posts.second, at: action.second.time, by: other, thing: thing, in: community)
        meetings[community].append(
            Precedence.Meeting(
                first: one, second: other, firstTime: action.first.time, secondTime: action.second.time))
    }

    private mutating func count(_ post: Int, at time: Int64, by account: Int, thing: Int, in community: Int) {
        if post >= countedFor.count {
            countedFor += Array(repeating: -1, count: max(post + 1 - countedFor.count, countedFor.count))
        }
        if countedFor[post] == thing { return }
        countedFor[post] = thing
        found[community][thing, default: Found()].count(post, at: time, by: account)
    }

    /// The things most shared, in the order of the report.
    func things(of community: Int) -> [ExplorerDocument.Thing] {
        found[community].map { number, found in
            let thing = things[number]
            let order = SharedThingOrder(
                layer: Layer(thing.layer), members: found.accounts.count, posts: found.posts.count, text: thing.text)
            return (order, found)
        }.sorted { $0.0.precedes($1.0) }.prefix(Self.most).map { order, thing in
            ExplorerDocument.Thing(
                text: order.text, layer: order.layer.name, accounts: order.members, posts: order.posts,
                first: Double(thing.first) / 1000, last: Double(thing.last) / 1000)
        }
    }

    /// Who is first on more occasions than the others; nil where nobody is.
    ///
    /// - Parameters:
    ///   - pause: A pause of an account longer than this, in milliseconds, ends its session.
    ///   - labels: The names of the accounts.
    func lead(of community: Int, pause: Int64, labels: [String]) -> ExplorerDocument.Lead? {
        Precedence(meetings[community], pause: pause).leader.map { place in
            ExplorerDocument.Lead(
                account: labels[place.account], first: place.first, present: place.present, p: place.p)
        }
    }
}
