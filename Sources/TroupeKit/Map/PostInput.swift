import TroupeIngest
import TroupeModel
import TroupeReport
import TroupeStore

/// Where a job takes its posts from.
public enum PostInput: Sendable, Hashable {
    /// Files by path, or one case; `-` is standard input.
    case files([String])
    /// The synthetic case that is compiled into the program.
    case demoCase

    /// The case that the posts come from; nil where they come from files.
    var caseFile: String? {
        guard case .files(let paths) = self, paths.count == 1, CaseFile.seemsCase(paths[0]) else { return nil }
        return paths[0]
    }

    /// What may be said of who is behind the accounts, where the posts come from a case in which analysts named explanations.
    func attribution() throws(TroupeError) -> [String] {
        guard let path = caseFile else { return [] }
        do {
            let file = try CaseFile(path, .reading)
            guard try file.ask("SELECT count(*) FROM hypothesis WHERE state <> 'rejected'").rows != [["0"]] else {
                return []
            }
            return try ClaimFunctions.attribution(of: file).sentences.map(\.text)
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Reads the posts.
    ///
    /// - Parameter columns: A column mapping as the user wrote it.
    func read(
        columns: String?, progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws(TroupeError) -> PostImport {
        let reading = try readAny(columns: columns, progress: progress)
        guard reading.posts.count > 0 else { throw Self.nothingUsable(reading) }
        return reading
    }

    private func readAny(
        columns: String?, progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws(TroupeError) -> PostImport {
        guard case .files(let paths) = self else { return try readTables(columns: columns, progress: progress) }
        let cases = paths.filter { CaseFile.seemsCase($0) }
        if let path = cases.first {
            guard paths.count == 1 else {
                throw TroupeError(.usage, "\(path): is a case; name one case, or files, not both")
            }
            guard columns == nil else { throw TroupeError(.usage, "\(path): is a case; --columns is for files") }
            return try CaseInput.read(case: path)
        }
        if try Self.needImport(paths, columns: columns) {
            return try CaseInput.read(files: paths, columns: columns, progress: progress)
        }
        return try readTables(columns: columns, progress: progress)
    }

    /// Whether any of the files is not a table that goes straight into the columns of the detector.
    private static func needImport(_ paths: [String], columns: String?) throws(TroupeError) -> Bool {
        if paths.contains("-") { return false }
        if let columns, (try? ColumnMapping(parsing: columns)) == nil {
            // Roles that only the import knows.
            return (try? FieldMapping(parsing: columns)) != nil
        }
        do {
            for path in paths where try !isTableOfPosts(.file(path), isMapped: columns != nil) { return true }
            return false
        } catch {
            throw TroupeError(error)
        }
    }

    private func readTables(
        columns: String?, progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws(TroupeError) -> PostImport {
        do {
            let mapping = try columns.map { text throws(IngestError) in try ColumnMapping(parsing: text) }
            return try readPosts(from: sources, columns: mapping) { progress(.reading($0, of: $1)) }
        } catch {
            throw TroupeError(error)
        }
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
