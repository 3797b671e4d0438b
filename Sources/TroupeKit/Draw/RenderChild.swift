import TroupeRender

/// The word that makes the program draw one figure and leave (it starts itself anew for that).
public let renderChildCommand = "__render"

/// Draws one figure in this process, under its own limits; what the program does when its first argument is
/// ``renderChildCommand``.
///
/// - Parameter arguments: The arguments after that word.
/// - Returns: The exit code.
public func runRenderChild(arguments: [String]) -> Int32 {
    graphvizChildMain(arguments: arguments)
}

/// Makes the plugins and settings known that the program carries where Graphviz is not installed; the first thing that
/// a program does, before any thread is started.
public func useCarriedLibraries() { CarriedLibraries.use() }
