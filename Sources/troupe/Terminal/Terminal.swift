import Foundation
import TroupeKit

/// The streams: results go to standard output, everything else to standard error.
enum Terminal {
    /// Whether standard error is a terminal that can redraw a line.
    static let showsProgress =
        isatty(FileHandle.standardError.fileDescriptor) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

    /// The columns of the terminal that standard output is; 80 where it is none, or does not say.
    static var width: Int { columns(of: STDOUT_FILENO) }

    /// The columns of the terminal that standard error is; 80 where it is none, or does not say.
    static var errorWidth: Int { columns(of: STDERR_FILENO) }

    private static func columns(of stream: Int32) -> Int {
        var size = winsize()
        guard isatty(stream) == 1, ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes a result to standard output.
    ///
    /// - Parameter end: What follows it.
    /// - Throws: ``TroupeError`` if not all of it could be written.
    static func result(_ text: String, end: String = "\n") throws(TroupeError) {
        ProgressDisplay.end()
        do {
            try StandardOutput.write(Array((text + end).utf8))
        } catch {
            throw TroupeError(output: error)
        }
    }

    /// Writes a line to standard error.
    static func message(_ text: String) {
        ProgressDisplay.interrupted { raw(visibleText(text) + "\n") }
    }

    /// Writes text to standard error as it is.
    static func raw(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
