/// A sentence on a run that each language of ``Wording`` can say: records keep it in English, reports in their language.
package struct Remark: Sendable {
    private let said: @Sendable (Wording) -> String

    /// A sentence.
    ///
    /// - Parameter said: Says it in the words of a language.
    package init(_ said: @escaping @Sendable (Wording) -> String) { self.said = said }

    /// The sentence in the words of a language.
    package func text(in words: Wording) -> String { said(words) }

    /// The sentence as records and the terminal have it.
    package var english: String { said(Wording()) }
}
