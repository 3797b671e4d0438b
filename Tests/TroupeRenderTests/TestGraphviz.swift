import Foundation
import TroupeRender

/// Runs Graphviz through the built program beside the test bundle.
enum TestGraphviz {
    static let process = GraphvizProcess(executable: executable)

    static let executable: String = {
        #if os(Linux)
            let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        #else
            let bundle =
                Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
        #endif
        return bundle.deletingLastPathComponent().appendingPathComponent("troupe").path
    }()

    /// Whether the font that widths are estimated for is installed.
    static let hasFont = FileManager.default.fileExists(
        atPath: "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
}
