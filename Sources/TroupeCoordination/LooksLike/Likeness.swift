/// What a group looks like besides a campaign, each reading by a stated measure.
///
/// A reading is no verdict: an outlet that is amplified has its links on one host as a channel's audience has. Nothing
/// is dropped for looking like something; the reader sees it and why.
package enum Likeness: Sendable, Hashable {
    /// Most members have one other member that did the same within a second in at least ``GroupLooks/twinShare`` of the
    /// quieter one's objects: one account that was collected under two names. The number of such members.
    case oneAccountTwice(members: Int)
    /// Most members have another member of the same id on another platform. The number of such members.
    case oneOwner(members: Int)
    /// Two accounts: one owner may hold both.
    case pair
    /// One bin of five minutes of the clock holds most objects' moments, on several days: an app or a scheduling tool.
    /// The minute of the day (UTC) at which the bin begins, the objects in it, and all objects.
    case appOrScheduler(minute: Int, objects: Int, of: Int)
    /// Most members post at a time of day of their own, each within five minutes on several days: an app that posts
    /// when its user has told it to. The number of such members.
    case ownTimes(members: Int)
    /// One host holds most of the links: a channel's audience, an app, or an outlet that is amplified. The links on it,
    /// and all links.
    case oneHost(String, links: Int, of: Int)
    /// One account is first to use most of the objects: the others may copy it without a plan. The account, the
    /// objects, and all objects whose first user is known.
    case oneSource(UInt32, objects: Int, of: Int)
    /// One account outside the group is first to use most of the objects, and most members have no partner by choice:
    /// an audience that reacts to it. The numbers are those of ``oneSource(_:objects:of:)``.
    case audience(UInt32, objects: Int, of: Int)
    /// Members of other groups used most of the objects at the same time too: circles that take some of the same feeds,
    /// as outlets do that print what agencies send them, or one larger group that was cut into parts. These objects,
    /// and all.
    case overlap(objects: Int, of: Int)
    /// Nine in ten ties join a few accounts, a tenth of the members at most: accounts that post whatever is popular
    /// meet everybody who does. These accounts, their ties, and all ties.
    case busyAccounts(Int, ties: Int, of: Int)
    /// Fewer than three distinct texts or objects, again and again: what a platform fills in, a template, a chain text.
    /// The number of objects.
    case oneText(objects: Int)

    /// The reading in a few words.
    package var name: String {
        switch self {
        case .oneAccountTwice: "one account twice"
        case .oneOwner: "one owner on several platforms"
        case .pair: "a pair"
        case .appOrScheduler, .ownTimes: "an app or scheduler"
        case .oneHost: "one host or channel"
        case .oneSource: "one source that others copy"
        case .audience: "an audience"
        case .overlap: "overlapping circles"
        case .busyAccounts: "a few busy accounts that others meet"
        case .oneText: "one text again and again"
        }
    }
}
