import Foundation
import TroupeRender
import TroupeTestSupport

/// Runs Graphviz through the built program beside the test bundle.
enum TestGraphviz {
    static let process = GraphvizProcess(executable: BuiltProgram.path)

    /// Whether the font that widths are estimated for is installed.
    static let hasFont = FileManager.default.fileExists(
        atPath: "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
}
