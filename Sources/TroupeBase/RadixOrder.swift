/// The order of some keys, ascending, equal ones as they stand: sixteen bits at a time from the lowest (LSD radix
/// sort), leaving out those in which all keys agree.
///
/// - Complexity: O(*n*) for each sixteen bits that differ; few keys are sorted by comparing.
package func radixOrder(of keys: [UInt64]) -> [UInt32] {
    precondition(keys.count <= Int(UInt32.max), "places are numbers of 32 bits")
    var order = [UInt32](filling: keys.count) { places in
        for place in 0..<places.count { places[place] = UInt32(place) }
    }
    guard keys.count > 1 << 12 else {
        order.sort { (keys[Int($0)], $0) < (keys[Int($1)], $1) }
        return order
    }
    var other = order
    let differing = keys.reduce((some: UInt64(0), all: UInt64.max)) { ($0.some | $1, $0.all & $1) }
    for shift in stride(from: UInt64(0), to: 64, by: 16) where (differing.some ^ differing.all) >> shift & 0xFFFF != 0 {
        var next = [Int](repeating: 0, count: 1 << 16 + 1)
        for key in keys { next[Int(key >> shift & 0xFFFF) + 1] += 1 }
        for digit in 1...1 << 16 { next[digit] += next[digit - 1] }
        other.withUnsafeMutableBufferPointer { other in
            for place in order {
                let digit = Int(keys[Int(place)] >> shift & 0xFFFF)
                other[next[digit]] = place
                next[digit] += 1
            }
        }
        swap(&order, &other)
    }
    return order
}
