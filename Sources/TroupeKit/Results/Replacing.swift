import TroupeModel

/// What a job may put its results in the place of.
public struct Replacing: Sendable {
    let announce: (@Sendable (String) -> Void)?

    /// Only what troupe wrote itself, and nobody changed since.
    public static let ownFiles = Replacing(announce: nil)

    /// Any file but an input; each foreign one is told.
    public static func foreignFiles(_ announce: @escaping @Sendable (String) -> Void) -> Replacing {
        Replacing(announce: announce)
    }

    /// Checks a place for one file, before any work.
    ///
    /// - Parameter inputs: The files that the job reads.
    /// - Throws: A usage error if something stands there that may not be replaced.
    func check(_ path: String, inputs: [String], isOwn: Bool = false) throws(TroupeError) {
        let kind = FileIdentity.kind(of: path)
        guard kind != .missing else { return }
        if kind == .folder { throw TroupeError(.usage, "\(path.visible): is a folder; name a file") }
        // A terminal, a pipe or /dev/null is written to, not replaced.
        if kind == .other {
            throw TroupeError(.usage, "\(path.visible): is no file; name one, or use > to write there")
        }
        if let place = FileIdentity(path), inputs.contains(where: { FileIdentity($0) == place }) {
            throw TroupeError(
                .usage, "\(path.visible): is an input of this very command; name another place for the results")
        }
        if isOwn { return }
        guard let announce else {
            throw TroupeError(
                .usage,
                "\(path.visible): this file was not written by troupe, or has changed since; name another place, "
                    + "or replace it with --force")
        }
        announce("\(path.visible): replaced, though troupe did not write it or it was changed since (--force)")
    }
}
