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

    /// The files that are read.
    var paths: [String] {
        guard case .files(let paths) = self else { return [] }
        return paths
    }

    /// The case behind results, for a purge.
    func resultSource() throws(TroupeError) -> ResultSource {
        guard let path = caseFile else { return ResultSource() }
        return try ResultSource(of: path)
    }

    /// What may be said of who is behind the accounts, where the posts come from a case in which analysts named
    /// explanations.
    func attribution(in language: Language) throws(TroupeError) -> [String] {
        guard let path = caseFile else { return [] }
        do {
            let file = try CaseFile(path, .reading)
            guard try !file.hypotheses().hypotheses.isEmpty else { return [] }
            return try ClaimFunctions.attribution(of: file, in: language).sentences.map(\.text)
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Reads the posts.
    ///
    /// - Parameter settings: What the user says of the files; of a case there is nothing to say.
    func read(
        _ settings: ReadingSettings, progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws(TroupeError) -> PostImport {
        let reading = try readAny(settings, progress: progress)
        guard reading.posts.count > 0 else {
            let used = reading.sources.reduce(0) { $0 + $1.recordsUsed }
            if settings.sampledOneIn > 1, used > 0 {
                throw TroupeError(
                    .usage,
                    "--sample: none of \(PlainText.count(used, "record", "records")) is in a sample of one in "
                        + "\(settings.sampledOneIn); give a smaller number")
            }
            throw UnusableInput(reading, settings).error
        }
        return reading
    }

    private func readAny(
        _ settings: ReadingSettings, progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws(TroupeError) -> PostImport {
        let options = try settings.options()
        if let mapping = options.mapping, !mapping.sharesSomething {
            throw TroupeError(
                .usage, "--columns: name what posts share too, with caption=…, link=…, hashtag=… or object=…")
        }
        do {
            guard case .files(let paths) = self else {
                return try readPosts(from: SourceList(DemoCase.posts), options: options)
            }
            if let path = paths.first(where: CaseFile.seemsCase) {
                guard paths.count == 1 else {
                    throw TroupeError(.usage, "\(path): is a case; name one case, or files, not both")
                }
                guard settings.isEmpty else {
                    throw TroupeError(.usage, "\(path): is a case; --columns and its like are for files")
                }
                return try CaseFile(path, .reading).posts()
            }
            return try readPosts(from: SourceList(paths), options: options) { progress(.reading($0, of: $1)) }
        } catch {
            throw TroupeError(any: error)
        }
    }
}

/// Why none of what was read can be used, with an example and what to do.
struct UnusableInput {
    private let reading: PostImport
    private let settings: ReadingSettings

    init(_ reading: PostImport, _ settings: ReadingSettings) {
        self.reading = reading
        self.settings = settings
    }

    var error: TroupeError {
        let names = reading.sources.map(\.name.visible).joined(separator: ", ")
        let records = reading.sources.reduce(0) { $0 + $1.recordsIn }
        let counts = reading.ledger.countsByCode.filter { $0.code != .sourceRead && $0.code != .missingValue }
        let reasons = counts.map { "\($0.count) \($0.code.rawValue)" }.joined(separator: ", ")
        var words = "\(names): none of \(PlainText.count(records, "record", "records")) can be used (\(reasons))"
        if let first = reading.ledger.entries.first(where: { $0.isRefusal }) {
            let name = reading.sources[first.source].name.visible
            // A rounded id is why an account or an object is missing.
            let cause = reading.ledger.entries.first {
                ($0.source, $0.record) == (first.source, first.record) && $0.problem == .identifierPrecisionLost
            }
            words += "; \(name):\(first.line): \(Self.example(cause ?? first))"
        }
        return TroupeError(.badInput, words)
    }

    /// What is wrong with a record, and what to do.
    private static func example(_ entry: Ledger.Entry) -> String {
        let detail = entry.detail.visible
        return switch entry.problem {
        case .timeBad where detail == "before 1990": "the time is before 1990; is the right column named with time=…?"
        case .timeBad: "the time \(detail) cannot be read; correct it, or name another column with time=…"
        case .timeMissing: "there is no time; name its column with time=…"
        case .timeZoneAmbiguous:
            "the zone \(detail) is the name of several; say which with --zone, such as --zone +08:00"
        case .timeZoneMissing: "the time names no zone; say which with --zone, such as --zone +08:00"
        case .authorMissing: "there is no account; name its column with account=… or handle=…"
        case .identifierPrecisionLost:
            "the id is a rounded number, as spreadsheets and scripts write long ones; export the ids as text"
        case .objectMissing: "it shares nothing; name what posts share with caption=…, link=…, hashtag=… or object=…"
        case .badQuoting, .fieldCount, .cutRecord, .ambiguousQuoting:
            "the fields cannot be told apart\(detail.isEmpty ? "" : " (\(detail))"); try --quotes backslash or "
                + "--quotes none"
        case .badUTF8: "it holds bytes that are not UTF-8; name the encoding with --encoding"
        default: entry.problem.effect + (detail.isEmpty ? "" : " (\(detail))")
        }
    }
}
