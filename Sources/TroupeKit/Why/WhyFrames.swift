import Foundation
import TroupeModel
import TroupeReport

/// The frames that stand behind a tie, as small pictures beside each other, with faces made unrecognisable.
public struct WhyFrames: Sendable {
    private let media: [ResultRow]

    /// The frames of an answer.
    public init(_ answer: WhyAnswer) { media = answer.media }

    /// A pair of files, and the moments in which they match, in milliseconds.
    private struct Pair {
        var files: (String, String)
        var moments: (first: [UInt32], second: [UInt32])
    }

    /// Writes the pictures: `1-a-0.0s.png` and `1-b-1.0s.png` are the first files' first match.
    ///
    /// - Parameter folder: Where they go; made if it is not there.
    /// - Returns: The paths of the pictures, and what the user should know.
    /// - Throws: ``TroupeError`` if `troupe-media` is missing or the folder cannot be written.
    public func write(to folder: String) throws(TroupeError) -> (files: [String], notes: [String]) {
        let pairs = media.compactMap(Self.pair)
        guard !pairs.isEmpty else {
            throw TroupeError(
                .failure,
                "no frames: the run did not look at alike videos or pictures of a case, or was made by an older version; "
                    + "map again with --layers near-video")
        }
        let program = try MediaProgram.found()
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw TroupeError(.failure, "\(folder.visible): cannot be made; name another folder")
        }
        var (files, missing, isBlurred) = ([String](), Set<String>(), false)
        for (number, pair) in pairs.enumerated() {
            for (side, path, moments) in [
                ("a", pair.files.0, pair.moments.first), ("b", pair.files.1, pair.moments.second),
            ] {
                let pictures = try FramePictures(program: program).pictures(of: path, at: moments)
                if pictures.isEmpty { missing.insert(path) }
                for picture in pictures {
                    if picture.faces == nil { isBlurred = true }
                    let seconds = "\(picture.time / 1000).\(picture.time % 1000 / 100)"
                    let name = "\(folder)/\(number + 1)-\(side)-\(seconds)s.png"
                    try ReplacedFile.write(name) { sink in try sink([UInt8](picture.png)) }
                    files.append(name)
                }
            }
        }
        var notes = missing.sorted().map { "\($0.visible): no picture; moved, changed or not readable" }
        if isBlurred { notes.append("no detector of faces was there, so that whole pictures are blurred") }
        return (files, notes)
    }

    /// Most moments of one pair of files.
    private static let most = 5

    private static func pair(_ row: ResultRow) -> Pair? {
        let (one, other) = (row["file_a"], row["file_b"])
        guard !one.isEmpty, !other.isEmpty, row["layer"] != "same-sound" else { return nil }
        // "1.0 s = 2.5 s: 3 bits; 2.0 s = 3.5 s: …"; of pictures there are no seconds.
        let matches = row["detail"].matches(of: /(\d{1,6})\.(\d) s = (\d{1,6})\.(\d) s/)
        var moments: (first: [UInt32], second: [UInt32]) = ([], [])
        for match in matches.prefix(most) {
            moments.first.append((UInt32(match.1) ?? 0) * 1000 + (UInt32(match.2) ?? 0) * 100)
            moments.second.append((UInt32(match.3) ?? 0) * 1000 + (UInt32(match.4) ?? 0) * 100)
        }
        if matches.isEmpty { moments = ([0], [0]) }
        return Pair(files: (one, other), moments: moments)
    }
}
