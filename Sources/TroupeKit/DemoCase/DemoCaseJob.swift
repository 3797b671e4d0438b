import Foundation
import TroupeModel
import TroupeRender

/// Makes the synthetic case as a case file: posts, and the cast that an analyst adds to them.
public struct DemoCaseJob: Sendable {
    /// Where the case file goes; it must not be there yet.
    public var path: String

    /// A case file at this path.
    public init(_ path: String) {
        self.path = path
    }

    /// Makes it.
    ///
    /// - Throws: ``TroupeError``.
    public func run() throws(TroupeError) {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw TroupeError(.usage, "--case: \(path.visible): is there already; name another file")
        }
        let place: PrivateFolder
        do {
            place = try PrivateFolder()
        } catch {
            throw TroupeError(error)
        }
        defer { place.remove() }
        let folder = place.path
        do {
            for (name, bytes) in DemoCase.files {
                try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
        } catch {
            throw TroupeError(.failure, "\(folder): cannot be written: \(error.localizedDescription)")
        }
        var settings = IngestSettings()
        settings.who = "demo"
        _ = try IngestJob(settings: settings).run([folder + "/posts.csv"], into: path)
        _ = try CastJob(path, who: "demo").read([folder])
    }
}
