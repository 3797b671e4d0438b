import Foundation

#if canImport(Darwin)
    import Darwin
#endif

/// Where this program's own file is, for starting it anew.
enum ProgramPath {
    /// The path of the running program.
    static var current: String {
        #if os(Linux)
            return "/proc/self/exe"
        #else
            return Bundle.main.executablePath ?? CommandLine.arguments[0]
        #endif
    }
}
