import Foundation
import TroupeKit

/// Asks before what cannot be undone.
enum Confirmation {
    /// Shows what is meant and asks, where somebody is there to answer.
    ///
    /// - Parameter isGiven: Whether the user has said yes already.
    /// - Throws: A usage error where nobody can be asked.
    static func isGiven(_ question: String, _ names: [String], isGiven: Bool) throws(TroupeError) -> Bool {
        Terminal.message(([question] + names.map { "  " + $0 }).joined(separator: "\n"))
        if isGiven { return true }
        guard isatty(FileHandle.standardInput.fileDescriptor) == 1 else {
            throw TroupeError(.usage, "nothing was changed; say --yes to delete these files, or leave --output out")
        }
        ProgressDisplay.end()
        Terminal.raw("Go on? [y/N] ")
        return ["y", "yes"].contains((readLine() ?? "").lowercased())
    }
}
