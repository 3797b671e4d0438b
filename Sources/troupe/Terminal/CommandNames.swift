import ArgumentParser
import TroupeKit

/// The names of commands as people type them: case does not matter, and of a wrong one the nearest is told.
enum CommandNames {
    /// The arguments with the commands at their beginning as they are spelled.
    ///
    /// - Throws: ``TroupeError`` if there is no such command.
    static func spelled(_ arguments: [String]) throws(TroupeError) -> [String] {
        var arguments = arguments
        var command: any ParsableCommand.Type = TroupeCommand.self
        for place in arguments.indices {
            let known = command.configuration.subcommands
            let name = arguments[place]
            guard !known.isEmpty, !name.hasPrefix("-"), name != "help" else { break }
            guard let found = known.first(where: { $0._commandName == name.lowercased() }) else {
                let above = arguments[..<place]
                throw .unknown(
                    (above + ["command"]).joined(separator: " "), name, among: known.map { $0._commandName },
                    hint: (["troupe"] + above + ["--help"]).joined(separator: " ") + " lists them")
            }
            arguments[place] = found._commandName
            command = found
        }
        return arguments
    }
}
