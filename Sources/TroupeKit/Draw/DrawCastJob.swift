import TroupeModel
import TroupeRender
import TroupeStore

/// Draws the whole cast of a case: accounts by community, the faces and personas they play, products and merchants.
public struct DrawCastJob: Sendable {
    /// The case.
    public var path: String
    /// The program to start again for drawing (see ``runRenderChild(arguments:)``).
    public var executable: String
    /// The title; nil takes a neutral one.
    public var title: String?
    /// What must be said of the data wherever they are shown (`SYNTHETIC …`).
    public var dataNote: String?
    /// Seed of the layout.
    public var seed: UInt64 = 1
    /// Most accounts in the figure.
    public var maxAccounts = 200

    /// A figure of this case.
    public init(_ path: String, executable: String) {
        self.path = path
        self.executable = executable
    }

    /// Draws the figure: `cast.svg`, `cast.pdf`, `cast.png` and `cast.dot`.
    ///
    /// - Parameter folder: Where they go; made if it is not there.
    /// - Returns: The names of the files.
    /// - Throws: ``TroupeError``.
    public func run(into folder: String) throws(TroupeError) -> [String] {
        let output = try OutputFolder(folder, results: .cast)
        defer { output.discard() }
        let figure: NetworkFigure
        do {
            figure = try CastComposition(self, case: CaseFile(path, .reading)).figure
        } catch {
            throw TroupeError(any: error)
        }
        try output.draw(figure, named: "cast", with: GraphvizProcess(executable: executable))
        try output.publish()
        return output.files
    }
}
