/// Where posts are read from.
package enum PostSource: Sendable {
    /// A file, plain, gzip or zstd.
    case file(String)
    /// The standard input, plain, gzip or zstd.
    case standardInput
    /// A file inside a zip archive, by its name there.
    case member(archive: String, name: String)
    /// Bytes in memory under a name for people.
    case bytes([UInt8], name: String)

    /// The name for people: the last part of a path, `standard input`, or the given name.
    package var name: String {
        switch self {
        case .file(let path): path.split(separator: "/").last.map(String.init) ?? path
        case .standardInput: "standard input"
        case .member(let archive, let name):
            (archive.split(separator: "/").last.map(String.init) ?? archive) + "/" + name
        case .bytes(_, let name): name
        }
    }
}
