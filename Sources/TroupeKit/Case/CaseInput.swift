import Foundation
import TroupeIngest
import TroupeModel
import TroupeStore

/// Posts out of a case, and out of files that only the import can read.
enum CaseInput {
    /// The posts of a case.
    static func read(case path: String) throws(TroupeError) -> PostImport {
        do {
            return PostImport(try CaseFile(path, .reading).posts())
        } catch {
            throw TroupeError(error)
        }
    }

    /// The posts of collectors' files: they are read into a case that is thrown away afterwards.
    static func read(
        files: [String], columns: String?, progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws(TroupeError) -> PostImport {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("troupe-" + UUID().uuidString).path
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw TroupeError(.failure, "\(folder): cannot be made: \(error.localizedDescription)")
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var settings = IngestSettings()
        settings.columns = columns
        let path = folder + "/case.db"
        let summary = try IngestJob(settings: settings).run(files, into: path) { step in
            if case .reading(_, let done, let total) = step { progress(.reading(done, of: total)) }
        }
        if let failure = summary.failures.first { throw failure }
        guard FileManager.default.fileExists(atPath: path) else {
            throw TroupeError(.badInput, "no file of a known format among them; troupe formats lists what is read")
        }
        return try read(case: path)
    }
}

extension PostImport {
    /// The posts of a case with the ledger of those that the detector cannot use.
    init(_ found: CasePosts) {
        var ledger = Ledger()
        for entry in found.leftOut {
            ledger.record(
                Ledger.Entry(source: entry.source, line: entry.line, code: entry.code, detail: entry.detail))
        }
        let cards = Dictionary(FormatCatalogue.cards.map { ($0.name, $0.title) }) { first, _ in first }
        let leftOut = Dictionary(grouping: found.leftOut, by: \.source).mapValues(\.count)
        self.init(
            posts: found.posts, ledger: ledger,
            sources: found.sources.enumerated().map { number, source in
                SourceRecord(
                    name: source.name, sha256: source.sha256, byteCount: source.bytes, isCompressed: false,
                    format: cards[source.format] ?? source.format, recordsIn: source.records,
                    recordsUsed: max(0, source.used - leftOut[number, default: 0]),
                    recordsRefused: min(source.records, source.records - source.used + leftOut[number, default: 0]),
                    timesWithoutZone: source.timesWithoutZone)
            },
            defaultLayers: Self.defaultLayers(of: found.posts))
    }

    /// Layers whose objects many strangers share are looked at where the user asks for them, or where there is nothing
    /// else.
    private static func defaultLayers(of posts: PostTable) -> [String]? {
        let common: Set<String> = Set(
            [
                AssetKind.hashtag, .mention, .music, .musicTitle, .musicLink, .merchant, .promotion, .effect, .playlist,
                .place, .reply, .repostSource,
            ].map(\.name))
        let present = posts.layers.map(\.layer.name)
        let specific = present.filter { !common.contains($0) }
        return specific.isEmpty ? nil : specific
    }
}
