import Foundation
import TroupeBase
import TroupeIngest
import TroupeModel
import TroupeStore

/// The first step of a study: its sources and its cast go into the case.
struct StudyReading {
    let study: Study
    let who: String?

    /// Reads what the case does not hold yet.
    ///
    /// - Parameter run: The run's number, for the name of a case that is set aside.
    /// - Returns: The case, and what the user should know.
    func run(
        before run: String, _ progress: @escaping @Sendable (StudyJob.Step) -> Void
    ) throws(TroupeError) -> (casePath: String, notes: [String]) {
        let casePath = study.namedCase ?? study.folder + "/case.db"
        var notes: [String] = []
        if FileManager.default.fileExists(atPath: casePath), let name = try readOtherwise(casePath) {
            guard study.namedCase == nil else {
                throw TroupeError(
                    .badInput,
                    "\(casePath.visible): holds \(name.visible) as it was read with other settings; name another case, "
                        + "or read it as before")
            }
            notes.append(try setAside(casePath, before: run, since: name))
        }
        for source in study.sources {
            var settings = source.settings
            settings.who = who
            let summary = try IngestJob(settings: settings).run([source.path], into: casePath) {
                progress(.reading($0))
            }
            if !summary.hasResults, let failure = summary.failures.first { throw nothingRead(failure) }
            notes += summary.notes
            notes += summary.failures.map { "not read: " + $0.description }
        }
        guard FileManager.default.fileExists(atPath: casePath) else {
            throw TroupeError(
                .badInput,
                "\(fileName): no posts were found in \(study.sources.map(\.path.visible).joined(separator: ", ")); put "
                    + "files of posts there, or name others under [[source]]")
        }
        if !study.cast.isEmpty { notes += try CastJob(casePath, who: who).read(study.cast).notes }
        return (casePath, notes)
    }

    private var fileName: String { (study.path as NSString).lastPathComponent.visible }

    /// Of a source nothing can be used; what to do is said with the keys of a study.
    private func nothingRead(_ failure: TroupeError) -> TroupeError {
        TroupeError(
            failure.kind == .usage ? .badInput : failure.kind,
            "\(fileName): nothing was read: \(StudyReader.withKeys(failure.description))")
    }

    /// The name of a source that the case holds already, and that the study would read otherwise now: both readings
    /// together would be neither.
    private func readOtherwise(_ casePath: String) throws(TroupeError) -> String? {
        do {
            let file = try CaseFile(casePath, .reading)
            for source in study.sources {
                let options = try source.settings.options()
                for listed in try SourceList([source.path]).sources {
                    guard case .file(let path) = listed.source else { continue }
                    let bytes =
                        try FileManager.default.attributesOfItem(
                            atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)[.size] as? NSNumber
                    let known = try file.sources(ofBytes: bytes?.int64Value ?? -1).filter {
                        $0.reading != source.settings.reading.reading(format: $0.format, options: options)
                    }
                    guard !known.isEmpty else { continue }
                    let hash = try fingerprint(of: listed.source).sha256
                    if let other = known.first(where: { $0.sha256 == hash }) { return other.name }
                }
            }
            return nil
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Gives the study's own case another name, so that a new one can be made.
    private func setAside(_ casePath: String, before run: String, since name: String) throws(TroupeError) -> String {
        let folder = casePath.parentPath
        var kept = "case-before-\(run).db"
        var number = 2
        while FileIdentity.kind(of: folder + "/" + kept) != .missing {
            kept = "case-before-\(run)-\(number).db"
            number += 1
        }
        for end in ["", "-wal", "-shm", "-journal"] where FileIdentity.kind(of: casePath + end) != .missing {
            guard rename(casePath + end, folder + "/" + kept + end) == 0 else {
                throw TroupeError(
                    .failure, "\(casePath.visible): cannot be set aside: \(String(cString: strerror(errno)))")
            }
        }
        return "\(name.visible) is read otherwise than before, so the case was made anew; the old one is \(kept)"
    }
}
