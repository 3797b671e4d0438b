import Foundation
import TroupeModel
import TroupeReport
import TroupeStore

/// Writes the cast as CSV, a file for each kind, as `troupe cast read` takes it back.
public struct CastExport: Sendable {
    /// The case.
    public let path: String
    /// What the results may replace.
    public var replacing = Replacing.ownFiles

    /// An export of the cast of this case.
    public init(_ path: String) {
        self.path = path
    }

    /// Writes the tables that have entries.
    ///
    /// - Parameter folder: Where; made if it is not there. Files of an earlier export are replaced.
    /// - Returns: The names of the files.
    public func write(into folder: String) throws(TroupeError) -> [String] {
        let output = try OutputFolder(
            folder, results: .castTables, inputs: [path], source: ResultSource(of: path), replacing: replacing)
        defer { output.discard() }
        let questions = CaseQuestions(path)
        for kind in CastKind.allCases {
            let answer = try questions.cast(kind.rawValue)
            guard answer.hasRows else { continue }
            try output.write(kind.rawValue + ".csv", Array(try answer.text(.csv).utf8))
        }
        try output.publish()
        return output.files
    }
}
