extension Array {
    /// Cuts the array where neighbours do not belong together.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    package func chunked(by belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var result: [ArraySlice<Element>] = []
        var begin = 0
        for place in indices where place + 1 == count || !belongTogether(self[place], self[place + 1]) {
            result.append(self[begin...place])
            begin = place + 1
        }
        return result
    }
}
