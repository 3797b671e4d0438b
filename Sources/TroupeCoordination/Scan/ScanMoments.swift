/// Who was there at the same time: the pairs of uses of one object within a window, and how dense the object was.
///
/// Moments depend on times alone. A surrogate in which accounts are shuffled has the same ones, so they are found once.
struct ScanMoments: Sendable {
    /// Uses beside which others lie, in order; pairs of them are `first`, `second`.
    let first: [UInt32]
    let second: [UInt32]
    /// For each object with pairs, where its pairs begin; one more entry closes the last.
    let objectStart: [Int]
    /// For each use, the number of others that are expected within the window: a tenth of the object's other uses
    /// within ten windows, at least a tenth.
    let density: [Double]

    /// The moments of uses.
    ///
    /// - Parameter crowd: A use with more than twice as many uses beside it makes no pair.
    /// - Complexity: O(*n* + *k*) for *n* uses and *k* pairs.
    init(_ uses: ScanUses, window: Int64, crowd: Int) {
        var (first, second, starts): ([UInt32], [UInt32], [Int]) = ([], [], [])
        var density = [Double](repeating: 0.1, count: uses.count)
        var near: [Int] = []
        let time = uses.time
        uses.forEachObject { range in
            guard range.count > 1 else { return }
            for (place, others) in Self.counts(time, range, within: 10 * window).enumerated() {
                density[range.lowerBound + place] = Double(max(1, others)) * 0.1
            }
            near = Self.counts(time, range, within: window)
            let begin = first.count
            for use in range where near[use - range.lowerBound] <= 2 * crowd {
                var other = use + 1
                while other < range.upperBound, time[other] - time[use] <= window {
                    if near[other - range.lowerBound] <= 2 * crowd {
                        first.append(UInt32(use))
                        second.append(UInt32(other))
                    }
                    other += 1
                }
            }
            if first.count > begin { starts.append(begin) }
        }
        starts.append(first.count)
        (self.first, self.second, objectStart, self.density) = (first, second, starts, density)
    }

    /// For each use of a range, the others within a distance.
    private static func counts(_ time: [Int64], _ range: Range<Int>, within distance: Int64) -> [Int] {
        var (low, high) = (range.lowerBound, range.lowerBound)
        return range.map { use in
            while time[use] - time[low] > distance { low += 1 }
            while high < range.upperBound, time[high] - time[use] <= distance { high += 1 }
            return high - low - 1
        }
    }
}
