import TroupeModel

/// What two accounts share on one layer: counts of their co-actions.
package struct Tie: Sendable, Hashable {
    /// The account with the lower number.
    package var first: UInt32
    /// The account with the higher number.
    package var second: UInt32
    /// The number of the layer in the table.
    package var layer: Int
    /// Distinct objects that both used within the window: the tie's strength.
    package var support: Int
    /// Pairs of posts within the window. Never a strength: one repeated caption makes many.
    package var postPairs: Int
    /// Sum of the gaps of the post pairs, in milliseconds.
    package var gapSum: Int64
    /// Post pairs in which `first` came first.
    package var firstLeads: Int
    /// Post pairs in which `second` came first; the rest were at the same moment.
    package var secondLeads: Int

    /// A tie that was counted elsewhere.
    package init(
        first: UInt32, second: UInt32, layer: Int, support: Int, postPairs: Int, gapSum: Int64, firstLeads: Int,
        secondLeads: Int
    ) {
        self.first = first
        self.second = second
        self.layer = layer
        self.support = support
        self.postPairs = postPairs
        self.gapSum = gapSum
        self.firstLeads = firstLeads
        self.secondLeads = secondLeads
    }

    /// The mean gap of the post pairs, in seconds.
    package var meanGapSeconds: Double {
        Double(gapSum) / Double(postPairs) / 1000
    }
}

/// Two posts, one object, two accounts, at most a window apart.
package struct CoAction: Sendable, Hashable {
    /// The number of the layer in the table.
    package var layer: Int
    /// The number of the object in its layer.
    package var object: Int
    /// The post of the first account of the pair.
    package var firstPost: Int
    /// The post of the second account.
    package var secondPost: Int
    /// Time of the second post less that of the first, in milliseconds: above zero when the first account led.
    package var gap: Int64
}
