import TroupeCoordination
import TroupeModel

/// What the members of each community shared, and when they met, gathered co-action by co-action.
struct SharedByCommunities {
    private struct Key: Hashable {
        var layer: String
        var object: [UInt8]
    }

    private struct Found {
        var text = ""
        var accounts: Set<Int> = []
        var posts: Set<Int64> = []
        var first = Int64.max
        var last = Int64.min
    }

    private static let most = 5

    private var found: [[Key: Found]]
    private var meetings: [[Precedence.Meeting]]

    /// Nothing yet.
    ///
    /// - Parameter count: The number of communities.
    init(count: Int) {
        found = Array(repeating: [:], count: count)
        meetings = Array(repeating: [], count: count)
    }

    /// Adds a co-action of two members.
    mutating func add(_ action: RunView.CoAction, _ one: Int, _ other: Int, to community: Int) {
        let key = Key(layer: action.layer, object: Array(action.object.utf8))
        // Taken out and put back, so that its sets are not copied.
        var thing = found[community].removeValue(forKey: key) ?? Found(text: action.object)
        thing.accounts.formUnion([one, other])
        for post in [action.first, action.second] {
            thing.posts.insert(post.number)
            thing.first = min(thing.first, post.time)
            thing.last = max(thing.last, post.time)
        }
        found[community][key] = thing
        meetings[community].append(
            Precedence.Meeting(
                first: one, second: other, firstTime: action.first.time, secondTime: action.second.time))
    }

    /// The things most shared, in the order of the report.
    func things(of community: Int) -> [ExplorerDocument.Thing] {
        found[community].map { key, thing in
            let order = SharedThingOrder(
                layer: Layer(key.layer), members: thing.accounts.count, posts: thing.posts.count, text: thing.text)
            return (order, thing)
        }.sorted { $0.0.precedes($1.0) }.prefix(Self.most).map { order, thing in
            ExplorerDocument.Thing(
                text: thing.text, layer: order.layer.name, accounts: order.members, posts: order.posts,
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
