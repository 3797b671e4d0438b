import Foundation
import TroupeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder of a study's runs: `001`, `002` …, and `latest`, which leads to the last that was finished.
final class StudyFolder {
    let path: String
    private let lock: Int32

    /// Takes hold of a folder; made if missing.
    ///
    /// - Throws: ``TroupeError`` if another run of the study is at work, or the folder cannot be made.
    init(_ path: String) throws(TroupeError) {
        self.path = path
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw TroupeError(.failure, "\(path.visible): results cannot be written there; name another output folder")
        }
        // A file of its own: whoever makes a case locks the folder it is in.
        lock = open(path + "/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        // Where a folder cannot be locked, as on some network drives, runs must be kept apart by hand.
        if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            close(lock)
            throw TroupeError(.failure, "\(path.visible): another run of this study is at work; wait for its end")
        }
        let latest = path + "/latest"
        guard [.missing, .link].contains(FileIdentity.kind(of: latest)) else {
            if lock >= 0 { close(lock) }
            throw TroupeError(
                .usage, "\(latest.visible): stands where the link to the last run goes; move it, or name another output"
            )
        }
    }

    deinit { if lock >= 0 { close(lock) } }

    /// The numbers of the runs, the last first.
    private var runs: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
            .filter { $0.utf8.count >= 3 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && Int($0) != nil }
            .sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
    }

    /// The last run that was finished, with its folder.
    var last: (record: StudyRecord, folder: String)? {
        for run in runs {
            if let record = StudyRecord(of: path + "/" + run), record.isFinished { return (record, path + "/" + run) }
        }
        return nil
    }

    /// The run to do: one that was not finished goes on, else the next number.
    var next: (run: String, isNew: Bool) {
        guard let newest = runs.first else { return ("001", true) }
        if let record = StudyRecord(of: path + "/" + newest), !record.isFinished { return (newest, false) }
        let number = String((Int(newest) ?? 0) + 1)
        return (String(repeating: "0", count: max(0, 3 - number.count)) + number, true)
    }

    /// Lets `latest` lead to a run.
    func point(to run: String) throws(TroupeError) {
        let temporary = path + "/.latest-\(getpid())"
        unlink(temporary)
        guard symlink(run, temporary) == 0, rename(temporary, path + "/latest") == 0 else {
            unlink(temporary)
            throw TroupeError(
                .failure, "\(path.visible)/latest: cannot be written: \(String(cString: strerror(errno)))")
        }
    }
}
