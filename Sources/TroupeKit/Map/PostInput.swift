import TroupeIngest

/// Where a job takes its posts from.
public enum PostInput: Sendable, Hashable {
    /// Files by path; `-` is standard input.
    case files([String])
    /// The synthetic case that is compiled into the program.
    case demoCase

    /// Reads the posts.
    ///
    /// - Parameter columns: A column mapping as the user wrote it.
    func read(
        columns: String?, progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws(TroupeError) -> PostImport {
        do {
            let mapping = try columns.map { text throws(IngestError) in try ColumnMapping(parsing: text) }
            return try readPosts(from: sources, columns: mapping) { progress(.reading($0, of: $1)) }
        } catch {
            throw TroupeError(error)
        }
    }

    private var sources: [PostSource] {
        switch self {
        case .files(let paths): paths.map { $0 == "-" ? .standardInput : .file($0) }
        case .demoCase: [DemoCase.posts]
        }
    }
}
