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
        let said = try Self.said(path, ["--version"])
        let words = said.text.split(whereSeparator: \.isWhitespace)
        guard said.code == 0, words.count == 2, words[0] == "troupe-media" else {
            throw TroupeError(
                .failure, "\(path.visible): is not troupe-media, or lacks a library; run make media again")
        }
        return MediaProgram(path: path, version: String(words[1]))
    }

    /// What it writes when it is asked something about itself, and the code it ends with.
    static func said(_ path: String, _ arguments: [String]) throws(TroupeError) -> (text: String, code: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw TroupeError(.failure, "\(path.visible): cannot be run: \(error.localizedDescription)")
        }
        let bytes = ((try? output.fileHandleForReading.readToEnd()) ?? nil) ?? Data()
        process.waitUntilExit()
        return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
    }

    /// What it says of what it can do beyond the ordinary.
    private struct Capabilities: Decodable {
        let faces: Bool?
        let marks: Bool?
        let missing: [String: String]?
    }

    /// Makes sure that it can do what is asked for.
    ///
    /// - Throws: ``TroupeError`` with what to install, in its words, if it cannot.
    func check(_ extras: Set<MediaSettings.Extra>) throws(TroupeError) {
        guard !extras.isEmpty else { return }
        let said = try Self.said(path, ["--capabilities"])
        let known = try? JSONDecoder().decode(Capabilities.self, from: Data(said.text.utf8))
        guard said.code == 0, let known else {
            throw TroupeError(
                .failure,
                "\(path.visible) (version \(version.visible)) knows neither faces nor marks; run make media again")
        }
        for extra in extras.sorted(by: { $0.rawValue < $1.rawValue }) {
            guard (extra == .faces ? known.faces : known.marks) != true else { continue }
            let missing =
                known.missing?[extra.rawValue]?.visible ?? "a library or model is missing; run make media again"
            throw TroupeError(.failure, "--\(extra.rawValue): \(missing)")
        }
    }
}
