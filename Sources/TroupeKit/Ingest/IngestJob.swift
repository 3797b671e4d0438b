import Foundation
import TroupeIngest
import TroupeModel
import TroupeStore

/// Reads collectors' files into a case: one transaction a source, nothing lost silently.
public struct IngestJob: Sendable {
    /// What the job is doing, for a progress line.
    public enum Step: Sendable, Hashable {
        /// Bytes of a source read, and bytes in all where that is known.
        case reading(source: String, Int64, of: Int64?)
        /// Another process is writing the case; this one waits for it.
        case waiting
    }

    /// The settings.
    public var settings: IngestSettings

    /// A job.
    public init(settings: IngestSettings) {
        self.settings = settings
    }

    /// Reads the sources behind the names into the case, one after another.
    ///
    /// A source that cannot be read leaves the case as it was and is told; the others are read.
    ///
    /// - Parameters:
    ///   - names: Files, folders, archives; `-` is standard input.
    ///   - path: The case; made if it is not there.
    ///   - progress: Told what the job is doing, from any thread.
    /// - Throws: ``TroupeError`` if no source can be found or the case cannot be used.
    public func run(
        _ names: [String], into path: String, progress: @escaping @Sendable (Step) -> Void = { _ in }
    ) throws(TroupeError) -> IngestSummary {
        let options = try settings.options()
        let list: SourceList
        do {
            list = try SourceList(names)
        } catch {
            throw TroupeError(error)
        }
        guard !list.sources.isEmpty else {
            throw TroupeError(
                .badInput, "\(names.map(\.visible).joined(separator: ", ")): no file in it that could hold posts")
        }
        var summary = IngestSummary(caseFile: path, mediaFiles: list.mediaFiles, passedOver: list.passedOverInWords)
        let isNew = !FileManager.default.fileExists(atPath: path)
        let caseFile = try CaseFile.open(path, .creating) { progress(.waiting) }
        var archives: [String: String] = [:]
        for listed in list.sources {
            var row = IngestSummary.Row(name: listed.source.name)
            do throws(TroupeError) {
                let archive = try hash(ofArchive: listed.archive, known: &archives)
                row.outcome = try read(listed, archive: archive, into: caseFile, options, progress)
            } catch {
                // A case that cannot be written ends the job; what one source is does not.
                guard let failure = error.source else {
                    if isNew, !summary.hasResults { caseFile.removeIfUnused() }
                    throw error
                }
                row.failure = error
                row.isForeign = !listed.isNamed && failure.isOfAnotherKind
            }
            summary.rows.append(row)
        }
        if summary.rows.allSatisfy({ $0.outcome == nil }) {
            if isNew { caseFile.removeIfUnused() }
            if summary.failures.isEmpty {
                throw TroupeError(
                    .badInput,
                    "\(names.map(\.visible).joined(separator: ", ")): no file of a known format; see troupe formats")
            }
        }
        return summary
    }

    private func hash(ofArchive path: String?, known: inout [String: String]) throws(TroupeError) -> String? {
        guard let path else { return nil }
        if let hash = known[path] { return hash }
        do {
            let found = try fingerprint(of: .file(path)).sha256
            known[path] = found
            return found
        } catch {
            throw TroupeError(error)
        }
    }

    private func read(
        _ listed: ListedSource, archive: String?, into caseFile: CaseFile, _ options: RecordOptions,
        _ progress: @escaping @Sendable (Step) -> Void
    ) throws(TroupeError) -> ImportOutcome? {
        let name = listed.source.name
        let source = listed.source
        let size = Self.size(of: source)
        if let known = try known(source, bytes: size, in: caseFile, options) { return ImportOutcome(known: known) }
        let queue = BatchQueue()
        let reader = Thread {
            do throws(IngestError) {
                let summary = try readRecords(
                    from: source, options: options, progress: { progress(.reading(source: name.visible, $0, of: $1)) },
                    deliver: { queue.push($0) })
                queue.finish(.success(summary))
            } catch {
                queue.finish(.failure(error))
            }
        }
        reader.stackSize = 8 << 20
        reader.start()
        defer { queue.cancel() }
        let description = SourceDescription(
            name: name, path: listed.path, archiveSHA256: archive, basis: settings.basis?.rawValue,
            bytes: size)
        do {
            return try caseFile.importSource(description, by: caseOperator(settings.who)) { work in
                while let batch = queue.pop() { try work.add(batch) }
                guard var read = try queue.result() else { return nil }
                read.reading = settings.reading.reading(format: read.format, options: options)
                return read
            }
        } catch let error as IngestError {
            throw TroupeError(error)
        } catch let error as StoreError {
            throw TroupeError(error)
        } catch {
            throw TroupeError(.failure, "\(name.visible): \(error)")
        }
    }

    /// The source in the case that is the same file, read the same way. Only a file whose size the case knows is hashed
    /// for that: hashing takes a tenth of the time of reading.
    private func known(
        _ source: PostSource, bytes: Int64?, in caseFile: CaseFile, _ options: RecordOptions
    ) throws(TroupeError) -> SourceRecord? {
        guard let bytes else { return nil }
        let candidates: [SourceRecord]
        do {
            candidates = try caseFile.sources(ofBytes: bytes)
        } catch {
            throw TroupeError(error)
        }
        let sameReading = candidates.filter {
            $0.reading == settings.reading.reading(format: $0.format, options: options)
        }
        guard !sameReading.isEmpty else { return nil }
        do {
            let hash = try fingerprint(of: source).sha256
            return sameReading.first { $0.sha256 == hash }
        } catch {
            throw TroupeError(error)
        }
    }

    private static func size(of source: PostSource) -> Int64? {
        switch source {
        case .file(let path):
            // Of a link the file behind it.
            (try? FileManager.default.attributesOfItem(
                atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)[.size] as? NSNumber)?.int64Value
        default: nil
        }
    }
}

extension CaseFile {
    /// Opens a case.
    static func open(
        _ path: String, _ mode: Mode, waiting: (@Sendable () -> Void)? = nil
    ) throws(TroupeError) -> CaseFile {
        do {
            return try CaseFile(path, mode, waiting: waiting)
        } catch {
            throw TroupeError(error)
        }
    }
}
