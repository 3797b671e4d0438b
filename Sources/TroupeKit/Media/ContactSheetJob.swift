import Foundation
import TroupeModel
import TroupeReport
import TroupeStore

/// Makes a page of the files that were found alike: a row for each, with small frames in which no face can be
/// recognised.
public struct ContactSheetJob: Sendable {
    /// The case.
    public var path: String
    /// The asset: `video:0123456789abcdef` as layers and tables name it, or the beginning of its digits.
    public var asset: String
    /// The language of the fixed words.
    public var language = ReportLanguage.english
    /// What must be said of the data wherever they are shown.
    public var note: String?
    /// What the results may replace.
    public var replacing = Replacing.ownFiles
    /// Frames of one file.
    private static let frames = 4
    /// Most files on a page.
    private static let mostFiles = 200

    /// A sheet of one asset of a case.
    public init(_ path: String, asset: String) {
        self.path = path
        self.asset = asset
    }

    /// Writes `contact-sheet.html`.
    ///
    /// - Parameters:
    ///   - folder: Where it goes; made if it is not there.
    ///   - progress: Told how many files are done, of how many.
    /// - Returns: The names of the files, and what the user should know.
    /// - Throws: ``TroupeError`` if the case has no such asset, or `troupe-media` is missing.
    public func run(
        into folder: String, progress: (Int, Int) -> Void = { _, _ in }
    ) throws(TroupeError) -> DrawJob.Outcome {
        let shown = try found()
        let program = try MediaProgram.found()
        let output = try OutputFolder(
            folder, results: .contactSheet, inputs: [path], source: ResultSource(of: path), replacing: replacing)
        defer { output.discard() }
        var page = ContactSheetPage(asset: shown, words: Wording(language.spoken), note: note)
        let files = Array(shown.files.prefix(Self.mostFiles))
        for (number, file) in files.enumerated() {
            progress(number, files.count)
            let pictures = try FramePictures(program: program).pictures(of: file.path, at: Self.moments(file))
            page.add(file, pictures)
        }
        page.leftOut = shown.files.count - files.count
        try output.write("contact-sheet.html", Array(page.html.utf8))
        try output.publish()
        let missing = page.rowsWithoutPicture
        return DrawJob.Outcome(
            files: output.files,
            notes: missing == 0
                ? []
                : ["\(PlainText.count(missing, "file gives", "files give")) no picture: moved, changed or not readable"]
        )
    }

    private func found() throws(TroupeError) -> ShownAsset {
        do {
            let file = try CaseFile(path, .reading)
            let name = asset.replacing("video:", with: "video ").replacing("image:", with: "image ")
                .replacing("near-", with: "")
            let found = try file.assets(named: name)
            guard let first = found.first else {
                let others = try file.largestAssets(5).map { $0.replacing(" ", with: ":") }
                throw TroupeError(
                    .failure,
                    "--asset: \(path.visible) has no group of files that begins with \(asset.visible); "
                        + (others.isEmpty
                            ? "no two files of it were found alike: run troupe media first"
                            : "its largest are \(others.joined(separator: ", "))"))
            }
            guard found.count == 1 else {
                throw TroupeError(
                    .usage,
                    "--asset: \(asset.visible) can be \(found.prefix(5).joined(separator: ", ")); give more digits")
            }
            return try file.shownAsset(first)
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Moments of a file, spread evenly over the frames that the case knows.
    private static func moments(_ file: ShownFile) -> [UInt32] {
        guard file.frames.count > frames else { return file.frames.isEmpty ? [0] : file.frames }
        return (0..<frames).map { file.frames[(2 * $0 + 1) * file.frames.count / (2 * frames)] }
    }
}
