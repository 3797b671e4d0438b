import Foundation
import TroupeModel

/// Small pictures of moments of a file, in which `troupe-media` has made faces unrecognisable.
struct FramePictures {
    let program: MediaProgram
    /// Longest time for one file, in seconds.
    var seconds = 60

    /// A picture of one moment.
    struct Picture {
        /// Where it stands, in milliseconds.
        var time: Int
        /// A PNG file.
        var png: Data
        /// Faces that were made unrecognisable; nil where nothing looked for faces, and the whole picture is blurred.
        var faces: Int?
    }

    private struct Line: Decodable {
        let milliseconds: Int
        let png: String
        let faces: Int?
    }

    /// Largest picture that is taken.
    private static let mostBytes = 4 << 20
    private static let signature = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])

    /// The pictures of some moments; fewer where the file is shorter or cannot be read.
    ///
    /// - Throws: ``TroupeError`` if the program cannot be run.
    func pictures(of path: String, at milliseconds: [UInt32]) throws(TroupeError) -> [Picture] {
        guard !milliseconds.isEmpty else { return [] }
        let moments = milliseconds.map { "\($0 / 1000).\(String($0 % 1000 + 1000).dropFirst())" }
        // A path that begins with a dash is no option.
        let file = path.hasPrefix("/") ? path : "./" + path
        let said = try MediaProgram.said(
            program.path, ["--seconds", "\(seconds)", "--frames", moments.joined(separator: ","), file])
        var pictures: [Picture] = []
        for line in said.text.split(separator: "\n").prefix(milliseconds.count) {
            guard let read = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)),
                read.png.utf8.count <= Self.mostBytes, let png = Data(base64Encoded: read.png),
                png.starts(with: Self.signature), read.milliseconds >= 0, read.faces ?? 0 >= 0
            else { continue }
            pictures.append(Picture(time: read.milliseconds, png: png, faces: read.faces))
        }
        return pictures
    }
}
