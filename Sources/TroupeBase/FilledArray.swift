extension Array {
    /// An array of `count` elements, all of which `body` writes, in any order.
    ///
    /// An empty array is made without it: it has no memory of its own, and the standard library's way of writing to
    /// uninitialised memory would store its length of zero where every other empty array reads its own.
    package init(filling count: Int, _ body: (UnsafeMutableBufferPointer<Element>) -> Void) {
        guard count > 0 else {
            self = []
            return
        }
        self.init(unsafeUninitializedCapacity: count) { places, initialized in
            body(UnsafeMutableBufferPointer(rebasing: places[..<count]))
            initialized = count
        }
    }
}
