import Foundation
import TroupeModel
import TroupeRender
import TroupeStore

/// A copy of a case in which every account, post and text is a pseudonym, for answers and figures that go out of the
/// house.
///
/// The copy is made by the same means as a purge of everything, lies in a folder of its own that only the user can
/// read, and is deleted with this value's owner.
public final class PseudonymousCase: Sendable {
    private let folder: PrivateFolder
    /// The copy.
    public let path: String

    /// A copy of this case.
    ///
    /// - Parameters:
    ///   - original: The case.
    ///   - keyFile: The file with the key; made where it is not there.
    /// - Throws: ``TroupeError``.
    public init(_ original: String, keyFile: String) throws(TroupeError) {
        let key = try KeyFile.key(keyFile)
        let folder: PrivateFolder
        do {
            // An interrupt must not leave the copy behind, least of all before its names are out.
            folder = try PrivateFolder()
        } catch {
            throw TroupeError(error)
        }
        self.folder = folder
        path = folder.path + "/case.db"
        do {
            try CaseFile(original, .reading).copy(to: path)
            var scope = PurgeScope()
            scope.everything = true
            let copy = try CaseFile(path, .writing)
            _ = try copy.purge(scope, reason: "pseudonyms", key: key, by: caseOperator(nil))
            try copy.finishPurge(by: caseOperator(nil))
        } catch {
            folder.remove()
            throw TroupeError(any: error, in: folder)
        }
    }

    deinit { folder.remove() }
}
