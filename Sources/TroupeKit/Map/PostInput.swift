import TroupeIngest
import TroupeModel

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
        let reading: PostImport
        do {
            let mapping = try columns.map { text throws(IngestError) in try ColumnMapping(parsing: text) }
            reading = try readPosts(from: sources, columns: mapping) { progress(.reading($0, of: $1)) }
        } catch {
            throw TroupeError(error)
        }
        guard reading.posts.count > 0 else { throw Self.nothingUsable(reading) }
        return reading
    }

    private static func nothingUsable(_ reading: PostImport) -> TroupeError {
        let reasons = reading.ledger.countsByCode.map { "\($0.count) \($0.code.rawValue)" }.joined(separator: ", ")
        let names = reading.sources.map(\.name.visible).joined(separator: ", ")
        let records = reading.sources.reduce(0) { $0 + $1.recordsIn }
        return TroupeError(
            .badInput,
            "\(names): none of \(records) records can be used (\(reasons)); name the right columns with --columns")
    }

    private var sources: [PostSource] {
        switch self {
        case .files(let paths): paths.map { $0 == "-" ? .standardInput : .file($0) }
        case .demoCase: [DemoCase.posts]
        }
    }
}
