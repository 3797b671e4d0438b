import TroupeBase
import TroupeModel

extension TroupeError {
    /// What is said of a command that is none of those known, with the one that may be meant.
    ///
    /// - Parameters:
    ///   - name: What was typed.
    ///   - parent: The command that it belongs to.
    ///   - known: The commands that there are.
    ///   - help: What lists the commands.
    public static func unknownCommand(
        _ name: String, of parent: String, among known: [String], help: String
    ) -> TroupeError {
        let what = parent == "troupe" ? "command" : parent + " command"
        return unknown(what, name, among: known, hint: help + " lists them")
    }

    /// What is said of a name that is none of those known, with the one that may be meant.
    ///
    /// - Parameters:
    ///   - what: The kind of thing: `theme`.
    ///   - option: The option that takes it, where the name alone would not tell.
    ///   - hint: What to do; nil lists the names.
    static func unknown(
        _ what: String, _ name: String, among known: [String], option: String? = nil, hint: String? = nil
    ) -> TroupeError {
        let nearest = nearestName(to: name, among: known).map { " (did you mean \($0.visible)?)" } ?? ""
        let rest = hint ?? "use " + known.map(\.visible).joined(separator: ", ")
        return TroupeError(
            .usage, (option.map { $0 + ": " } ?? "") + "unknown \(what) \"\(name.visible)\"\(nearest); \(rest)")
    }
}
