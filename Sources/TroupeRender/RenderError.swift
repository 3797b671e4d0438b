/// Why a figure could not be drawn.
package enum RenderError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The child process used up its processor time or its wall-clock time.
    case ranOutOfTime(engine: String, seconds: Int)
    /// The child process was ended by a signal: most often memory above its limit, else a crash in Graphviz.
    case ranOutOfMemoryOrCrashed(engine: String, memoryMegabytes: Int)
    /// Graphviz refused the drawing; the first line of what it said, made visible-safe.
    case graphviz(message: String)
    /// The child process could not be started or its files not written; `reason` is the system's word for it.
    case cannotRun(executable: String, reason: String)
    /// There is no folder for unfinished work; `reason` is the system's word for it.
    case noRoom(folder: String, reason: String)
    /// The figure itself is inconsistent: a tie or community index that does not exist.
    case badFigure(reason: String)

    /// One line for people: what went wrong and what to do.
    package var description: String {
        switch self {
        case .ranOutOfTime(let engine, let seconds):
            "drawing was stopped: Graphviz (\(engine)) ran out of its \(seconds) s; draw fewer accounts with "
                + "--max-accounts"
        case .ranOutOfMemoryOrCrashed(let engine, let megabytes):
            "drawing failed: Graphviz (\(engine)) ran out of its \(megabytes) MB of memory or crashed; "
                + "draw fewer accounts with --max-accounts"
        case .graphviz(let message):
            "drawing failed: Graphviz said: \(message)"
        case .cannotRun(let executable, let reason):
            "drawing failed: cannot run \(executable): \(reason)"
        case .noRoom(let folder, let reason):
            "\(folder): no room for unfinished work: \(reason); make room there, or name another folder with TMPDIR"
        case .badFigure(let reason):
            "drawing failed: the figure is inconsistent: \(reason)"
        }
    }
}
