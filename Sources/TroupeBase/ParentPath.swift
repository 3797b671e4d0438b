extension String {
    /// The folder that a path lies in, as it is written: `a` of `a/b`, `/` of `/a`, nothing of `a`.
    ///
    /// Foundation's `deletingLastPathComponent` ends the program on a name of one letter (Swift 6.3 on Linux).
    package var parentPath: String {
        let slash = UInt8(ascii: "/")
        var path = utf8[...]
        while path.count > 1, path.last == slash { path.removeLast() }
        guard let place = path.lastIndex(of: slash) else { return "" }
        var parent = path[..<place]
        while parent.last == slash { parent.removeLast() }
        return parent.isEmpty ? "/" : String(decoding: parent, as: UTF8.self)
    }
}
