/// The first place of a range at which an ordered property no longer holds; the end of the range where it always does.
///
/// - Parameters:
///   - range: Places in order.
///   - isBefore: True up to some place, false from there on.
/// - Complexity: O(log *n*) calls.
@inlinable
package func lowerBound(in range: Range<Int>, where isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
        let middle = (low + high) / 2
        if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
}
