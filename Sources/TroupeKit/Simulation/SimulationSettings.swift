/// What is simulated: ordinary posts and planted campaigns.
public struct SimulationSettings: Sendable, Hashable {
    /// How members make their copies differ.
    public enum Evasion: String, Sendable, CaseIterable {
        /// They do not.
        case none
        /// A number at the end of each caption.
        case counters
        /// Blanks, zero-width characters and emoji in captions.
        case spaces
        /// One word in seven of each caption replaced.
        case paraphrase
        /// Each post up to ten minutes later.
        case delays
    }

    /// What members share.
    public enum Kind: String, Sendable, CaseIterable {
        /// Reposts in one half of the actions, captions in the other.
        case mixed
        /// Captions only.
        case caption
        /// Reposts only.
        case repost
    }

    /// Ordinary posts.
    public var posts = 100_000
    /// Days over which they lie.
    public var days = 30
    /// Campaigns; 0 plants none.
    public var campaigns = 5
    /// Members of a campaign, drawn anew for each.
    public var size = 5...50
    /// Actions of a campaign, drawn anew for each.
    public var actions = 10...100
    /// Chance that a member joins an action.
    public var participation = 0.5
    /// Seconds within which the members of an action post.
    public var spread = 30
    /// How copies differ.
    public var evasion = Evasion.none
    /// What members share.
    public var kind = Kind.mixed
    /// Ordinary posts of each member.
    public var ownPosts = 5
    /// The seed.
    public var seed: UInt64 = 1

    /// A hundred thousand posts with five campaigns whose members join half of the actions.
    public init() {}

    func validate() throws(TroupeError) {
        if posts < 0 || posts > 100_000_000 { throw TroupeError(.usage, "--posts must lie between 0 and 100,000,000") }
        if days < 1 || days > 3650 { throw TroupeError(.usage, "--days must lie between 1 and 3650") }
        if campaigns < 0 || campaigns > 10_000 {
            throw TroupeError(.usage, "--campaigns must lie between 0 and 10,000")
        }
        if size.lowerBound < 2 || size.upperBound > 10_000 {
            throw TroupeError(.usage, "--size must lie between 2 and 10,000")
        }
        if actions.lowerBound < 1 || actions.upperBound > 10_000 {
            throw TroupeError(.usage, "--actions must lie between 1 and 10,000")
        }
        if !(participation > 0 && participation <= 1) {
            throw TroupeError(.usage, "--participation must be above 0 and at most 1")
        }
        if spread < 0 || spread > 86_400 { throw TroupeError(.usage, "--spread must lie between 0 and one day") }
        if ownPosts < 0 || ownPosts > 10_000 { throw TroupeError(.usage, "--own-posts must lie between 0 and 10,000") }
    }
}
