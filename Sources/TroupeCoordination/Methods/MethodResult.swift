/// What a published method found.
package struct MethodResult: Sendable {
    /// Whether the ties have a direction; what it means is the method's own.
    package var isDirected = false
    /// What is told of the ties beside their weight.
    package var tieColumns: [TieColumn] = []
    /// The ties, by first and then second account name (bytewise), kept or not.
    package var ties: [MethodTie] = []
    /// The communities of the kept ties, by size, then by smallest member name; members by name.
    package var communities: [[UInt32]] = []
    /// Further tables: scores of accounts, groups of posts.
    package var tables: [MethodTable] = []
    /// What a reader of the results must know.
    package var notes: [String] = []

    /// The accounts with a kept tie.
    package var keptAccounts: Set<UInt32> {
        let most = ties.reduce(0) { max($0, $1.first, $1.second) }
        var isKept = [Bool](repeating: false, count: ties.isEmpty ? 0 : Int(most) + 1)
        for tie in ties where tie.isKept {
            isKept[Int(tie.first)] = true
            isKept[Int(tie.second)] = true
        }
        return Set(isKept.indices.lazy.filter { isKept[$0] }.map { UInt32($0) })
    }
}

/// One kind of value that a method tells of its ties.
package struct TieColumn: Sendable {
    /// What it is called.
    package var name: String
    /// The values, in the rows that ties name; not a number where a tie has none.
    package var values: [Double]

    /// A column.
    package init(name: String, values: [Double]) {
        self.name = name
        self.values = values
    }

    /// A column of so many ties, none with a value so far.
    init(name: String, pairs: Int) { self.init(name: name, values: [Double](repeating: .nan, count: pairs)) }

    /// The value of a tie; nil where it has none.
    package subscript(tie: MethodTie) -> Double? {
        let value = values[tie.row]
        return value.isNaN ? nil : value
    }
}

/// A tie as a published method weighs it.
package struct MethodTie: Sendable, Hashable {
    /// One account; where ties have a direction, the one they start from.
    package var first: UInt32
    /// The other account.
    package var second: UInt32
    /// The weight.
    package var weight: Double
    /// Whether it passes the method's threshold.
    package var isKept: Bool
    /// Its row in the columns of the result.
    package var row = 0
}

/// A table of a method's own.
package struct MethodTable: Sendable {
    /// A cell.
    package enum Cell: Sendable, Hashable {
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
    package var name: String
    /// Its columns.
    package var columns: [String]
    /// Its rows.
    package var rows: [[Cell]]
}
