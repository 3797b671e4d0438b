/// Finds where a JSON document holds objects in arrays.
enum ArrayPaths {
    /// The paths of the arrays, as keys from the root, that hold objects: the least deep first, then in order.
    ///
    /// Arrays inside the objects of another are found as well, since a wrapper may be a list of one.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [String] {
        var frames: [(isObject: Bool, path: [String])] = []
        var found: [[String]] = []
        var key: [UInt8] = []
        var isInString = false
        var isEscaped = false
        var isKey = false
        var expectsKey = false
        for byte in bytes {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    // Keys are spelled as ``DocumentSplitter`` spells them.
                    isEscaped = true
                    continue
                } else if byte == quote {
                    isInString = false
                    continue
                }
                if isKey { key.append(byte) }
                continue
            }
            switch byte {
            case quote:
                isInString = true
                isKey = expectsKey
                if isKey { key = [] }
                expectsKey = false
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let isObject = byte == UInt8(ascii: "{")
                let above = frames.last
                if isObject, let above, !above.isObject, !found.contains(above.path) { found.append(above.path) }
                var path = above?.path ?? []
                if above?.isObject == true { path.append(String(decoding: key, as: UTF8.self)) }
                frames.append((isObject, path))
                expectsKey = isObject
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                _ = frames.popLast()
                expectsKey = false
            case UInt8(ascii: ","): expectsKey = frames.last?.isObject == true
            default: break
            }
        }
        let depths = found.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
        return depths.map { $0.element.joined(separator: ".") }
    }
}
