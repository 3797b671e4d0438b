import Foundation

/// The program that was built beside the tests.
package enum BuiltProgram {
    /// Its path.
    package static let path: String = {
        #if os(Linux)
            let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        #else
            let bundle =
                Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
        #endif
        return bundle.deletingLastPathComponent().appendingPathComponent("troupe").path
    }()
}
