import TroupeModel

extension AccountTable {
    /// For each account, its place in the order of account ids (bytewise), then platforms.
    ///
    /// - Complexity: O(*n* log *n*) comparisons of ids.
    package func ranks() -> [UInt32] {
        let ids = identifiers
        let order = ids.bytes.withUnsafeBufferPointer { bytes in
            (0..<count).sorted { left, right in
                let a = UnsafeBufferPointer(rebasing: bytes[ids.range(of: left)])
                let b = UnsafeBufferPointer(rebasing: bytes[ids.range(of: right)])
                if a.elementsEqual(b) { return platformName(of: left) < platformName(of: right) }
                return a.lexicographicallyPrecedes(b)
            }
        }
        var ranks = [UInt32](repeating: 0, count: count)
        for (place, account) in order.enumerated() { ranks[account] = UInt32(place) }
        return ranks
    }
}
