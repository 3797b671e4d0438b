import TroupeModel

/// A language in which figures, reports and pages can speak; what comes from the data stays as it is.
public struct ReportLanguage: Sendable, Hashable {
    /// The same in the words of the rooms.
    let spoken: Language

    /// English: the language of whatever names none.
    public static let english = ReportLanguage(spoken: .english)

    /// The names by which languages are asked for: `en`, `zh`, `ru`, `de`, `fr` and `es`.
    public static var names: [String] { Language.allCases.map(\.rawValue) }

    private init(spoken: Language) { self.spoken = spoken }

    /// The language of a name, in any case.
    ///
    /// - Parameter name: One of ``names``.
    /// - Throws: ``TroupeError`` for a name that no language has, with the nearest one.
    public init(named name: String) throws(TroupeError) {
        guard let language = Language(rawValue: name.lowercased()) else {
            throw .unknown("language", name, among: Self.names)
        }
        self.init(spoken: language)
    }
}
