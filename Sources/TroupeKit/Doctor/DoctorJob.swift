import Foundation
import TroupeRender
import TroupeStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Looks at all that the program needs on this machine, and says how to get what is missing.
public struct DoctorJob: Sendable {
    /// The program that draws (see ``DrawingProgram``); nil looks for it.
    public var executable: String?

    /// Fewer open files than this are told: a case has three, and each archive, table and figure of a run has its own.
    static let fewFiles = 128

    /// A look at this machine.
    public init(executable: String? = nil) { self.executable = executable }

    /// Looks. Nothing is left behind.
    public func run() -> DoctorReport {
        let advice = InstallAdvice()
        var checks = [DoctorCheck("program", found: "troupe \(troupeVersion) on \(system)")]
        do throws(TroupeError) {
            let graphviz = GraphvizProcess(executable: try DrawingProgram.path(executable), cpuSeconds: 20)
            checks += DrawingChecks(graphviz: graphviz, advice: advice).run()
        } catch {
            checks.append(DoctorCheck("graphviz", .wrong, found: error.description))
        }
        checks += FontChecks(advice: advice).run()
        checks.append(DoctorCheck("sqlite", found: "SQLite \(CaseFile.sqliteVersion)"))
        let here = FileManager.default.currentDirectoryPath
        checks.append(
            FolderChecks(name: "here", path: here, instead: "change to a folder of yours on a local disk").run())
        let temporary = FileManager.default.temporaryDirectory.path
        checks.append(
            FolderChecks(name: "temporary", path: temporary, instead: "make room, or name another folder with TMPDIR")
                .run())
        checks.append(openFiles())
        return DoctorReport(checks)
    }

    private var system: String {
        #if os(macOS)
            "macOS " + ProcessInfo.processInfo.operatingSystemVersionString
        #else
            ProcessInfo.processInfo.operatingSystemVersionString
        #endif
    }

    private func openFiles() -> DoctorCheck {
        var limit = rlimit()
        #if canImport(Glibc)
            let code = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        #else
            let code = getrlimit(RLIMIT_NOFILE, &limit)
        #endif
        guard code == 0 else {
            return DoctorCheck("files", necessary: false, found: "the limit of open files is not known")
        }
        let count = Int(clamping: UInt64(limit.rlim_cur))
        guard count < Self.fewFiles else {
            return DoctorCheck("files", necessary: false, found: "\(count) files may be open at once")
        }
        return DoctorCheck(
            "files", .wrong, necessary: false, found: "only \(count) files may be open at once",
            advice: "ulimit -n 1024")
    }
}
