import TroupeModel

/// What two accounts share on one layer: counts of their co-actions.
public struct Tie: Sendable, Hashable {
    /// The account with the lower number.
    public var first: UInt32
    /// The account with the higher number.
    public var second: UInt32
    /// The number of the layer in the table.
    public var layer: Int
    /// Distinct objects that both used within the window: the tie's strength.
    public var support: Int
    /// Pairs of posts within the window. Never a strength: one repeated caption makes many.
    public var postPairs: Int
    /// Sum of the gaps of the post pairs, in milliseconds.
    public var gapSum: Int64
    /// Post pairs in which `first` came first.
    public var firstLeads: Int
    /// Post pairs in which `second` came first; the rest were at the same moment.
    public var secondLeads: Int

    /// The mean gap of the post pairs, in seconds.
    public var meanGapSeconds: Double {
        Double(gapSum) / Double(postPairs) / 1000
    }
}

/// Two posts, one object, two accounts, at most a window apart.
public struct CoAction: Sendable, Hashable {
    /// The number of the layer in the table.
    public var layer: Int
    /// The number of the object in its layer.
    public var object: Int
    /// The post of the first account of the pair.
    public var firstPost: Int
    /// The post of the second account.
    public var secondPost: Int
    /// Time of the second post less that of the first, in milliseconds: above zero when the first account led.
    public var gap: Int64
}
