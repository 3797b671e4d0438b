import Foundation
import TroupeDigest
import TroupeIngest
import TroupeModel
import TroupeStore

/// Runs a study: what has changed since the last run is done, the rest is taken over from it.
public struct StudyJob: Sendable {
    /// What the job is doing, for a progress line.
    public enum Step: Sendable {
        /// Sources are read into the case.
        case reading(IngestJob.Step)
        /// The posts are searched.
        case mapping(MapJob.Step)
        /// Communities are judged.
        case measuring(NetworkStep)
        /// A step of the study, by its name.
        case doing(String)
    }

    /// The study.
    public let study: Study
    /// The program that draws (see ``DrawingProgram``); nil looks for it.
    public var executable: String?
    /// Who reads the sources; the user where nil.
    public var who: String?

    /// A job.
    public init(_ study: Study, executable: String? = nil) {
        self.study = study
        self.executable = executable
    }

    /// Runs the study.
    ///
    /// Every step is recorded when it is done, so that a run that was killed goes on where it was.
    ///
    /// - Parameter progress: Told what the job is doing, from any thread.
    /// - Throws: ``TroupeError``.
    public func run(progress: @escaping @Sendable (Step) -> Void = { _ in }) throws(TroupeError) -> StudySummary {
        try study.checkFiles()
        let folder = try StudyFolder(study.folder)
        return try withExtendedLifetime(folder) { () throws(TroupeError) in try run(in: folder, progress) }
    }

    private func run(
        in folder: StudyFolder, _ progress: @escaping @Sendable (Step) -> Void
    ) throws(TroupeError) -> StudySummary {
        // A key that is not there yet is made before anything depends on it.
        if let pseudonyms = study.pseudonyms { _ = try KeyFile.key(pseudonyms) }
        let last = folder.last
        let next = folder.next
        let reading = StudyReading(study: study, who: who)
        let read = try reading.run(before: next.run, progress)
        let file = try CaseFile.open(read.casePath, .reading)
        let shown = ShownCase(read.casePath, keyFile: study.pseudonyms)
        let steps = try StudySteps(
            study: study, casePath: read.casePath, executable: executable, shownCase: shown, progress: progress
        ).all()
        let keys = try keys(of: steps, file)
        let runFolder = folder.path + "/" + next.run
        if next.isNew, let last, try isUnchanged(steps, keys, last, file) {
            return StudySummary(
                study: study, record: last.record, folder: last.folder, isUnchanged: true, done: [], kept: [],
                notes: read.notes)
        }
        do {
            try FileManager.default.createDirectory(atPath: runFolder, withIntermediateDirectories: true)
        } catch {
            throw TroupeError(.failure, "\(runFolder.visible): cannot be made; is the disk full?")
        }
        let begun = StudyRecord(of: runFolder)
        var record = StudyRecord(
            study: study.name, run: next.run, studyFile: study.seen(from: runFolder),
            studySha256: Hexadecimal.text(SHA256.hash(data: Data(study.bytes))), changes: study.changes)
        record.sources = try sources(of: file)
        record.notes = read.notes
        try copyStudy(into: runFolder)
        try record.write(to: runFolder)
        var summary = StudySummary(
            study: study, record: record, folder: runFolder, isUnchanged: false, done: [], kept: [], notes: read.notes)
        for step in steps {
            progress(.doing(step.name))
            let earlier = [begun.map { ($0, runFolder) }, last.map { ($0.record, $0.folder) }].compactMap(\.self)
            if let (old, place, found) = try kept(step, keys, earlier, file) {
                if place != runFolder { try step.keep(found, from: place, in: runFolder) }
                record.steps.append(found)
                if step.name == "map" { record.keptRun = old.keptRun }
                summary.kept.append((step.name, found.run))
            } else {
                let target = step.folder.isEmpty ? runFolder : runFolder + "/" + step.folder
                let notes = try named(step) { () throws(TroupeError) in try step.work(target) }
                record.steps.append(
                    StudyRecord.Step(
                        name: step.name, key: keys[step.name] ?? "", run: next.run, files: step.digests(in: runFolder),
                        notes: notes))
                if step.name == "map" { record.keptRun = try keptRun(of: file) }
                summary.done.append(step.name)
                summary.notes += notes.filter { !summary.notes.contains($0) }
            }
            try record.write(to: runFolder)
        }
        record.gone = try StudyAlerts.gone(in: file, keyFile: study.pseudonyms)
        summary.alerts = try StudyAlerts(study: study, file: file)
            .sentences(record, in: runFolder, since: last.map { ($0.record, $0.folder) })
        // The user may read who it is; what is handed on has no place for it.
        record.alerts = study.pseudonyms == nil ? summary.alerts : []
        record.isFinished = true
        try record.write(to: runFolder)
        try folder.point(to: next.run)
        summary.record = record
        return summary
    }

    /// Says of an error which step it is of. Options are named as keys are.
    private func named<Value>(
        _ step: StudyStep, _ body: () throws(TroupeError) -> Value
    ) throws(TroupeError) -> Value {
        do {
            return try body()
        } catch {
            let file = (study.path as NSString).lastPathComponent
            if error.asksToAgree {
                throw TroupeError(.usage, "\(file.visible): step \(step.name.visible): \(error.description)")
            }
            throw TroupeError(
                error.kind == .usage ? .badInput : error.kind,
                "\(file.visible): step \(step.name.visible): \(StudyReader.withKeys(error.description))")
        }
    }

    /// The keys of all steps, by name.
    private func keys(of steps: [StudyStep], _ file: CaseFile) throws(TroupeError) -> [String: String] {
        let contents: String
        do {
            contents = try file.contentsKey()
        } catch {
            throw TroupeError(error)
        }
        var keys: [String: String] = [:]
        for step in steps { keys[step.name] = try step.key(contents: contents, keys: keys) }
        return keys
    }

    private func keptRun(of file: CaseFile) throws(TroupeError) -> String? {
        do {
            return try file.currentRunKey()
        } catch {
            throw TroupeError(error)
        }
    }

    /// Whether a finished run has all steps, as they would be done now, and nothing else.
    private func isUnchanged(
        _ steps: [StudyStep], _ keys: [String: String], _ last: (record: StudyRecord, folder: String), _ file: CaseFile
    ) throws(TroupeError) -> Bool {
        guard Set(last.record.steps.map(\.name)) == Set(steps.map(\.name)) else { return false }
        for step in steps where try kept(step, keys, [(last.record, last.folder)], file) == nil { return false }
        return true
    }

    /// A step of an earlier run that is the same and lies there as it was written.
    private func kept(
        _ step: StudyStep, _ keys: [String: String], _ runs: [(StudyRecord, String)], _ file: CaseFile
    ) throws(TroupeError) -> (StudyRecord, String, StudyRecord.Step)? {
        for (record, folder) in runs {
            guard let found = record.step(step.name), found.key == keys[step.name], !found.files.isEmpty,
                StudyRecord.isWhole(found, in: folder)
            else { continue }
            // Questions and figures look at the run that the case keeps, which may be another by now.
            if step.name == "map", try keptRun(of: file) != record.keptRun { continue }
            return (record, folder, found)
        }
        return nil
    }

    private func sources(of file: CaseFile) throws(TroupeError) -> [StudyRecord.Source] {
        do {
            return try file.sourceRecords().map {
                StudyRecord.Source(name: $0.name, sha256: $0.sha256, reading: $0.reading)
            }
        } catch {
            throw TroupeError(error)
        }
    }

    /// Puts the study file beside its results.
    private func copyStudy(into folder: String) throws(TroupeError) {
        let output = try OutputFolder(folder, results: OutputFolder.Results(record: "study.toml", others: []))
        defer { output.discard() }
        // Watched accounts have no place among pseudonyms.
        let text = study.pseudonyms == nil ? study.bytes : Array(study.document.text(without: ["alert"]).utf8)
        try output.write("study.toml", text)
        try output.publish()
    }
}

extension Study {
    /// Checks that what the study names is there, and that it does not read what it writes.
    func checkFiles() throws(TroupeError) {
        let results = Self.place(folder)
        for source in sources {
            guard FileManager.default.fileExists(atPath: source.path) else {
                throw TroupeError(.badInput, "\(path.visible): the source \(source.path.visible) is not there")
            }
            let place = Self.place(source.path)
            if results == place || results.hasPrefix(place + "/") || place.hasPrefix(results + "/") {
                throw TroupeError(
                    .badInput,
                    "\(path.visible): the source \(source.path.visible) and the results in \(folder.visible) lie in "
                        + "each other, so that the study would read what it writes; name another output")
            }
            if CaseFile.seemsCase(source.path) {
                throw TroupeError(
                    .badInput, "\(path.visible): \(source.path.visible) is a case; name it under [case] with path")
            }
        }
        if let namedCase, sources.isEmpty, !CaseFile.seemsCase(namedCase) {
            throw TroupeError(.badInput, "\(path.visible): \(namedCase.visible) is no case; see troupe ingest")
        }
        for file in cast where !FileManager.default.fileExists(atPath: file) {
            throw TroupeError(.badInput, "\(path.visible): the cast \(file.visible) is not there")
        }
        for question in questions { _ = try AskJob.question(question.asked) }
    }

    /// The study file as seen from a folder.
    func seen(from folder: String) -> String {
        let file = Self.place(path).split(separator: "/")
        let start = Self.place(folder).split(separator: "/")
        let common = zip(file, start).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: start.count - common) + file[common...].map(String.init))
            .joined(separator: "/")
    }

    /// Where a path leads, links resolved.
    private static func place(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
