extension RandomAccessCollection where Index == Int {
    /// Cuts an array, or a piece of one, where neighbours do not belong together.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    package func chunked(by belongTogether: (Element, Element) -> Bool) -> [SubSequence] {
        var result: [SubSequence] = []
        var begin = startIndex
        for place in startIndex..<endIndex
        where place + 1 == endIndex || !belongTogether(self[place], self[place + 1]) {
            result.append(self[begin...place])
            begin = place + 1
        }
        return result
    }
}
