extension Array {
    /// The elements by a first and then a second number below `bound`.
    ///
    /// - Complexity: O(*n* + `bound`).
    func sorted(below bound: Int, by first: (Element) -> UInt32, then second: (Element) -> UInt32) -> [Element] {
        sorted(below: bound, by: second).sorted(below: bound, by: first)
    }

    /// The elements by a number below `bound`, those with the same number in the order in which they stand.
    ///
    /// - Complexity: O(*n* + `bound`).
    func sorted(below bound: Int, by key: (Element) -> UInt32) -> [Element] {
        var starts = [Int](repeating: 0, count: bound + 1)
        for element in self { starts[Int(key(element)) + 1] += 1 }
        for number in 0..<bound { starts[number + 1] += starts[number] }
        return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
            for element in self {
                let number = Int(key(element))
                buffer.initializeElement(at: starts[number], to: element)
                starts[number] += 1
            }
            filled = count
        }
    }
}
