import TroupeBase
import TroupeModel

extension TroupeError {
    /// What is said of a name that is none of those known, with the one that may be meant.
    ///
    /// - Parameters:
    ///   - what: The kind of thing: `theme`.
    ///   - name: What was typed.
    ///   - known: The names that there are.
    ///   - option: The option that takes it, where the name alone would not tell.
    ///   - hint: What to do; nil lists the names.
    public static func unknown(
        _ what: String, _ name: String, among known: [String], option: String? = nil, hint: String? = nil
    ) -> TroupeError {
        let nearest = nearestName(to: name, among: known).map { " (did you mean \($0.visible)?)" } ?? ""
        let rest = hint ?? "use " + known.map(\.visible).joined(separator: ", ")
        return TroupeError(
            .usage, (option.map { $0 + ": " } ?? "") + "unknown \(what) \"\(name.visible)\"\(nearest); \(rest)")
    }
}
