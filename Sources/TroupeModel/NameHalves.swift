extension StringProtocol {
    /// What stands before and after the first such ASCII character; nil where it is not there.
    ///
    /// Bytes are compared, not characters: in `tiktok:\u{301}x` the mark joins the colon into one character, which no search for
    /// a colon would find, and names that begin so are what an adversary writes.
    public func halves(at separator: Unicode.Scalar) -> (before: String, after: String)? {
        guard separator.isASCII, let place = utf8.firstIndex(of: UInt8(separator.value)) else { return nil }
        return (
            String(decoding: utf8[..<place], as: UTF8.self),
            String(decoding: utf8[utf8.index(after: place)...], as: UTF8.self)
        )
    }
}
