/// Where posts are read from.
public enum PostSource: Sendable {
    /// A file, plain or gzip.
    case file(String)
    /// The standard input, plain or gzip.
    case standardInput
    /// Bytes in memory under a name for people.
    case bytes([UInt8], name: String)

    /// The name for people: the last part of a path, `standard input`, or the given name.
    public var name: String {
        switch self {
        case .file(let path): path.split(separator: "/").last.map(String.init) ?? path
        case .standardInput: "standard input"
        case .bytes(_, let name): name
        }
    }
}
