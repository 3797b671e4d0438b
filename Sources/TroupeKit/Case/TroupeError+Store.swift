import Foundation
import TroupeBase
import TroupeIngest
import TroupeModel
import TroupeRender
import TroupeStore

extension TroupeError {
    /// What the case file threw.
    init(_ error: StoreError) {
        self.init(error.isBadInput ? .badInput : .failure, error.description.visible)
    }

    /// What any room threw while it worked in a folder for unfinished work, where a full disk is that of temporary
    /// files.
    init(any error: any Error, in folder: PrivateFolder) {
        let place: String? =
            switch error as? StoreError {
            case .diskFull(let path), .purgeUnfinished(let path, _): path
            default: nil
            }
        // What SQLite gives up, it also takes away, so that there is room again.
        guard place?.hasPrefix(folder.path + "/") == true || !folder.hasRoom else {
            self.init(any: error)
            return
        }
        self.init(StoreError.temporaryFull(folder: folder.path.parentPath))
    }

    /// What any room threw, as a command tells it.
    init(any error: any Error) {
        switch error {
        case let error as TroupeError: self = error
        case let error as StoreError: self.init(error)
        case let error as IngestError: self.init(error)
        case let error as RenderError: self.init(error)
        case let error as CastEntryError: self.init(.usage, error.reason.visible)
        default: self.init(.failure, "\(error)")
        }
    }
}
