import Foundation
import Synchronization
import TroupeBase
import TroupeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Spark's program that starts a job.
struct SparkSubmit {
    /// Where it is.
    let path: String
    /// The Python that comes with it, where there is one; the driver needs it, executors do not.
    let python: String?

    /// Finds it: as named, by `TROUPE_SPARK_SUBMIT`, in `SPARK_HOME`, or in `PATH`.
    ///
    /// - Throws: ``TroupeError`` if it is nowhere, or Java is missing.
    static func found(named: String?) throws(TroupeError) -> SparkSubmit {
        let environment = ProcessInfo.processInfo.environment
        let files = FileManager.default
        var places: [String] = []
        if let name = named ?? environment["TROUPE_SPARK_SUBMIT"], !name.isEmpty {
            guard files.isExecutableFile(atPath: name) else {
                throw TroupeError(.usage, "\(name.visible): no such program; name spark-submit with --spark-submit")
            }
            places = [name]
        } else {
            if let home = environment["SPARK_HOME"], !home.isEmpty { places.append(home + "/bin/spark-submit") }
            places += paths(environment).map { $0 + "/spark-submit" }
        }
        guard let path = places.first(where: files.isExecutableFile) else {
            throw TroupeError(
                .failure,
                "Spark is not installed; run python3 -m venv spark && spark/bin/pip install pyspark, then give "
                    + "--spark-submit spark/bin/spark-submit (or take --engine files for a cluster elsewhere)")
        }
        let javas =
            [environment["JAVA_HOME"].map { $0 + "/bin/java" }].compactMap { $0 }
            + paths(environment).map { $0 + "/java" }
        guard javas.contains(where: files.isExecutableFile) else {
            throw TroupeError(
                .failure, "Spark needs Java 17 or later; run sudo apt-get install openjdk-17-jre-headless")
        }
        // Installed by pip, Spark finds itself through the Python beside it only.
        let beside = path.parentPath + "/python3"
        return SparkSubmit(path: path, python: files.isExecutableFile(atPath: beside) ? beside : nil)
    }

    private static func paths(_ environment: [String: String]) -> [String] {
        (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    }

    /// What the command is given.
    ///
    /// - Parameters:
    ///   - settings: Further settings of Spark, as `name=value`; they come last and win.
    static func arguments(
        master: String, isLocal: Bool, partitions: Int, settings: [String], job: String, work: String
    ) -> [String] {
        var arguments = [
            "--master", master, "--name", "troupe", "--conf", "spark.sql.shuffle.partitions=\(partitions)",
            "--conf", "spark.ui.showConsoleProgress=false",
        ]
        if isLocal {
            // Nothing listens beyond this machine.
            arguments += ["--conf", "spark.driver.bindAddress=127.0.0.1", "--conf", "spark.driver.host=127.0.0.1"]
        }
        for one in settings { arguments += ["--conf", one] }
        return arguments + [job, work]
    }

    /// Runs the job and waits for its end.
    ///
    /// - Parameters:
    ///   - log: The file that takes what Spark says.
    ///   - lock: The lock of the folder, which Spark holds as long as it runs, also where this program is killed.
    ///   - progress: Told of each line of the job.
    /// - Throws: ``TroupeError`` with the job's own reason, or the last words of Spark, if it does not end well.
    func run(
        _ arguments: [String], isLocal: Bool, log: String, lock: Int32, progress: (SparkProgress) -> Void
    ) throws(TroupeError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw TroupeError(.failure, "\(path.visible): cannot be started: \(String(cString: strerror(errno)))")
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var environment: [String: String?] = [:]
        if let python { environment["PYSPARK_PYTHON"] = python }
        if isLocal { environment["SPARK_LOCAL_IP"] = "127.0.0.1" }
        let (child, code) = spawnChild(
            path, arguments, signals: [SIGPIPE, SIGINT, SIGTERM, SIGHUP],
            streams: [
                .file("/dev/null", flags: O_RDONLY), .descriptor(ends[1]),
                .file(log, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600), .descriptor(lock),
            ], environment: environment)
        close(ends[1])
        defer { close(ends[0]) }
        guard code == 0 else {
            throw TroupeError(.failure, "\(path.visible): cannot be started: \(String(cString: strerror(code)))")
        }
        RunningJob.begin(child)
        defer { RunningJob.end() }
        var refusal: String?
        forEachLine(of: ends[0]) { line in
            guard let told = SparkProgress(line) else { return }
            if told.step == "refused" { refusal = told.reason }
            progress(told)
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status != 0 else { return }
        if let refusal { throw TroupeError(.badInput, refusal) }
        throw TroupeError(
            .failure, "Spark ended early\(Self.lastWords(of: log)); the same command goes on; see \(log.visible)")
    }

    private func forEachLine(of descriptor: Int32, _ body: (ArraySlice<UInt8>) -> Void) {
        var rest: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &room, room.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest += room[..<count]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                body(rest[..<end])
                rest.removeFirst(end + 1)
            }
        }
    }

    private static func lastWords(of log: String) -> String {
        guard let data = FileManager.default.contents(atPath: log) else { return "" }
        return lastWords(in: String(decoding: data, as: UTF8.self)).map { ": " + $0 } ?? ""
    }

    /// What Spark said last that names an error; nil where it named none. Frames of a stack, which are indented, do
    /// not count, and of a line of the log only the message is told.
    static func lastWords(in log: String) -> String? {
        let last = log.split(whereSeparator: \.isNewline).last { line in
            line.first?.isWhitespace == false && ["ERROR", "Error", "Exception"].contains { line.contains($0) }
        }
        guard let last else { return nil }
        let message = last.range(of: " ERROR ").map { last[$0.upperBound...] } ?? last
        return String(message.prefix(200)).visible
    }
}

/// The job that runs at the moment, which must not outlive the program.
private enum RunningJob {
    private static let child = Mutex<pid_t>(0)
    private static let isWatched = Mutex(false)

    static func begin(_ process: pid_t) {
        child.withLock { $0 = process }
        let isNew = isWatched.withLock { watched in
            defer { watched = true }
            return !watched
        }
        // A signal ends the program through `exit`, which calls this.
        if isNew { atexit { RunningJob.kill() } }
    }

    static func end() { child.withLock { $0 = 0 } }

    static func kill() {
        let process = child.withLock { $0 }
        #if canImport(Glibc)
            if process > 0 { _ = Glibc.kill(process, SIGTERM) }
        #else
            if process > 0 { _ = Darwin.kill(process, SIGTERM) }
        #endif
    }
}

/// A line that the job wrote.
struct SparkProgress: Decodable {
    /// What it is about: `stage`, `tasks`, `written`, `done`, `refused`.
    var step: String
    /// The stage that began, was done, or was kept from an earlier run.
    var name: String?
    /// `begun`, `done` or `kept`.
    var state: String?
    /// Tasks that are done, of those that run.
    var done: Int?
    /// Tasks of the stages that run.
    var total: Int?
    /// Why the job refuses its input.
    var reason: String?

    /// The line's content; nil where it is something else than the job's JSON.
    init?(_ line: ArraySlice<UInt8>) {
        guard let found = try? JSONDecoder().decode(SparkProgress.self, from: Data(line)) else { return nil }
        self = found
    }
}
