import Foundation
import TroupeModel

/// Where `troupe-media` is.
struct MediaProgram {
    let path: String
    /// What it says of its version.
    let version: String

    /// Finds it: by the variable `TROUPE_MEDIA`, beside this program, or in `PATH`.
    ///
    /// - Throws: ``TroupeError`` if it is nowhere or does not run.
    static func found() throws(TroupeError) -> MediaProgram {
        let environment = ProcessInfo.processInfo.environment
        let files = FileManager.default
        var places: [String] = []
        if let named = environment["TROUPE_MEDIA"], !named.isEmpty {
            places = [named]
        } else {
            let own = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
            places.append(own.resolvingSymlinksInPath().deletingLastPathComponent().path + "/troupe-media")
            places += (environment["PATH"] ?? "").split(separator: ":").map { $0 + "/troupe-media" }
        }
        guard let path = places.first(where: files.isExecutableFile) else {
            throw TroupeError(
                .failure,
                places.count == 1
                    ? "\(places[0].visible): no such program; set TROUPE_MEDIA to where troupe-media is"
                    : "troupe-media is not installed; run make media, or set TROUPE_MEDIA to where it is")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["--version"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw TroupeError(.failure, "\(path.visible): cannot be run: \(error.localizedDescription)")
        }
        let said = String(decoding: ((try? output.fileHandleForReading.readToEnd()) ?? nil) ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        let words = said.split(whereSeparator: \.isWhitespace)
        guard process.terminationStatus == 0, words.count == 2, words[0] == "troupe-media" else {
            throw TroupeError(
                .failure, "\(path.visible): is not troupe-media, or lacks a library; run make media again")
        }
        return MediaProgram(path: path, version: String(words[1]))
    }
}
