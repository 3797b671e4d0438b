import CModels
import Foundation

/// The libraries and models that are not part of the program: what is asked for is loaded, after rights were given up.
package struct LoadedModels {
    /// Reads watermarks.
    package private(set) var reader: TextReader?
    /// Finds faces.
    package private(set) var faces: FaceFinder?

    /// Nothing.
    package init() {}

    /// Why something cannot be done, and what to do.
    package struct Missing: Error {
        /// One line.
        package let words: String
    }

    /// The folder that holds them: `TROUPE_MODELS`, or `models` beside the program.
    static var folder: URL {
        if let named = ProcessInfo.processInfo.environment["TROUPE_MODELS"], !named.isEmpty {
            return URL(fileURLWithPath: named)
        }
        let program =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: program).deletingLastPathComponent().appendingPathComponent("models")
    }

    private static let library = "libonnxruntime.so"
    private static let text = ["PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"]
    private static let faceLibrary = "libtroupe-faces.so"
    private static let faceModels = [
        "shape_predictor_5_face_landmarks.dat", "dlib_face_recognition_resnet_model_v1.dat",
    ]

    /// Loads what reads watermarks.
    package mutating func loadReader() throws(Missing) {
        let paths = try Self.paths([Self.library] + Self.text)
        var reason = [CChar](repeating: 0, count: Int(MODELS_REASON_SIZE))
        guard networks_load(paths[0], &reason) == 0 else { throw Self.broken(ModelProblem(paths[0], reason)) }
        do { reader = try TextReader(detector: paths[1], recognizer: paths[2]) } catch { throw Self.broken(error) }
    }

    /// Loads what finds faces, and what describes them unless places are enough.
    package mutating func loadFaces(placesOnly: Bool = false) throws(Missing) {
        let paths = try Self.paths([Self.faceLibrary] + (placesOnly ? [] : Self.faceModels))
        do {
            faces =
                try placesOnly
                ? FaceFinder(library: paths[0])
                : FaceFinder(library: paths[0], landmarks: paths[1], recognition: paths[2])
        } catch {
            throw Self.broken(error)
        }
    }

    private static func paths(_ names: [String]) throws(Missing) -> [String] {
        let folder = folder
        let paths = names.map { folder.appendingPathComponent($0).path }
        if let missing = paths.indices.first(where: { !FileManager.default.isReadableFile(atPath: paths[$0]) }) {
            throw Missing(
                words:
                    "\(names[missing]) is not in \(folder.path). Run make media-models, or name its folder in "
                    + "TROUPE_MODELS"
            )
        }
        return paths
    }

    private static func broken(_ problem: ModelProblem) -> Missing {
        let words = problem.words.split(whereSeparator: \.isNewline).joined(separator: " ")
        return Missing(words: "\(problem.file) cannot be loaded: \(words). Run make media-models again")
    }

    /// What this machine can do, as one JSON object.
    package static func capabilities() -> String {
        var models = LoadedModels()
        var missing: [String] = []
        var line = JSONLine()
        do {
            try models.loadFaces()
            line.add("faces", json: "true")
        } catch {
            line.add("faces", json: "false")
            missing.append("\"faces\":" + JSONLine.quoted(error.words))
        }
        do {
            try models.loadReader()
            line.add("marks", json: "true")
        } catch {
            line.add("marks", json: "false")
            missing.append("\"marks\":" + JSONLine.quoted(error.words))
        }
        line.add("version", Measurement.version)
        line.add("missing", json: "{" + missing.joined(separator: ",") + "}")
        return line.line
    }
}
