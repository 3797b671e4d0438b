import Foundation
import TroupeBase

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a copy of the program brings along that runs where Graphviz is not installed: plugins of Graphviz, and a
/// configuration of fontconfig for systems that have none.
///
/// Beside such a program, `bin/troupe`, lies `lib/troupe`. The linker finds the libraries there by themselves; Graphviz
/// and fontconfig must be told, by the environment that they read. What the user has set is never changed.
package enum CarriedLibraries {
    /// Where Graphviz's plugins come from.
    package enum Origin: Sendable {
        /// From the system, where Graphviz was installed.
        case system
        /// From beside the program.
        case carried
        /// From the folder that the user names with `GVBINDIR`.
        case named
    }

    /// Tells Graphviz and fontconfig where to look. Call it before any thread is started; a second time does nothing.
    package static func use() {
        guard let folder = folder(beside: programPath) else { return }
        setenv("GVBINDIR", folder + "/graphviz", 0)
        let systemHasFonts = FileManager.default.fileExists(atPath: "/etc/fonts/fonts.conf")
        if !systemHasFonts, value("FONTCONFIG_PATH") == nil {
            setenv("FONTCONFIG_FILE", folder + "/fonts.conf", 0)
        }
    }

    /// The folder that Graphviz reads its plugins from, unless it is the library's own.
    package static var pluginFolder: String? { value("GVBINDIR") }

    /// Where Graphviz's plugins come from.
    package static var origin: Origin {
        guard let named = pluginFolder else { return .system }
        return named == folder(beside: programPath).map { $0 + "/graphviz" } ? .carried : .named
    }

    /// The folder of what is carried beside a program; nil where nothing is.
    static func folder(beside program: String?) -> String? {
        guard let program else { return nil }
        let folder = (program.parentPath.parentPath as NSString).appendingPathComponent("lib/troupe")
        return FileManager.default.fileExists(atPath: folder + "/graphviz/config6a") ? folder : nil
    }

    /// The running program's own file, links followed.
    private static var programPath: String? {
        #if os(Linux)
            return try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        #else
            return Bundle.main.executableURL?.resolvingSymlinksInPath().path
        #endif
    }

    private static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
