import Foundation
import Synchronization
import TroupeKit

/// How progress is told: `--progress line`, `json` or `none`, which all verbs have.
enum ProgressForm: String, CaseIterable {
    /// One line that is drawn anew, on a terminal only.
    case line
    /// A JSON object a line to standard error, at most twice a second and at the beginning of each step.
    case json
    /// Not at all.
    case none

    private static let chosen = Mutex(ProgressForm.line)

    /// What the user chose.
    static var current: ProgressForm { chosen.withLock { $0 } }

    /// The arguments without the choice, which holds from now on.
    ///
    /// - Throws: A usage error for a form that there is not.
    static func taken(from arguments: [String]) throws(TroupeError) -> [String] {
        var own: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" { return own + [argument] + rest }
            let sides = argument.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.first == "--progress" else {
                own.append(argument)
                continue
            }
            guard let value = sides.count == 2 ? sides[1] : rest.popFirst(),
                let form = ProgressForm(rawValue: value.lowercased())
            else {
                throw TroupeError(
                    .usage, "--progress: write one of " + allCases.map(\.rawValue).joined(separator: ", "))
            }
            chosen.withLock { $0 = form }
        }
        return own
    }
}

/// A line of progress for scripts: schema `troupe.progress`, version 1.
struct ProgressRecord: Encodable {
    private let schema = "troupe.progress"
    private let schemaVersion = 1
    /// What is being done.
    let step: String
    /// How much of it is done, in units of its own: bytes, copies.
    let done: Double
    /// How much there is; left out where it is not known.
    let total: Double?
    /// Seconds since the step began.
    let seconds: Double

    /// The line.
    var text: String { (try? jsonLine(self)) ?? "" }
}
