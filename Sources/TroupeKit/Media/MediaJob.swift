import Foundation
import Synchronization
import TroupeBase
import TroupeIngest
import TroupeModel
import TroupeStore

/// Measures files of pictures, videos and sounds, tells which posts they belong to, and finds what is alike.
///
/// Every file is decoded by a child process with limits. What is measured is kept every few files, so that a job that
/// was stopped goes on where it was.
public struct MediaJob: Sendable {
    /// What the job is doing, for a progress line.
    public enum Step: Sendable, Hashable {
        /// Files done, and files in all.
        case measuring(Int, of: Int)
        /// Files are compared.
        case comparing
        /// Another process is writing the case; this one waits for it.
        case waiting
    }

    /// The settings.
    public var settings: MediaSettings

    /// A job.
    public init(settings: MediaSettings) {
        self.settings = settings
    }

    /// Measures the files below the folders, and compares all that the case has.
    ///
    /// - Parameters:
    ///   - names: Files and folders.
    ///   - path: The case, which must be there.
    ///   - progress: Told what the job is doing, from any thread.
    /// - Throws: ``TroupeError`` if there is no file, `troupe-media` is missing or the case cannot be used.
    public func run(
        _ names: [String], into path: String, progress: @escaping @Sendable (Step) -> Void = { _ in }
    ) throws(TroupeError) -> MediaSummary {
        try settings.validate()
        let files = try MediaFiles(names)
        guard !files.paths.isEmpty else {
            throw TroupeError(
                .badInput,
                "\(names.map(\.visible).joined(separator: ", ")): no file in it that could be a picture, video or sound"
            )
        }
        if !settings.extras.isEmpty { try MediaProgram.found().check(settings.extras) }
        let caseFile = try CaseFile.open(path, .writing) { progress(.waiting) }
        var summary = MediaSummary(caseFile: path, extras: settings.extras)
        summary.passedOver = files.passedOver
        summary.notFiles = files.notFiles
        summary.unnameable = files.unnameable.count
        var posts = try PostOfFile(caseFile, list: settings.fileList, pattern: settings.namePattern)
        let work = try MediaWork(settings: settings, known: known(caseFile))
        try measure(files.paths, work, &posts, caseFile, &summary, progress)
        progress(.comparing)
        summary.layers = try MediaGrouping(workers: settings.workers).renew(caseFile, by: settings.who)
        return summary
    }

    private func known(_ file: CaseFile) throws(TroupeError) -> [String: (measuredBy: String, problem: String?)] {
        do {
            return try file.knownMedia()
        } catch {
            throw TroupeError(error)
        }
    }

    /// Files between two writes to the case.
    private static let batch = 64

    private func measure(
        _ paths: [String], _ work: MediaWork, _ posts: inout PostOfFile, _ caseFile: CaseFile,
        _ summary: inout MediaSummary, _ progress: @escaping @Sendable (Step) -> Void
    ) throws(TroupeError) {
        progress(.measuring(0, of: paths.count))
        work.start(paths, workers: settings.workers)
        defer { work.stop() }
        var (media, places): ([MeasuredMedia], [MediaPlace]) = ([], [])
        var done = 0
        while let result = try work.next() {
            var place = MediaPlace(path: result.path, sha256: result.sha256, post: nil, rule: "")
            let finding = try posts.post(of: result.path)
            (place.post, place.rule, place.problem) = (finding.post, finding.rule, result.problem)
            summary.add(result, finding)
            if let new = result.media { media.append(new) }
            places.append(place)
            done += 1
            progress(.measuring(done, of: paths.count))
            if places.count >= Self.batch { try keep(&media, &places, caseFile) }
        }
        try keep(&media, &places, caseFile)
    }

    private func keep(
        _ media: inout [MeasuredMedia], _ places: inout [MediaPlace], _ caseFile: CaseFile
    ) throws(TroupeError) {
        guard !places.isEmpty else { return }
        do {
            try caseFile.keep(
                media, at: places, basis: settings.extras.contains(.faces) ? settings.basis?.rawValue : nil,
                by: caseOperator(settings.who))
        } catch {
            throw TroupeError(error)
        }
        (media, places) = ([], [])
    }
}

/// What is measured, and how.
public struct MediaSettings: Sendable, Hashable {
    /// A table of posts and files; nil tells posts by the files' names.
    public var fileList: String?
    /// How files are named, with `{id}` where the post's id stands.
    public var namePattern: String?
    /// Whether only keyframes of videos are decoded.
    public var isQuick = false
    /// What is measured beside the ordinary.
    public var extras: Set<Extra> = []
    /// Why faces may be taken; needed for them.
    public var basis: IngestSettings.Basis?
    /// Longest time for one file, in seconds.
    public var seconds = 120
    /// Largest file that is read, in megabytes.
    public var megabytes = 4096
    /// How many files are decoded at once.
    public var workers = coreCount()
    /// Who does this, for the log; the user's name where nil.
    public var who: String?

    /// What costs more time, or takes data of a special kind, and is measured where it is asked for.
    public enum Extra: String, Sendable, Hashable, CaseIterable {
        /// Faces: biometric data (GDPR, article 9).
        case faces
        /// Handles of watermarks.
        case marks
    }

    /// The defaults.
    public init() {}

    /// How the child is asked, beside its version.
    var manner: MediaManner { MediaManner(isQuick: isQuick, extras: extras) }

    func validate() throws(TroupeError) {
        if extras.contains(.faces), basis == nil {
            let known = IngestSettings.Basis.allCases.map(\.rawValue).joined(separator: ", ")
            throw TroupeError(
                .usage,
                "--faces: faces are biometric data (GDPR, article 9); say with --basis why you may keep them: \(known)")
        }
        if basis != nil, !extras.contains(.faces) {
            throw TroupeError(.usage, "--basis is for --faces; that of posts was given to ingest")
        }
        if seconds < 1 { throw TroupeError(.usage, "--seconds must be 1 or more") }
        if megabytes < 1 { throw TroupeError(.usage, "--max-file must be 1 MB or more") }
        if workers < 1 { throw TroupeError(.usage, "--workers must be 1 or more") }
        if fileList != nil, namePattern != nil {
            throw TroupeError(.usage, "--files and --name-pattern: choose one")
        }
    }
}
