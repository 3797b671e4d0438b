import Foundation

/// The program that draws figures: `troupe` itself, started in a process of its own under limits, since what it draws
/// comes from strangers.
public enum DrawingProgram {
    /// The path of the program: the one named, else `troupe` beside the running program, else in `PATH`.
    ///
    /// - Parameter named: A path that the caller knows; nil looks for the program.
    /// - Throws: ``TroupeError`` where it is not found.
    public static func path(_ named: String? = nil) throws(TroupeError) -> String {
        if let named { return named }
        let own = Bundle.main.executablePath.map { [URL(fileURLWithPath: $0).deletingLastPathComponent().path] } ?? []
        let searched = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        for folder in own + searched {
            let candidate = folder + "/troupe"
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        }
        throw TroupeError(
            .failure,
            "troupe, which draws the figures, is neither beside this program nor in PATH; install it, name its path, "
                + "or "
                + "leave the figure out")
    }
}
