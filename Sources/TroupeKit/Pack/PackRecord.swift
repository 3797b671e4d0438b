import Foundation
import TroupeModel

/// `pack.json`: what a replication package holds, and what a replay must give.
///
/// Schema `troupe.pack`, version 1.
struct PackRecord: Codable, Sendable {
    /// The name of the file.
    static let fileName = "pack.json"

    /// A file that the study reads.
    struct Source: Codable, Sendable {
        /// Where it stands in the package, or where a replay puts it.
        var path: String
        var sha256: String
        /// Whether it is in the package.
        var isIncluded: Bool
    }

    private(set) var schema = "troupe.pack"
    private(set) var schemaVersion = 1
    /// The version of the program that did the run.
    var troupe = troupeVersion
    /// The version of the library that drew; nil where nothing was drawn.
    var graphviz: String?
    var study: String
    var run: String
    /// What was given in place of the file's values.
    var changes: [String]
    /// Whether names of accounts and texts may be in it.
    var hasPersonalData: Bool
    /// Whether results are under pseudonyms, so that a replay needs the key.
    var needsKey: Bool
    /// Whether the study is about a case of the user's, which a replay needs.
    var needsCase: Bool
    var sources: [Source]
    /// SHA-256 of every file of the results, by its place in the run's folder.
    var results: [String: String]
    /// The results that are not in it, with the reason.
    var leftOut: [String: String]
    /// SHA-256 of every file in the package but this one.
    var files: [String: String] = [:]
}
