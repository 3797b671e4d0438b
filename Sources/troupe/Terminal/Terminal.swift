import Foundation

/// The streams: results go to standard output, everything else to standard error.
enum Terminal {
    /// Whether standard error is a terminal that can redraw a line.
    static let showsProgress =
        isatty(FileHandle.standardError.fileDescriptor) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

    /// Writes a line to standard error.
    static func message(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Writes text to standard error as it is.
    static func raw(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
