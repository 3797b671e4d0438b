/// What a published method found.
public struct MethodResult: Sendable {
    /// Whether the ties have a direction; what it means is the method's own.
    public var isDirected = false
    /// What the values of the ties are called, beside the weight.
    public var tieColumns: [String] = []
    /// The ties, by first and then second account name (bytewise), kept or not.
    public var ties: [MethodTie] = []
    /// The communities of the kept ties, by size, then by smallest member name; members by name.
    public var communities: [[UInt32]] = []
    /// Further tables: scores of accounts, groups of posts.
    public var tables: [MethodTable] = []
    /// What a reader of the results must know.
    public var notes: [String] = []

    /// The accounts with a kept tie.
    public var keptAccounts: Set<UInt32> {
        ties.reduce(into: []) { accounts, tie in
            if tie.isKept { accounts.formUnion([tie.first, tie.second]) }
        }
    }
}

/// A tie as a published method weighs it.
public struct MethodTie: Sendable, Hashable {
    /// One account; where ties have a direction, the one they start from.
    public var first: UInt32
    /// The other account.
    public var second: UInt32
    /// The weight.
    public var weight: Double
    /// Whether it passes the method's threshold.
    public var isKept: Bool
    /// Further values, as the result's columns name them.
    public var values: [Double?] = []
}

/// A table of a method's own.
public struct MethodTable: Sendable {
    /// A cell.
    public enum Cell: Sendable, Hashable {
        /// An account.
        case account(UInt32)
        /// An object of a layer.
        case object(layer: Int, number: Int)
        /// A post.
        case post(Int)
        /// A whole number.
        case integer(Int)
        /// A number.
        case number(Double)
        /// Nothing.
        case empty
    }

    /// What it holds, as part of a file name.
    public var name: String
    /// Its columns.
    public var columns: [String]
    /// Its rows.
    public var rows: [[Cell]]
}
