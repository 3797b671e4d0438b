import Foundation
import TroupeModel
import TroupeRender
import TroupeStore

/// Whether a folder takes a case: leave to write, room, and locks that hold.
struct FolderChecks {
    /// Less room than this is told.
    static let scarceBytes: Int64 = 1 << 30

    let name: String
    let path: String
    /// What to do where nothing can be written.
    let instead: String

    func run() -> DoctorCheck {
        let shown = path.visible
        let locks: Bool
        do {
            // A hidden folder of our own, which goes again.
            let folder = try PrivateFolder(in: path, prefix: ".troupe-doctor-")
            defer { folder.remove() }
            locks = try CaseFile.tryOut(in: folder.path)
        } catch let error as RenderError {
            guard case .noRoom(_, let reason) = error else { return refused("\(error)") }
            return refused("\(shown): nothing can be written: \(reason)")
        } catch let error as StoreError {
            return refused("\(shown): no case can be made: \(reason(error))")
        } catch {
            return refused("\(shown): \(error)")
        }
        guard locks else {
            return DoctorCheck(
                name, .wrong, found: "\(shown): locks do not hold, so that two processes could spoil a case",
                advice: instead)
        }
        guard let free = freeBytes else { return DoctorCheck(name, found: "\(shown): a case can be made and locked") }
        if free < Self.scarceBytes {
            return DoctorCheck(
                name, .wrong, necessary: false,
                found: "\(shown): a case can be made and locked, but only \(free >> 20) MB are free",
                advice: "make room; a large case and its figures take a gigabyte and more")
        }
        return DoctorCheck(name, found: "\(shown): a case can be made and locked; \(free >> 30) GB free")
    }

    private func refused(_ found: String) -> DoctorCheck { DoctorCheck(name, .wrong, found: found, advice: instead) }

    private func reason(_ error: StoreError) -> String {
        switch error {
        case .diskFull: "the disk is full, or the one for temporary files"
        case .readOnly: "it may not be written"
        case .locked: "it cannot be locked"
        case .failure(_, let reason): reason
        default: error.description
        }
    }

    private var freeBytes: Int64? {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: path)
        return (attributes?[.systemFreeSize] as? NSNumber)?.int64Value
    }
}
