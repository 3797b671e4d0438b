import TroupeIngest
import TroupeModel
import TroupeRender
import TroupeStore

extension TroupeError {
    /// What the case file threw.
    init(_ error: StoreError) {
        self.init(error.isBadInput ? .badInput : .failure, error.description.visible)
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
