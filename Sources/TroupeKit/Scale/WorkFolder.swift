import Foundation
import TroupeBase
import TroupeDigest
import TroupeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder by which this program and the job for Spark work together.
///
///     settings.json       what the job is asked to do
///     troupe_job.py       the job
///     handed/             what was read: uses, accounts, manifest.json
///     stages/             what the job has done so far
///     result/             what the job found: ties, heavy, accounts, manifest.json (written last)
///     spark.log           what Spark said
///
/// Nobody but the user can open it.
final class WorkFolder {
    /// Its absolute path.
    let path: String
    /// The descriptor whose lock says that somebody works in the folder.
    let lock: Int32

    /// Opens a folder, or makes it.
    ///
    /// - Throws: A usage error if it holds something else, or another process works in it.
    init(_ folder: String) throws(TroupeError) {
        guard !folder.contains("://") else {
            throw TroupeError(
                .usage,
                "--work: \(folder.visible) is not a path; name a folder that this machine and the cluster share, "
                    + "or take --engine files and copy it")
        }
        path = URL(fileURLWithPath: folder).standardizedFileURL.path
        let files = FileManager.default
        let present = (try? files.contentsOfDirectory(atPath: path)) ?? []
        guard present.isEmpty || present.contains(Self.mark) else {
            throw TroupeError(.usage, "\(folder.visible): holds other files; name an empty folder with --work")
        }
        do {
            try files.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw TroupeError(.failure, "\(folder.visible): cannot be made; name another folder with --work")
        }
        lock = open(path + "/" + Self.mark, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else {
            throw TroupeError(.failure, "\(folder.visible): cannot be written; name another folder with --work")
        }
        // A Spark that was just killed takes a moment to give its memory, and then the lock, back.
        var tries = 30
        while flock(lock, LOCK_EX | LOCK_NB) != 0, tries > 0 {
            tries -= 1
            usleep(100_000)
        }
        guard tries > 0 else {
            close(lock)
            throw TroupeError(
                .failure,
                "\(folder.visible): another troupe, or the Spark that it started, works in it; wait, or name another "
                    + "with --work"
            )
        }
    }

    deinit { close(lock) }

    /// The file by which such a folder is known.
    private static let mark = ".troupe-work"

    func path(of name: String) -> String { path + "/" + name }

    /// The bytes of a file; nil where there is none.
    func contents(of name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path(of: name)).map { Array($0) }
    }

    func write(_ name: String, _ bytes: [UInt8]) throws(TroupeError) {
        try ReplacedFile.write(path(of: name)) { try $0(bytes) }
    }

    /// What a document of the work holds.
    ///
    /// - Throws: A bad-input error if it is not there, or no such document.
    func document<Document: Decodable>(_ type: Document.Type, _ name: String) throws(TroupeError) -> Document {
        guard let bytes = contents(of: name), let found = try? DocumentJSON.read(type, from: Data(bytes)) else {
            throw TroupeError(.badInput, "\(path(of: name).visible): is missing or damaged; prepare the work again")
        }
        return found
    }

    /// Takes away what earlier work left under a name.
    func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path(of: name)) }

    /// SHA-256 of a file, in hexadecimal; nil where there is none.
    func digest(of name: String) -> String? {
        contents(of: name).map { Hexadecimal.text(SHA256.hash(data: $0)) }
    }

    /// Writes settings and job, and takes away a result of other settings.
    func write(_ settings: SparkSettings) throws(TroupeError) {
        let bytes = try jsonBytes(settings)
        if contents(of: "settings.json") != bytes {
            remove("result")
            try write("settings.json", bytes)
        }
        try write(SparkJobFile.name, Array(SparkJobFile.text.utf8))
    }
}

/// The job for Spark, which is compiled into the program.
public enum SparkJobFile {
    /// The name under which it is written.
    public static let name = "troupe_job.py"

    /// Its text: Python, for `spark-submit`.
    public static var text: String { String(decoding: PackageResources.troupe_job_py, as: UTF8.self) }
}
